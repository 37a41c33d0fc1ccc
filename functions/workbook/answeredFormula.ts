// Formulas that count required questions and those of them that are answered, as the pane and the server count them.
import {
  checkFormula,
  compileTemplate,
  nameTypesOf,
  optionName,
  optionsOf,
  printTruth,
  slotStates,
  stateName,
} from '@peerbook/shared';
import type { Writing } from './issue.ts';
import { printContextOf } from './printContext.ts';
import { planRules } from './rulesPlan.ts';

/** How many of the indicators are required: one whose condition does not hold is not. */
export function requiredFormula(writing: Writing, codes: readonly string[]): string {
  const conditions = codes.flatMap((code) => conditionOf(writing, code) ?? []);
  return [String(codes.length - conditions.length), ...conditions].join('+');
}

/**
 * How many of them are answered. Names are counted one by one: a row put in by the user must not count. Where a check asks
 * whether a cell holds an answer, that decides; else anything in the cell counts.
 */
export function answeredFormula(writing: Writing, codes: readonly string[]): string {
  const { template } = writing.blank;
  const { indicators } = compileTemplate(template);
  const stated = new Set(
    planRules(template).states.flatMap(({ key, isNamed }) => (isNamed ? [key] : [])),
  );
  const counted = codes.map((code) => {
    const indicator = indicators.get(code);
    const names =
      indicator?.kind === 'multichoice'
        ? optionsOf(indicator).map((option) => optionName(code, option))
        : [code];
    const isAnswered = stated.has(stateName(code))
      ? `(${stateName(code)}=${slotStates.known})`
      : `(COUNTA(${names.join(',')})>0)`;
    const condition = conditionOf(writing, code);
    return condition === undefined ? isAnswered : `${condition}*${isAnswered}`;
  });
  return counted.length === 0 ? '0' : counted.join('+');
}

/** 1 or 0 by whether an indicator applies; undefined where it always does. What can't be told applies. */
function conditionOf(writing: Writing, code: string): string | undefined {
  const { template } = writing.blank;
  const condition = compileTemplate(template).indicators.get(code)?.relevantIf;
  if (!condition) return undefined;
  const { expression } = checkFormula(condition, nameTypesOf(template));
  return `(${printTruth(expression, printContextOf(writing, 'skip'))}<>0)`;
}
