// Puts a report, and what it is compared with, into the memory that formulas read.
import { createMemory, type Memory, plainText, slotStates, writeSlot } from '../formula/memory.ts';
import { blank, type NamedValue, numberValue, serialOfDate, unknown } from '../formula/value.ts';
import { splitOptionName } from '../template/code.ts';
import { numericKinds } from '../template/indicator.ts';
import { rateNames, splitName } from '../template/names.ts';
import { type Answer, answerFromData, type Reading } from '../workbook/answer.ts';
import type { CompiledTemplate } from './compiled.ts';
import type { Reference } from './reference.ts';

/** Writes one slot from the reading of its indicator. */
export type SlotWriter = (memory: Memory, reading: Reading | undefined) => void;

/** Where everything goes; remembered for each template. */
export interface SlotPlan {
  /** For each indicator the slots of its answer, evidence and comment. */
  readonly answers: ReadonlyMap<string, readonly SlotWriter[]>;
  /** Slots of what does not change while a report is filled. */
  readonly references: readonly {
    readonly slot: number;
    readonly value: (reference: Reference) => NamedValue;
  }[];
}

const plans = new WeakMap<CompiledTemplate, SlotPlan>();

export function planSlots(compiled: CompiledTemplate): SlotPlan {
  const known = plans.get(compiled);
  if (known) return known;
  const answers = new Map<string, SlotWriter[]>();
  const references: SlotPlan['references'][number][] = [];
  for (const [name, slot] of compiled.slots) {
    const { source, of } = splitName(name);
    const option = splitOptionName(of);
    const code = option?.indicator ?? of;
    const writer = writerOf(source, slot, option?.option);
    const value = referenceValue(compiled, name);
    if (writer && compiled.indicators.has(code))
      answers.set(code, [...(answers.get(code) ?? []), writer]);
    else if (value) references.push({ slot, value });
  }
  const plan = { answers, references };
  plans.set(compiled, plan);
  return plan;
}

const filled = new WeakMap<SlotPlan, WeakMap<Reference, Memory>>();

/** Writes the reference into a fresh memory. It is read once: a report is checked many times against the same. */
export function writeReference(memory: Memory, plan: SlotPlan, reference: Reference): void {
  const ofPlan = filled.get(plan) ?? new WeakMap<Reference, Memory>();
  filled.set(plan, ofPlan);
  let known = ofPlan.get(reference);
  if (!known) {
    known = createMemory(memory.states.length, memory.today);
    for (const { slot, value } of plan.references) writeSlot(known, slot, value(reference));
    ofPlan.set(reference, known);
  }
  memory.states.set(known.states);
  memory.numbers.set(known.numbers);
  for (const { slot } of plan.references) memory.texts[slot] = known.texts[slot];
}

function writerOf(
  source: ReturnType<typeof splitName>['source'],
  slot: number,
  option: string | undefined,
): SlotWriter | undefined {
  if (source === 'evidence' || source === 'comment') {
    return (memory, reading) => {
      const note = reading?.[source];
      memory.states[slot] = note === undefined ? slotStates.blank : slotStates.known;
      memory.texts[slot] = note === undefined ? undefined : plainText(note);
    };
  }
  if (source !== 'answer') return undefined;
  if (option !== undefined)
    return (memory, reading) => writeSlot(memory, slot, optionValue(reading?.answer, option));
  return (memory, reading) => writeAnswer(memory, slot, reading?.answer);
}

/** As writeSlot, without making an object for each answer. */
function writeAnswer(memory: Memory, slot: number, answer: Answer | undefined): void {
  const kind = answer?.kind ?? 'blank';
  memory.states[slot] =
    kind === 'blank'
      ? slotStates.blank
      : kind === 'unreadable'
        ? slotStates.unreadable
        : slotStates.known;
  memory.numbers[slot] = numberOf(answer);
  memory.texts[slot] =
    answer?.kind === 'text'
      ? plainText(answer.value)
      : answer?.kind === 'choice'
        ? answer.option
        : undefined;
}

function numberOf(answer: Answer | undefined): number {
  switch (answer?.kind) {
    case 'number':
      return answer.value;
    case 'logical':
      return answer.value ? 1 : 0;
    case 'date':
      return serialOfDate(answer.date);
    default:
      return Number.NaN;
  }
}

function optionValue(answer: Answer | undefined, option: string): NamedValue {
  if (answer?.kind === 'choices')
    return { kind: 'logical', value: answer.options.includes(option) };
  return answer === undefined || answer.kind === 'blank' ? blank : unknown;
}

/** What a name stands for that is no part of the report: the period before, usual ranges, rates. */
function referenceValue(
  { indicators }: CompiledTemplate,
  name: string,
): ((reference: Reference) => NamedValue) | undefined {
  const { source, of } = splitName(name);
  switch (source) {
    case 'prior': {
      const option = splitOptionName(of);
      const code = option?.indicator ?? of;
      const indicator = indicators.get(code);
      return ({ prior }) => {
        const data = Object.hasOwn(prior, code) ? (prior[code] ?? null) : null;
        // What is no indicator is a ratio.
        if (!indicator) return typeof data === 'number' ? numberValue(data) : blank;
        if (typeof data === 'number' && numericKinds.has(indicator.kind)) return numberValue(data);
        const { answer } = answerFromData(indicator, data);
        return option ? optionValue(answer, option.option) : valueOfAnswer(answer);
      };
    }
    case 'usualLow':
      return ({ usual }) => numberOrBlank(Object.hasOwn(usual, of) ? usual[of]?.low : undefined);
    case 'usualHigh':
      return ({ usual }) => numberOrBlank(Object.hasOwn(usual, of) ? usual[of]?.high : undefined);
    case 'rate':
      return ({ rates }) => numberOrBlank(name === rateNames.end ? rates.end : rates.average);
    default:
      return undefined;
  }
}

function numberOrBlank(value: number | undefined): NamedValue {
  return value === undefined ? blank : numberValue(value);
}

function valueOfAnswer(answer: Answer): NamedValue {
  if (answer.kind === 'text' || answer.kind === 'logical') return answer;
  if (answer.kind === 'choice') return { kind: 'text', value: answer.option };
  const number = numberOf(answer);
  if (!Number.isNaN(number)) return numberValue(number);
  return answer.kind === 'blank' ? blank : unknown;
}
