// The row of headings of a sheet, as high as the longest of them needs in the width of its column.
import { columns, headingRow, heightFor } from '@peerbook/shared';
import { boldType } from './sectionWidths.ts';
import type { SheetWriter } from './sheet.ts';
import type { StyleName } from './styles.ts';

export interface Heading {
  readonly text: string;
  readonly style?: StyleName;
  /** A line more: the end of the last period comes below its heading. */
  readonly isDated?: boolean;
}

const least = 32;

/** Writes headings from the column of labels on. */
export function writeHeadings(
  sheet: SheetWriter,
  widths: readonly number[],
  headings: readonly Heading[],
): void {
  headings.forEach(({ text, style = 'heading' }, i) => {
    sheet.put(headingRow, columns.label + i, text, style);
  });
  const heights = headings.map(({ text, isDated }, i) => {
    const width = widths[columns.label - 1 + i] ?? 0;
    return heightFor(isDated ? `${text}\n(2000-12-31)` : text, (width - 1) * boldType);
  });
  sheet.height(headingRow, Math.max(least, ...heights));
}
