// Many published figures at once, for custom functions: rows of frozen releases and nothing else.
import {
  type BenchmarkRow,
  chooseRelease,
  type Figure,
  figureText,
  Problem,
  type Statistic,
} from '@peerbook/shared';
import type { Handlers, Reply } from '../handlers.ts';
import { listReleases, listRows } from '../release/documents.ts';

type LookupReply = Awaited<ReturnType<Handlers['postLookup']>> extends Reply<infer T> ? T : never;
type LookupResult = LookupReply['results'][number];

export const lookupHandlers: Pick<Handlers, 'postLookup'> = {
  async postLookup({ services, caller, body }) {
    const { association } = body;
    // An association that the caller has nothing to do with is as unknown as one that does not exist.
    if (!caller.memberships.some((one) => one.association === association))
      throw new Problem('not_found');
    const releases = await listReleases(services.store, association);
    const read = new Map<string, Promise<RowsByGroup>>();
    const rowsOf = (release: number, indicator: string) => {
      const key = `${release} ${indicator}`;
      const rows =
        read.get(key) ?? listRows(services.store, association, release, indicator).then(byGroup);
      read.set(key, rows);
      return rows;
    };
    const results = body.requests.map(async (request): Promise<LookupResult> => {
      const release = chooseRelease(releases, request)?.release ?? null;
      if (release === null) return { ...unknown, missing: 'release', release };
      const rows = await rowsOf(release, request.indicator);
      if (rows.size === 0) return { ...unknown, missing: 'indicator', release };
      const row = rows.get(request.group);
      if (!row) return { ...unknown, missing: 'group', release };
      return { ...told(row, request.statistic), release };
    });
    return { body: { results: await Promise.all(results) } };
  },
};

type RowsByGroup = ReadonlyMap<string, BenchmarkRow>;

const byGroup = (rows: readonly BenchmarkRow[]): RowsByGroup =>
  new Map(rows.map((row) => [row.group, row]));

const unknown = { value: null, status: 'unknown' } as const;

/** What a row says of a statistic. Quartiles that are missing beside a median are withheld like any other figure. */
function told(row: BenchmarkRow, statistic: Statistic): Omit<LookupResult, 'release'> {
  if (row.status === 'withheld') return { value: null, status: 'withheld' };
  if (statistic === 'answers') return { value: row.nBand, status: 'published' };
  if (row.status === 'shares') return { value: null, status: 'shares' };
  const figure = figureOf(row, statistic);
  if (!figure) return { value: null, status: 'withheld' };
  if (figure.kind === 'point') return { value: figure.figure, status: 'published' };
  const { from, to } = figure;
  return { value: figureText(figure, 'en'), range: { from, to }, status: 'published' };
}

function figureOf(
  row: BenchmarkRow & { readonly status: 'published' },
  statistic: Exclude<Statistic, 'answers'>,
): Figure | undefined {
  return { median: row.median, lower_quartile: row.lower, upper_quartile: row.upper }[statistic];
}
