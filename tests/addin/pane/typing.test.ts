// A person who types quickly: how often the workbook is read and checked meanwhile.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { scheduleReads } from '../../../addin/validation/scheduleReads.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const quiet = 400;

/**
 * Types cells one after the other, each of which Excel tells of twice: that it changed, and that another cell was come to.
 * @param pause milliseconds from one cell to the next
 * @param duration milliseconds that a read takes
 */
async function typed(cells: number, pause: number, duration: number) {
  let held = 0;
  let underway = 0;
  const seen = { reads: 0, most: 0, last: 0, doneAt: 0 };
  const schedule = scheduleReads(
    async () => {
      underway += 1;
      seen.reads += 1;
      seen.most = Math.max(seen.most, underway);
      const atBegin = held;
      await new Promise((resolve) => setTimeout(resolve, duration));
      underway -= 1;
      seen.last = atBegin;
      seen.doneAt = Date.now();
    },
    quiet,
    {
      set: (callback, milliseconds) => setTimeout(callback, milliseconds),
      clear: clearTimeout as never,
    },
  );
  for (let i = 0; i < cells; i += 1) {
    held += 1;
    schedule.soon();
    await jest.advanceTimersByTimeAsync(20);
    schedule.soon();
    await jest.advanceTimersByTimeAsync(pause - 20);
  }
  const end = Date.now();
  await jest.runAllTimersAsync();
  return { ...seen, lag: seen.doneAt - end };
}

describe('thirty cells typed in a row', () => {
  test.each([
    { pause: 150, duration: 50, most: 1 },
    { pause: 390, duration: 900, most: 1 },
    { pause: 500, duration: 50, most: 30 },
    { pause: 500, duration: 1000, most: 16 },
    { pause: 600, duration: 3000, most: 8 },
  ])(
    'every $pause ms are at most $most reads of $duration ms, one at a time, and the last sees all',
    async ({ pause, duration, most }) => {
      const seen = await typed(30, pause, duration);
      expect(seen).toMatchObject({ most: 1, last: 30 });
      expect(seen.reads).toBeLessThanOrEqual(most);
      // What was typed last is checked after the read under way and its own.
      expect(seen.lag).toBeLessThanOrEqual(quiet + 2 * duration);
    },
  );
});
