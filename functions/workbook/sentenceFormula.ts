// A sentence of ours as a formula that puts what the workbook knows into its places.
import { quoteText } from '@peerbook/shared';

/** "{failed} of {all}" becomes `A1&" of "&A2`; a place that nothing is known for stays as it is, to be seen in tests. */
export function sentenceFormula(
  sentence: string,
  operands: Readonly<Record<string, string>>,
): string {
  return sentence
    .split(/\{(\w+)\}/)
    .flatMap((piece, i) => {
      if (piece === '') return [];
      return [i % 2 === 0 ? quoteText(piece) : (operands[piece] ?? quoteText(`{${piece}}`))];
    })
    .join('&');
}
