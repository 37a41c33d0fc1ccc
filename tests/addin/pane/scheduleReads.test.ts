// When the workbook is read: once after a burst of edits, one read at a time.
import { describe, expect, test } from '@jest/globals';
import { scheduleReads } from '../../../addin/validation/scheduleReads.ts';

/** A timer that runs when it is told to. */
function handTimer() {
  let due: (() => void) | undefined;
  return {
    timer: {
      set: (callback: () => void) => {
        due = callback;
        return 1;
      },
      clear: () => {
        due = undefined;
      },
    },
    ring: () => {
      const callback = due;
      due = undefined;
      callback?.();
      return callback !== undefined;
    },
  };
}

describe('scheduleReads', () => {
  test('a burst of edits is one read', async () => {
    const { timer, ring } = handTimer();
    let reads = 0;
    const schedule = scheduleReads(async () => (reads += 1), 400, timer);
    for (let i = 0; i < 20; i += 1) schedule.soon();
    expect([ring(), ring()]).toEqual([true, false]);
    // Nothing changed since the bell rang, and its read has not begun.
    await schedule.now();
    expect(reads).toBe(1);
    await schedule.now();
    expect(reads).toBe(2);
  });

  test('a read waits for the one under way, also where that fails', async () => {
    const log: string[] = [];
    let n = 0;
    const schedule = scheduleReads(
      async () => {
        n += 1;
        const own = n;
        log.push(`begin ${own}`);
        await Promise.resolve();
        log.push(`end ${own}`);
        if (own === 1) throw new Error('busy');
        return own;
      },
      400,
      handTimer().timer,
    );
    const first = schedule.now();
    await Promise.resolve();
    const second = schedule.now();
    await expect(first).rejects.toThrow('busy');
    expect(await second).toBe(2);
    expect(log).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  test('all who ask while a read waits for another get the one that comes after it', async () => {
    const ends: (() => void)[] = [];
    let reads = 0;
    const schedule = scheduleReads(
      async () => {
        reads += 1;
        const own = reads;
        await new Promise<void>((resolve) => ends.push(resolve));
        return own;
      },
      400,
      handTimer().timer,
    );
    const first = schedule.now();
    await Promise.resolve();
    const others = [schedule.now(), schedule.now(), schedule.now()];
    for (let i = 0; i < 2; i += 1) {
      ends.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    expect([await first, ...(await Promise.all(others))]).toEqual([1, 2, 2, 2]);
  });

  test('nothing is read after the end', () => {
    const { timer, ring } = handTimer();
    const schedule = scheduleReads(async () => 1, 400, timer);
    schedule.soon();
    schedule.stop();
    expect(ring()).toBe(false);
  });
});
