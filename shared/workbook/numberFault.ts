// Why a text that no locale reads is no number, so that a finding can say what to change.

/** Codes of findings. */
export type NumberFault =
  | 'not_a_number'
  | 'too_many_digits'
  | 'unclear_sign'
  | 'percent_sign'
  | 'foreign_digits'
  | 'misplaced_mark'
  | 'with_unit';

/** From the most telling to the least; what is left between must be a number where it stands alone. */
const wrappings: readonly { readonly fault: NumberFault; readonly outside: RegExp }[] = [
  { fault: 'percent_sign', outside: /\s*[%\uff05]$|^[%\uff05]\s*/g },
  // Signs in front or behind, brackets, and dashes of all lengths for a minus.
  {
    fault: 'unclear_sign',
    outside:
      /^[(+\u2010-\u2015\u2212-][\s(+\u2010-\u2015\u2212-]*|[\s)+\u2010-\u2015\u2212-]*[)+\u2010-\u2015\u2212-]$/g,
  },
  {
    fault: 'with_unit',
    outside: /^[\p{L}\p{Sc}][\p{L}\p{M}\p{Sc}.\s]*|[\p{L}\p{M}\p{Sc}.\s]*[\p{L}\p{M}\p{Sc}.]$/gu,
  },
];

/** `isWellFormed` tells whether any locale reads a text as a number. */
export function numberFault(
  figure: string,
  isWellFormed: (figure: string) => boolean,
): NumberFault {
  const isForeign = /^[\p{Nd}\p{P}\p{Sc}\p{Sm}\s]*$/u.test(figure) && /(?!\d)\p{Nd}/u.test(figure);
  if (isForeign) return 'foreign_digits';
  if (/^[-+\u2212]?(?!\s)(?=\D*\d)[\d\s.,'\u2019]+$/.test(figure)) return 'misplaced_mark';
  const found = wrappings.find(({ outside }) => {
    const inside = figure.replaceAll(outside, '').trim();
    return inside !== figure && isWellFormed(inside);
  });
  return found?.fault ?? 'not_a_number';
}
