// A figure of somebody's books is found again by what is written around it, or nobody's figure is taken.
import { describe, expect, test } from '@jest/globals';
import { findLinked, neighbourhoodOf } from '@peerbook/shared';
import { aSheet, type Rows, type Typed } from './books.ts';

const balance: Rows = [
  ['Trial balance'],
  ['Account', 'Amount', 'Last year'],
  ['Cash', 120, 110],
  ['Loans to clients', 900, 800],
  ['Deposits', 400, 380],
];

const linked = (rows: Rows, cell: string, others: Rows[] = []) => {
  const books = [aSheet('TB', rows), ...others.map((one, i) => aSheet(`Other ${i}`, one))];
  const neighbourhood = neighbourhoodOf(books, { sheet: 'TB', cell });
  if (!neighbourhood) throw new Error('no such sheet');
  return neighbourhood;
};
const found = (rows: Rows, now: Rows, cell = 'B4', name = 'TB') =>
  findLinked([aSheet(name, now)], linked(rows, cell));
const at = (cell: string, sheet = 'TB') => ({ sheet, cell });

describe('the neighbourhood of a cell', () => {
  test('has the texts left of it and above it, nearest first', () => {
    const rows: Rows = [
      [null, null, '2025', '2024'],
      ['Assets', 'Loans', 5, 6],
      ['Assets', 'Cash', 7, 8],
    ];
    expect(linked(rows, 'C3')).toEqual({
      sheet: 'TB',
      cell: 'C3',
      label: ['Cash', 'Assets'],
      heading: ['2025'],
      alone: 'book',
    });
  });

  test.each<[string, Rows, string, readonly string[]]>([
    [
      'a year beside another',
      [
        ['A', 2025, 2024],
        ['b', 1, 2],
      ],
      'B2',
      ['2025'],
    ],
    [
      'a year alone at the top',
      [
        ['A', 2025],
        ['b', 1],
      ],
      'B2',
      ['2025'],
    ],
    [
      'a figure that might be a year',
      [
        ['A', 'B'],
        ['b', 2013],
        ['c', 5],
      ],
      'B3',
      ['B'],
    ],
    [
      'a date typed as text',
      [
        ['A', '31.12.2025'],
        ['b', 1],
      ],
      'B2',
      ['31.12.2025'],
    ],
    [
      'no figure typed as text',
      [
        ['A', 'B'],
        ['b', '1 234'],
        ['c', 5],
      ],
      'B3',
      ['B'],
    ],
  ])('takes %s for what it is', (_name, rows, cell, heading) => {
    expect(linked(rows, cell).heading).toEqual(heading);
  });

  test('says in what the label is alone', () => {
    const twice: Rows = [...balance, ['Cash', 3, 4]];
    expect(linked(balance, 'B3').alone).toBe('book');
    expect(linked(balance, 'B3', [balance]).alone).toBe('sheet');
    expect(linked(twice, 'B3').alone).toBe('nowhere');
    expect(linked([[null, 5]], 'B1').alone).toBe('nowhere');
    expect(
      linked(
        [
          ['A', 'Sum', 'Sum'],
          ['b', 1, 2],
        ],
        'B2',
      ).alone,
    ).toBe('nowhere');
    expect(
      linked(
        [
          ['A', 2025, 2026],
          ['b', 1, 2],
        ],
        'B2',
      ).alone,
    ).toBe('nowhere');
  });
});

describe('a link', () => {
  test('is in the same place where nothing moved', () => {
    expect(found(balance, balance)).toEqual({ status: 'same', place: at('B4') });
  });

  test('follows its row and its column', () => {
    const moved = balance.map((row) => [null, ...row]);
    expect(found(balance, [[], ...moved])).toEqual({ status: 'moved', place: at('C5') });
  });

  test('follows its sheet to another name', () => {
    expect(found(balance, balance, 'B4', 'TB 2')).toEqual({
      status: 'moved',
      place: at('B4', 'TB 2'),
    });
  });

  test('is found by its label in other letters and spaces', () => {
    const now = balance.map((row) => row.map((one) => (one === 'Cash' ? ' CASH ' : one)));
    expect(found(balance, now, 'B3').status).toBe('same');
  });

  test('says that it is gone where the label is nowhere', () => {
    expect(found(balance, balance.slice(0, 3))).toEqual({ status: 'gone' });
  });

  test('asks where the label came twice, nearest first', () => {
    const now: Rows = [['Loans to clients', 1], ...balance];
    const twice: Rows = [...now, ['Loans to clients', 7, 8]];
    expect(found(balance, twice)).toEqual({
      status: 'ambiguous',
      places: [at('B5'), at('B7')],
    });
  });

  test('asks where the label came again under another heading', () => {
    const now: Rows = [...balance, ['Account', 'Budget'], ['Loans to clients', 7]];
    expect(found(balance, now)).toEqual({ status: 'ambiguous', places: [at('B4')] });
  });

  test('asks where only a text among the figures told its column from another', () => {
    const rows: Rows = [
      ['Account', 'Amount', 'Amount'],
      ['Grants', 1, 'n/a'],
      ['Loans', 2, 3],
    ];
    expect(linked(rows, 'B3').alone).toBe('nowhere');
    expect(found(rows, rows, 'B3').status).toBe('ambiguous');
  });

  test('asks where the label was not alone when it was made', () => {
    const twice: Rows = [...balance, ['Cash', 3, 4]];
    expect(found(twice, balance, 'B6')).toEqual({ status: 'ambiguous', places: [at('B3')] });
  });

  test('asks where the heading is another, and offers the row', () => {
    const now = balance.map((row, i) => (i === 1 ? ['Account', 'Dec', 'Jan'] : row));
    expect(found(balance, now)).toEqual({ status: 'ambiguous', places: [at('B4'), at('C4')] });
  });

  test('asks where its sheet is there without it and another sheet has the label', () => {
    const link = linked(balance, 'B4');
    const books = [aSheet('TB', balance.slice(0, 3)), aSheet('New', balance)];
    expect(findLinked(books, link)).toEqual({ status: 'ambiguous', places: [at('B4', 'New')] });
  });

  test('asks where its sheet has another name and two sheets have the label', () => {
    const books = [aSheet('TB 2', balance), aSheet('TB 3', balance)];
    expect(findLinked(books, linked(balance, 'B4')).status).toBe('ambiguous');
  });

  test('without a heading is found as the one figure of its row, and asks where there are two', () => {
    const list: Rows = [
      ['Cash', 5],
      ['Loans', 6],
    ];
    expect(found(list, [['n/a', 'x'], ...list], 'B2')).toEqual({
      status: 'moved',
      place: at('B3'),
    });
    expect(found(list, [['Loans', 4, 6]], 'B2')).toEqual({
      status: 'ambiguous',
      places: [at('B1'), at('C1')],
    });
  });

  test('without a label asks each time', () => {
    const rows: Rows = [['Sum'], [5]];
    expect(found(rows, rows, 'A2')).toEqual({ status: 'ambiguous', places: [at('A2')] });
  });
});

describe('a heading of a year', () => {
  const years = (...headings: Typed[]): Rows => [
    ['Account', ...headings],
    ['Cash', ...headings.map((_, i) => 10 + i)],
  ];

  test.each<[string, Rows, object]>([
    ['moved on', years(2026, 2025), { status: 'ambiguous', places: [at('B2'), at('C2')] }],
    ['moved on, the old one gone', years(2026), { status: 'moved', place: at('B2') }],
    [
      'that is still there beside a later one',
      years(2024, 2025, 2026),
      {
        status: 'ambiguous',
        places: [at('C2'), at('D2')],
      },
    ],
    ['that is gone, an earlier one left', years(2024), { status: 'ambiguous', places: [at('B2')] }],
  ])('%s', (_name, now, result) => {
    expect(found(years(2025, 2024), now, 'B2')).toEqual(result);
  });

  test('and a label of another year do not go together', () => {
    const before: Rows = [
      ['Account', 2025],
      ['Loans 2025', 5],
    ];
    const now: Rows = [
      ['Account', 2026],
      ['Loans 2027', 6],
    ];
    expect(found(before, now, 'B2').status).toBe('ambiguous');
    const both: Rows = [
      ['Account', 2026],
      ['Loans 2026', 6],
    ];
    expect(found(before, both, 'B2')).toEqual({ status: 'moved', place: at('B2') });
  });
});
