// All benchmark sheets of a comparison, in the order in which they stand: peer groups, profile, public data, method.
import type { Comparison } from './comparison.ts';
import { groupSheet } from './groupSheet.ts';
import { methodSheet } from './methodSheet.ts';
import type { PlannedSheet } from './plannedSheet.ts';
import { profileSheet } from './profileSheet.ts';
import { publicSheet } from './publicSheet.ts';

export type {
  ComparedPublicFigures,
  ComparedRelease,
  Comparison,
  EarlierEdition,
} from './comparison.ts';

/** The first is the one to be shown. Without a release and without public figures there is none. */
export function comparisonSheets(comparison: Comparison): readonly PlannedSheet[] {
  const { release, groups, publicFigures } = comparison;
  const compared = [
    ...(release ? groups.map((group) => groupSheet(comparison, release, group)) : []),
    ...(publicFigures ? [publicSheet(comparison, publicFigures)] : []),
  ];
  const [first, ...others] = compared;
  if (!first) return [];
  const profile = profileSheet(comparison);
  return [first, ...(profile ? [profile] : []), ...others, methodSheet(comparison)];
}
