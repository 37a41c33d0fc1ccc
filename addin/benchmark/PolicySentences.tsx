// What the association promises its members about published figures, in the words of the policy that holds.
import { fill } from '@peerbook/shared';
import { useEffect, useState } from 'react';
import type { Answer } from '../apiClient.ts';
import { dateText } from '../components/dates.ts';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { consentWordsOf } from '../words/consent/consentWords.ts';

type Policy = Answer<'getDisclosurePolicy'>;

/** Nothing until the sentences are there, or where they can't be had just now. */
export function PolicySentences({ report }: { report: Report }) {
  const { client } = useServices();
  const { language } = report;
  const { association } = report.identity;
  const [policy, setPolicy] = useState<Policy>();
  useEffect(() => {
    let isCurrent = true;
    client('getDisclosurePolicy', { params: { association }, query: { language } }).then(
      ({ body }) => isCurrent && setPolicy(body),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [client, association, language]);
  if (!policy) return null;
  const words = consentWordsOf(language);
  return (
    <>
      <h2>{words.promise}</h2>
      <ul>
        {policy.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {policy.at !== null && (
        <p className="quiet">
          {fill(words.promiseChanged, { date: dateText(policy.at.slice(0, 10), language) })}
        </p>
      )}
    </>
  );
}
