// The disclosure policy in sentences: what members may rely on, in the words that an association tells them.
import type { Language } from '../template/words.ts';
import { fill, type PolicyWord, wordsOf } from '../words/words.ts';
import type { DisclosurePolicy } from './policy.ts';

const order: readonly PolicyWord[] = [
  'closed',
  'window',
  'answers',
  'prices',
  'rounding',
  'groups',
  'editions',
  'own',
  'consent',
];

/** One sentence or two for each thing that the policy promises, with its numbers. */
export function policySentences(policy: DisclosurePolicy, language: Language): readonly string[] {
  const words = wordsOf(language).policy;
  const { bands: _, version: __, ...numbers } = policy;
  const pricesFrom = Math.max(policy.medianFrom, policy.quartilesFrom);
  return order.map((word) => fill(words[word], { ...numbers, pricesFrom }));
}
