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
import { NoticesCard } from './NoticesCard.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import { SubmitterPart } from './SubmitterPart.tsx';
import type { Standing, StandingState } from './useStanding.ts';
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
  const isNews = isReceiptFresh && isLast(receipt, props.standing.standing?.submission);
  const card = receipt && (
    <ReceiptCard
      isFresh={isReceiptFresh}
      isLost={isReceiptLost}
      language={report.language}
      receipt={receipt}
    />
  );
  // What came just now is what the person waits for; an old receipt is there to be looked up.
  return (
    <div className="stage">
      <News submission={submission} />
      {isNews && card}
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
      {!isNews && card}
    </div>
  );
}

/** Whether nothing has come after a receipt that would be of more interest. */
function isLast(receipt: SubmissionState['receipt'], standing: Standing['submission']): boolean {
  if (!standing) return true;
  return standing.revision === receipt?.revision && standing.status === 'submitted';
}

/** Says to those who do not see it that the report waits, or has arrived. */
function News({ submission }: Pick<SubmissionPanelProps, 'submission'>) {
  const words = usePaneWords();
  const { sending, receipt, isReceiptFresh } = submission;
  const isDelayed = sending.kind === 'waiting' && sending.failure !== undefined;
  return (
    <p className="said" role="status">
      {isDelayed && `${words.waiting.title}. ${sending.failure}`}
      {sending.kind === 'idle' &&
        receipt &&
        isReceiptFresh &&
        `${words.receipt.title}. ${words.receipt.revision} ${receipt.revision}.`}
    </p>
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
        <>
          <SubmitterPart {...props} membership={standpoint.membership} />
          <NoticesCard report={report} />
        </>
      )}
    </>
  );
}
