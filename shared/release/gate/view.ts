// What is known of the answers of one year, written as a programme. By sums of these answers alone it is small, and says all there is where
// all figures are of this year. Figures of another year say a little more in full: with the answers of every year as values of their
// own, each list in its ranking, tied to those at hand by how far figures move in a year.
import { type Cell, type Ends, endsOf } from './cells.ts';
import { addRow, copyInto, type GapProgram, gapProgram, setBounds } from './gapProgram.ts';
import type { Knowledge } from './knowledge.ts';
import { compareAnswers, drift, type OtherAnswer, type OtherYear } from './otherYear.ts';
import { mostMembers } from './overtakings.ts';
import { findFeasible } from './solve.ts';

export interface View {
  /** What everybody knows. Its first values are the answers, by rank. */
  readonly base: GapProgram;
  /** Room for the same with what one adversary knows of themselves. */
  readonly own: GapProgram;
  /** Of each cell: the rows that it bounds. */
  readonly rowsOf: readonly (readonly BoundRow[])[];
  /** Sets of answers that fit what everybody knows; undefined until they are wanted. */
  pool: Float64Array[] | undefined;
}

interface BoundRow {
  readonly row: number;
  /** The ends of the row while the figure lies there. */
  readonly endsOf: (figure: Ends) => Ends;
}

const none = Number.POSITIVE_INFINITY;

export function viewBySums({ values, cells, overtakings, lowest, highest }: Knowledge): View {
  const n = values.length;
  const lists = [{ from: 0, lowest }];
  const room = cells.reduce((count, { sums }) => count + sums.length, overtakings.length + 2);
  const base = gapProgram(n, lists, room);
  const rowsOf = cells.map(({ sums, known }) =>
    sums.map((sum): BoundRow => {
      const { low, high } = endsOf(sum, known);
      addRow(base, sum.weights, low, high);
      return { row: base.rows - 1, endsOf: (figure) => endsOf(sum, figure) };
    }),
  );
  addRow(base, [[n - 1, 1]], -none, highest);
  for (const weights of overtakings) addRow(base, weights, -none, 0);
  return { base, own: gapProgram(n, lists, room), rowsOf, pool: undefined };
}

/** @returns undefined where all is said by sums, or where there are too many members to look so closely */
export function viewInFull(known: Knowledge): View | undefined {
  const { values, cells, others, lowest, highest, unit } = known;
  const n = values.length;
  if (n > mostMembers || cells.every(({ window }) => window === undefined)) return undefined;
  let size = n;
  const years = others.flatMap((of) => {
    const answers = answersOf(of, cells);
    if (answers.length === 0) return [];
    const [from, numbers] = [size, answers.map(({ value }) => value / unit)];
    size += answers.length;
    const indices = new Map(answers.map((answer, i) => [keyOf(answer), from + i]));
    return { of, answers, from, indices, numbers };
  });
  const indicesOf = new Map(years.map(({ of, indices }) => [of, indices]));
  const lists = [
    { from: 0, lowest },
    ...years.map(({ from, numbers }) => ({ from, lowest: Math.min(lowest, ...numbers) })),
  ];
  const room = 2 * (cells.length + size - n) + lists.length + 1;
  const base = gapProgram(size, lists, room);
  const rowsOf = cells.map(({ isExact, window, sums, known: { low, high } }) => {
    const indices = window && indicesOf.get(window.of);
    const bounded = [
      ...(isExact ? sums.map(({ weights }) => weights) : []),
      ...(window
        ? [window.answers.map((one) => [indices?.get(keyOf(one)) as number, one.weight] as const)]
        : []),
    ];
    return bounded.map((weights): BoundRow => {
      addRow(base, weights, low, high);
      return { row: base.rows - 1, endsOf: (figure) => figure };
    });
  });
  addRow(base, [[n - 1, 1]], -none, highest);
  for (const { of, answers, from, numbers } of years) {
    addRow(base, [[from + answers.length - 1, 1]], -none, Math.max(highest, ...numbers));
    for (const [i, answer] of answers.entries()) tie(base, from + i, of.ownRank(answer));
  }
  return { base, own: gapProgram(size, lists, room), rowsOf, pool: undefined };
}

/** An answer of another year is as close to the one at hand as figures move in a year. */
function tie(base: GapProgram, index: number, rank: number | undefined): void {
  if (rank === undefined) return;
  const tied = (share: number) => [[index, 1] as const, [rank, -share] as const];
  addRow(base, tied(1 - drift), 0, none);
  addRow(base, tied(1 + drift), -none, 0);
}

/** Answers of another year, and those of years before it that a figure stands on; in ascending order. */
function answersOf(of: OtherYear, cells: readonly Cell[]): readonly OtherAnswer[] {
  const windows = cells.flatMap(({ window }) => (window?.of === of ? window.answers : []));
  const once = new Map([...of.order, ...windows].map((answer) => [keyOf(answer), answer]));
  return [...once.values()].sort(compareAnswers);
}

const keyOf = ({ institution, value }: OtherAnswer) => `${institution} ${value}`;

/** Moves the ends of what a cell is known to be. */
export function setEnds({ base, rowsOf }: View, cell: number, figure: Ends): void {
  for (const { row, endsOf: ends } of rowsOf[cell] ?? []) {
    const { low, high } = ends(figure);
    setBounds(base, row, low, high);
  }
}

/** What an adversary knows who knows their own answer too. @returns whether it was found to fit together */
export function tellOwn({ base, own }: View, adversary: number, value: number): boolean {
  copyInto(own, base);
  addRow(own, [[adversary, 1]], value, value);
  return findFeasible(own);
}

export const viewsOf = (known: Knowledge): readonly View[] => {
  const full = viewInFull(known);
  return full ? [viewBySums(known), full] : [viewBySums(known)];
};
