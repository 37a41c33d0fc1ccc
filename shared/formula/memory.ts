// What formulas read: one slot for each name, in plain arrays, so that running hundreds of formulas makes no objects.
import type { NamedValue } from './value.ts';

export const slotStates = { blank: 0, known: 1, unreadable: 2 } as const;

/** Values by slot. A number that is not known is NaN, so that arithmetic carries it along. */
export interface Memory {
  readonly states: Uint8Array;
  /** Numbers and dates as serial numbers; a logical value is 1 or 0. */
  readonly numbers: Float64Array;
  readonly texts: (string | undefined)[];
  /**
   * Formulas of the same shape are compiled once and read through a frame: name k of the formula that runs stands in slot
   * `frames[offset + k]`. `offset` is set before each run.
   */
  readonly frames: Int32Array;
  offset: number;
  /** Serial number of the day that counts as today. */
  readonly today: number;
}

/** An empty memory: every slot blank. Without frames, name k stands in slot k. */
export function createMemory(
  size: number,
  today: number,
  frames: Int32Array = Int32Array.from({ length: size }, (_, slot) => slot),
): Memory {
  return {
    frames,
    offset: 0,
    states: new Uint8Array(size),
    numbers: new Float64Array(size).fill(Number.NaN),
    texts: new Array<string | undefined>(size).fill(undefined),
    today,
  };
}

/** What a text may have that formulas do not compare. */
const uneven = /[\p{Cc}\u00a0]|^ | $| {2}/u;

/**
 * A text as formulas compare it: without control characters, each run of spaces one space, none at the ends. As Excel's
 * TRIM(SUBSTITUTE(CLEAN(text),no-break space," ")) has it.
 */
export function plainText(text: string): string {
  if (!uneven.test(text)) return text;
  return text
    .replaceAll(/\p{Cc}/gu, (letter) => (letter < ' ' ? '' : letter))
    .replaceAll('\u00a0', ' ')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/^ | $/g, '');
}

/** The slot of a name of the formula that runs. */
export function slotAt({ frames, offset }: Memory, name: number): number {
  return frames[offset + name] as number;
}

/** Puts a value into a slot. */
export function writeSlot(memory: Memory, slot: number, value: NamedValue): void {
  memory.states[slot] =
    value.kind === 'blank'
      ? slotStates.blank
      : value.kind === 'unknown'
        ? slotStates.unreadable
        : slotStates.known;
  memory.numbers[slot] =
    value.kind === 'number'
      ? value.value
      : value.kind === 'logical'
        ? Number(value.value)
        : Number.NaN;
  memory.texts[slot] = value.kind === 'text' ? plainText(value.value) : undefined;
}
