// Judges what came of a file against what was to be read of it: refused with a place, told as findings, or read exactly.
import type { Finding, Reading } from '@peerbook/shared';
import { type Expected, unreadable } from './filledReport.ts';
import type { Outcome } from './outcome.ts';

/** What a careful reader must do with a file; where nothing is said it may also refuse it or tell of any answer. */
export type Must = 'refuse' | 'read' | 'notice';

export interface Trial {
  readonly kind: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly language: 'en' | 'es' | 'fr' | 'ru';
  readonly expected: Expected;
  readonly must?: Must;
}

export type Verdict =
  | { readonly state: 'refused' | 'findings' | 'read' }
  | { readonly state: 'wrong'; readonly why: string };

/** The verdict on one file. */
export function judge(
  { expected, must }: Pick<Trial, 'expected' | 'must'>,
  outcome: Outcome,
): Verdict {
  switch (outcome.kind) {
    case 'crashed':
      return wrong(`the reader failed: ${outcome.why}`);
    case 'refused':
      if (must === 'read' || must === 'notice')
        return wrong(`it was refused: ${outcome.part}: ${outcome.reason}`);
      if (outcome.code === 'file_refused' && outcome.part === '')
        return wrong('the refusal names no part');
      return { state: 'refused' };
    case 'read':
      return judgeReadings(expected, must, outcome);
  }
}

function judgeReadings(
  expected: Expected,
  must: Must | undefined,
  { readings, findings, tokens }: Outcome & { kind: 'read' },
): Verdict {
  // An identity that is gone or was changed is refused by its signature, before any answer counts.
  if (tokens.length === 0 || tokens.some((token) => token !== expected.token))
    return must === 'read'
      ? wrong(`the identity is ${tokens.length} tokens`)
      : { state: 'refused' };
  if (must === 'refuse') return wrong('it was not refused');
  const byIndicator = new Map(readings.map((reading) => [reading.indicator, reading]));
  let told = 0;
  for (const [indicator, answer] of expected.answers) {
    const reading = byIndicator.get(indicator);
    if (!reading) return wrong(`${indicator} has no reading`);
    const isTold = findings.some((finding) => tells(finding, reading));
    const due = answer === unreadable;
    if (isTold && !due && must === 'read')
      return wrong(`${indicator} was told of: ${codes(findings)}`);
    if (isTold) {
      told += 1;
      continue;
    }
    const read = JSON.stringify(reading.answer);
    if (read !== answer) return wrong(`${indicator} is ${answer}, was read as ${read}`);
    const { evidence, comment } = expected.notes.get(indicator) ?? {};
    if (reading.evidence !== evidence || reading.comment !== comment)
      return wrong(
        `the notes of ${indicator} were read as ${JSON.stringify([reading.evidence, reading.comment])}`,
      );
  }
  if (must === 'notice' && told === 0) return wrong('nothing was told');
  return { state: told > 0 ? 'findings' : 'read' };
}

/** Whether a finding keeps an answer from being taken as it was read: an error, at its cell or because it has none. */
function tells({ severity, indicators, places }: Finding, reading: Reading): boolean {
  return (
    severity === 'error' &&
    indicators[0] === reading.indicator &&
    (places.length === 0 || places.every((place) => place.sheet !== '' && place.cell !== ''))
  );
}

function codes(findings: readonly Finding[]): string {
  return [...new Set(findings.map((one) => `${one.code} ${one.indicators[0]}`))]
    .slice(0, 5)
    .join(', ');
}

function wrong(why: string): Verdict {
  return { state: 'wrong', why };
}
