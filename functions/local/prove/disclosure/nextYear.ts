// What becomes of the figures of an association: from one year to the next, or of one member who sends others. Never beyond the ends of a
// scale: the rules of a template refuse such an answer, so no release ever meets one.
import { freezeDecimal, type Member, type ReleaseIndicator } from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';
import type { RandomAssociation } from './randomAssociation.ts';

/** Figures moved by up to four per cent, a few members left, a few others joined; what is counted in steps stays in steps. */
export function aYearLater(
  random: Random,
  { members, indicators }: RandomAssociation,
): readonly Member[] {
  const moved = members.map((member) =>
    changed(member, indicators, () => 1 + 0.04 * (2 * random.next() - 1)),
  );
  const stayed = moved.slice(random.pick([0, 0, 1, 2, 3, 5, 6]));
  const joined = moved
    .slice(0, random.pick([0, 0, 1, 2, 5, 7]))
    .map((member, i) => ({ ...member, institution: `joined${i}` }));
  return [...stayed, ...joined];
}

/** A member all of whose figures are so many times what they were. */
export const scaled = (
  member: Member,
  factor: number,
  indicators: readonly ReleaseIndicator[],
): Member => changed(member, indicators, () => factor);

function changed(
  member: Member,
  indicators: readonly ReleaseIndicator[],
  factor: () => number,
): Member {
  const values = Object.entries(member.values).map(([code, text]) => {
    const { scale } = indicators.find((indicator) => indicator.code === code) as ReleaseIndicator;
    return [code, times(text, factor(), scale)];
  });
  return { ...member, values: Object.fromEntries(values) };
}

/** Times a factor, with as many decimals as before, within the scale: whole points stay whole points. */
export function times(
  text: string,
  factor: number,
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: ReleaseIndicator['scale'],
): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  const moved = Number((Number(text) * factor).toFixed(decimals));
  return freezeDecimal(Math.min(max, Math.max(min, moved)));
}
