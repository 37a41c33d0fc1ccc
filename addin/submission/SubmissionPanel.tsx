// The stage Submit: who sends what, what waits on its way, and the receipt.
import { type Finding, fill, type Place } from '@peerbook/shared';
import { AccountLine } from '../components/AccountLine.tsx';
import { ProblemBar } from '../components/ProblemBar.tsx';
import { SignInCard } from '../components/SignInCard.tsx';
import type { SignedIn } from '../useSession.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { count, usePaneWords } from '../words/words.ts';
import type { CellEdits } from '../workbook/useCellEdits.ts';
import type { Standpoint } from './membership.ts';
import { ReceiptCard } from './ReceiptCard.tsx';
import { SubmitterPart } from './SubmitterPart.tsx';
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
  readonly edits: CellEdits;
}

export function SubmissionPanel(props: SubmissionPanelProps) {
  const words = usePaneWords();
  const { report, session, submission } = props;
  const { receipt, isReceiptFresh, isReceiptLost } = submission;
  return (
    <div className="stage">
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
      {session.state === 'signedIn' ? (
        <SignedInPart {...props} />
      ) : (
        <SignInCard session={session} why={words.session.toSubmit} />
      )}
      {receipt && (
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
      {standpoint?.kind === 'submitter' && (
        <SubmitterPart {...props} membership={standpoint.membership} />
      )}
    </>
  );
}
