// What rules read beside a report, as the rows of the hidden sheet of a workbook: names in column A, values in column B.
// The server writes them when it issues a workbook, and the pane when it brings one up to date.
import { serialOfDate } from '../formula/value.ts';
import { splitOptionName } from '../template/code.ts';
import { numericKinds } from '../template/indicator.ts';
import { namePrefixes, rateNames, splitName } from '../template/names.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { type CompiledTemplate, compileTemplate } from '../validation/compiled.ts';
import type { Reference } from '../validation/reference.ts';
import { wordsOf } from '../words/words.ts';
import { type Answer, answerFromData } from './answer.ts';
import { optionWord } from './optionWords.ts';

/** One row; a value that is not known leaves its cell empty. */
export interface ReferenceRow {
  readonly name: string;
  readonly value?: string | number;
}

/** Names in column A that stand for no name of a formula. */
export const referenceKeys = {
  revision: 'rule_set_revision',
  rule: 'rule:',
  change: 'rule_change',
  explanation: 'explanation',
} as const;
/** What stands beside a rule that is switched off; beside a milder one stands its severity. */
export const withdrawnCode = 'withdrawn';

const known = new WeakMap<Template, readonly string[]>();

/** Names that the template's formulas read and no report holds, in order; of a usual range always both ends. */
export function referenceNames(template: Template): readonly string[] {
  const names = known.get(template) ?? namesRead(template);
  known.set(template, names);
  return names;
}

function namesRead(template: Template): readonly string[] {
  const names = new Set<string>();
  for (const name of compileTemplate(template).slots.keys()) {
    const { source, of } = splitName(name);
    if (source === 'prior' || source === 'rate') names.add(name);
    if (source !== 'usualLow' && source !== 'usualHigh') continue;
    names.add(`${namePrefixes.usualLow}${of}`);
    names.add(`${namePrefixes.usualHigh}${of}`);
  }
  return [...names].sort();
}

/**
 * The rows for a reference. All but the last ones are the same for every reference of a template; explanations and the
 * reasons of changed rules come last, as JSON.
 */
export function referenceRows(
  template: Template,
  language: Language,
  reference: Reference,
): readonly ReferenceRow[] {
  const { ruleSet, explanations } = reference;
  const compiled = compileTemplate(template);
  const changes = template.rules.flatMap(({ code }) => {
    const change = Object.hasOwn(ruleSet.changes, code) ? ruleSet.changes[code] : undefined;
    return change ? [{ code, ...change }] : [];
  });
  const changed = new Map(changes.map((one) => [one.code, one.severity ?? withdrawnCode]));
  const row = (name: string, value: string | number | undefined): ReferenceRow =>
    value === undefined ? { name } : { name, value };
  return [
    row(referenceKeys.revision, ruleSet.revision),
    ...template.rules.map(({ code }) => row(`${referenceKeys.rule}${code}`, changed.get(code))),
    ...referenceNames(template).map((name) =>
      row(name, valueIn(template, compiled, language, reference, name)),
    ),
    ...changes.map(({ code, reason, since }) =>
      row(referenceKeys.change, toJson({ code, reason, since })),
    ),
    ...explanations.map((one) => row(referenceKeys.explanation, toJson(one))),
  ];
}

/** JSON without the two characters that a workbook can't hold and JSON does not escape. */
function toJson(data: unknown): string {
  return JSON.stringify(data).replaceAll(
    /[\ufffe\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16)}`,
  );
}

function valueIn(
  template: Template,
  compiled: CompiledTemplate,
  language: Language,
  { prior, usual, rates }: Reference,
  name: string,
): string | number | undefined {
  const { source, of } = splitName(name);
  const own = <T>(record: Readonly<Record<string, T>>, key: string) =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  if (source === 'usualLow') return own(usual, of)?.low;
  if (source === 'usualHigh') return own(usual, of)?.high;
  if (source === 'rate') return name === rateNames.end ? rates.end : rates.average;
  const option = splitOptionName(of);
  const indicator = compiled.indicators.get(option?.indicator ?? of);
  const data = own(prior, option?.indicator ?? of) ?? null;
  if (!indicator) return typeof data === 'number' ? data : undefined;
  // A verified figure is compared as it stands.
  if (typeof data === 'number' && numericKinds.has(indicator.kind)) return data;
  const { answer } = answerFromData(indicator, data);
  const words = wordsOf(language);
  const yesOrNo = (value: boolean) => (value ? words.yes : words.no);
  if (answer.kind === 'choices')
    return option ? yesOrNo(answer.options.includes(option.option)) : words.yes;
  if (answer.kind === 'logical') return yesOrNo(answer.value);
  if (answer.kind === 'choice') return optionWord(template, language, indicator, answer.option);
  return plainValue(answer);
}

function plainValue(answer: Answer): string | number | undefined {
  if (answer.kind === 'number' || answer.kind === 'text') return answer.value;
  return answer.kind === 'date' ? serialOfDate(answer.date) : undefined;
}
