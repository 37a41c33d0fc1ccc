// The stage Submit: who sends what for which round, what still stands in the way, and the receipt.
import { Button, Spinner } from '@fluentui/react-components';
import { blocks, type Finding, fill, type Place } from '@peerbook/shared';
import { AccountLine } from '../components/AccountLine.tsx';
import { ProblemBar } from '../components/ProblemBar.tsx';
import { SignInCard } from '../components/SignInCard.tsx';
import type { SignedIn } from '../useSession.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { count, usePaneWords } from '../words/words.ts';
import { Blocked } from './Blocked.tsx';
import type { Standpoint } from './membership.ts';
import { QueriedFigures } from './QueriedFigures.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import { isSameReport, reportBody } from './reportBody.ts';
import { SubmissionFacts } from './SubmissionFacts.tsx';
import { Unexplained } from './Unexplained.tsx';
import type { StandingState } from './useStanding.ts';
import type { SubmissionState } from './useSubmission.ts';
import { WaitingCard } from './WaitingCard.tsx';

export interface SubmissionPanelProps {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly session: SignedIn;
  readonly standpoint: Standpoint | undefined;
  readonly standing: StandingState;
  readonly submission: SubmissionState;
  readonly onGoTo: (place: Place) => void;
  readonly onShowCheck: () => void;
}

export function SubmissionPanel(props: SubmissionPanelProps) {
  const words = usePaneWords();
  const { report, session, submission } = props;
  const { receipt, isReceiptFresh, isReceiptLost } = submission;
  const isThisReport =
    receipt?.round === report.identity.round && receipt.institution === report.identity.institution;
  return (
    <div className="stage">
      {session.state === 'signedIn' ? (
        <SignedInPart {...props} />
      ) : (
        <SignInCard session={session} why={words.session.toSubmit} />
      )}
      {submission.sending.kind === 'waiting' && (
        <WaitingCard
          isSignedIn={session.state === 'signedIn'}
          language={report.language}
          sending={submission.sending}
          submission={submission}
        />
      )}
      {submission.others > 0 && (
        <p className="quiet">{count(submission.others, words.waiting.others)}</p>
      )}
      {receipt && isThisReport && (
        <ReceiptCard
          isFresh={isReceiptFresh}
          isLost={isReceiptLost}
          language={report.language}
          receipt={receipt}
        />
      )}
    </div>
  );
}

function SignedInPart(props: SubmissionPanelProps) {
  const words = usePaneWords();
  const { session, standpoint, report } = props;
  const { institution } = report.identity;
  return (
    <>
      <AccountLine
        membership={standpoint?.kind === 'stranger' ? undefined : standpoint?.membership}
        session={session}
      />
      {session.failure !== undefined && <ProblemBar>{session.failure}</ProblemBar>}
      {standpoint?.kind === 'stranger' && (
        <ProblemBar intent="warning">{fill(words.submit.notMember, { institution })}</ProblemBar>
      )}
      {standpoint?.kind === 'onlooker' && (
        <ProblemBar intent="warning">{fill(words.submit.notSubmitter, { institution })}</ProblemBar>
      )}
      {standpoint?.kind === 'submitter' && <SubmitterPart {...props} />}
    </>
  );
}

function SubmitterPart(props: SubmissionPanelProps) {
  const words = usePaneWords();
  const { report, findings, standing, submission, onGoTo, onShowCheck } = props;
  if (standing.failure !== undefined) {
    return (
      <ProblemBar action={{ label: words.submit.tryAgain, onClick: () => void standing.reload() }}>
        {standing.failure}
      </ProblemBar>
    );
  }
  if (!standing.standing) return <Spinner size="tiny" />;
  const { round, submission: before } = standing.standing;
  const isBlocked = blocks(findings);
  const { sending } = submission;
  const isUnchanged = before !== undefined && isSameReport(reportBody(report.readings), before);
  return (
    <>
      <SubmissionFacts findings={findings} report={report} standing={standing.standing} />
      {before && <QueriedFigures onGoTo={onGoTo} report={report} submission={before} />}
      {/* First what keeps the report back, then what a comment would spare. */}
      {isBlocked ? (
        <Blocked findings={findings} onGoTo={onGoTo} onShowCheck={onShowCheck} report={report} />
      ) : (
        <Unexplained findings={findings} onGoTo={onGoTo} report={report} />
      )}
      {sending.kind === 'refused' && <ProblemBar>{sending.sentence}</ProblemBar>}
      {isUnchanged && !isBlocked && (
        <p className="quiet">{fill(words.submit.unchanged, { revision: before.revision })}</p>
      )}
      <div className="actions">
        <Button
          appearance={isUnchanged ? 'secondary' : 'primary'}
          disabled={isBlocked || sending.kind === 'checking' || round.status !== 'open'}
          onClick={() => submission.submit()}
        >
          {before ? fill(words.submit.replace, { revision: before.revision }) : words.submit.submit}
        </Button>
        {sending.kind === 'checking' && (
          <Spinner label={words.submit.sending} labelPosition="after" size="tiny" />
        )}
      </div>
    </>
  );
}
