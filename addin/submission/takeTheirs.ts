// Where two people sent the same report: the cells that take over what the other one says.
import {
  type AnswerData,
  answerFromData,
  type MergePlace,
  type ReportPart,
} from '@peerbook/shared';
import type { CellInput } from '../excel/writeCells.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { indicatorNamed, inputsOfAnswer, inputsOfNote } from '../workbook/cellInputs.ts';

type Cells = Pick<Report, 'template' | 'identity' | 'cells' | 'date1904'>;

/** The cells of all the places, in their order; undefined where one of them is no longer in the workbook. */
export function takeTheirs(
  report: Cells,
  places: readonly Pick<MergePlace, 'indicator' | 'part' | 'theirs'>[],
): readonly CellInput[] | undefined {
  const inputs = places.map(({ indicator, part, theirs }) =>
    inputsOfPart(report, indicator, part, theirs),
  );
  return inputs.every((one) => one !== undefined) ? inputs.flat() : undefined;
}

function inputsOfPart(report: Cells, code: string, part: ReportPart, data: AnswerData) {
  if (part !== 'answer') return inputsOfNote(report, code, part, String(data ?? ''));
  const indicator = indicatorNamed(report.template, code);
  return indicator && inputsOfAnswer(report, code, answerFromData(indicator, data).answer);
}
