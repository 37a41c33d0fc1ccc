// The gate: a last look at the rows of one indicator, with each member in turn as an adversary. Whatever pins somebody is shown more
// coarsely, and then not at all, until nobody is pinned. The same rows always come to the same, on every machine.
import type { Decimal } from '../decimal.ts';
import { type ReleaseRow, withheld, withheldBand } from '../disclosure.ts';
import type { DisclosurePolicy } from '../policy.ts';
import type { Scale } from '../windowFigure.ts';
import { type Coarseness, coarsestOf, figureAt, intervalAt } from './coarseFigure.ts';
import { findPins, loosen, type Pin, type Search, startSearch, workOf } from './findPins.ts';
import {
  type Cell,
  type FigureName,
  figureNames,
  knowledgeOf,
  type StandingRow,
  withinEnds,
} from './knowledge.ts';

export interface GateInput {
  readonly policy: DisclosurePolicy;
  readonly scale: Scale;
  readonly rows: readonly StandingRow[];
  /** Published rows of earlier editions that are replaced by rows of this one, or whose group is gone. */
  readonly replaced: readonly StandingRow[];
  /** Answers of this edition by institution. */
  readonly answers: ReadonlyMap<string, Decimal>;
  /** Multiplications after which small groups are given up; see workLimit. */
  readonly limit?: number | undefined;
}

export interface Gated {
  readonly rows: readonly ReleaseRow[];
  readonly coarsened: number;
  readonly withheld: number;
  /** Multiplications: what it took. */
  readonly work: number;
}

/** Some twenty seconds on one core: a release of 60 indicators then ends within ten minutes on two, however hard they are. */
export const workLimit = 8e9;
/** Pins after which a figure is coarsened without looking for more. */
const enough = 25;

/** @throws Error for contributors whose answers are no frozen decimals */
export function passGate(input: GateInput): Gated {
  const { rows, limit = workLimit } = input;
  let passed = tighten(input, limit);
  // What is too much to look at is given up from the smallest groups on; the figures of all are the last.
  if (passed === 'too much') {
    const ofAll = {
      ...input,
      rows: rows.map((one) => (one.row.group === 'all' || one.isOld ? one : silenced(one))),
    };
    passed = tighten(ofAll, limit);
    if (passed === 'too much') {
      const old = rows.map((one) => (one.isOld ? one : silenced(one)));
      passed = { rows: old.map(({ row }) => row), coarsened: 0, withheld: 0, work: 2 * limit };
    }
  }
  return passed;
}

function tighten(input: GateInput, limit: number): Gated | 'too much' {
  const { policy, scale, rows, replaced, answers } = input;
  const known = knowledgeOf(policy, scale, rows, replaced, answers);
  const free = known.cells.filter((cell) => !cell.isFixed);
  if (free.length === 0)
    return { rows: rows.map(({ row }) => row), coarsened: 0, withheld: 0, work: 0 };
  const search = startSearch(known);
  const gone = new Set<Cell>();
  const give = (cell: Cell) => giveUp(input, search, cell, gone);
  let coarsened = 0;
  if (!search) for (const cell of free) gone.add(cell);
  else {
    let order = Array.from({ length: known.values.length }, (_, rank) => rank);
    for (;;) {
      const pins = findPins(search, order, enough, limit);
      if (pins === 'too much') return pins;
      const worst =
        pins.length > 0 ? worstCell(known.cells, gone, pins, known.values.length) : undefined;
      if (!worst) break;
      if (give(worst)) coarsened += 1;
      const first = new Set(pins.map(({ adversary }) => adversary));
      order = [...first, ...order.filter((adversary) => !first.has(adversary))];
    }
  }
  return {
    rows: rows.map(({ row }, i) =>
      shownRow(
        input,
        row,
        free.filter((cell) => cell.row === i),
        gone,
      ),
    ),
    coarsened,
    withheld: gone.size,
    work: search ? workOf(search) : 0,
  };
}

/** One step more coarsely, or not at all. @returns whether it is still shown */
function giveUp(
  { policy, scale }: GateInput,
  search: Search | undefined,
  cell: Cell,
  gone: Set<Cell>,
): boolean {
  const index = search?.known.cells.indexOf(cell) ?? -1;
  // A figure of one digit has no second one to be coarsened.
  const isLast =
    cell.coarseness === coarsestOf(cell.value, scale) ||
    policy.digits < 2 ||
    cell.value.numerator === 0n;
  if (isLast) {
    // Without its median a row says nothing, so its quartiles are known to nobody either.
    const isRowGone = cell.name === 'median' && cell.row !== undefined;
    const leaving = isRowGone
      ? (search?.known.cells.filter((one) => one.row === cell.row && !gone.has(one)) ?? [cell])
      : [cell];
    for (const one of leaving) {
      gone.add(one);
      if (search)
        loosen(
          search,
          search.known.cells.indexOf(one),
          Number.NEGATIVE_INFINITY,
          Number.POSITIVE_INFINITY,
        );
    }
    return false;
  }
  cell.coarseness = (cell.coarseness + 1) as Coarseness;
  if (search) {
    const { unit, step } = search.known;
    const interval = intervalAt(cell.value, cell.coarseness, policy.digits, scale);
    const { low, high } = withinEnds(interval, unit, step);
    loosen(search, index, low, high);
  }
  return true;
}

/**
 * The figure with the largest weight on those who are pinned. Quartiles go before medians, small groups before large ones, fine figures
 * before coarse ones, and the figures of all last.
 */
function worstCell(
  cells: readonly Cell[],
  gone: ReadonlySet<Cell>,
  pins: readonly Pin[],
  n: number,
): Cell | undefined {
  const pinned = new Float64Array(n);
  for (const { target } of pins) pinned[target] = (pinned[target] as number) + 1;
  let worst: Cell | undefined;
  let most = 0;
  const free = cells.filter((cell) => !cell.isFixed && !gone.has(cell));
  for (const cell of free) {
    const weight = cell.weights.reduce(
      (sum, [rank, share]) => sum + share * (pinned[rank] as number),
      0,
    );
    const score = (weight * dispensable(cell)) / Math.sqrt(cell.n) / (1 + cell.coarseness);
    if (score > most) [worst, most] = [cell, score];
  }
  // Somebody outside all windows is pinned by what these say together: the last of the catalogue goes.
  return worst ?? free.at(-1);
}

/** Measured on real country-years: with these weights members get most, and no figure of all goes where one of a group would do. */
function dispensable({ name, isOfAll }: Cell): number {
  return (name === 'median' ? 1 : 2) * (isOfAll ? 0.3 : 1);
}

function silenced(standing: StandingRow): StandingRow {
  return { ...standing, row: withheldRow(standing.row) };
}

function withheldRow({ indicator, group }: ReleaseRow): ReleaseRow {
  return { indicator, group, nBand: withheldBand, ...withheld };
}

/** A row with its figures as they may be shown; one whose median is gone says nothing. */
function shownRow(
  { policy, scale }: GateInput,
  row: ReleaseRow,
  cells: readonly Cell[],
  gone: ReadonlySet<Cell>,
): ReleaseRow {
  if (row.status !== 'published' || cells.length === 0) return row;
  const shown = (name: FigureName) => {
    const cell = cells.find((one) => one.name === name);
    return cell && !gone.has(cell)
      ? figureAt(cell.value, cell.coarseness, policy.digits, scale)
      : undefined;
  };
  const [median, lower, upper] = figureNames.map(shown);
  if (!median) return withheldRow(row);
  const { indicator, group, nBand } = row;
  return {
    indicator,
    group,
    nBand,
    status: 'published',
    median,
    ...(lower && { lower }),
    ...(upper && { upper }),
  };
}
