// A published data set is larger than one request may be: cut into slices of the columns and whole years that are taken, each of them a
// file of its own, with the lines on which its rows stand in the whole.
import { readHeadings } from '@peerbook/shared';
import { readCsv } from '../../benchmark/history.ts';
import { bodyLimit } from '../../requestBody.ts';

export interface HistorySlice {
  readonly text: string;
  /** The line of a row in the whole file, by its line in the slice. */
  readonly lineOf: (line: number) => number;
  /** Rows of quarters that were left out before it. */
  readonly partsOfYears: number;
}

/** @throws Problem history_without_rows for what is no such table */
export function historySlices(text: string, limit = bodyLimit): readonly HistorySlice[] {
  if (Buffer.byteLength(text) <= limit) return [{ text, lineOf: (line) => line, partsOfYears: 0 }];
  const rows = readCsv(text);
  const headings = readHeadings(Object.keys(rows[0]?.cells ?? {}));
  if (!('layout' in headings)) throw new Error('rows that were read have headings');
  const { taken, headingOf } = headings;
  const period = headingOf('period_type');
  const years = rows.filter(({ cells }) => period === undefined || cells[period] === 'ANN');
  const head = lineOf(taken);
  const slices: { lines: string[]; from: number[]; bytes: number }[] = [];
  for (const { line, cells } of years) {
    const written = lineOf(taken.map((column) => cells[column] ?? ''));
    const bytes = Buffer.byteLength(written) + 1;
    let last = slices.at(-1);
    if (!last || last.bytes + bytes > limit) {
      last = { lines: [head], from: [], bytes: Buffer.byteLength(head) + 1 };
      slices.push(last);
    }
    last.lines.push(written);
    last.from.push(line);
    last.bytes += bytes;
  }
  return slices.map(({ lines, from }, i) => ({
    text: lines.join('\n'),
    lineOf: (line) => from[line - 2] ?? line,
    partsOfYears: i === 0 ? rows.length - years.length : 0,
  }));
}

/** One line a row (RFC 4180), so that lines can be counted: breaks within a cell become spaces. */
function lineOf(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(/[\r\n]+/g, ' '))
    .map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}
