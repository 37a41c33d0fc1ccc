// Links above the headings of a sheet: to the cover and the checks, and to the sheets before and after it.
import type { Writing } from './issue.ts';
import type { SheetWriter } from './sheet.ts';

/** Column of the links backward, and of those forward. */
interface LinkColumns {
  readonly back: number;
  readonly forward: number;
}

/** The visible sheets in the order they are gone through. */
function sheetsInOrder({ layout, words }: Writing): readonly string[] {
  return [
    words.sheets.cover,
    ...layout.sheets.map(({ name }) => name),
    layout.ratios.name,
    words.sheets.checks,
  ];
}

/** Puts the links into rows 2 and 3; where a neighbour is the cover or the checks it is named once. */
export function writeNavigation(
  writing: Writing,
  sheet: SheetWriter,
  { back, forward }: LinkColumns,
): void {
  const { cover, checks } = writing.words.sheets;
  const sheets = sheetsInOrder(writing);
  const place = sheets.indexOf(sheet.name);
  const link = (row: number, column: number, text: string, target: string) =>
    sheet.link(row, column, text, { sheet: target, cell: 'B1' }, 'navigation');
  link(2, back, `« ${cover}`, cover);
  if (sheet.name !== checks) link(2, forward, `${checks} »`, checks);
  const [before, after] = [sheets[place - 1], sheets[place + 1]];
  if (before !== undefined && before !== cover) link(3, back, `‹ ${before}`, before);
  if (after !== undefined && after !== checks) link(3, forward, `${after} ›`, after);
}
