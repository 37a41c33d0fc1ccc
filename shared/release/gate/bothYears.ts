// What is known of two years at once, without anything left out: the answers of either as values of their own, each list in its ranking,
// tied to each other by how far figures move in a year. Large, so only pairs are looked at here that have hardly more open beforehand
// than is needed: for them the sums of cells.ts, which say a hair less, would not do.
import { endsOf } from './cells.ts';
import { addRow, copyInto, gapProgram } from './gapProgram.ts';
import type { Knowledge } from './knowledge.ts';
import { compareAnswers, drift, type OtherAnswer } from './otherYear.ts';
import { mostMembers } from './overtakings.ts';
import type { Programs } from './programs.ts';
import { findFeasible } from './solve.ts';

/** Values of this year by rank, then those of the other. One row for each cell, in their order, then others. */
export type BothYears = Programs;

/** @returns undefined where no figure is of another year, or where there are too many members to look so closely */
export function bothYears(known: Knowledge): BothYears | undefined {
  const { values, cells, other, lowest, highest, unit } = known;
  const n = values.length;
  if (n > mostMembers || cells.every(({ window }) => window === undefined)) return undefined;
  const answers = answersIn(known);
  const indices = new Map(answers.map((answer, i) => [keyOf(answer), n + i]));
  const numbers = answers.map(({ value }) => value / unit);
  const lists = [
    { from: 0, lowest },
    { from: n, lowest: Math.min(lowest, ...numbers) },
  ];
  const size = n + answers.length;
  const room = cells.length + 2 * answers.length + 3;
  const base = gapProgram(size, lists, room);
  const none = Number.POSITIVE_INFINITY;
  for (const { window, sums, known: ends } of cells) {
    const [sum] = sums;
    if (window)
      addRow(
        base,
        window.map((answer) => [indices.get(keyOf(answer)) as number, answer.weight]),
        ends.low,
        ends.high,
      );
    else if (sum) {
      const { low, high } = endsOf(sum, ends);
      addRow(base, sum.weights, low, high);
    }
  }
  addRow(base, [[n - 1, 1]], -none, highest);
  addRow(base, [[size - 1, 1]], -none, Math.max(highest, ...numbers));
  for (const answer of answers) {
    const index = indices.get(keyOf(answer)) as number;
    const rank = other.ownRank(answer);
    if (rank === undefined) continue;
    addRow(
      base,
      [
        [index, 1],
        [rank, drift - 1],
      ],
      0,
      none,
    );
    addRow(
      base,
      [
        [index, 1],
        [rank, -1 - drift],
      ],
      -none,
      0,
    );
  }
  findFeasible(base);
  return { base, own: gapProgram(size, lists, room) };
}

/** With what an adversary knows of themselves. @returns whether it all fits together */
export function tellOwn({ base, own }: BothYears, adversary: number, value: number): boolean {
  copyInto(own, base);
  addRow(own, [[adversary, 1]], value, value);
  return findFeasible(own);
}

/** Answers of the other year, and those of years before it that a figure stands on; in ascending order. */
function answersIn({ other, cells }: Knowledge): readonly OtherAnswer[] {
  const all = [...other.order, ...cells.flatMap(({ window = [] }) => window)];
  const once = new Map(
    all.map(({ institution, value }) => {
      const answer = { institution, value };
      return [keyOf(answer), answer];
    }),
  );
  return [...once.values()].sort(compareAnswers);
}

const keyOf = ({ institution, value }: OtherAnswer) => `${institution} ${value}`;
