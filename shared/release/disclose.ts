// One indicator, one peer group: from the answers to what may be said about them.
import { fewestAnswers, type Quarter, windowWidth } from '../statistics/windowedQuantile.ts';
import { discloseShares } from './classShares.ts';
import type { Decimal } from './decimal.ts';
import { type Disclosure, type Figure, withheld } from './disclosure.ts';
import type { DisclosurePolicy } from './policy.ts';
import {
  isDominated,
  isHomogeneous,
  pointFigure,
  rangeFigure,
  type Scale,
  type SortedAnswers,
  sortAnswers,
  type WindowFigure,
  windowFigure,
} from './windowFigure.ts';

/**
 * What a release may say about the answers of one group, before the rules that look at other groups and editions.
 *
 * | answers                                      | said                                         |
 * |----------------------------------------------|----------------------------------------------|
 * | fewer than medians need                      | withheld                                     |
 * | few levels                                   | class shares, or withheld                    |
 * | the median's window is one large member      | withheld                                     |
 * | the median's window is all alike             | the median as a range; withheld where all 0  |
 * | otherwise                                    | the median; quartiles from their own number  |
 *
 * A quartile whose own window is one large member or all alike is left out.
 */
export function disclose(
  policy: DisclosurePolicy,
  scale: Scale,
  answers: readonly Decimal[],
): Disclosure {
  const n = answers.length;
  const width = windowWidth(n, policy.windowMinimum, policy.windowPart);
  if (n < policy.medianFrom || n < fewestAnswers(width)) return withheld;
  const inOrder = sortAnswers(answers);
  if (scale.levels !== undefined && scale.levels < policy.discreteBelow) {
    return discloseShares(policy, scale.levels, inOrder);
  }
  const restNeeded = isNonNegative(scale, inOrder) ? policy.rest : undefined;
  const figureAt = (quarter: Quarter) => windowFigure(inOrder, quarter, width);
  const middle = figureAt(2);
  if (isTooOneSided(middle, restNeeded)) return withheld;
  if (isHomogeneous(middle, policy.homogeneous)) {
    if (middle.value.numerator === 0n) return withheld;
    return { status: 'published', median: rangeFigure(middle.value, scale) };
  }
  const median = pointFigure(middle.value, policy.digits);
  if (n < policy.quartilesFrom) return { status: 'published', median };
  const quartile = (figure: WindowFigure): Figure | undefined =>
    isTooOneSided(figure, restNeeded) || isHomogeneous(figure, policy.homogeneous)
      ? undefined
      : pointFigure(figure.value, policy.digits);
  const lower = quartile(figureAt(1));
  const upper = quartile(figureAt(3));
  return { status: 'published', median, ...(lower && { lower }), ...(upper && { upper }) };
}

/** An answer below the declared minimum widens the scale: the p% rule has no meaning among negative values. */
function isNonNegative(scale: Scale, answers: SortedAnswers): boolean {
  return scale.min !== undefined && scale.min >= 0 && (answers.units[0] ?? 0n) >= 0n;
}

function isTooOneSided(figure: WindowFigure, restNeeded: number | undefined): boolean {
  return restNeeded !== undefined && isDominated(figure, restNeeded);
}
