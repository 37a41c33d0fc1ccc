// Public history: a CSV with MIX Market's columns, kept as published and marked public.
import { type HistoryRow, missingColumns, Problem, readHistory } from '@peerbook/shared';
import { parse } from 'csv-parse/sync';
import {
  anewOnConflict,
  findAssociation,
  institutionsPartition,
  over,
} from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import type { Store } from '../store/store.ts';

/** Documents of one batch; the store takes at most 100. */
const batchSize = 50;

export const historyHandlers: Pick<Handlers, 'postHistory'> = {
  async postHistory({ services, params, body, record }) {
    const association = params['association'] as string;
    await findAssociation(services.store, association);
    const rows = readCsv(body);
    const { records, faults } = readHistory(rows);
    if (records.length === 0)
      throw new Problem('history_without_rows', {
        reason: faults[0]
          ? `line ${faults[0].line}, ${faults[0].column}: ${faults[0].reason}`
          : 'it holds no rows',
      });
    const partition = institutionsPartition(association);
    let etags = await findEtags(services.store, association);
    for (let at = 0; at < records.length; at += batchSize) {
      let isAnew = false;
      // Anew where another import wrote the same rows meanwhile: the last one stands.
      await anewOnConflict(async () => {
        if (isAnew) etags = await findEtags(services.store, association);
        isAnew = true;
        const operations = records.slice(at, at + batchSize).map((one) => {
          const id = `history:${one.institution}:${one.periodEnd}`;
          return over({ id, kind: 'history', body: one }, etags.get(id));
        });
        // Told with each batch: an import that breaks off has written what its events say, and no more.
        await services.store.batch(partition, [...operations, record('history_imported', {})]);
      });
    }
    const values = records.reduce((sum, record) => sum + Object.keys(record.values).length, 0);
    return { body: { rows: rows.length, imported: records.length, values, faults: [...faults] } };
  },
};

/** ETags of what is kept already, by id. */
async function findEtags(store: Store, association: string): Promise<ReadonlyMap<string, string>> {
  const query = { association, institution: '', idPrefix: 'history:' };
  return new Map((await store.list(query)).map(({ id, etag }) => [id, etag]));
}

/** Rows with their lines (RFC 4180 quotes). Throws history_without_rows for what is no such table. */
function readCsv(text: string): readonly HistoryRow[] {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      columns: true,
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
