// Own values of one year beside published figures of another are easily misread: this says so.
import { fill, type Language, wordsOf } from '@peerbook/shared';

/** A sentence where the open workbook and the release are of different rounds; undefined where they are of one. */
export function otherRound(own: string, release: string, language: Language): string | undefined {
  if (own === release) return undefined;
  return fill(wordsOf(language).benchmarks.otherRound, { own, release });
}
