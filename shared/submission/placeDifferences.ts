// Where in a workbook a difference stands, so that a person can go and look.
import { optionName } from '../template/code.ts';
import { optionsOf } from '../template/options.ts';
import { indicatorsOf, type Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import type { AnswerData } from '../workbook/answer.ts';
import type { Grid, Place } from '../workbook/cellValue.ts';
import { findCells } from '../workbook/findCells.ts';
import type { Difference } from './compareReports.ts';

/**
 * The cell of each difference, by the same search that the answers were read with; undefined where the workbook has none.
 * Where several options may be ticked it is the cell of the first one that differs.
 */
export function placeDifferences(
  grid: Grid,
  template: Template,
  language: Language,
  differences: readonly Difference[],
): readonly (Place | undefined)[] {
  const finder = findCells(grid, template, language, () => {});
  const indicators = new Map(indicatorsOf(template).map((one) => [one.code, one]));
  return differences.map(({ indicator: code, part, here, there }) => {
    const indicator = indicators.get(code);
    if (!indicator) return undefined;
    const row = finder.findQuietly(code);
    if (part !== 'answer') return row && finder.beside(row)[part];
    if (indicator.kind !== 'multichoice') return row;
    const options = optionsOf(indicator);
    const differing = options.find((option) => ticks(here, option) !== ticks(there, option));
    return finder.findQuietly(optionName(code, differing ?? (options[0] as string))) ?? row;
  });
}

function ticks(data: AnswerData, option: string): boolean {
  return Array.isArray(data) && data.includes(option);
}
