// What compiled formulas are, and what compiling needs to know. Conditions, texts and numbers ask for each other.
import type { Expression } from './expression.ts';
import type { Memory } from './memory.ts';
import type { NameTypes } from './types.ts';

export type BlankPolicy = 'skip' | 'zero';

/** TRUE, FALSE, or unknown: an operand was blank or unreadable, or a divisor may be zero. */
export type Truth = 1 | 0 | -1;

export type LogicalRun = (memory: Memory) => Truth;
export type TextRun = (memory: Memory) => string | undefined;

/** A number with its interval. `value` gives NaN where it is unknown; `radius` is asked only where it is known. */
export interface NumberRun {
  readonly value: (memory: Memory) => number;
  readonly radius: number | ((memory: Memory) => number);
}

/** What compiling needs to know of names. */
export interface CompileContext {
  readonly types: NameTypes;
  /** The position of a name in the formula's frame; see memory.ts. */
  readonly slotOf: (name: string) => number;
  /** `skip`: a blank operand makes the result unknown. `zero`: a blank number counts as 0. ISBLANK sees blanks under both. */
  readonly blanks: BlankPolicy;
}

/** The compilers of the other types, for the parts of a number that are none. */
export interface OtherCompilers {
  readonly logical: (expression: Expression, context: CompileContext) => LogicalRun;
  readonly text: (expression: Expression, context: CompileContext) => TextRun;
}
