// Errors about one answer alone: such a rule is asked when the answer is typed, as part of the cell's own validation.
import {
  compileTemplate,
  type Expression,
  type Indicator,
  namesIn,
  printTruth,
  serialOfDate,
  textLimit,
} from '@peerbook/shared';
import type { Writing } from './issue.ts';
import { printContextOf } from './printContext.ts';
import { ruleCells, severityRanks } from './ruleFormulas.ts';
import { planRules } from './rulesPlan.ts';
import { dateLimits, type OwnCondition } from './validations.ts';

/**
 * What rules ask of the answer alone, with its kind and bounds; undefined where none does, and for choices, which have a
 * list. The rule is let go where it is no error any more. Formulas here look at the cell itself: what is calculated from it
 * still knows the old answer.
 */
export function ownConditionOf(writing: Writing, indicator: Indicator): OwnCondition | undefined {
  const { template } = writing.blank;
  const { code } = indicator;
  if (indicator.options !== undefined || indicator.kind === 'boolean') return undefined;
  const plan = planRules(template);
  const rules = compileTemplate(template).instances.flatMap(({ rule, parts, indicators }) => {
    const [part] = parts;
    if (rule.severity !== 'error' || rule.share || indicators[0] !== code || !part) return [];
    return readsOnly(part, code) ? [{ rule, part }] : [];
  });
  if (rules.length === 0) return undefined;
  const isText = indicator.kind === 'text';
  const asked = rules.map(({ rule, part }) => {
    const truth = printTruth(part, {
      ...printContextOf(writing, rule.blanks),
      known: () => (isText ? `ISTEXT(${code})` : `ISNUMBER(${code})`),
      isBlank: () => `ISBLANK(${code})`,
    });
    const severity = ruleCells('value', plan.severities.get(rule.code) ?? 1);
    return `IF(${severity}<${severityRanks.error},TRUE,${truth}<>0)`;
  });
  const message = rules.map(({ rule }) => writing.templateWords.rules[rule.code] ?? rule.code);
  const all = [...kindConditions(indicator), ...asked];
  return { formula: `AND(${all.join(',')})`, message: message.join(' ') };
}

/** What the validation of the kind asks otherwise; a condition that ends in an error refuses the answer as well. */
function kindConditions({ code, kind, bounds }: Indicator): readonly string[] {
  if (kind === 'text') return [`LEN(${code})<=${textLimit}`];
  const [min, max] =
    kind === 'date' ? dateLimits.map((date) => serialOfDate(date)) : [bounds?.min, bounds?.max];
  return [
    `ISNUMBER(${code})`,
    ...(kind === 'integer' || kind === 'year' ? [`INT(${code})=${code}`] : []),
    ...(min === undefined ? [] : [`${code}>=${min}`]),
    ...(max === undefined ? [] : [`${code}<=${max}`]),
  ];
}

function readsOnly(part: Expression, code: string): boolean {
  const names = namesIn(part);
  return names.length > 0 && names.every((name) => name === code);
}
