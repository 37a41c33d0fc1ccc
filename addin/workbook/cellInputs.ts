// From what is to be said to the cells that say it: answers in the cells of their names, notes beside them.
import {
  type Answer,
  answerInputs,
  type Indicator,
  indicatorsOf,
  type Template,
} from '@peerbook/shared';
import type { CellInput } from '../excel/writeCells.ts';
import type { Report } from '../validation/checkWorkbook.ts';

type Cells = Pick<Report, 'template' | 'identity' | 'cells' | 'date1904'>;

/** Which of the notes beside an answer. */
export type NoteKind = 'evidence' | 'comment';

/** The cells of an answer; undefined where one of them is no longer in the workbook. */
export function inputsOfAnswer(
  report: Cells,
  indicator: string,
  answer: Answer,
): readonly CellInput[] | undefined {
  const { template, identity, cells, date1904 } = report;
  const asked = indicatorNamed(template, indicator);
  if (!asked) return undefined;
  return allOf(
    answerInputs(template, identity.language, asked, answer, date1904).map(({ name, value }) => {
      const place = cells.findQuietly(name);
      return place && { place, value };
    }),
  );
}

/** The cell of a note; an empty text empties it. */
export function inputsOfNote(
  { cells }: Cells,
  indicator: string,
  kind: NoteKind,
  text: string,
): readonly CellInput[] | undefined {
  const answer = cells.findQuietly(indicator);
  return answer && [{ place: cells.beside(answer)[kind], value: text.trim() || null }];
}

export function indicatorNamed(template: Template, code: string): Indicator | undefined {
  return indicatorsOf(template).find((one) => one.code === code);
}

function allOf<T>(found: readonly (T | undefined)[]): readonly T[] | undefined {
  const present = found.filter((one) => one !== undefined);
  return present.length === found.length ? present : undefined;
}
