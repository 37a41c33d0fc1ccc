// Proof: no text that is sent as a formula does anything but be a formula or be refused by name, in a moment.
import {
  checkFormula,
  compileLogical,
  compileNumberRun,
  compileText,
  createMemory,
  FormulaError,
  type NameTypes,
  nameTypesOf,
  printNames,
  printRatio,
  printTruth,
  type Template,
} from '@peerbook/shared';
import type { Random } from '../demo/random.ts';
import { formulaText } from './formulaTexts.ts';

export interface FuzzOutcome {
  readonly cases: number;
  /** Texts that were sound formulas; the others were refused. */
  readonly sound: number;
  /** Texts that threw something else, with what they threw. */
  readonly faults: readonly string[];
  /** Milliseconds of the slowest text. */
  readonly slowest: number;
}

/** Parses, checks, compiles, runs and prints `cases` texts for a template's names. */
export function fuzzFormulas(random: Random, cases: number, template: Template): FuzzOutcome {
  const types = nameTypesOf(template);
  const faults: string[] = [];
  let sound = 0;
  let slowest = 0;
  for (let i = 0; i < cases; i += 1) {
    const text = formulaText(random);
    const began = performance.now();
    try {
      take(text, types, template);
      sound += 1;
    } catch (error) {
      if (!(error instanceof FormulaError))
        faults.push(`${JSON.stringify(text.slice(0, 200))}: ${error}`);
    }
    const took = performance.now() - began;
    if (took > slowest) slowest = Math.max(slowest, Math.min(took, again(text, types, template)));
  }
  return { cases, sound, faults, slowest };
}

/** Milliseconds of the quicker of two more runs: another program may have had the processor meanwhile. */
function again(text: string, types: NameTypes, template: Template): number {
  const times = [0, 1].map(() => {
    const began = performance.now();
    try {
      take(text, types, template);
    } catch {
      // It was told before.
    }
    return performance.now() - began;
  });
  return Math.min(...times);
}

/** All that is done with a formula, on a report without answers. */
function take(text: string, types: NameTypes, template: Template): void {
  const { expression, type } = checkFormula(text, types);
  const slots = new Map<string, number>();
  const slotOf = (name: string) => {
    const slot = slots.get(name) ?? slots.size;
    slots.set(name, slot);
    return slot;
  };
  const printing = printNames(template, types, 'skip', (_name, code) => code);
  const compiling = { types, slotOf, blanks: 'zero' } as const;
  const memory = () => createMemory(slots.size, 45_000);
  // As at publication: what can't be printed is refused before it runs.
  if (type === 'logical') {
    printTruth(expression, printing);
    compileLogical(expression, compiling)(memory());
  } else if (type === 'number') {
    printRatio(expression, printing);
    compileNumberRun(expression, compiling).value(memory());
  } else compileText(expression, compiling)(memory());
}
