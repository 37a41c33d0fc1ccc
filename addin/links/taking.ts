// Which figures may be taken, and the cells that taking them fills.
import type { CellInput } from '../excel/writeCells.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import type { LinkResult } from './refreshLink.ts';

/** Only a figure is taken: neither what can't be read nor a cell that is empty. */
export function isTakeable({ reading }: LinkResult): boolean {
  return reading?.answer.kind === 'number';
}

/** Whether the report holds the figure already. */
export function saysTheSame(
  { readings }: Pick<Report, 'readings'>,
  { link, reading }: LinkResult,
): boolean {
  const own = readings.find(({ indicator }) => indicator === link.indicator)?.answer;
  return (
    own?.kind === 'number' &&
    reading?.answer.kind === 'number' &&
    own.value === reading.answer.value
  );
}

/** The cells of several answers, all or none: undefined where one has no cell any more. */
export function allInputs(
  inputs: readonly (readonly CellInput[] | undefined)[],
): readonly CellInput[] | undefined {
  const present = inputs.filter((one) => one !== undefined);
  return present.length === inputs.length ? present.flat() : undefined;
}
