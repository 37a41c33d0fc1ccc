// Quartiles of a million figures in thousands of groups that overlap, beside DuckDB, other libraries and a sort of each group; and what one
// institution's new report costs where all groups are kept up to date.
import {
  type CellRoom,
  cellRoom,
  cellStatistics,
  cellsOf,
  type Grouping,
  openCells,
  openQuartiles,
  setAnswer,
} from '@peerbook/shared';
import { seededRandom } from '../demo/random.ts';
import { type Benchmark, type BenchResult, besides } from './benchResult.ts';
import { duckDb } from './peers/duckDb.ts';
import { fetchPackage } from './peers/fetchPackage.ts';
import { race } from './race.ts';

const institutions = 2_000;
const years = 10;
const indicators = 50;
const columns = years * indicators;
/** Groups of eight characteristics: 66 in all, so 33,000 cells. */
const sizes = [1, 2, 3, 4, 6, 10, 15, 25] as const;
const seed = 20_261_130;

export async function peerQuantiles(): Promise<Benchmark> {
  const random = seededRandom(seed);
  const figures = Array.from({ length: columns }, () =>
    Float64Array.from(
      { length: institutions },
      () => Math.round(1e6 * Math.exp(random.normal(0, 1))) / 100,
    ),
  );
  const groupings = sizes.map(
    (groups): Grouping => ({
      groupOf: Uint16Array.from({ length: institutions }, () => random.whole(0, groups - 1)),
      groups,
    }),
  );
  const disjoint: Grouping = {
    groupOf: Uint16Array.from({ length: institutions }, (_, i) => i % 8),
    groups: 8,
  };
  const notes: string[] = [];
  return {
    results: [
      await overlapping(figures, groupings, notes),
      await plain(figures, disjoint, notes),
      await oneReport(figures, groupings),
    ],
    notes,
  };
}

function allCells(figures: readonly Float64Array[], room: CellRoom): number {
  let sum = 0;
  for (const values of figures) sum += cellStatistics(values, room).quartiles[1] as number;
  return sum;
}

async function overlapping(
  figures: readonly Float64Array[],
  groupings: readonly Grouping[],
  notes: string[],
): Promise<BenchResult> {
  const room = cellRoom(groupings, institutions);
  const duck = await duckDb(figures, groupings).catch(
    (error: Error) => void notes.push(error.message),
  );
  const times = await race<string>(
    {
      ours: () => allCells(figures, room),
      sorting: () => sortEach(figures, groupings),
      ...(duck && { duckDb: () => duck.groupingSets() }),
    },
    { runs: 5, turn: 1, warmUp: 1 },
  );
  duck?.close();
  const { ours, ...others } = times as Record<string, number> & { ours: number };
  const peers = besides(ours, others);
  const enough: Readonly<Record<string, number>> = { duckDb: 5, sorting: 4 };
  return {
    name: 'quantiles, 33,000 overlapping cells',
    unit: 'ms for 1,000,000 figures, quartiles and windows',
    ours,
    peers,
    goal: 'DuckDB 5 x, sorting each cell 4 x',
    met: duck !== undefined && peers.every(({ name, ratio }) => ratio >= (enough[name] ?? 0)),
  };
}

async function plain(
  figures: readonly Float64Array[],
  disjoint: Grouping,
  notes: string[],
): Promise<BenchResult> {
  const room = cellRoom([disjoint], institutions);
  const duck = await duckDb(figures, [disjoint]).catch(() => undefined);
  const peers = await plainPeers(figures, disjoint, notes);
  const times = await race<string>(
    {
      ours: () => allCells(figures, room),
      ...(duck && { duckDb: () => duck.grouped() }),
      ...peers,
    },
    { runs: 5, turn: 1, warmUp: 1 },
  );
  duck?.close();
  const { ours, ...others } = times as Record<string, number> & { ours: number };
  const besideOurs = besides(ours, others);
  return {
    name: 'quantiles, 4,000 cells',
    unit: 'ms for 1,000,000 figures',
    ours,
    peers: besideOurs,
    goal: 'no peer quicker',
    met: besideOurs.length > 0 && besideOurs.every(({ ratio }) => ratio >= 1),
  };
}

async function plainPeers(
  figures: readonly Float64Array[],
  { groupOf, groups }: Grouping,
  notes: string[],
) {
  const found: Record<string, () => unknown> = {};
  try {
    const { quantile } = (await fetchPackage('simple-statistics', '7.12.1')) as {
      quantile: (values: readonly number[], p: readonly number[]) => number[];
    };
    // Everybody begins with the same columns, so a library that knows no groups is given what gathers them.
    found['simple-statistics'] = () =>
      figures.map((values) => {
        const cells = Array.from({ length: groups }, (): number[] => []);
        for (let i = 0; i < values.length; i += 1)
          cells[groupOf[i] as number]?.push(values[i] as number);
        return cells.map((cell) => quantile(cell, [0.25, 0.5, 0.75]));
      });
  } catch (error) {
    notes.push((error as Error).message);
  }
  try {
    const { table, op } = (await fetchPackage('arquero', '7.2.1')) as {
      table: (columns: object) => {
        groupby(...names: string[]): { rollup(what: object): unknown };
      };
      op: { quantile: (name: string, p: number) => unknown };
    };
    const rows = figures.length * institutions;
    const long = table({
      column: Uint16Array.from({ length: rows }, (_, i) => Math.floor(i / institutions)),
      group: Uint16Array.from({ length: rows }, (_, i) => groupOf[i % institutions] as number),
      value: Float64Array.from(
        { length: rows },
        (_, i) => figures[Math.floor(i / institutions)]?.[i % institutions] as number,
      ),
    });
    found['arquero'] = () =>
      long.groupby('column', 'group').rollup({
        lower: op.quantile('value', 0.25),
        median: op.quantile('value', 0.5),
        upper: op.quantile('value', 0.75),
      });
  } catch (error) {
    notes.push((error as Error).message);
  }
  return found;
}

/** As one would without thinking: the figures of each cell gathered and sorted by themselves. */
function sortEach(figures: readonly Float64Array[], groupings: readonly Grouping[]): number {
  let sum = 0;
  const cell = new Float64Array(institutions);
  for (const values of figures)
    for (const { groupOf, groups } of groupings)
      for (let group = 0; group < groups; group += 1) {
        let n = 0;
        for (let i = 0; i < institutions; i += 1)
          if (groupOf[i] === group) {
            cell[n] = values[i] as number;
            n += 1;
          }
        const sorted = cell.subarray(0, n).sort();
        for (const p of [0.25, 0.5, 0.75]) {
          const position = (n - 1) * p;
          const below = Math.floor(position);
          const first = sorted[below] as number;
          sum +=
            first + ((sorted[Math.min(below + 1, n - 1)] as number) - first) * (position - below);
        }
      }
  return sum;
}

/** One institution reports 50 figures anew: all cells that they are in, by moving and by making them anew. */
async function oneReport(
  figures: readonly Float64Array[],
  groupings: readonly Grouping[],
): Promise<BenchResult> {
  const ofYear = figures.slice(0, indicators);
  const open = ofYear.map((values) => openCells(Float64Array.from(values), groupings));
  const room = cellRoom(groupings, institutions);
  const into = new Float64Array(6);
  let turn = 0;
  const times = await race({
    moving: () => {
      turn += 1;
      const institution = turn % institutions;
      let sum = 0;
      for (const one of open) {
        setAnswer(one, institution, turn * 7.31);
        for (const cell of cellsOf(one, institution)) {
          openQuartiles(one, cell, into);
          sum += into[1] as number;
        }
      }
      return sum;
    },
    anew: () => allCells(ofYear, room),
  });
  return {
    name: 'quantiles, one report',
    unit: 'ms for 50 figures in 8 groups each, all quartiles',
    ours: times.moving,
    peers: besides(times.moving, { 'all cells anew': times.anew }),
    goal: 'under 1 ms',
    met: times.moving < 1,
  };
}
