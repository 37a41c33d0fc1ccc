// What counts as answered: the formulas of a workbook never call an answer what the reader does not, and agree on blanks.
import { describe, expect, test } from '@jest/globals';
import {
  type CellValue,
  indicatorsOf,
  isBlankCell,
  layoutOf,
  optionName,
  optionsOf,
  readAnswer,
  readTick,
  rulesSheet,
  slotStates,
  textLimit,
} from '@peerbook/shared';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import { planRules } from '../../../functions/workbook/rulesPlan.ts';
import { aTemplate, number, templateInput, text } from '../../support/builders.ts';
import { openIssued } from './openIssued.ts';

const indicators = indicatorsOf(aTemplate());
/** One rule that asks of every answer, and of evidence and comment beside the first. */
const template = aTemplate({
  rules: [
    {
      code: 'all_blank',
      severity: 'error',
      category: 'a',
      formula: `AND(${[...indicators.map(({ code }) => code), 'evidence_people_name', 'comment_people_name'].map((name) => `ISBLANK(${name})`).join(',')})`,
    },
  ],
  words: {
    en: {
      ...(templateInput().words.en as NonNullable<ReturnType<typeof templateInput>['words']['en']>),
      rules: { all_blank: 'Nothing may be answered.' },
    },
  },
});

const typed: readonly (string | number | null)[] = [
  ...[null, '', ' ', '\u00a0', ' \u00a0 ', '\n', '\t '],
  ...[0, 7, -3, 7.5, 45000, 45000.5, 60, 61, 2958465, 2958466, 1e300],
  ...['7', '1,5', 'n/a', '=1+1', '*', '?', 'Yes', 'yes', ' Yes', 'No', 'maybe', 'Sí'],
  ...['In full', 'in full', 'full', 'In ful', 'PE Peru', 'PE', 'PEN', 'pen', 'Cost'],
  ...['2024-06-30', '2024-13-01', 'x'.repeat(textLimit), 'x'.repeat(textLimit + 1)],
];
const cellOf = (value: string | number | null): CellValue =>
  value === null || value === ''
    ? { kind: 'blank' }
    : typeof value === 'number'
      ? number(value)
      : text(value);

describe('the states of answers in a workbook', () => {
  test('are those that the reader gives, or "neither" where the reader is kinder', async () => {
    const engine = await openIssued({ ...demoIssue('demo-alba'), template });
    const { places } = layoutOf(template, 'en');
    const rowOf = new Map(planRules(template).states.map(({ key, row }) => [key, row]));
    const context = { template, language: 'en', locale: 'en-US', date1904: false } as const;
    const known = new Map<string, number>();
    for (const value of typed) {
      const cells = indicators.map((indicator) => {
        const option = optionsOf(indicator)[0] ?? '';
        const isMultiple = indicator.kind === 'multichoice';
        const name = isMultiple ? optionName(indicator.code, option) : indicator.code;
        const place = places.get(name) ?? { sheet: '', cell: '' };
        return { ...place, value: value === '' ? null : value };
      });
      engine.set(cells);
      engine.calculate();
      for (const indicator of indicators) {
        const cell = cellOf(value);
        const isMultiple = indicator.kind === 'multichoice';
        const isRead = isMultiple
          ? typeof readTick(cell) === 'boolean'
          : readAnswer(indicator, cell, context).fault === undefined;
        const read = isBlankCell(cell)
          ? slotStates.blank
          : isRead
            ? slotStates.known
            : slotStates.unreadable;
        const state = engine.read(rulesSheet, `B${rowOf.get(`state_${indicator.code}`)}`);
        const isKinder = read === slotStates.known && state === slotStates.unreadable;
        if (!isKinder)
          expect([indicator.code, value, state]).toEqual([indicator.code, value, read]);
        if (state === slotStates.known)
          known.set(indicator.code, (known.get(indicator.code) ?? 0) + 1);
      }
    }
    // Nothing would be proved of a kind that is never answered.
    expect([...known.keys()].toSorted()).toEqual(indicators.map(({ code }) => code).toSorted());
    engine.close();
  });

  test('see evidence and comments where there are words, and nothing in white space', async () => {
    const engine = await openIssued({ ...demoIssue('demo-alba'), template });
    const place = layoutOf(template, 'en').places.get('people_name');
    const rowOf = new Map(planRules(template).states.map(({ key, row }) => [key, row]));
    for (const [value, state] of [
      ['Policy, page 3', 1],
      ['7', 1],
      [12, 1],
      [' ', 0],
      ['\n\u00a0', 0],
      [null, 0],
      [true, 0],
    ] as const) {
      const cells = ['G', 'H'].map((column) => ({
        sheet: place?.sheet ?? '',
        cell: place?.cell.replace('C', column) ?? '',
        value,
      }));
      engine.set(cells);
      engine.calculate();
      for (const note of ['evidence', 'comment'])
        expect([
          value,
          engine.read(rulesSheet, `B${rowOf.get(`state_${note}_people_name`)}`),
        ]).toEqual([value, state]);
    }
    engine.close();
  });
});
