// When the workbook is read: once after a burst of edits, never twice at the same time, always once more where
// something changed during a read.

export interface Timer {
  readonly set: (callback: () => void, milliseconds: number) => unknown;
  readonly clear: (handle: unknown) => void;
}

export interface ReadSchedule<T> {
  /** Something may have changed: reads after a quiet moment. */
  readonly soon: () => void;
  /** Reads at once, after a read under way; asked again before it begins, it is the same read. Settles with what was read. */
  readonly now: () => Promise<T>;
  readonly stop: () => void;
}

/** @param quiet milliseconds without an edit before the workbook is read */
export function scheduleReads<T>(
  read: () => Promise<T>,
  quiet: number,
  timer: Timer,
): ReadSchedule<T> {
  let handle: unknown;
  let underway: Promise<unknown> = Promise.resolve();
  let waiting: Promise<T> | undefined;
  const begin = () => {
    waiting = undefined;
    return read();
  };
  const now = () => {
    timer.clear(handle);
    // One that has not begun yet will see all that was changed by now. Else slow reads would queue up behind quick fingers.
    if (waiting) return waiting;
    waiting = underway.then(begin, begin);
    underway = waiting.catch(() => undefined);
    return waiting;
  };
  return {
    soon() {
      timer.clear(handle);
      // Failures reach the person through what `read` itself keeps; nobody waits for this promise.
      handle = timer.set(() => void now().catch(() => undefined), quiet);
    },
    now,
    stop: () => timer.clear(handle),
  };
}
