// Failures as sentences: what a person is told when a call to the service or to Excel came to nothing.
import { fill, type ProblemCode, problems, ServiceProblem } from '@peerbook/shared';
import { Garbled, Unreachable } from './apiClient.ts';
import { timeText } from './components/dates.ts';
import type { PaneWords } from './words/words.ts';

/** The sentence for a failure. The service's own sentences are written for people; a bare 500 has none. */
export function describeFailure(error: unknown, words: PaneWords): string {
  if (error instanceof Unreachable) return words.failures.unreachable;
  if (error instanceof Garbled) return words.failures.garbled;
  if (error instanceof ServiceProblem) {
    if (error.status === 401) return words.failures.signedOut;
    return error.code === 'unknown' ? words.failures.service : problemText(error, words);
  }
  return words.failures.unexpected;
}

/** In the person's language where it is known, with times as that language writes them. */
function problemText({ code, message, answer }: ServiceProblem, words: PaneWords): string {
  const known = Object.hasOwn(problems, code) ? (code as ProblemCode) : undefined;
  const sentence = known && (words.problems[known] ?? problems[known].sentence);
  const details = answer['details'];
  if (sentence === undefined || typeof details !== 'object' || details === null) return message;
  return fill(
    sentence,
    Object.fromEntries(Object.entries(details).map(([name, value]) => [name, shown(value, words)])),
  );
}

function shown(value: unknown, { language }: PaneWords): string {
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? timeText(text, language) : text;
}
