// A report on its way: since when, why it is not there yet, when it is tried again. It waits on this machine, so the person
// may close everything and go home.
import { Button, Link, Spinner } from '@fluentui/react-components';
import { fill, type Language } from '@peerbook/shared';
import { timeText } from '../components/dates.ts';
import { Icon } from '../components/Icon.tsx';
import { usePaneWords } from '../words/words.ts';
import type { SendingState, SubmissionState } from './useSubmission.ts';

export function WaitingCard(props: {
  sending: Extract<SendingState, { kind: 'waiting' }>;
  submission: Pick<SubmissionState, 'tryNow' | 'withdraw'>;
  language: Language;
  isSignedIn: boolean;
}) {
  const words = usePaneWords();
  const { sending, submission, language, isSignedIn } = props;
  const { report, failure, nextAttempt, isKept } = sending;
  // The first attempt is usually the last: nothing to explain while it runs.
  if (report.attempts <= 1 && failure === undefined && isSignedIn) {
    return <Spinner label={words.submit.sending} labelPosition="after" size="tiny" />;
  }
  return (
    <section className="card waiting">
      <h2>
        <Icon name="waiting" /> {words.waiting.title}
      </h2>
      <p>{fill(words.waiting.since, { time: timeText(report.since, language) })}</p>
      {failure !== undefined && isSignedIn && <p>{failure}</p>}
      {!isSignedIn && <p>{words.waiting.signIn}</p>}
      {isSignedIn && nextAttempt !== undefined && (
        <p className="quiet">
          {fill(words.waiting.next, {
            time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(nextAttempt),
          })}
        </p>
      )}
      <p className="quiet">{isKept ? words.waiting.kept : words.waiting.notKept}</p>
      <div className="actions">
        <Button disabledFocusable={!isSignedIn} onClick={submission.tryNow} size="small">
          {words.waiting.tryNow}
        </Button>
        <Link as="button" onClick={() => submission.withdraw(report.key)}>
          {words.waiting.withdraw}
        </Link>
      </div>
      {report.attempts > 0 && <p className="quiet">{words.waiting.mayHaveArrived}</p>}
    </section>
  );
}
