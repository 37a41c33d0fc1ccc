// What is to be seen beside single answers of a workbook, whoever opens it and with what: the association's questions, and what
// the pane has found. Written to a hidden sheet that the column of checks looks into, so that a mark comes and goes without a
// format being touched. The server and the pane write it alike.

/** Hidden sheet: codes of indicators in column A, texts in column B. Nothing on it is ever read as an answer. */
export const marksSheet = '_marks';
/** Stands before a mark beside an answer, so that it is told from what a check says by more than colour. */
export const markSign = '?';
/** Rows of the sheet; and letters of a text, which fill two lines beside an answer, the least height of a row. */
export const markLimits = { rows: 400, letters: 50 } as const;
/** All cells of the sheet. */
export const markArea = `A1:B${markLimits.rows}`;

/** What is said of one indicator. */
export interface AnswerMark {
  readonly indicator: string;
  readonly text: string;
}

/**
 * The cells of the whole sheet, row by row: code and text, and below them empty texts that clear what stood there.
 * Of several marks on one indicator the first is kept, and of more indicators than there are rows the first ones. A text comes
 * in one line and is cut between words where it is too long.
 */
export function markRows(
  marks: readonly AnswerMark[],
): readonly (readonly [code: string, text: string])[] {
  const rows = new Map<string, string>();
  for (const { indicator, text } of marks)
    if (!rows.has(indicator) && text.trim() !== '') rows.set(indicator, shortened(text));
  const filled = [...rows].slice(0, markLimits.rows);
  const empty = Array.from({ length: markLimits.rows - filled.length }, () => ['', ''] as const);
  return [...filled, ...empty];
}

function shortened(text: string): string {
  const letters = [...text.trim().replaceAll(/\s+/g, ' ')];
  if (letters.length <= markLimits.letters) return letters.join('');
  const kept = letters.slice(0, markLimits.letters - 1).join('');
  // Where the next letter begins another word, all that is kept are whole ones.
  const whole = letters[markLimits.letters - 1] === ' ' ? kept : kept.replace(/ \S*$/u, '');
  return `${whole.replace(/[\s,;:.(«“]+$/u, '')}…`;
}
