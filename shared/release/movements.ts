// What moved a figure between two editions: what its own members changed, who joined and left, and what was corrected afterwards. Told
// by figures of the continuing members in either edition. Each of these is one more figure about peers, so it passes the same rules
// and the same gate as the others, after them, and never at their cost.
import type { Movement } from '../benchmark/movement.ts';
import { type ComputedRelease, type Contributors, decimalsOf, differingMembers } from './basis.ts';
import { parseDecimal } from './decimal.ts';
import { disclose } from './disclose.ts';
import { type ReleaseRow, withheld, withheldBand } from './disclosure.ts';
import { type FigureName, figureNames, type StandingRow } from './gate/cells.ts';
import { passGate } from './gate/passGate.ts';
import { bandOf, type DisclosurePolicy } from './policy.ts';
import type { Scale } from './windowFigure.ts';

/** A figure that stood before the gate when movements were computed; the next edition counts it as known. Confidential. */
export interface MovementBasis {
  readonly row: ReleaseRow;
  readonly contributors: Readonly<Record<string, string>>;
}

export interface MovementInput {
  /** As sensitivity makes it. */
  readonly policy: DisclosurePolicy;
  readonly scale: Scale;
  readonly indicator: string;
  readonly previous: ComputedRelease;
  /** The edition at hand, past its gate. */
  readonly current: ComputedRelease;
  /** Answers of the edition before, as they are known now: institution to frozen decimal. */
  readonly restated: Readonly<Record<string, string>>;
  readonly gate?: typeof passGate | undefined;
}

/** A change before it is said from which edition on it counts. */
export type MovedFigure = Omit<Movement, 'from'>;

export interface Movements {
  readonly movements: readonly MovedFigure[];
  readonly basis: readonly MovementBasis[];
}

/** Begins the names of groups of continuing members, and of whole groups by corrected answers. */
const continuing = 'continuing:';
const corrected = 'corrected:';

const statisticOf: Readonly<Record<FigureName, Movement['statistic']>> = {
  median: 'median',
  lower: 'lower_quartile',
  upper: 'upper_quartile',
};

/** A row before it is said in which order the gate is given the years. */
type ToldRow = Omit<StandingRow, 'year'>;

/** A group with a figure in both editions, which is not the old one again. */
interface Moved {
  readonly group: string;
  readonly before: Contributors;
  readonly after: Contributors;
  readonly revised: Contributors | undefined;
}

/** The movements of one indicator; the same input gives the same movements. */
export function movementsOf(input: MovementInput): Movements {
  const old = standingIn(input.previous, input.indicator);
  const now = standingIn(input.current, input.indicator);
  const gone = goneBefore(input.previous, input.indicator);
  const answersBefore = answersAsKnown(input, old);
  const moved = movedGroups(input, { old, now, gone, answersBefore });
  if (moved.length === 0) return { movements: [], basis: [] };
  const [answersOld, answersNow] = [unionOf(old), unionOf(now)];
  const knownOld: Told = { rows: [...old, ...gone], answers: answersOld };
  const knownNow: Told = { rows: now, answers: answersNow };
  // In the world of the edition before, with this one known as far as figures of another year help.
  const before = gated(
    input,
    moved.flatMap(({ group, before: who, revised }) => [
      { name: continuing + group, contributors: who },
      ...(revised ? [{ name: corrected + group, contributors: revised }] : []),
    ]),
    answersBefore,
    [knownOld, knownNow],
  );
  // In the world of this one, with all that was told of the one before.
  const after = gated(
    input,
    moved.map(({ group, after: who }) => ({ name: continuing + group, contributors: who })),
    answersNow,
    [knownNow, { rows: before, answers: answersBefore }, knownOld],
  );
  const rowIn = (rows: readonly ToldRow[], name: string) =>
    rows.find(({ row }) => row.group === name)?.row;
  const movements = moved.flatMap(({ group, revised }) =>
    figureNames.flatMap((name): readonly MovedFigure[] => {
      const first = pointOf(rowIn(before, continuing + group), name);
      const last = pointOf(rowIn(after, continuing + group), name);
      const between = pointOf(rowIn(before, corrected + group), name);
      // Where answers were corrected, the parts only add up with the figure that these make.
      if (first === undefined || last === undefined || (revised && between === undefined))
        return [];
      const { indicator } = input;
      return [
        {
          indicator,
          group,
          statistic: statisticOf[name],
          before: first,
          after: last,
          ...(between !== undefined && { revised: between }),
        },
      ];
    }),
  );
  const basis = after.map(({ row, contributors }) => ({
    row,
    contributors: Object.fromEntries(contributors),
  }));
  return { movements, basis };
}

/** Published rows of an edition with what they stand on. */
function standingIn({ table, basis }: ComputedRelease, indicator: string): readonly ToldRow[] {
  return table.rows.flatMap((row, i): ToldRow[] => {
    const contributors = basis.rows[i]?.contributors;
    return row.indicator === indicator && row.status === 'published' && contributors
      ? [oldRow(row, contributors)]
      : [];
  });
}

/** What was told before of groups that are spoken of no more, and of members that continued then. */
function goneBefore({ basis }: ComputedRelease, indicator: string): readonly ToldRow[] {
  return (basis.gone ?? []).flatMap(({ row, contributors }): ToldRow[] =>
    row.indicator === indicator && row.status === 'published' ? [oldRow(row, contributors)] : [],
  );
}

const oldRow = (row: ReleaseRow, contributors: Readonly<Record<string, string>>): ToldRow => ({
  row,
  contributors: new Map(Object.entries(contributors)),
  isOld: true,
});

function unionOf(rows: readonly ToldRow[]): Map<string, string> {
  return new Map(rows.flatMap(({ contributors }) => [...contributors]));
}

/** Corrections count together or not at all: by a few of them, figures made with and without would show these few. */
function answersAsKnown(
  { policy, restated }: MovementInput,
  old: readonly ToldRow[],
): Map<string, string> {
  const frozen = unionOf(old);
  const known = new Map(
    [...frozen].map(([institution, text]) => [institution, restated[institution] ?? text]),
  );
  return differingMembers(frozen, known, policy.difference) < policy.difference ? frozen : known;
}

/**
 * The groups whose movement may be told, by membership and changed answers, and never by the size of a value: enough members continue, and
 * whatever is told of them differs from everything told of the same edition by nobody or by enough members.
 */
function movedGroups(
  { policy }: MovementInput,
  given: {
    readonly old: readonly ToldRow[];
    readonly now: readonly ToldRow[];
    readonly gone: readonly ToldRow[];
    readonly answersBefore: Contributors;
  },
): readonly Moved[] {
  const { old, now, gone, answersBefore } = given;
  const toldBefore = [...old, ...gone].map(({ contributors }) => contributors);
  const toldNow = [...now, ...gone].map(({ contributors }) => contributors);
  const keepsDistance = (one: Contributors, others: readonly Contributors[]) =>
    others.every((other) => {
      const differing = differingMembers(one, other, policy.difference);
      return differing === 0 || differing >= policy.difference;
    });
  const moved: Moved[] = [];
  for (const { row, contributors: members } of now) {
    const earlier = old.find((one) => one.row.group === row.group)?.contributors;
    if (!earlier || differingMembers(earlier, members, 1) === 0) continue;
    const stayed = [...members.keys()].filter((institution) => earlier.has(institution));
    const before = taken(stayed, answersBefore);
    const after = taken(stayed, members);
    const whole = taken([...earlier.keys()], answersBefore);
    const isRevised = differingMembers(whole, earlier, 1) > 0;
    const isTold =
      stayed.length >= policy.medianFrom &&
      keepsDistance(before, isRevised ? [...toldBefore, whole] : toldBefore) &&
      keepsDistance(after, toldNow) &&
      (!isRevised || keepsDistance(whole, toldBefore));
    if (!isTold) continue;
    moved.push({ group: row.group, before, after, revised: isRevised ? whole : undefined });
    toldBefore.push(before, ...(isRevised ? [whole] : []));
    toldNow.push(after);
  }
  return moved;
}

function taken(institutions: readonly string[], answers: Contributors): Contributors {
  return new Map(
    institutions.flatMap((institution): [string, string][] => {
      const text = answers.get(institution);
      return text === undefined ? [] : [[institution, text]];
    }),
  );
}

/** What was told of an edition, and its answers. */
interface Told {
  readonly rows: readonly ToldRow[];
  readonly answers: Contributors;
}

interface Asked {
  readonly name: string;
  readonly contributors: Contributors;
}

/** What is asked for, as the rules and the gate leave it beside all that is known already. */
function gated(
  { policy, scale, indicator, gate = passGate }: MovementInput,
  asked: readonly Asked[],
  answers: Contributors,
  told: readonly Told[],
): readonly ToldRow[] {
  // Corrected or not, answers are often the same.
  const years: Contributors[] = [answers];
  const yearOf = (one: Contributors) => {
    const found = years.findIndex((other) => differingMembers(one, other, 1) === 0);
    return found < 0 ? years.push(one) - 1 : found;
  };
  const known = told.flatMap(({ rows, answers: of }) => {
    const year = yearOf(of);
    return rows.map((row): StandingRow => ({ ...row, year }));
  });
  const wanted = asked.map(({ name, contributors }): StandingRow => {
    const said = disclose(policy, scale, [...contributors.values()].map(parseDecimal));
    const place = { indicator, group: name };
    const row: ReleaseRow =
      said.status === 'published'
        ? { ...place, nBand: bandOf(policy, contributors.size), ...said }
        : { ...place, nBand: withheldBand, ...withheld };
    return { row, contributors, isOld: false, year: 0 };
  });
  const { rows } = gate({
    policy,
    scale,
    rows: wanted,
    replaced: known,
    answers: decimalsOf(answers),
    others: years.slice(1).map(decimalsOf),
  });
  return wanted.map(({ contributors }, i) => ({
    row: rows[i] as ReleaseRow,
    contributors,
    isOld: true,
  }));
}

/** A range has no part that could be told. */
function pointOf(row: ReleaseRow | undefined, name: FigureName): string | undefined {
  const figure = row?.status === 'published' ? row[name] : undefined;
  return figure?.kind === 'point' ? figure.figure : undefined;
}
