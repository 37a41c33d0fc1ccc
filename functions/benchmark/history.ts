// Public history: a CSV with MIX Market's columns, kept as published and marked public.
import {
  type HistoryReading,
  type HistoryRow,
  missingColumns,
  Problem,
  readHistory,
} from '@peerbook/shared';
import { parse } from 'csv-parse/sync';
import {
  anewOnConflict,
  findAssociation,
  institutionsPartition,
  over,
} from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import type { Store } from '../store/store.ts';
import { placeId, placePrefix, recordId, recordPrefix } from './historyDocuments.ts';

/** Documents of one batch; the store takes at most 100. */
const batchSize = 50;

export const historyHandlers: Pick<Handlers, 'postHistory'> = {
  async postHistory({ services, params, body, record }) {
    const association = params['association'] as string;
    await findAssociation(services.store, association);
    const rows = readCsv(body);
    const reading = readHistory(rows);
    const { records, places, faults, layout, partsOfYears } = reading;
    const documents = [
      ...places.map((body) => ({ id: placeId(body.institution), kind: 'history-place', body })),
      ...records.map((body) => ({ id: recordId(body, layout), kind: 'history', body })),
    ];
    if (documents.length === 0)
      throw new Problem('history_without_rows', { reason: reasonOf(reading) });
    const partition = institutionsPartition(association);
    let etags = await findEtags(services.store, association);
    for (let at = 0; at < documents.length; at += batchSize) {
      let isAnew = false;
      // Anew where another import wrote the same rows meanwhile: the last one stands.
      await anewOnConflict(async () => {
        if (isAnew) etags = await findEtags(services.store, association);
        isAnew = true;
        const operations = documents
          .slice(at, at + batchSize)
          .map((one) => over(one, etags.get(one.id)));
        // Told with each batch: an import that breaks off has written what its events say, and no more.
        await services.store.batch(partition, [...operations, record('history_imported', {})]);
      });
    }
    const values = records.reduce((sum, one) => sum + Object.keys(one.values).length, 0);
    const imported = documents.length;
    return {
      body: { layout, rows: rows.length, imported, values, partsOfYears, faults: [...faults] },
    };
  },
};

function reasonOf({ faults: [first], partsOfYears }: HistoryReading): string {
  if (first) return `line ${first.line}, ${first.column}: ${first.reason}`;
  return partsOfYears > 0 ? 'it holds quarters only, and no whole year' : 'it holds no rows';
}

/** ETags of what is kept already, by id. */
async function findEtags(store: Store, association: string): Promise<ReadonlyMap<string, string>> {
  const prefixes = [recordPrefix, placePrefix];
  const kept = await Promise.all(
    prefixes.map((idPrefix) => store.list({ association, institution: '', idPrefix })),
  );
  return new Map(kept.flat().map(({ id, etag }) => [id, etag]));
}

/** Rows with their lines (RFC 4180 quotes). Throws history_without_rows for what is no such table. */
export function readCsv(text: string): readonly HistoryRow[] {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      columns: true,
      // Spreadsheets in much of the world save lists with semicolons.
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    }) as never;
  } catch (cause) {
    throw new Problem(
      'history_without_rows',
      { reason: cause instanceof Error ? cause.message.slice(0, 160) : 'it is no CSV' },
      { cause },
    );
  }
  const missing = missingColumns(Object.keys(records[0]?.record ?? {}));
  if (missing.length > 0)
    throw new Problem('history_without_rows', {
      reason: `these columns are missing: ${missing.join(', ')}`,
    });
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => heading.split(mark).length;
  return count(';') > count(',') ? ';' : ',';
}
