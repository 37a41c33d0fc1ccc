// A report that is being filled: an answer may be replaced, and only what depends on it is checked again. The checks that
// run alike in the pane and on the server; the server's verdict counts.
import { createMemory, type Memory, slotStates } from '../formula/memory.ts';
import { serialOfDate } from '../formula/value.ts';
import type { Indicator } from '../template/indicator.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import type { Reading } from '../workbook/answer.ts';
import { checkAnswer, type RaisedFault } from './checkAnswer.ts';
import {
  type CompiledInstance,
  type CompiledTemplate,
  compileTemplate,
  runFramed,
} from './compiled.ts';
import { planSlots, writeReference } from './fillMemory.ts';
import { type Finding, makeFinding, sortFindings } from './finding.ts';
import { noReference, type Reference } from './reference.ts';
import { ruleFindings } from './ruleFinding.ts';

/** `withdrawn`: the association has switched the rule off. Not evaluated is never passed. */
export type RuleState = 'passed' | 'failed' | 'notEvaluated' | 'withdrawn';

export interface Validation {
  readonly findings: readonly Finding[];
  /** Each ratio's value, or null where it can't be calculated from what was answered. */
  readonly ratios: Readonly<Record<string, number | null>>;
  /**
   * What each check said, by its key: the rule's code, with `:indicator` behind it where a rule is about each of many.
   * The record is made when it is first asked for: the pane, which validates at each edit, never does.
   */
  readonly rules: Readonly<Record<string, RuleState>>;
  /** The revision of the rule set that this was said under. */
  readonly ruleSet: number;
  readonly progress: { readonly required: number; readonly answered: number };
}

export interface ValidationOptions {
  readonly language: Language;
  /** ISO date; on the server its own day counts. */
  readonly today: string;
  /** What rules read beside the report; nothing where it is a first one. */
  readonly reference?: Reference;
  /** Findings of the reader, put in order with the others. */
  readonly earlier?: readonly Finding[];
}

/** An answer that is required, and whether it is there. What can't be read is not. */
export interface RequiredAnswer {
  readonly indicator: Indicator;
  readonly isAnswered: boolean;
}

/** A report in memory. */
export interface OpenReport {
  /** Replaces the reading of an indicator and checks again what depends on it. */
  readonly set: (reading: Reading) => void;
  readonly stateOf: (key: string) => RuleState;
  /** Keys of the checks that fail, in the order of the template. */
  readonly failing: () => readonly string[];
  /** Indicators with an error of their own: blank though required, or out of bounds. */
  readonly faulty: () => readonly string[];
  readonly reading: (indicator: string) => Reading | undefined;
  /** The required answers that apply as the report stands, in the order of the template. */
  readonly required: () => readonly RequiredAnswer[];
  readonly validation: (earlier?: readonly Finding[]) => Validation;
}

/** Opens a report with its readings; indicators without one are blank. */
export function openReport(
  template: Template,
  readings: Iterable<Reading>,
  options: Omit<ValidationOptions, 'earlier'>,
): OpenReport {
  const compiled = compileTemplate(template);
  const reference = options.reference ?? noReference;
  const memory = createMemory(compiled.slots.size, serialOfDate(options.today), compiled.frames);
  const plan = planSlots(compiled);
  const current = new Map<string, Reading>();
  for (const reading of readings) current.set(reading.indicator, reading);
  if (reference !== noReference) writeReference(memory, plan, reference);
  for (const [code, list] of plan.answers) {
    const reading = current.get(code);
    if (reading) for (const write of list) write(memory, reading);
  }
  const ratios = new Float64Array(compiled.ratios.length);
  const truths = new Int8Array(compiled.instances.length);
  const faults = new Map<string, readonly RaisedFault[]>();
  const runRatio = (i: number) => {
    ratios[i] = storeRatio(compiled, i, memory);
  };
  const runInstance = (i: number) => {
    const run = compiled.runs[i];
    truths[i] = run ? runFramed(run, memory) : -1;
  };
  const check = (indicator: Indicator) => {
    const relevant = isRelevant(compiled, indicator.code, memory);
    const found = checkAnswer(indicator, current.get(indicator.code)?.answer, relevant);
    if (found.length > 0) faults.set(indicator.code, found);
    else faults.delete(indicator.code);
  };
  for (let i = 0; i < ratios.length; i += 1) runRatio(i);
  for (let i = 0; i < truths.length; i += 1) runInstance(i);
  for (const indicator of compiled.indicators.values()) check(indicator);

  const states = stateReader(compiled, truths, reference);
  return {
    set(reading) {
      const indicator = compiled.indicators.get(reading.indicator);
      const dependents = compiled.dependents.get(reading.indicator);
      if (!indicator || !dependents) return;
      current.set(reading.indicator, reading);
      for (const write of plan.answers.get(reading.indicator) ?? []) write(memory, reading);
      for (const i of dependents.ratios) runRatio(i);
      for (const i of dependents.instances) runInstance(i);
      check(indicator);
      for (const code of dependents.relevance) {
        const other = compiled.indicators.get(code);
        if (other) check(other);
      }
    },
    stateOf: states.stateOf,
    failing: states.failing,
    faulty: () =>
      [...faults].flatMap(([code, list]) => (list.some((one) => one.blocks) ? [code] : [])),
    reading: (indicator) => current.get(indicator),
    required: () => requiredAnswers(compiled, memory, current),
    validation(earlier = []) {
      const { language } = options;
      const own = [...faults].flatMap(([indicator, list]) =>
        list.map(({ code, details }) => {
          const place = current.get(indicator)?.place;
          return makeFinding(template, language, {
            code,
            indicator,
            places: place ? [place] : [],
            details,
          });
        }),
      );
      const broken = ruleFindings(template, language, states.failed(), current, reference);
      const recorded = states.record();
      return {
        findings: sortFindings(template, [...earlier, ...own, ...broken]),
        ratios: shownRatios(compiled, ratios),
        get rules() {
          return recorded();
        },
        ruleSet: reference.ruleSet.revision,
        progress: progressOf(requiredAnswers(compiled, memory, current)),
      };
    },
  };
}

/** A ratio counts as exact in rules, as its cell does in the workbook; one that can't be calculated is not blank. */
function storeRatio({ ratios }: CompiledTemplate, i: number, memory: Memory): number {
  const ratio = ratios[i];
  if (!ratio) return Number.NaN;
  memory.offset = ratio.offset;
  const value = ratio.run.value(memory);
  memory.numbers[ratio.slot] = value;
  memory.states[ratio.slot] = Number.isNaN(value) ? slotStates.unreadable : slotStates.known;
  return value;
}

function shownRatios({ ratios }: CompiledTemplate, values: Float64Array): Validation['ratios'] {
  const shown: Record<string, number | null> = {};
  ratios.forEach(({ ratio }, i) => {
    const value = values[i] as number;
    shown[ratio.code] = Number.isNaN(value) ? null : Number(value.toPrecision(10));
  });
  return shown;
}

/** Whether an indicator applies; where its condition is not known, it does. */
function isRelevant({ relevance }: CompiledTemplate, code: string, memory: Memory): boolean {
  const condition = relevance.get(code);
  return !condition || runFramed(condition, memory) !== 0;
}

function requiredAnswers(
  compiled: CompiledTemplate,
  memory: Memory,
  readings: ReadonlyMap<string, Reading>,
): readonly RequiredAnswer[] {
  const required: RequiredAnswer[] = [];
  for (const indicator of compiled.indicators.values()) {
    if (indicator.tier !== 'core' || !isRelevant(compiled, indicator.code, memory)) continue;
    const kind = readings.get(indicator.code)?.answer.kind ?? 'blank';
    required.push({ indicator, isAnswered: kind !== 'blank' && kind !== 'unreadable' });
  }
  return required;
}

function progressOf(required: readonly RequiredAnswer[]): Validation['progress'] {
  const answered = required.filter((one) => one.isAnswered).length;
  return { required: required.length, answered };
}

const statesByTruth: readonly RuleState[] = ['notEvaluated', 'failed', 'passed'];

function stateReader(
  { instances, positions }: CompiledTemplate,
  truths: Int8Array,
  reference: Reference,
) {
  const withdrawn = new Set(
    Object.entries(reference.ruleSet.changes).flatMap(([code, change]) =>
      change.severity === null ? [code] : [],
    ),
  );
  const isWithdrawn = (one: CompiledInstance) => withdrawn.size > 0 && withdrawn.has(one.rule.code);
  const stateAt = (one: CompiledInstance, i: number, said = truths): RuleState =>
    isWithdrawn(one) ? 'withdrawn' : (statesByTruth[(said[i] as number) + 1] as RuleState);
  const failed = () => {
    const found: CompiledInstance[] = [];
    for (let i = truths.indexOf(0); i >= 0; i = truths.indexOf(0, i + 1)) {
      const instance = instances[i];
      if (instance && !isWithdrawn(instance)) found.push(instance);
    }
    return found;
  };
  return {
    stateOf: (key: string) => {
      const i = positions.get(key) ?? -1;
      const instance = instances[i];
      return instance ? stateAt(instance, i) : 'notEvaluated';
    },
    failed,
    failing: () => failed().map((one) => one.key),
    /** The states as they are now, to be put into a record by the first who asks; later edits don't change it. */
    record: () => {
      const said = truths.slice();
      let states: Record<string, RuleState> | undefined;
      return () => {
        if (states) return states;
        states = {};
        for (let i = 0; i < instances.length; i += 1) {
          const instance = instances[i] as CompiledInstance;
          states[instance.key] = stateAt(instance, i, said);
        }
        return states;
      };
    },
  };
}
