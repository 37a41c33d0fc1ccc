// Reading a filled workbook: each answer from its own cell, with its place, and what was written beside it.
import { describe, expect, test } from '@jest/globals';
import {
  answerFromData,
  type CellValue,
  type Finding,
  indicatorsOf,
  layoutOf,
  type Reading,
  readWorkbook,
} from '@peerbook/shared';
import fc from 'fast-check';
import {
  aTemplate,
  cellsOf,
  gridOf,
  gridPlan,
  indicatorOf,
  number,
  text,
} from '../../support/builders.ts';

const template = aTemplate();
const { places } = layoutOf(template, 'en');

function read(
  answers: Readonly<Record<string, CellValue>>,
  beside: Readonly<Record<string, CellValue>> = {},
) {
  const plan = gridPlan(template, answers);
  for (const [cell, value] of Object.entries(beside))
    plan.cells.get('Main sheet')?.set(cell, value);
  return readWorkbook(gridOf(plan), template, 'en');
}

const readingOf = (readings: readonly Reading[], code: string) =>
  readings.find((reading) => reading.indicator === code);
const codesOf = (findings: readonly Finding[]) => findings.map((finding) => finding.code);
/** The cell in a column of the row where an indicator stands. */
const cellBeside = (code: string, column: string) =>
  places.get(code)?.cell.replace('C', column) ?? '';

describe('readWorkbook', () => {
  test('gives one reading for each indicator, in the order of the template, blank where nothing is', () => {
    const { readings, findings } = read({});
    expect(readings.map((one) => one.indicator)).toEqual(
      indicatorsOf(template).map((one) => one.code),
    );
    for (const { answer } of readings) expect(answer).toEqual({ kind: 'blank' });
    expect(findings).toEqual([]);
  });

  test('reads what was typed, whatever it was, for every kind at once (seed 36)', () => {
    const options = (code: string) => (indicatorOf(template, code).options as string[]) ?? [];
    const answers = fc.record(
      {
        people_name: fc.constantFrom('Ana', '=1+1', 'x\ny'),
        people_total: fc.integer({ min: 0, max: 1e6 }),
        people_wages: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        people_day: fc.constantFrom('1990-01-01', '2024-12-31'),
        people_open: fc.boolean(),
        people_policy: fc.constantFrom(...options('people_policy')),
        people_country: fc.constantFrom('pe', 'ci', 'zw'),
        people_goals: fc.subarray(options('people_goals')),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, (report) => {
        const expected = new Map(
          Object.entries(report).map(([code, data]) => [
            code,
            answerFromData(indicatorOf(template, code), data ?? null).answer,
          ]),
        );
        const typed = [...expected].map(([code, answer]) =>
          cellsOf(template, indicatorOf(template, code), answer),
        );
        const { readings, findings } = read(Object.assign({}, ...typed));
        expect(findings).toEqual([]);
        for (const { indicator, answer } of readings)
          expect(answer).toEqual(expected.get(indicator) ?? { kind: 'blank' });
      }),
      { seed: 36 },
    );
  });

  test('says of what it cannot read where it stands and what was seen', () => {
    const { readings, findings } = read({ people_total: text('n/a'), people_wages: text('1,5') });
    expect(readingOf(readings, 'people_total')?.answer).toEqual({
      kind: 'unreadable',
      seen: 'n/a',
    });
    expect(findings).toMatchObject([
      {
        code: 'not_a_number',
        severity: 'error',
        indicators: ['people_total'],
        places: [{ sheet: 'Main sheet', cell: 'C7' }],
        details: { seen: 'n/a' },
        sentence: expect.stringContaining('"The people total": "n/a" is not a number.'),
      },
      { code: 'foreign_number', places: [places.get('people_wages')] },
    ]);
  });

  test('reads dates by the date system of the workbook', () => {
    const grid = gridOf(gridPlan(template, { people_day: number(44195) }), true);
    const { readings } = readWorkbook(grid, template, 'en');
    expect(readingOf(readings, 'people_day')?.answer).toEqual({ kind: 'date', date: '2024-12-31' });
  });
});

describe('a multi-choice', () => {
  const [yes, no] = [text('Yes'), text('No')];
  const goals = (answers: Readonly<Record<string, CellValue>>) => {
    const { readings, findings } = read(answers);
    return { answer: readingOf(readings, 'people_goals')?.answer, codes: codesOf(findings) };
  };

  test('is blank while all its cells are', () => {
    expect(goals({}).answer).toEqual({ kind: 'blank' });
    expect(goals({ people_goals__growth: text(' ') }).answer).toEqual({ kind: 'blank' });
  });

  test('is answered by a single No: with no option', () => {
    expect(goals({ people_goals__growth: no }).answer).toEqual({ kind: 'choices', options: [] });
  });

  test('holds the options that say Yes; blank beside an answer is not chosen', () => {
    expect(
      goals({ people_goals__other: yes, people_goals__growth: yes, people_goals__health: no }),
    ).toEqual({ answer: { kind: 'choices', options: ['growth', 'other'] }, codes: [] });
    expect(goals({ people_goals__health: { kind: 'logical', value: true } }).answer).toEqual({
      kind: 'choices',
      options: ['health'],
    });
  });

  test('is not read at all where one of its cells cannot be', () => {
    expect(goals({ people_goals__growth: yes, people_goals__health: text('x') })).toEqual({
      answer: { kind: 'unreadable', seen: '' },
      codes: ['not_an_option'],
    });
  });
});

describe('beside an answer', () => {
  const note = (code: string, column: string, value: CellValue) =>
    read({ people_total: number(42) }, { [cellBeside(code, column)]: value });

  test('evidence and comment are read, of any indicator', () => {
    for (const code of ['people_total', 'people_goals', 'people_name']) {
      expect(
        readingOf(note(code, 'G', text(' Annual report, p. 3 ')).readings, code),
      ).toMatchObject({
        evidence: 'Annual report, p. 3',
      });
      expect(readingOf(note(code, 'H', number(2024)).readings, code)).toMatchObject({
        comment: '2024',
      });
    }
  });

  test('nothing is read where nothing stands', () => {
    const reading = readingOf(read({ people_total: number(42) }).readings, 'people_total');
    expect(reading).not.toHaveProperty('evidence');
    expect(reading).not.toHaveProperty('comment');
  });

  test('last period is not taken for evidence', () => {
    const reading = readingOf(note('people_total', 'E', number(41)).readings, 'people_total');
    expect(reading).not.toHaveProperty('evidence');
  });

  test.each<[string, CellValue, string]>([
    ['too long a text', text('x'.repeat(2001)), 'text_too_long'],
    ['a character that cannot be stored', text('a\u0000b'), 'forbidden_character'],
    ['an Excel error', { kind: 'error', error: '#N/A' }, 'excel_error'],
    ['a formula without a result', { kind: 'uncalculated' }, 'uncalculated'],
  ])('%s is told and neither cut nor dropped in silence', (_what, value, code) => {
    const { readings, findings } = note('people_total', 'H', value);
    expect(findings).toMatchObject([
      { code, indicators: ['people_total'], places: [{ sheet: 'Main sheet', cell: 'H7' }] },
    ]);
    expect(readingOf(readings, 'people_total')).toMatchObject({
      answer: { kind: 'number', value: 42 },
    });
    expect(readingOf(readings, 'people_total')).not.toHaveProperty('comment');
  });
});
