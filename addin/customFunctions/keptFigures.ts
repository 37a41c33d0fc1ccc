// What is kept on this machine of released figures, so that formulas show them without a connection, and after Excel was
// closed. A release never changes, so what is kept of one is never out of date. Signing out removes it.
import type { z } from 'zod';

export interface KeptFigures {
  /** What was kept under a name; undefined where nothing was, or where it is not what the schema says. */
  readonly get: <S extends z.ZodType>(name: string, schema: S) => z.output<S> | undefined;
  /** A machine that keeps nothing is no failure: then it is asked for again. */
  readonly set: (name: string, value: unknown) => void;
  /** Removes all of it. */
  readonly clear: () => void;
}

const prefix = 'peerbook.functions.';
const indexKey = `${prefix}index`;

export function createKeptFigures(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): KeptFigures {
  const read = (key: string): unknown => {
    try {
      return JSON.parse(storage.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  };
  const names = (): readonly string[] => {
    const listed = read(indexKey);
    return Array.isArray(listed) ? listed.map(String) : [];
  };
  const write = (key: string, value: unknown) => {
    try {
      storage.setItem(key, JSON.stringify(value));
    } catch {
      // The browser lets no more be kept, or nothing at all.
    }
  };
  return {
    get(name, schema) {
      const found = schema.safeParse(read(prefix + name));
      return found.success ? found.data : undefined;
    },
    set(name, value) {
      const listed = names();
      // Listed first: what is not listed could never be removed.
      if (!listed.includes(name)) write(indexKey, [...listed, name]);
      if (names().includes(name)) write(prefix + name, value);
    },
    clear() {
      for (const name of names()) storage.removeItem(prefix + name);
      storage.removeItem(indexKey);
    },
  };
}
