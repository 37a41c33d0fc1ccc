// Many writers, one disk: the jobs that arrive within a tick share one transaction, hence one wait
// for the disk, and yet fail or succeed each for itself. Used by the SQLite store alone.
import type { SqliteDatabase } from './sqliteDriver.ts';
import { StoreConflict } from './store.ts';

/** Runs jobs in the order in which they come. */
export interface GroupCommit {
  /**
   * The job's own result, once the transaction that holds it has reached the disk.
   * A StoreConflict fails that job alone, which must have written nothing before it threw; any other error undoes the whole
   * group, since it comes from the database (a full disk, say) and nothing may be acknowledged then.
   */
  run<T>(job: () => T): Promise<T>;
  /** Commits what waits. */
  flush(): void;
}

type Waiting = { readonly job: () => unknown; settle: Settle };
type Settle = { resolve(value: unknown): void; reject(error: unknown): void };

/** @param grouped false gives every job a transaction of its own, as the measurements compare */
export function createGroupCommit(database: SqliteDatabase, grouped: boolean): GroupCommit {
  let queue: Waiting[] = [];
  const flush = (): void => {
    const group = queue;
    queue = [];
    if (group.length > 0) commitGroup(database, group);
  };
  return {
    flush,
    run: <T>(job: () => T) =>
      new Promise<T>((resolve, reject) => {
        const settle = { resolve: resolve as Settle['resolve'], reject };
        if (queue.push({ job, settle }) === 1 && grouped) setImmediate(flush);
        if (!grouped) flush();
      }),
  };
}

function commitGroup(database: SqliteDatabase, group: readonly Waiting[]): void {
  const answers: (() => void)[] = [];
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const { job, settle } of group) answers.push(runOne(job, settle));
    database.exec('COMMIT');
  } catch (error) {
    rollBack(database);
    for (const { settle } of group) settle.reject(error);
    return;
  }
  for (const answer of answers) answer();
}

/** Runs the job and gives back what to tell its caller after the commit. */
function runOne(job: () => unknown, settle: Settle): () => void {
  try {
    const value = job();
    return () => settle.resolve(value);
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
    return () => settle.reject(error);
  }
}

function rollBack(database: SqliteDatabase): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // SQLite has already rolled back by itself, as it does when the disk is full.
  }
}
