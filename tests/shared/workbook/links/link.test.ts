// Links as they are kept, and the figures that they lead to.
import { describe, expect, test } from '@jest/globals';
import {
  type CellValue,
  indicatorSchema,
  type Kind,
  type Link,
  linksFromData,
  linksToData,
  type ReadingContext,
  readLinked,
  spCore,
  suggestCells,
} from '@peerbook/shared';
import { aSheet } from './books.ts';

const link: Link = {
  indicator: 'outreach_borrowers',
  book: null,
  sheet: 'TB',
  cell: 'B4',
  label: ['loans to clients'],
  heading: ['2025'],
  alone: 'book',
  factor: 1000,
  taken: { value: 900, on: '2026-02-01' },
};

describe('kept links', () => {
  test('are read back as they were kept', () => {
    const data = JSON.parse(JSON.stringify(linksToData([link]))) as unknown;
    expect(linksFromData(data)).toEqual([link]);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'links'],
    ['another version', { version: 2, links: [link] }],
    ['no list', { version: 1, links: link }],
  ])('%s holds none', (_name, data) => {
    expect(linksFromData(data)).toEqual([]);
  });

  test.each<[string, object]>([
    ['a cell that Excel does not have', { cell: 'ABCD1' }],
    ['a factor of nothing', { factor: 0 }],
    ['a value that is no number', { taken: { value: '5', on: '2026-02-01' } }],
    ['more than a link says', { figures: [1, 2] }],
  ])('one with %s is passed over, the others stay', (_name, wrong) => {
    const other = { ...link, indicator: 'outreach_women' };
    expect(linksFromData(linksToData([{ ...other, ...wrong } as Link, link]))).toEqual([link]);
  });

  test('the last of an indicator counts', () => {
    const later = { ...link, cell: 'C4' };
    expect(linksFromData(linksToData([link, later]))).toEqual([later]);
  });
});

describe('a linked cell', () => {
  const indicator = {
    code: 'outreach_borrowers',
    measures: 'stock',
    tier: 'core',
    owner: 'finance',
  };
  const context: ReadingContext = {
    template: spCore,
    language: 'fr',
    locale: 'fr-FR',
    date1904: false,
  };
  const read = (cell: CellValue, kind: Kind, factor = 1) =>
    readLinked(indicatorSchema.parse({ ...indicator, kind }), cell, factor, context);
  const text = (value: string): CellValue => ({ kind: 'text', value });
  const number = (value: number, percent = false): CellValue => ({
    kind: 'number',
    value,
    ...(percent && { percent }),
  });

  test.each<[string, CellValue, Kind, number, number]>([
    ['a number', number(900), 'integer', 1, 900],
    ['thousands', number(12.345), 'integer', 1000, 12345],
    ['tenths that don’t add up in binary', number(0.1 + 0.2), 'integer', 10, 3],
    ['a share shown as a percentage', number(0.35, true), 'percent', 1, 35],
    ['a share that is not', number(0.35), 'percent', 100, 35],
    ['a text of the workbook’s locale', text('1 234,5'), 'currency', 1000, 1234500],
  ])('is read from %s', (_name, cell, kind, factor, value) => {
    expect(read(cell, kind, factor)).toEqual({ answer: { kind: 'number', value } });
  });

  test.each<[string, CellValue, string, number]>([
    ['two ways of reading', text('1,234'), 'ambiguous_number', 1000],
    ['another locale', text('1,234.5'), 'foreign_number', 1],
    ['an error of Excel', { kind: 'error', error: '#REF!' }, 'excel_error', 1000],
    ['no whole number', number(12.3456), 'not_whole', 1000],
  ])('with %s is told of', (_name, cell, code, factor) => {
    expect(read(cell, 'integer', factor).fault?.code).toBe(code);
  });

  test('that is blank is no zero', () => {
    expect(read({ kind: 'blank' }, 'integer', 1000).answer).toEqual({ kind: 'blank' });
  });
});

describe('suggestions', () => {
  const books = [
    aSheet('Bilan', [
      ['Compte', 'Montant'],
      ['Encours de crédit', 900],
      ['Nombre d’emprunteurs actifs', 210],
      ['Dépôts', 400],
    ]),
  ];
  const places = (wordings: readonly string[]) =>
    suggestCells(books, wordings, 3).map(({ place }) => place.cell);

  test('come in the order of words in common, in whatever language has most', () => {
    expect(places(['Active borrowers', 'Emprunteurs actifs'])).toEqual(['B3']);
    expect(places(['Portefeuille: encours brut de crédits', 'Gross loan portfolio'])).toEqual([
      'B2',
    ]);
  });

  test('ignore accents and endings', () => {
    expect(places(['DEPOT'])).toEqual(['B4']);
  });

  test('are none where nothing is in common', () => {
    expect(places(['Staff turnover', ''])).toEqual([]);
  });
});
