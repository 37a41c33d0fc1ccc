// Public figures of the past beside one's own: quartiles over the institutions whose published figures the association has imported, in
// the world, by region, country and legal form. Not confidential, so exact: for associations that have nothing to release yet.
import {
  type BenchmarkRow,
  cellRoom,
  cellStatistics,
  type HistoryRecord,
  questionCodes,
} from '@peerbook/shared';
import type { Handlers } from '../handlers.ts';
import type { Store } from '../store/store.ts';
import { listHistory } from './historyDocuments.ts';

export const publicFigureHandlers: Pick<Handlers, 'getPublicFigures'> = {
  async getPublicFigures({ services, params, query }) {
    const year = query.year === undefined ? undefined : Number(query.year);
    return { body: await publicFiguresOf(services.store, params['association'] as string, year) };
  },
};

/** The figures of a year, of the latest where none is named; the year is null where nothing was imported. */
export async function publicFiguresOf(store: Store, association: string, wanted?: number) {
  const records = await listHistory(store, association);
  const years = [...new Set(records.map((record) => record.year))].sort((a, b) => b - a);
  const year = wanted ?? years[0];
  if (year === undefined) return { year: null, years: [], groups: [], rows: [] };
  const { groups, rows } = publicRows(records.filter((record) => record.year === year));
  return { year, years, groups: [...groups], rows: [...rows] };
}

/** Answers below which quartiles say nothing about a group. */
const fewest = 5;
/** Of public figures as many digits as anybody reads. */
const digits = 4;

/** Records by one characteristic: the names of its groups, and the number of each record's; a record may be in none. */
interface Grouping {
  readonly names: readonly (string | undefined)[];
  readonly groupOf: Uint16Array;
  readonly groups: number;
}

/** Of one year: a row for each figure and group with five answers or more, the world first, then the groups by their ids. */
export function publicRows(records: readonly HistoryRecord[]): {
  readonly groups: readonly string[];
  readonly rows: readonly BenchmarkRow[];
} {
  const kinds: readonly ((record: HistoryRecord) => string | undefined)[] = [
    () => 'world',
    ({ region }) => region && `region:${region}`,
    ({ country }) => country && `country:${country}`,
    ({ legalForm }) => legalForm && `legal:${legalForm}`,
  ];
  const groupings = kinds.map((groupOf): Grouping => {
    const names = [...new Set(records.map(groupOf))].sort();
    const numbers = new Map(names.map((name, i) => [name, i]));
    return {
      names,
      groupOf: Uint16Array.from(records, (record) => numbers.get(groupOf(record)) as number),
      groups: names.length,
    };
  });
  const names = groupings.flatMap((grouping) => grouping.names);
  const room = cellRoom(groupings, records.length);
  const codes = [...new Set(records.flatMap(({ values }) => Object.keys(values)))].sort();
  const rows = codes.flatMap((indicator) => {
    if (questionCodes.has(indicator)) return shareRows(indicator, records, groupings);
    const values = Float64Array.from(records, (record) => record.values[indicator] ?? Number.NaN);
    const { n, quartiles } = cellStatistics(values, room);
    return names.flatMap((group, cell): readonly BenchmarkRow[] => {
      const answers = n[cell] as number;
      if (group === undefined || answers < fewest) return [];
      const [lower, median, upper] = [0, 1, 2].map((i) =>
        figureOf(quartiles[3 * cell + i] as number),
      );
      if (!lower || !median || !upper) return [];
      return [
        { indicator, group, nBand: String(answers), status: 'published', lower, median, upper },
      ];
    });
  });
  const spoken = new Set(rows.map(({ group }) => group));
  return {
    groups: names.filter((name): name is string => name !== undefined && spoken.has(name)),
    rows,
  };
}

/** Of answers in levels: how many of a hundred institutions gave each, in every group with answers enough. */
function shareRows(
  indicator: string,
  records: readonly HistoryRecord[],
  groupings: readonly Grouping[],
): readonly BenchmarkRow[] {
  return groupings.flatMap(({ names, groupOf }) =>
    names.flatMap((group, number): readonly BenchmarkRow[] => {
      if (group === undefined) return [];
      const given = records.flatMap((record, i) =>
        groupOf[i] === number ? (record.values[indicator] ?? []) : [],
      );
      if (given.length < fewest) return [];
      const levels = [...new Set(given)].sort((a, b) => a - b);
      const shares = levels.map((level) => ({
        level: String(level),
        share: String(
          Math.round((100 * given.filter((one) => one === level).length) / given.length),
        ),
      }));
      return [{ indicator, group, nBand: String(given.length), status: 'shares', shares }];
    }),
  );
}

function figureOf(value: number) {
  const rounded = Number(value.toPrecision(digits));
  const text = rounded.toFixed(
    Math.max(0, Math.min(8, digits - 1 - Math.floor(Math.log10(Math.abs(rounded) || 1)))),
  );
  return { kind: 'point', figure: text.includes('.') ? text.replace(/\.?0+$/, '') : text } as const;
}
