// How names stand in formulas that are printed for a workbook. What counts as an answer is decided once for each cell, in
// a hidden cell of its own (`state_portfolio_glp`: 0 blank, 1 an answer, 2 neither), as the memory of formulas has it.
import type { BlankPolicy } from '../formula/compiling.ts';
import { slotStates } from '../formula/memory.ts';
import { type PrintContext, quoteText } from '../formula/printed.ts';
import type { NameTypes } from '../formula/types.ts';
import { splitOptionName } from './code.ts';
import { splitName } from './names.ts';

/** The name of the hidden cell that says whether a name of the report holds an answer; a multi-choice is answered as one. */
export function stateName(name: string): string {
  const { source, of } = splitName(name);
  const code = splitOptionName(of)?.indicator ?? of;
  return source === 'answer' ? `state_${code}` : `state_${source}_${code}`;
}

/** Whether a name's cell has a hidden state cell: answers, evidence and comments do, what a person can't type does not. */
export function hasState(name: string, isRatio: (code: string) => boolean): boolean {
  const { source, of } = splitName(name);
  return source === 'evidence' || source === 'comment' || (source === 'answer' && !isRatio(of));
}

/**
 * How to print formulas of a template.
 * @param word the cell's word for an option code of a name, or for yes and no
 */
export function printNames(
  template: { readonly ratios: readonly { readonly code: string }[] },
  types: NameTypes,
  blanks: BlankPolicy,
  word: (name: string, code: string) => string,
): PrintContext {
  const ratios = new Set(template.ratios.map((ratio) => ratio.code));
  const isStated = (name: string) => hasState(name, (code) => ratios.has(code));
  return {
    types,
    blanks,
    known(name) {
      if (isStated(name)) return `${stateName(name)}=${slotStates.known}`;
      return types(name)?.type === 'number' ? `ISNUMBER(${name})` : `ISTEXT(${name})`;
    },
    isBlank(name) {
      return isStated(name) ? `${stateName(name)}=${slotStates.blank}` : `ISBLANK(${name})`;
    },
    text: (name) => `TRIM(SUBSTITUTE(CLEAN(${name}),"\u00a0"," "))`,
    word: (name, code) => quoteText(word(name, code)),
  };
}
