// A store whose process dies at a call that was named beforehand: nothing that comes later is done, and nobody hears of it. What
// stands then is what the next process finds.
import type { Store } from '../../../store/store.ts';

/** Before the call reaches the store, or as soon as the store has done it. */
export interface Death {
  readonly call: number;
  readonly when: 'before' | 'after';
}

export interface DyingStore {
  readonly store: Store;
  /** How many calls were made so far. */
  calls(): number;
  /** Resolves when the process is dead. */
  readonly died: Promise<void>;
  isDead(): boolean;
  /** Kills it now. */
  kill(): void;
}

/** @param onDeath instead of only refusing whatever comes later; a process that really ends does not return from it */
export function dyingStore(
  store: Store,
  death: Death | undefined,
  onDeath: () => void = () => undefined,
): DyingStore {
  let calls = 0;
  let isDead = false;
  let tell: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const kill = () => {
    if (isDead) return;
    isDead = true;
    onDeath();
    tell();
  };

  /** A dead process neither goes on nor catches anything: its promises are never settled. */
  function through<T>(job: () => Promise<T>): Promise<T> {
    if (isDead) return new Promise(() => undefined);
    calls += 1;
    const isLast = death?.call === calls;
    if (isLast && death.when === 'before') {
      kill();
      return new Promise(() => undefined);
    }
    return new Promise((resolve, reject) => {
      const settle = (answer: () => void) => {
        if (isLast) kill();
        if (!isDead) answer();
      };
      job().then(
        (value) => settle(() => resolve(value)),
        (error) => settle(() => reject(error)),
      );
    });
  }

  return {
    store: {
      get: (partition, id) => through(() => store.get(partition, id)),
      create: (partition, document) => through(() => store.create(partition, document)),
      replaceIf: (partition, document) => through(() => store.replaceIf(partition, document)),
      batch: (partition, operations) => through(() => store.batch(partition, operations)),
      list: (query) => through(() => store.list(query)),
      changesSince: (token, limit) => through(() => store.changesSince(token, limit)),
      close: () => through(() => store.close()),
    },
    calls: () => calls,
    died,
    isDead: () => isDead,
    kill,
  };
}
