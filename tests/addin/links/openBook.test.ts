// A file that a person chose as one of their books: read in the pane, or refused with the reason.
import { describe, expect, test } from '@jest/globals';
import { packageLimits } from '@peerbook/shared';
import { aBook, openFile } from '../../../addin/links/openBook.ts';
import { workbookFile } from '../../support/zipTools.ts';

function file(bytes: Uint8Array, size = bytes.length) {
  return { name: 'TB.xlsx', size, arrayBuffer: async () => Uint8Array.from(bytes).buffer };
}
const rows =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Loans</t></is></c><c r="B1"><v>900</v></c></row>';

describe('a chosen file', () => {
  test('is read with all its sheets', async () => {
    const opened = await openFile(file(workbookFile({ sheets: { TB: rows, Other: rows } })));
    if (opened.kind !== 'open') throw new Error(opened.reason);
    const book = aBook(opened.name, opened.content.grid.sheets);
    expect(book.sheets.map(({ name }) => name)).toEqual(['TB', 'Other']);
    expect(book.sheets[0]?.labelOf(1, 2)).toEqual(['Loans']);
    expect(book.sheets[0]?.cellAt(1, 2)).toEqual({ kind: 'number', value: 900 });
  });

  test('that is too large is not even opened', async () => {
    const never = { ...file(new Uint8Array()), size: packageLimits.file + 1 };
    const opened = openFile({ ...never, arrayBuffer: () => Promise.reject(new Error('opened')) });
    expect(await opened).toEqual({ kind: 'refused', name: 'TB.xlsx', reason: 'too_large' });
  });

  test.each<[string, Uint8Array, string]>([
    ['is no workbook', new TextEncoder().encode('Loans;900'), 'no_workbook'],
    ['holds macros', workbookFile({ parts: { 'xl/vbaProject.bin': 'x' } }), 'not_allowed'],
  ])('that %s is refused', async (_name, bytes, reason) => {
    expect(await openFile(file(bytes))).toMatchObject({ kind: 'refused', reason });
  });

  test('that the machine does not hand over is told of', async () => {
    const gone = {
      ...file(new Uint8Array(5)),
      arrayBuffer: () => Promise.reject(new Error('NotFound')),
    };
    expect(await openFile(gone)).toMatchObject({ kind: 'refused', reason: 'unread' });
  });
});
