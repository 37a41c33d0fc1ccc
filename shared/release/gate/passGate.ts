// The gate: a last look at the rows of one indicator, with each member in turn as an adversary. Whatever pins somebody is shown more
// coarsely, and then not at all, until nobody is pinned. The same rows always come to the same, on every machine.
import { type ReleaseRow, withheld, withheldBand } from '../disclosure.ts';
import {
  type Cell,
  type Ends,
  type FigureName,
  figureNames,
  type StandingRow,
  withinEnds,
} from './cells.ts';
import { type Coarseness, coarsestOf, figureAt, intervalAt } from './coarseFigure.ts';
import { findPins, type Pin } from './findPins.ts';
import { type KnowledgeInput, knowledgeOf } from './knowledge.ts';
import { loosen, type Search, startSearch, workOf } from './search.ts';

/** What an adversary may know, of the answers of this edition and those of other ones: nobody's of either may be pinned. */
export interface GateInput extends KnowledgeInput {
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

/** A figure that can still be given up, as it bounds the answers of each year: this edition's first. */
type Figure = readonly [Cell, ...(readonly Cell[])];

function tighten(input: GateInput, limit: number): Gated | 'too much' {
  const { rows, answers, others = [] } = input;
  if (rows.every(({ row, isOld }) => isOld || row.status !== 'published'))
    return { rows: rows.map(({ row }) => row), coarsened: 0, withheld: 0, work: 0 };
  const years = [answers, ...others].map((own, i, all) =>
    knowledgeOf({
      ...input,
      answers: own,
      others: all.filter((_, other) => other !== i),
      year: i,
    }),
  );
  const [cells = [], ...same] = years.map((known) => known.cells.filter((cell) => !cell.isFixed));
  const figures = cells.map((cell, i): Figure => [cell, ...same.map((one) => one[i] as Cell)]);
  const searches = years.flatMap((known) => startSearch(known) ?? []);
  // Where what is known does not fit together nothing can be shown to be safe.
  const tightened =
    searches.length === years.length
      ? tightenFigures(input, figures, searches, limit)
      : { coarsened: 0, gone: new Set(figures) };
  if (tightened === 'too much') return tightened;
  const { coarsened, gone } = tightened;
  return {
    rows: rows.map(({ row }, i) =>
      shownRow(
        input,
        row,
        figures.filter(([cell]) => cell.row === i),
        gone,
      ),
    ),
    coarsened,
    withheld: gone.size,
    work: worked(searches),
  };
}

const worked = (searches: readonly Search[]) =>
  searches.reduce((sum, search) => sum + workOf(search), 0);

/** Looks at one year's answers after the other until nobody is pinned in any. */
function tightenFigures(
  input: GateInput,
  figures: readonly Figure[],
  searches: readonly Search[],
  limit: number,
): { readonly coarsened: number; readonly gone: ReadonlySet<Figure> } | 'too much' {
  const gone = new Set<Figure>();
  const orders = searches.map(({ known }) => [...known.values.keys()]);
  let coarsened = 0;
  for (let [year, safe] = [0, 0]; safe < searches.length; ) {
    const search = searches[year] as Search;
    const order = orders[year] as number[];
    const left = limit - worked(searches) + workOf(search);
    const pins = findPins(search, order, enough, left);
    if (pins === 'too much') return pins;
    const worst =
      pins.length > 0
        ? worstFigure(
            figures.filter((figure) => !gone.has(figure)),
            year,
            pins,
            order.length,
          )
        : undefined;
    if (worst) {
      if (coarsen(input, searches, worst)) coarsened += 1;
      else for (const figure of leavingWith(worst, figures)) remove(searches, figure, gone);
      const first = new Set(pins.map(({ adversary }) => adversary));
      orders[year] = [...first, ...order.filter((adversary) => !first.has(adversary))];
      safe = 0;
    } else {
      safe += 1;
      year = (year + 1) % searches.length;
    }
  }
  return { coarsened, gone };
}

/** Shows a figure one step more coarsely. @returns whether there was such a step */
function coarsen(
  { policy, scale }: GateInput,
  searches: readonly Search[],
  figure: Figure,
): boolean {
  const [{ coarseness, value }] = figure;
  // A figure of one digit has no second one to be coarsened.
  if (coarseness === coarsestOf(value, scale) || policy.digits < 2 || value.numerator === 0n)
    return false;
  const next = (coarseness + 1) as Coarseness;
  const interval = intervalAt(value, next, policy.digits, scale);
  for (const [year, search] of searches.entries()) {
    const cell = figure[year] as Cell;
    cell.coarseness = next;
    loosen(search, cell, withinEnds(interval, search.known.unit, search.known.step));
  }
  return true;
}

/** Without its median a row says nothing, so its quartiles are known to nobody either. */
function leavingWith(figure: Figure, figures: readonly Figure[]): readonly Figure[] {
  const [{ name, row }] = figure;
  return name === 'median' ? figures.filter(([cell]) => cell.row === row) : [figure];
}

const unknown: Ends = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

function remove(searches: readonly Search[], figure: Figure, gone: Set<Figure>): void {
  if (gone.has(figure)) return;
  gone.add(figure);
  for (const [year, search] of searches.entries()) loosen(search, figure[year] as Cell, unknown);
}

/**
 * The figure with the largest weight on those who are pinned. Quartiles go before medians, small groups before large ones, fine figures
 * before coarse ones, and the figures of all last.
 */
function worstFigure(
  figures: readonly Figure[],
  year: number,
  pins: readonly Pin[],
  n: number,
): Figure | undefined {
  const pinned = new Float64Array(n);
  for (const { target } of pins) pinned[target] = (pinned[target] as number) + 1;
  let worst: Figure | undefined;
  let most = 0;
  for (const figure of figures) {
    const cell = figure[year] as Cell;
    const score =
      (weightOn(cell, pinned) * dispensable(cell)) / Math.sqrt(cell.n) / (1 + cell.coarseness);
    if (score > most) [worst, most] = [figure, score];
  }
  // Somebody outside all windows is pinned by what these say together: the last of the catalogue goes.
  return worst ?? figures.at(-1);
}

/** How much a figure says of those who are pinned: the most that one of its sums does. */
function weightOn({ sums }: Cell, pinned: Float64Array): number {
  return sums.reduce((most, { weights }) => {
    const weight = weights.reduce(
      (total, [rank, share]) => total + share * (pinned[rank] as number),
      0,
    );
    return Math.max(most, weight);
  }, 0);
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
  figures: readonly Figure[],
  gone: ReadonlySet<Figure>,
): ReleaseRow {
  if (row.status !== 'published' || figures.length === 0) return row;
  const shown = (name: FigureName) => {
    const figure = figures.find(([cell]) => cell.name === name);
    return figure && !gone.has(figure)
      ? figureAt(figure[0].value, figure[0].coarseness, policy.digits, scale)
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
