// The receipt: proof that a report arrived, whole and when.
import type { Language } from '@peerbook/shared';
import { timeText } from '../components/dates.ts';
import { Facts } from '../components/Facts.tsx';
import { Icon } from '../components/Icon.tsx';
import { usePaneWords } from '../words/words.ts';
import type { SubmissionState } from './useSubmission.ts';

/** Digits of the content hash that tell two contents of one institution apart. */
const shownDigits = 12;

export function ReceiptCard(props: {
  receipt: NonNullable<SubmissionState['receipt']>;
  language: Language;
  isFresh: boolean;
  isLost: boolean;
}) {
  const words = usePaneWords();
  const { receipt, language, isFresh, isLost } = props;
  const hash = receipt.contentHash.slice(0, shownDigits).replaceAll(/(.{4})(?=.)/g, '$1 ');
  return (
    <section className="card receipt">
      <h2>
        <Icon name="done" /> {isFresh ? words.receipt.title : words.receipt.last}
      </h2>
      <Facts
        rows={[
          { term: words.receipt.revision, fact: receipt.revision },
          { term: words.receipt.time, fact: timeText(receipt.receivedAt, language) },
          { term: words.receipt.hash, fact: <code title={receipt.contentHash}>{hash}…</code> },
        ]}
      />
      <p className="quiet">{isLost ? words.receipt.notKept : words.receipt.keep}</p>
    </section>
  );
}
