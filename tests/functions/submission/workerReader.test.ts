// Threads that read uploads: what they read, what ends them, and that the next file is none the worse for it.
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PackageRefused, Problem } from '@peerbook/shared';
import type { WorkbookReader } from '../../../functions/submission/workbookReader.ts';
import { readerHere } from '../../../functions/submission/workbookReader.ts';
import { usualLimits, workerReader } from '../../../functions/submission/workerReader.ts';
import { workbookFile, workbookParts, writeZip } from '../../support/zipTools.ts';
import { buildReadingWorker } from './buildReadingWorker.ts';

let file: string;
const readers: WorkbookReader[] = [];
const readerWith = (limits = {}) => {
  const reader = workerReader(file, { ...usualLimits, milliseconds: 20_000, ...limits });
  readers.push(reader);
  return reader;
};

beforeAll(async () => {
  file = await buildReadingWorker();
});
afterAll(() => Promise.all(readers.map((reader) => reader.close())));

const rows =
  '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="inlineStr"><is><t>a</t></is></c></row>';
const small = workbookFile({
  sheets: { Main: rows },
  definedNames: '<definedName name="a_b">Main!$A$1</definedName>',
  properties: 'date1904="1"',
});
/** A sheet of so many rows, each unlike the next. */
const large = (count: number) =>
  workbookFile({
    sheets: {
      Main: Array.from(
        { length: count },
        (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${(i * 7919) % 10_007}</v></c></row>`,
      ).join(''),
    },
  });

describe('a thread that reads uploads', () => {
  test('reads what is read without it', async () => {
    const [threaded, plain] = await Promise.all([readerWith().read(small), readerHere.read(small)]);
    expect([...threaded.grid.names]).toEqual([...plain.grid.names]);
    expect(threaded.grid.date1904).toBe(true);
    const cells = ({ grid }: typeof plain) => grid.sheets.map((one) => [one.name, [...one.cells]]);
    expect(cells(threaded)).toEqual(cells(plain));
    expect(cells(threaded)).toEqual([
      [
        'Main',
        [
          ['A1', { kind: 'number', value: 1.5 }],
          ['B1', { kind: 'text', value: 'a' }],
        ],
      ],
    ]);
  });

  test('gives refusals as they are, and reads on', async () => {
    const reader = readerWith({ threads: 1 });
    const macros = writeZip([...workbookParts(), { name: 'xl/vbaProject.bin', content: 'x' }]);
    await expect(reader.read(macros)).rejects.toMatchObject({
      name: 'PackageRefused',
      part: 'xl/vbaProject.bin',
      noWorkbook: false,
    });
    await expect(reader.read(macros)).rejects.toBeInstanceOf(PackageRefused);
    await expect(reader.read(new Uint8Array(3))).rejects.toMatchObject({ noWorkbook: true });
    expect((await reader.read(small)).grid.sheets).toHaveLength(1);
  });

  test('reads more files at a time than there are threads', async () => {
    const reader = readerWith({ threads: 2 });
    const read = await Promise.all(Array.from({ length: 9 }, () => reader.read(small)));
    expect(read.map(({ grid }) => grid.sheets.length)).toEqual(Array(9).fill(1));
  });

  test('is ended when a file takes too long, which is told as a problem', async () => {
    const reader = readerWith({ threads: 1, milliseconds: 1 });
    const first = reader.read(large(20_000));
    await expect(first).rejects.toBeInstanceOf(Problem);
    await expect(first).rejects.toMatchObject({
      code: 'reading_stopped',
      details: { reason: 'it took longer than 0.001 s' },
    });
    const patient = readerWith({ threads: 1 });
    expect((await patient.read(small)).grid.sheets).toHaveLength(1);
  });

  test('is ended when a file takes too much memory, and the service lives on', async () => {
    const reader = readerWith({ threads: 1, megabytes: 24 });
    // Each text is put together anew, since one of its letters is escaped.
    const texts = Array.from(
      { length: 190_000 },
      (_, i) => `<si><t>_x0041_${String(i).padEnd(60, '.')}</t></si>`,
    ).join('');
    const file = writeZip(
      workbookParts({ sharedStrings: texts }).map((part) =>
        part.name === 'xl/sharedStrings.xml'
          ? { ...part, packed: deflateRawSync(Buffer.from(String(part.content))) }
          : part,
      ),
    );
    await expect(reader.read(file)).rejects.toMatchObject({
      code: 'reading_stopped',
      details: { reason: 'it needs more memory than any report does' },
    });
    expect((await reader.read(small)).grid.sheets).toHaveLength(1);
  });
});
