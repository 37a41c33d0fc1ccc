// Cutting a data set that is larger than a request may be: nothing of a whole year is lost, and lines are those of the whole file.
import { describe, expect, test } from '@jest/globals';
import { readHistory } from '@peerbook/shared';
import { readCsv } from '../../../functions/benchmark/history.ts';
import { historySlices } from '../../../functions/local/commands/historySlices.ts';

const rowOf = (i: number) =>
  `${i + 1},"Caja ""${i}"", S.A.",2015,${i % 3 === 0 ? 'QTR' : 'ANN'},12/31/2015,${i},never read`;
const text = [
  'MFI ID,MFI Name,Fiscal Year,Period Type,As of Date,Personnel,Number of ATMs',
  ...Array.from({ length: 90 }, (_, i) => rowOf(i)),
].join('\n');

describe('a file that is too long', () => {
  const slices = historySlices(text, 700);

  test('is cut into slices that are short enough', () => {
    expect(slices.length).toBeGreaterThan(3);
    for (const slice of slices) expect(Buffer.byteLength(slice.text)).toBeLessThanOrEqual(700);
    expect(slices.map((slice) => slice.text).join('\n')).not.toContain('never read');
  });

  test('gives what the whole file gives, with the same lines', () => {
    const whole = readHistory(readCsv(text));
    const parts = slices.map((slice) => readHistory(readCsv(slice.text)));
    expect(parts.flatMap(({ records }) => records)).toEqual(whole.records);
    expect(slices.reduce((sum, one) => sum + one.partsOfYears, 0)).toBe(whole.partsOfYears);
    const lines = slices.flatMap((slice) =>
      readCsv(slice.text).map(({ line, cells }) => [cells['MFI ID'], slice.lineOf(line)]),
    );
    expect(lines).toEqual(
      readCsv(text)
        .filter(({ cells }) => cells['Period Type'] === 'ANN')
        .map(({ line, cells }) => [cells['MFI ID'], line]),
    );
  });

  test('stays as it is where it is short enough', () => {
    expect(historySlices(text)).toMatchObject([{ text, partsOfYears: 0 }]);
  });
});
