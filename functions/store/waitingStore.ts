// A store that is still being opened: each call waits for it. Functions are registered at once, as hosts want it.
import type { Store } from './store.ts';

export function waitingStore(opening: Promise<Store>): Store {
  // A failure to open reaches every caller; without this it would also end the process before one came.
  opening.catch(() => undefined);
  return {
    get: async (...given) => (await opening).get(...given),
    create: async (...given) => (await opening).create(...given),
    replaceIf: async (...given) => (await opening).replaceIf(...given),
    batch: async (...given) => (await opening).batch(...given),
    list: async (...given) => (await opening).list(...given),
    changesSince: async (...given) => (await opening).changesSince(...given),
    close: async () => (await opening).close(),
  };
}
