// The approver's step in a round that asks for one: a look at what was sent, then yes, or no with a note to the preparer.
import { Button, Field, Textarea } from '@fluentui/react-components';
import { fill, textLimit } from '@peerbook/shared';
import { useState } from 'react';
import { timeText } from '../components/dates.ts';
import { ProblemBar } from '../components/ProblemBar.tsx';
import { describeFailure } from '../failure.ts';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { usePaneWords } from '../words/words.ts';
import type { Membership } from './membership.ts';
import type { StandingState, Submission } from './useStanding.ts';

export function ApprovalCard(props: {
  report: Report;
  submission: Submission;
  membership: Membership;
  standing: StandingState;
  /** Whether the workbook holds just what was sent. */
  isSame: boolean;
}) {
  const words = usePaneWords();
  const { client } = useServices();
  const { report, submission, membership, standing, isSame } = props;
  const [note, setNote] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  if (submission.status === 'declined') {
    return (
      <ProblemBar intent="warning" title={words.approval.declined}>
        {submission.approval?.note}
      </ProblemBar>
    );
  }
  if (submission.status !== 'awaiting_approval') return null;
  if (membership.role !== 'approver') {
    return <ProblemBar intent="info">{words.approval.waiting}</ProblemBar>;
  }
  const decide = async (approved: boolean) => {
    const { association, round, institution } = report.identity;
    setIsBusy(true);
    setFailure(undefined);
    try {
      await client('postApproval', {
        params: { association, round, institution },
        body: {
          revision: submission.revision,
          approved,
          ...(note.trim() !== '' && { note: note.trim() }),
        },
      });
    } catch (error) {
      setFailure(describeFailure(error, words));
    } finally {
      setIsBusy(false);
      await standing.reload();
    }
  };
  return (
    <section className="card approval">
      <h2>{words.approval.title}</h2>
      <p>
        {fill(words.approval.who, {
          person: submission.submittedBy,
          revision: submission.revision,
          time: timeText(submission.receivedAt, report.language),
        })}{' '}
        {isSame
          ? words.approval.isSame
          : fill(words.approval.isOther, { person: submission.submittedBy })}
      </p>
      <Field hint={words.approval.noteHint} label={words.approval.note}>
        <Textarea
          maxLength={textLimit}
          onChange={(_, { value }) => setNote(value)}
          resize="vertical"
          value={note}
        />
      </Field>
      {failure !== undefined && <ProblemBar>{failure}</ProblemBar>}
      <div className="actions">
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void decide(true)}>
          {words.approval.approve}
        </Button>
        <Button disabledFocusable={isBusy || note.trim() === ''} onClick={() => void decide(false)}>
          {words.approval.decline}
        </Button>
      </div>
    </section>
  );
}
