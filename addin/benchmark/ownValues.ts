// Own values of the open workbook, to stand beside the published figures: ratios as they calculate, and answers in figures.
import type { Report } from '../validation/checkWorkbook.ts';

/** By code; yes counts as 1 and no as 0, as in a release. What is blank or can't be read is not there. */
export function ownValues(
  report: Pick<Report, 'readings' | 'validation'>,
): Readonly<Record<string, number | null>> {
  const answered = report.readings.flatMap(({ indicator, answer }): [string, number][] => {
    if (answer.kind === 'number') return [[indicator, answer.value]];
    return answer.kind === 'logical' ? [[indicator, answer.value ? 1 : 0]] : [];
  });
  return { ...Object.fromEntries(answered), ...report.validation.ratios };
}
