// Marks beside answers: rows of a hidden sheet, written only where something else stands there.
import { describe, expect, test } from '@jest/globals';
import { type AnswerMark, marksSheet } from '@peerbook/shared';
import { writeMarks } from '../../../addin/excel/writeMarks.ts';
import { aWorkbook, type MemorySheet } from './memoryHost.ts';

const marks: readonly AnswerMark[] = [
  { indicator: 'outreach_borrowers', text: '=Is this right?' },
  { indicator: 'outreach_women', text: '12' },
];

function aMarked(given: Omit<MemorySheet, 'name'> = {}) {
  const memory = aWorkbook([{ name: 'Clients' }, { name: marksSheet, ...given }]);
  const write = (some: readonly AnswerMark[]) =>
    memory.excel.run((context) => writeMarks(context, some));
  const held = () =>
    ['A1', 'B1', 'A2', 'B2', 'A3'].map((cell) => memory.at(marksSheet, cell).value);
  return { ...memory, write, held };
}

describe('writeMarks', () => {
  test('writes codes and texts, and keeps texts texts', async () => {
    const { write, held } = aMarked();
    expect(await write(marks)).toBe(true);
    expect(held()).toEqual(['outreach_borrowers', '=Is this right?', 'outreach_women', '12', null]);
  });

  test('writes once, and not again where the same stands there', async () => {
    const { write, log } = aMarked();
    await write(marks);
    await write(marks);
    expect(log).toHaveLength(1);
  });

  test('writes nothing where there are no marks and none are to be', async () => {
    const { write, log } = aMarked();
    expect(await write([])).toBe(true);
    expect(log).toEqual([]);
  });

  test('takes away what is no longer said', async () => {
    const { write, held } = aMarked();
    await write(marks);
    await write(marks.slice(1));
    expect(held()).toEqual(['outreach_women', '12', null, null, null]);
    await write([]);
    expect(held()).toEqual([null, null, null, null, null]);
  });

  test('puts right what somebody moved or typed there', async () => {
    const { write, held, put } = aMarked();
    put(marksSheet, 'B2', 'outreach_borrowers');
    await write(marks);
    put(marksSheet, 'B2', 'other');
    await write(marks);
    expect(held()).toEqual(['outreach_borrowers', '=Is this right?', 'outreach_women', '12', null]);
  });

  test('answers that an older workbook can show none, and adds no sheet', async () => {
    const memory = aWorkbook([{ name: 'Clients' }]);
    expect(await memory.excel.run((context) => writeMarks(context, marks))).toBe(false);
    expect([memory.log, memory.host.sheets().length]).toEqual([[], 1]);
  });

  test('fails where somebody protected the sheet', async () => {
    const { write, log } = aMarked({ locked: ['A1:B400'], isProtected: true });
    await expect(write(marks)).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(log).toEqual([]);
  });
});
