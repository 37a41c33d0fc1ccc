// Checks a template as a whole: unique codes, names that exist, formulas that are sound, words for everything.
import type { BlankPolicy } from '../formula/compiling.ts';
import { FormulaError } from '../formula/expression.ts';
import type { ValueType } from '../formula/functions.ts';
import { checkExpression, checkFormula, type NameTypes } from '../formula/types.ts';
import { printedCheck } from './checkPrinted.ts';
import { checkWords } from './checkWords.ts';
import { eachIndicator, instancesOf } from './family.ts';
import { nameTypesOf, splitName } from './names.ts';
import type { Rule } from './rule.ts';
import type { Template } from './template.ts';

/** Something wrong in a template, with the path to it. */
export interface TemplateFault {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
}

/** All faults of a template whose shape is right; empty where it may be published. */
export function checkTemplate(template: Template): readonly TemplateFault[] {
  return [
    ...checkCodes(template),
    ...checkReferences(template),
    ...checkFormulas(template),
    ...Object.entries(template.words).flatMap(([language, words]) =>
      checkWords(template, language, words),
    ),
    ...(Object.keys(template.words).length > 0
      ? []
      : [{ path: ['words'], sentence: 'a template has words in at least one language' }]),
  ];
}

function checkCodes(template: Template): TemplateFault[] {
  const named = [
    ...template.sections.flatMap((section) => section.indicators.map((one) => one.code)),
    ...template.ratios.map((one) => one.code),
  ];
  const rules = template.rules.map((rule) => rule.code);
  const lists: readonly [string, readonly string[]][] = [
    ['sheets', template.sheets],
    ['sections', template.sections.map((section) => section.code)],
    ['sections', named],
    ['rules', rules],
    // In a workbook the codes of rules stand in the same column as those of indicators.
    ['rules', [...new Set(named), ...new Set(rules)]],
  ];
  return lists.flatMap(([path, codes]) =>
    [...repeated(codes)].map((code) => ({
      path: [path],
      sentence: `the code ${code} stands twice`,
    })),
  );
}

function repeated(codes: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(codes.filter((code) => seen.size === seen.add(code).size));
}

function checkReferences(template: Template): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const known = new Set(
    template.sections.flatMap((section) => section.indicators.map((one) => one.code)),
  );
  template.sections.forEach((section, i) => {
    const say = (sentence: string) => faults.push({ path: ['sections', i], sentence });
    if (!template.sheets.includes(section.sheet))
      say(`section ${section.code} stands on a sheet ${section.sheet} that is not listed`);
    for (const indicator of section.indicators) {
      const isChoice = indicator.kind === 'choice' || indicator.kind === 'multichoice';
      if (isChoice !== (indicator.options !== undefined))
        say(`${indicator.code}: options belong to choices, and to them only`);
      for (const option of repeated(Array.isArray(indicator.options) ? indicator.options : []))
        say(`${indicator.code}: the option ${option} stands twice`);
      if (isReserved(indicator.code))
        say(`${indicator.code} begins like a name that Peerbook keeps for itself`);
      if (indicator.partOf && !known.has(indicator.partOf))
        say(`${indicator.code} is part of ${indicator.partOf}, which does not exist`);
      const { min, max } = indicator.bounds ?? {};
      if (min !== undefined && max !== undefined && min > max)
        say(`${indicator.code}: its least value is above its greatest`);
    }
  });
  template.rules.forEach(({ code, forEach }, i) => {
    for (const one of [...(forEach?.indicators ?? []), ...(forEach?.except ?? [])])
      if (!known.has(one))
        faults.push({ path: ['rules', i], sentence: `rule ${code}: there is no indicator ${one}` });
  });
  return faults;
}

/** Names that formulas and workbooks give a meaning of their own. */
function isReserved(code: string): boolean {
  return code === eachIndicator || code.startsWith('state_') || splitName(code).source !== 'answer';
}

function checkFormulas(template: Template): TemplateFault[] {
  const types = nameTypesOf(template);
  const faults: TemplateFault[] = [];
  const reads = new Map<string, readonly string[]>();
  const fitsCell = printedCheck(template, types);
  const check = (
    path: readonly (string | number)[],
    owner: string,
    text: string,
    wanted: ValueType,
    printed: { kind: 'rule' | 'ratio'; blanks: BlankPolicy },
  ) => {
    try {
      const formula = checkFormula(text, types);
      if (formula.type !== wanted)
        throw new FormulaError(`a ${wanted} is needed, this gives a ${formula.type}`, 0);
      reads.set(owner, formula.names);
      fitsCell(formula.expression, printed.kind, printed.blanks);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      faults.push({ path, sentence: `${owner}: ${error.message}` });
    }
  };
  template.sections.forEach((section, i) => {
    section.indicators.forEach((indicator, j) => {
      if (indicator.relevantIf)
        check(
          ['sections', i, 'indicators', j, 'relevantIf'],
          indicator.code,
          indicator.relevantIf,
          'logical',
          { kind: 'rule', blanks: 'skip' },
        );
    });
  });
  template.ratios.forEach((ratio, i) => {
    const printed = { kind: 'ratio', blanks: 'skip' } as const;
    check(['ratios', i, 'formula'], ratio.code, ratio.formula, 'number', printed);
  });
  template.rules.forEach((rule, i) => {
    for (const sentence of ruleFaults(template, rule, types, fitsCell))
      faults.push({ path: ['rules', i, 'formula'], sentence: `rule ${rule.code}: ${sentence}` });
  });
  const cycle = template.ratios.find((ratio) => reaches(ratio.code, ratio.code, reads, new Set()));
  if (cycle) faults.push({ path: ['ratios'], sentence: `${cycle.code} is calculated from itself` });
  return faults;
}

/** Faults of a rule's formula; of a rule about many indicators, the first one it has with any of them. */
function ruleFaults(
  template: Template,
  rule: Rule,
  types: NameTypes,
  fitsCell: ReturnType<typeof printedCheck>,
): string[] {
  try {
    const instances = instancesOf(template, rule);
    if (instances.every((instance) => instance.parts.length === 0))
      return ['its selection takes no indicator'];
    for (const { parts } of instances) {
      for (const part of parts) {
        const { expression, type } = checkExpression(part, types);
        if (type !== 'logical')
          throw new FormulaError(`a logical is needed, this gives a ${type}`, 0);
        fitsCell(expression, 'rule', rule.blanks);
      }
    }
    return [];
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return [error.message];
  }
}

function reaches(
  from: string,
  goal: string,
  reads: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): boolean {
  for (const name of reads.get(from) ?? []) {
    if (name === goal) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    if (reaches(name, goal, reads, seen)) return true;
  }
  return false;
}
