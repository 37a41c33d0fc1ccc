// DuckDB as a peer for quantiles of groups: a database that is made for such questions.
import type { Grouping } from '@peerbook/shared';
import { fetchPackage } from './fetchPackage.ts';

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ readonly currentRowCount: number }>;
  createAppender(table: string): Promise<Appender>;
  closeSync(): void;
}

interface Appender {
  appendInteger(value: number): void;
  appendDouble(value: number): void;
  endRow(): void;
  closeSync(): void;
}

export interface DuckDb {
  /** Quartiles of every group of every characteristic, by grouping sets. */
  groupingSets(): Promise<number>;
  /** Quartiles of the groups of one characteristic. */
  grouped(): Promise<number>;
  close(): void;
}

const version = '1.5.6-r.1';
const quartiles = 'quantile_cont(value, [0.25, 0.5, 0.75])';

/** @throws Error where the package can't be had */
export async function duckDb(
  figures: readonly Float64Array[],
  groupings: readonly Grouping[],
): Promise<DuckDb> {
  const { DuckDBInstance } = (await fetchPackage('@duckdb/node-api', version)) as {
    DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
  };
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const names = groupings.map((_, i) => `g${i}`);
  await connection.run(
    `CREATE TABLE figures (series INTEGER, ${names.map((name) => `${name} INTEGER`).join(', ')}, value DOUBLE)`,
  );
  const appender = await connection.createAppender('figures');
  for (const [series, values] of figures.entries())
    for (const [i, value] of values.entries()) {
      appender.appendInteger(series);
      for (const { groupOf } of groupings) appender.appendInteger(groupOf[i] as number);
      appender.appendDouble(value);
      appender.endRow();
    }
  appender.closeSync();
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).currentRowCount;
  return {
    groupingSets: () =>
      ask(
        `SELECT series, ${names.join(', ')}, ${quartiles} FROM figures GROUP BY GROUPING SETS (${names.map((name) => `(series, ${name})`).join(', ')})`,
      ),
    grouped: () => ask(`SELECT series, g0, ${quartiles} FROM figures GROUP BY series, g0`),
    close: () => connection.closeSync(),
  };
}
