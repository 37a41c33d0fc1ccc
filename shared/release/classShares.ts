// Indicators with few possible answers (yes, partly, no): which share of the members gave each. Never a median.
import { decimalText, divideHalfEven } from './decimal.ts';
import { type ClassShare, type Disclosure, withheld } from './disclosure.ts';
import type { DisclosurePolicy } from './policy.ts';
import type { SortedAnswers } from './windowFigure.ts';

/**
 * Shares in steps of ten points, half-even; they need not add up to 100. Withheld where a class holds most of the members or
 * very few, or where there are more different answers than the scale has levels. Levels in ascending order; a level that nobody
 * chose is not listed.
 */
export function discloseShares(
  policy: DisclosurePolicy,
  levels: number,
  answers: SortedAnswers,
): Disclosure {
  const n = answers.units.length;
  const counts = new Map<bigint, number>();
  for (const level of answers.units) counts.set(level, (counts.get(level) ?? 0) + 1);
  const isSafe = [...counts.values()].every(
    (count) => count >= policy.classFrom && count * 100 < policy.classBelow * n,
  );
  if (!isSafe || counts.size > levels) return withheld;
  const shares = [...counts].map(
    ([level, count]): ClassShare => ({
      level: levelText(level, answers.decimals),
      share: String(10n * divideHalfEven(BigInt(10 * count), BigInt(n))),
    }),
  );
  return { status: 'shares', shares };
}

function levelText(units: bigint, decimals: number): string {
  const text = decimalText({ mantissa: units, exponent: -decimals });
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
