// Readings to findings: the checks that run alike in the pane and on the server. The server's verdict counts.
import {
  blank,
  type NamedValue,
  numberValue,
  serialOfDate,
  unknown,
  type Value,
} from '../formula/value.ts';
import { splitOptionName } from '../template/code.ts';
import type { Indicator } from '../template/indicator.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import type { Answer, Reading } from '../workbook/answer.ts';
import type { Place } from '../workbook/cellValue.ts';
import { type CompiledRule, compileTemplate } from './compiled.ts';
import { type Finding, makeFinding, sortFindings } from './finding.ts';

export type RuleState = 'passed' | 'failed' | 'notEvaluated';

export interface Validation {
  readonly findings: readonly Finding[];
  /** Each ratio's value, or null where it can't be calculated from what was answered. */
  readonly ratios: Readonly<Record<string, number | null>>;
  /** What each active rule said; not evaluated is never passed. */
  readonly rules: Readonly<Record<string, RuleState>>;
  readonly progress: { readonly required: number; readonly answered: number };
}

/**
 * Checks a report. `earlier` are findings of the reader, put in order with the others.
 * `today` is an ISO date: the server's day counts.
 */
export function validate(
  template: Template,
  readings: readonly Reading[],
  options: { language: Language; today: string; earlier?: readonly Finding[] },
): Validation {
  const compiled = compileTemplate(template);
  const byCode = new Map(readings.map((reading) => [reading.indicator, reading]));
  const values = new Map<string, NamedValue>();
  const lookup = (name: string): NamedValue =>
    values.get(name) ?? ofReading(name, byCode, compiled.radius);
  const surroundings = { lookup, today: serialOfDate(options.today) };
  const ratios: Record<string, number | null> = {};
  for (const { ratio, run } of compiled.ratios) {
    const value = run(surroundings);
    // A ratio counts as exact in rules, as its cell does in the workbook.
    values.set(ratio.code, value.kind === 'number' ? numberValue(value.value) : unknown);
    ratios[ratio.code] = value.kind === 'number' ? Number(value.value.toPrecision(10)) : null;
  }
  const { findings, required, answered } = checkIndicators(
    template,
    byCode,
    options.language,
    (indicator) => {
      const run = compiled.relevance.get(indicator.code);
      const relevant = run?.(surroundings);
      return relevant?.kind !== 'logical' || relevant.value;
    },
  );
  const states: Record<string, RuleState> = {};
  const failed: Finding[] = [];
  for (const rule of compiled.rules) {
    const state = stateOf(rule.run(surroundings));
    states[rule.rule.code] = state;
    if (state === 'failed') failed.push(ruleFinding(template, options.language, rule, byCode));
  }
  const all = [...(options.earlier ?? []), ...findings, ...failed];
  return {
    findings: sortFindings(template, all),
    ratios,
    rules: states,
    progress: { required, answered },
  };
}

function stateOf(value: Value): RuleState {
  if (value.kind !== 'logical') return 'notEvaluated';
  return value.value ? 'passed' : 'failed';
}

function ofReading(
  name: string,
  readings: ReadonlyMap<string, Reading>,
  radius: (name: string) => number,
): NamedValue {
  const option = splitOptionName(name);
  const answer = readings.get(option?.indicator ?? name)?.answer ?? { kind: 'blank' };
  if (option) {
    if (answer.kind === 'choices')
      return { kind: 'logical', value: answer.options.includes(option.option) };
    return answer.kind === 'blank' ? blank : unknown;
  }
  return namedValue(answer, radius(name));
}

function namedValue(answer: Answer, radius: number): NamedValue {
  switch (answer.kind) {
    case 'number':
      return numberValue(answer.value, radius);
    case 'text':
    case 'logical':
      return answer;
    case 'choice':
      return { kind: 'text', value: answer.option };
    case 'date':
      return numberValue(serialOfDate(answer.date));
    case 'blank':
      return blank;
    default:
      return unknown;
  }
}

function placesOf(reading: Reading | undefined): readonly Place[] {
  return reading?.place ? [reading.place] : [];
}

function checkIndicators(
  template: Template,
  readings: ReadonlyMap<string, Reading>,
  language: Language,
  applies: (indicator: Indicator) => boolean,
): { findings: readonly Finding[]; required: number; answered: number } {
  const findings: Finding[] = [];
  let required = 0;
  let answered = 0;
  for (const indicator of compileTemplate(template).indicators.values()) {
    const reading = readings.get(indicator.code);
    const answer = reading?.answer ?? { kind: 'blank' };
    const say = (code: string, details: Readonly<Record<string, string | number>> = {}) =>
      findings.push(
        makeFinding(template, language, {
          code,
          indicator: indicator.code,
          places: placesOf(reading),
          details,
        }),
      );
    if (indicator.tier === 'core' && applies(indicator)) {
      required += 1;
      if (answer.kind === 'blank') say('required_blank');
      else if (answer.kind !== 'unreadable') answered += 1;
    }
    if (answer.kind === 'number') checkBounds(indicator, answer.value, say);
  }
  return { findings, required, answered };
}

function checkBounds(
  indicator: Indicator,
  value: number,
  say: (code: string, details: Record<string, number>) => void,
): void {
  const { min, max, softMin, softMax } = indicator.bounds ?? {};
  if (min !== undefined && value < min) say('below_minimum', { seen: value, limit: min });
  else if (softMin !== undefined && value < softMin)
    say('below_usual', { seen: value, limit: softMin });
  if (max !== undefined && value > max) say('above_maximum', { seen: value, limit: max });
  else if (softMax !== undefined && value > softMax)
    say('above_usual', { seen: value, limit: softMax });
}

function ruleFinding(
  template: Template,
  language: Language,
  failed: CompiledRule,
  readings: ReadonlyMap<string, Reading>,
): Finding {
  const message = template.words[language]?.rules[failed.rule.code] ?? failed.rule.code;
  return {
    code: 'rule_failed',
    severity: failed.rule.severity,
    rule: failed.rule.code,
    indicators: failed.indicators,
    places: failed.indicators.flatMap((code) => placesOf(readings.get(code))),
    details: {},
    sentence: message,
  };
}
