// A store that is filled once and copied for each case, so that thousands of cases begin alike and at once. Real SQLite files;
// in memory where the system has a place for that, since what a disk does is proved elsewhere.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../../store/sqliteStore.ts';
import type { Store } from '../../../store/store.ts';

export interface StoreFolder {
  /** Fills a new store, or a copy of one, and keeps it for copies. */
  prepare(fill: (store: Store) => Promise<void>, from?: Prepared): Promise<Prepared>;
  /** Runs a case on a copy that is gone afterwards. */
  onCopy<T>(of: Prepared, run: (store: Store) => Promise<T>): Promise<T>;
  remove(): void;
}

export interface Prepared {
  readonly file: string;
}

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm';

export function storeFolder(): StoreFolder {
  const folder = mkdtempSync(join(existsSync(inMemory) ? inMemory : tmpdir(), 'peerbook-prove-'));
  let files = 0;
  const newFile = () => {
    files += 1;
    return join(folder, `store-${files}.sqlite`);
  };
  return {
    async prepare(fill, from) {
      const file = newFile();
      if (from) copyFileSync(from.file, file);
      const store = await openSqliteStore({ file });
      await fill(store);
      await store.close();
      return { file };
    },
    async onCopy(of, run) {
      const file = newFile();
      copyFileSync(of.file, file);
      const store = await openSqliteStore({ file });
      try {
        return await run(store);
      } finally {
        await store.close();
        for (const ending of ['', '-wal', '-shm', '.lock'])
          rmSync(`${file}${ending}`, { force: true });
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
