// A report and what it is compared with, as plain typed objects. Part of the peer written by hand.
import { type Reading, type Reference, serialOfDate } from '@peerbook/shared';
import { type Figure, type Figures, figureCodes } from './figures.ts';
import { is, known, not, type Truth } from './tolerance.ts';

export interface Report {
  /** NaN where there is no number. */
  readonly figures: Readonly<Figures>;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly reference: Reference;
  /** Days, as Excel counts them. */
  readonly today: number;
}

const noFigures = Object.fromEntries(figureCodes.map((code) => [code, Number.NaN])) as Figures;

export function makeReport(list: readonly Reading[], reference: Reference, today: string): Report {
  const figures = { ...noFigures };
  const readings = new Map<string, Reading>();
  for (const reading of list) {
    const { indicator, answer } = reading;
    readings.set(indicator, reading);
    if (answer.kind === 'number') figures[indicator as Figure] = answer.value;
  }
  return { figures, readings, reference, today: serialOfDate(today) };
}

export function isBlank({ readings }: Report, code: string): boolean {
  const reading = readings.get(code);
  return reading === undefined || reading.answer.kind === 'blank';
}

/** Whether something is there that is no answer. */
export function isUnreadable({ readings }: Report, code: string): boolean {
  return readings.get(code)?.answer.kind === 'unreadable';
}

/** Days, as Excel counts them; NaN where there is no date. */
export function dayOf({ readings }: Report, code: string): number {
  const answer = readings.get(code)?.answer;
  return answer?.kind === 'date' ? serialOfDate(answer.date) : Number.NaN;
}

export function yearOf({ readings }: Report, code: string): number {
  const answer = readings.get(code)?.answer;
  return answer?.kind === 'date' ? Number(answer.date.slice(0, 4)) : Number.NaN;
}

export function optionOf({ readings }: Report, code: string): string | undefined {
  const answer = readings.get(code)?.answer;
  return answer?.kind === 'choice' ? answer.option : undefined;
}

/** The answer to a question of yes or no. */
export function saysYes({ readings }: Report, code: string): Truth {
  const answer = readings.get(code)?.answer;
  return answer?.kind === 'logical' ? known(answer.value) : -1;
}

/** Whether an option is among those chosen. */
export function picks({ readings }: Report, code: string, option: string): Truth {
  const answer = readings.get(code)?.answer;
  return answer?.kind === 'choices' ? known(answer.options.includes(option)) : -1;
}

export function priorFigure({ reference }: Report, code: string): number {
  const value = reference.prior[code];
  return typeof value === 'number' ? value : Number.NaN;
}

export function priorOption({ reference }: Report, code: string): string | undefined {
  const value = reference.prior[code];
  return typeof value === 'string' ? value : undefined;
}

/** Whether amounts are stated in another currency or scale than the period before. */
export function inOtherUnits(report: Report): readonly [scale: Truth, currency: Truth] {
  const differs = (code: string) => not(is(optionOf(report, code), priorOption(report, code)));
  return [differs('profile_scale_factor'), differs('profile_currency')];
}
