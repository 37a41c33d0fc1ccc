// What is told of movements between two editions, as an attacker uses it: more figures of the members that continue, in the year before
// and now, and of the year before with answers that were corrected since.
import {
  type ComputedRelease,
  type DisclosurePolicy,
  type Member,
  type MovedFigure,
  movementsOf,
  type ReleaseIndicator,
  type ReleaseRow,
} from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';
import { times } from './nextYear.ts';
import type { Edition } from './recover.ts';

interface Year {
  readonly members: readonly Member[];
  readonly release: ComputedRelease;
}

export interface MovedEditions {
  /** Figures that were told of movements. */
  readonly told: number;
  /** The editions of two years for attacks on one indicator, with all that is told of it. */
  readonly withMovements: (code: string, before: Edition, now: Edition) => readonly Edition[];
}

/** So many answers are corrected where any are: fewer count as none. */
const corrections = 7;

export function movedEditions(
  random: Random,
  policy: DisclosurePolicy,
  indicators: readonly ReleaseIndicator[],
  { before, now }: { readonly before: Year; readonly now: Year },
): MovedEditions {
  const areCorrected = random.next() < 0.5;
  const found = new Map(
    indicators.map(({ code, scale }) => {
      const corrected = areCorrected
        ? correctedMembers(random, before.members, { code, scale })
        : undefined;
      const restated = Object.fromEntries(
        (corrected ?? []).map(({ institution, values }) => [institution, values[code] as string]),
      );
      const { movements } = movementsOf({
        policy,
        scale,
        indicator: code,
        previous: before.release,
        current: now.release,
        restated,
      });
      return [code, { corrected, movements }] as const;
    }),
  );
  return {
    told: [...found.values()].reduce((sum, { movements }) => sum + movements.length, 0),
    withMovements(code, first, last) {
      const { corrected, movements = [] } = found.get(code) ?? {};
      const continuing = groupsOf(code, first, last);
      const then = rowsOf(movements, ({ before: figure }) => figure, continuingName);
      const revised = rowsOf(movements, (one) => one.revised, correctedName);
      const after = rowsOf(movements, ({ after: figure }) => figure, continuingName);
      const wholeGroups = [...first.groups].map(([id, who]) => [correctedName(id), who] as const);
      const groups = new Map([...first.groups, ...continuing, ...wholeGroups]);
      const newest: Edition = {
        ...last,
        rows: [...last.rows, ...after],
        groups: new Map([...last.groups, ...continuing]),
      };
      if (!corrected) return [{ ...first, rows: [...first.rows, ...then], groups }, newest];
      // Corrected answers are a year of their own, close to the one that was published.
      const anew = new Map(corrected.map((member) => [member.institution, member]));
      const members = first.members.map((member) => anew.get(member.institution) ?? member);
      return [first, { rows: [...then, ...revised], members, groups }, newest];
    },
  };
}

const continuingName = (group: string) => `continuing:${group}`;
const correctedName = (group: string) => `corrected:${group}`;

/** Who was in a group both times and answered both times. */
function groupsOf(code: string, first: Edition, last: Edition) {
  const answered = ({ members }: Edition) =>
    new Set(
      members.filter(({ values }) => values[code] !== undefined).map((one) => one.institution),
    );
  const both = [answered(first), answered(last)];
  return new Map(
    [...last.groups].map(([id, institutions]) => {
      const earlier = new Set(first.groups.get(id));
      const who = institutions.filter(
        (institution) =>
          earlier.has(institution) && both.every((answering) => answering.has(institution)),
      );
      return [continuingName(id), who] as const;
    }),
  );
}

function rowsOf(
  movements: readonly MovedFigure[],
  figureOf: (movement: MovedFigure) => string | undefined,
  nameOf: (group: string) => string,
): readonly ReleaseRow[] {
  const names = { median: 'median', lower_quartile: 'lower', upper_quartile: 'upper' } as const;
  return movements.flatMap((movement) => {
    const figure = figureOf(movement);
    if (figure === undefined) return [];
    // A quartile may be told without its median.
    const row = {
      indicator: movement.indicator,
      group: nameOf(movement.group),
      nBand: '',
      status: 'published',
      [names[movement.statistic]]: { kind: 'point', figure },
    };
    return [row as unknown as ReleaseRow];
  });
}

/** The first few who answered, their answers moved by up to three per cent; undefined where too few answered. */
function correctedMembers(
  random: Random,
  members: readonly Member[],
  { code, scale }: ReleaseIndicator,
): readonly Member[] | undefined {
  const answering = members.filter(({ values }) => values[code] !== undefined);
  if (answering.length < corrections) return undefined;
  const corrected = answering.slice(0, corrections).map((member): Member => {
    const text = member.values[code] as string;
    const value = times(text, 1 + 0.06 * (random.next() - 0.5), scale);
    return { ...member, values: { ...member.values, [code]: value } };
  });
  const isChanged = corrected.every(
    (member, i) => member.values[code] !== answering[i]?.values[code],
  );
  return isChanged ? corrected : undefined;
}
