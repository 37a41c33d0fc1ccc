// From answers to cells and back to words: what is written where, and what a person gets to read.
import { describe, expect, test } from '@jest/globals';
import {
  type Answer,
  addressOf,
  columns,
  findCells,
  indicatorsOf,
  layoutOf,
  parseAddress,
  parseTemplate,
} from '@peerbook/shared';
import { takeTheirs } from '../../../addin/submission/takeTheirs.ts';
import type { Report } from '../../../addin/validation/checkWorkbook.ts';
import { answerText, numberText } from '../../../addin/workbook/answerText.ts';
import {
  indicatorNamed,
  inputsOfAnswer,
  inputsOfNote,
} from '../../../addin/workbook/cellInputs.ts';
import { partPlace, partText } from '../../../addin/workbook/partText.ts';
import { priorText } from '../../../addin/workbook/priorText.ts';
import { indicatorAt } from '../../../addin/workbook/useSelected.ts';
import { gridOf, gridPlan, templateInput } from '../../support/builders.ts';
import { identity } from './reports.ts';

const template = parseTemplate(templateInput());
const { places } = layoutOf(template, 'en');
const placeOf = (name: string) => places.get(name)!;
const besideOf = (name: string, column: number) => {
  const { sheet, cell } = placeOf(name);
  return { sheet, cell: addressOf(parseAddress(cell)!.row, column) };
};

type Some = Pick<Report, 'template' | 'identity' | 'cells' | 'date1904' | 'language' | 'readings'>;

/** A report without some of its rows. */
function aReport(gone: readonly string[] = [], date1904 = false): Some {
  const plan = gridPlan(template);
  for (const name of gone) {
    const { sheet } = placeOf(name);
    for (const column of [1, 2, 3]) plan.cells.get(sheet)?.delete(besideOf(name, column).cell);
    plan.names.delete(name);
  }
  const readings = indicatorsOf(template)
    .filter(({ kind }) => kind !== 'multichoice')
    .map(({ code }) => ({
      indicator: code,
      answer: { kind: 'blank' } as const,
      place: placeOf(code),
    }));
  const cells = findCells(gridOf(plan), template, 'en', () => undefined);
  return { template, identity, cells, date1904, language: 'en', readings };
}
const report = aReport();

describe('the cells of an answer', () => {
  test.each<[string, Answer, unknown]>([
    ['people_total', { kind: 'number', value: 0 }, 0],
    ['people_share', { kind: 'number', value: 35 }, 35],
    ['people_open', { kind: 'logical', value: true }, 'Yes'],
    ['people_policy', { kind: 'choice', option: 'part' }, 'In part'],
    ['people_name', { kind: 'text', value: '=1+1' }, '=1+1'],
    ['people_day', { kind: 'date', date: '2025-12-31' }, 46_022],
    ['people_total', { kind: 'blank' }, null],
  ])('%s is written as it is typed', (code, answer, value) => {
    expect(inputsOfAnswer(report, code, answer)).toEqual([{ place: placeOf(code), value }]);
  });

  test('count days from where the workbook does', () => {
    const inputs = inputsOfAnswer(aReport([], true), 'people_day', {
      kind: 'date',
      date: '2025-12-31',
    });
    expect(inputs?.[0]?.value).toBe(46_022 - 1462);
  });

  test('are one for each option of several', () => {
    const answer = { kind: 'choices', options: ['health'] } as const;
    const said = inputsOfAnswer(report, 'people_goals', answer)?.map(({ value }) => value);
    expect(said).toEqual(['No', 'Yes', 'No']);
  });

  test('are none at all where one is no longer in the workbook', () => {
    const lacking = aReport(['people_goals__health', 'people_total']);
    const answer = { kind: 'choices', options: ['growth'] } as const;
    expect(inputsOfAnswer(lacking, 'people_goals', answer)).toBeUndefined();
    expect(inputsOfAnswer(lacking, 'people_total', { kind: 'blank' })).toBeUndefined();
    expect(inputsOfAnswer(report, 'unknown_code', { kind: 'blank' })).toBeUndefined();
  });

  test('of a note stand beside it; a blank note empties', () => {
    expect(inputsOfNote(report, 'people_total', 'comment', ' Seasonal. ')).toEqual([
      { place: besideOf('people_total', columns.comment), value: 'Seasonal.' },
    ]);
    expect(inputsOfNote(report, 'people_total', 'evidence', '  ')).toEqual([
      { place: besideOf('people_total', columns.evidence), value: null },
    ]);
    expect(inputsOfNote(aReport(['people_total']), 'people_total', 'comment', 'x')).toBeUndefined();
  });
});

describe('taking over what another person sent', () => {
  const theirs = [
    { indicator: 'people_total', part: 'answer', theirs: 12 },
    { indicator: 'people_total', part: 'comment', theirs: null },
    { indicator: 'people_goals', part: 'answer', theirs: ['other'] },
    { indicator: 'people_women', part: 'answer', theirs: null },
  ] as const;

  test('writes answers and notes, and empties what they left blank', () => {
    expect(takeTheirs(report, theirs)?.map(({ value }) => value)).toEqual([
      12,
      null,
      'No',
      'No',
      'Yes',
      null,
    ]);
  });

  test('is all or nothing', () => {
    expect(takeTheirs(aReport(['people_women']), theirs)).toBeUndefined();
    expect(takeTheirs(report, [])).toEqual([]);
  });
});

describe('the indicator of a cell', () => {
  test.each<[string, { sheet: string; cell: string } | undefined, string | undefined]>([
    ['its own', placeOf('people_women'), 'people_women'],
    ['that of its comment', besideOf('people_women', columns.comment), 'people_women'],
    ['that of an option', placeOf('people_goals__health'), 'people_goals'],
    ['that of a heading', { ...placeOf('people_women'), cell: 'C4' }, undefined],
    ['one on another sheet', { ...placeOf('people_women'), sheet: 'Ledger' }, undefined],
    ['none', undefined, undefined],
  ])('is told for %s', (_name, place, code) => {
    expect(indicatorAt(report, place)).toBe(code);
  });
});

describe('an answer in words', () => {
  const shown = (code: string, answer: Answer, language: 'en' | 'es' | 'ru' = 'en') =>
    answerText({ template, language }, indicatorNamed(template, code)!, answer);

  test.each<[string, Answer, string]>([
    ['people_total', { kind: 'number', value: 1_234_567 }, '1,234,567'],
    ['people_total', { kind: 'number', value: 0 }, '0'],
    ['people_rate', { kind: 'number', value: 0.123456 }, '0.123456'],
    ['people_since', { kind: 'number', value: 2025 }, '2025'],
    ['people_open', { kind: 'logical', value: false }, 'No'],
    ['people_policy', { kind: 'choice', option: 'part' }, 'In part'],
    ['people_goals', { kind: 'choices', options: ['growth', 'other'] }, 'Growth; Other'],
    ['people_name', { kind: 'text', value: '<b>' }, '<b>'],
    ['people_day', { kind: 'date', date: '2025-12-31' }, '31 Dec 2025'],
    ['people_total', { kind: 'unreadable', seen: '1,5' }, '1,5'],
    ['people_total', { kind: 'blank' }, ''],
  ])('%s', (code, answer, text) => {
    expect(shown(code, answer)).toBe(text);
  });

  test('is grouped as the language does it', () => {
    expect([numberText(12_345.5, 'es'), numberText(12_345.5, 'ru')]).toEqual([
      '12.345,5',
      '12\u00A0345,5',
    ]);
  });

  test('is the same day wherever the pane is', () => {
    expect(shown('people_day', { kind: 'date', date: '2026-01-01' }, 'es')).toBe('1 ene 2026');
  });

  test.each([
    ['what was blank', null, undefined],
    ['what never was', undefined, undefined],
    ['what is no answer', 'many', undefined],
    ['zero', 0, '0'],
  ])('of the period before is left out for %s', (_name, data, text) => {
    expect(priorText(report, indicatorNamed(template, 'people_total')!, data)).toBe(text);
  });
});

describe('one part of a report', () => {
  test('is told in words', () => {
    expect([
      partText(report, 'people_policy', 'value', 'part'),
      partText(report, 'people_policy', 'comment', 'part'),
      partText(report, 'people_policy', 'value', null),
      partText(report, 'unknown_code', 'value', 5),
    ]).toEqual(['In part', 'part', undefined, '5']);
  });

  test('has its cell, as long as the workbook does', () => {
    expect(partPlace(report, 'people_total', 'value')).toEqual(placeOf('people_total'));
    expect(partPlace(report, 'people_total', 'evidence')).toEqual(
      besideOf('people_total', columns.evidence),
    );
    expect(partPlace(aReport(['people_total']), 'people_total', 'value')).toBeUndefined();
  });
});
