import { describe, expect, test } from '@jest/globals';
import {
  type Answer,
  type AnswerInput,
  answerFromData,
  answerInputs,
  type CellValue,
  type Grid,
  indicatorsOf,
  languages,
  layoutOf,
  readWorkbook,
  spCore,
} from '@peerbook/shared';
import fc from 'fast-check';
import { dataFor } from '../../support/answerData.ts';

/** A workbook in which nothing stands but inputs, each in the cell of its name, with a word in each row. */
function gridWith(
  inputs: readonly AnswerInput[],
  language: (typeof languages)[number],
  date1904: boolean,
): Grid {
  const { places, sheets } = layoutOf(spCore, language);
  const cells = new Map(sheets.map(({ name }) => [name, new Map<string, CellValue>()]));
  for (const [name, { sheet, cell }] of places)
    cells.get(sheet)?.set(cell.replace('C', 'A'), { kind: 'text', value: name });
  for (const { name, value } of inputs) {
    const place = places.get(name);
    if (!place || value === null) continue;
    const kind = typeof value === 'number' ? 'number' : 'text';
    cells.get(place.sheet)?.set(place.cell, { kind, value } as CellValue);
  }
  return {
    sheets: [...cells].map(([name, own]) => ({ name, cells: own })),
    names: places,
    date1904,
  };
}

const answered = fc.constantFrom(...indicatorsOf(spCore)).chain((indicator) =>
  fc.record({
    indicator: fc.constant(indicator),
    data: fc.option(dataFor(indicator), { freq: 9 }),
  }),
);

describe('what is put into cells for an answer', () => {
  test('is read back as that answer, in every language and both date systems (seed 61)', () => {
    fc.assert(
      fc.property(
        answered,
        fc.constantFrom(...languages),
        fc.boolean(),
        ({ indicator, data }, language, date1904) => {
          const { answer } = answerFromData(indicator, data);
          // Such a workbook has no days before its first one.
          fc.pre(!date1904 || answer.kind !== 'date' || answer.date > '1904-01-01');
          const inputs = answerInputs(spCore, language, indicator, answer, date1904);
          const { readings } = readWorkbook(gridWith(inputs, language, date1904), spCore, language);
          const read = readings.find((one) => one.indicator === indicator.code);
          expect(read?.answer).toEqual(answer);
        },
      ),
      { seed: 61, numRuns: 300 },
    );
  });

  test('is nothing for what nobody understood', () => {
    const [indicator] = indicatorsOf(spCore);
    const unread: Answer = { kind: 'unreadable', seen: '1,2,3' };
    expect(() => answerInputs(spCore, 'en', indicator!, unread)).toThrow('1,2,3');
  });
});
