// Workbooks that users have changed: rows sorted, inserted or deleted, columns inserted, names lost, sheets renamed or
// copied. No answer goes to another indicator, and none is lost without a finding.
import { describe, expect, test } from '@jest/globals';
import {
  addressOf,
  type CellValue,
  type Finding,
  layoutOf,
  type Place,
  parseAddress,
  readWorkbook,
} from '@peerbook/shared';
import fc from 'fast-check';
import {
  aTemplate,
  type GridPlan,
  gridOf,
  gridPlan,
  number,
  text,
} from '../../support/builders.ts';

const template = aTemplate();
const sheet = 'Main sheet';
const answers: Readonly<Record<string, CellValue>> = {
  people_name: text('Alba'),
  people_total: number(40),
  people_women: number(21),
  people_wages: number(1234),
  people_policy: text('In part'),
  people_goals__growth: text('Yes'),
  people_reason: text('Cost'),
};
const expected = {
  people_name: { kind: 'text', value: 'Alba' },
  people_total: { kind: 'number', value: 40 },
  people_women: { kind: 'number', value: 21 },
  people_wages: { kind: 'number', value: 1234 },
  people_policy: { kind: 'choice', option: 'part' },
  people_goals: { kind: 'choices', options: ['growth'] },
  people_reason: { kind: 'choice', option: 'cost' },
};

function fresh(): GridPlan {
  const plan = gridPlan(template, answers);
  plan.cells.get(sheet)?.set('G7', text('Payroll'));
  plan.cells.get(sheet)?.set('H7', text('Without trainees'));
  return plan;
}

type Move = (row: number, column: number) => { row: number; column: number } | undefined;

const movedCell = (cell: string, move: Move) => {
  const address = parseAddress(cell);
  const to = address && move(address.row, address.column);
  return to && addressOf(to.row, to.column);
};

/** Cells moved as Excel moves them on inserting and deleting; names go with them unless told to stay. */
function moved(plan: GridPlan, move: Move, withNames = true): GridPlan {
  const cells = new Map<string, CellValue>();
  for (const [cell, value] of plan.cells.get(sheet) ?? []) {
    const to = movedCell(cell, move);
    if (to) cells.set(to, value);
  }
  const names = new Map<string, Place>();
  for (const [name, place] of plan.names) {
    const to = place.sheet === sheet && withNames ? movedCell(place.cell, move) : place.cell;
    if (to) names.set(name, { ...place, cell: to });
  }
  return { cells: new Map([[sheet, cells]]), names };
}

const withoutNames = (plan: GridPlan): GridPlan => ({ ...plan, names: new Map() });
const sorted =
  (a: number, b: number): Move =>
  (row, column) => ({ row: row === a ? b : row === b ? a : row, column });
const insertedRows =
  (at: number, count: number): Move =>
  (row, column) => ({ row: row >= at ? row + count : row, column });
const insertedColumn =
  (at: number): Move =>
  (row, column) => ({ row, column: column >= at ? column + 1 : column });

function read(plan: GridPlan) {
  const { readings, findings } = readWorkbook(gridOf(plan), template, 'en');
  const given = readings.filter((one) => one.answer.kind !== 'blank');
  const { evidence, comment } = readings.find((one) => one.indicator === 'people_total') ?? {};
  return {
    answers: Object.fromEntries(given.map((one) => [one.indicator, one.answer])),
    notes: [evidence, comment],
    findings,
  };
}

const notes = ['Payroll', 'Without trainees'];
const codes = (findings: readonly Finding[]) => [...new Set(findings.map((one) => one.code))];

describe('a workbook', () => {
  test.each<[string, GridPlan]>([
    ['as it was issued', fresh()],
    ['whose defined names were deleted', withoutNames(fresh())],
    ['with rows inserted above', moved(fresh(), insertedRows(1, 3))],
    ['with rows inserted between', moved(fresh(), insertedRows(9, 2))],
    ['with rows inserted and names deleted', withoutNames(moved(fresh(), insertedRows(9, 2)))],
    ['with a column inserted on the left', moved(fresh(), insertedColumn(1))],
    [
      'with a column inserted on the left and names deleted',
      withoutNames(moved(fresh(), insertedColumn(1))),
    ],
    ['with a column inserted before the answers', moved(fresh(), insertedColumn(3))],
    [
      'with a column inserted before the answers and names deleted',
      withoutNames(moved(fresh(), insertedColumn(3))),
    ],
    ['with a column inserted before the evidence', moved(fresh(), insertedColumn(6))],
    ['with a column inserted before last period', moved(fresh(), insertedColumn(5))],
  ])('%s is read as it was filled', (_what, plan) => {
    expect(read(plan)).toEqual({ answers: expected, notes, findings: [] });
  });

  test.each<[string, Move]>([
    ['', (row, column) => ({ row, column })],
    [' after a column was inserted on the left', insertedColumn(1)],
  ])('whose rows were sorted is read by the code in each row, and says so%s', (_what, inserted) => {
    const found = read(moved(moved(fresh(), inserted), sorted(7, 12), false));
    expect(found.answers).toEqual(expected);
    expect(found.notes).toEqual(notes);
    expect(codes(found.findings)).toEqual(['moved_row']);
    expect(found.findings.map((one) => one.indicators[0])).toEqual([
      'people_total',
      'people_wages',
    ]);
    expect(found.findings[0]?.severity).toBe('warning');
  });

  test('sorted in any way and stripped of any names never gives an answer to another indicator (seed 37)', () => {
    const { places } = layoutOf(template, 'en');
    const rows = [...places.values()].filter((one) => one.sheet === sheet);
    const numbers = rows.map((place) => parseAddress(place.cell)?.row ?? 0);
    const order = fc.shuffledSubarray(numbers, { minLength: numbers.length });
    fc.assert(
      fc.property(order, fc.subarray([...places.keys()]), (shuffled, lost) => {
        const to = new Map(numbers.map((row, i) => [row, shuffled[i] as number]));
        const plan = moved(fresh(), (row, column) => ({ row: to.get(row) ?? row, column }), false);
        for (const name of lost) plan.names.delete(name);
        const found = read(plan);
        expect(found.answers).toEqual(expected);
        expect(found.notes).toEqual(notes);
        expect(codes(found.findings).filter((code) => code !== 'moved_row')).toEqual([]);
      }),
      { seed: 37 },
    );
  });

  test('whose code column was deleted is read by its names', () => {
    const plan = moved(fresh(), (row, column) =>
      column === 1 ? undefined : { row, column: column - 1 },
    );
    expect(read(plan)).toEqual({ answers: expected, notes, findings: [] });
  });

  test('whose sheet was renamed is read like any other', () => {
    const plan = fresh();
    const names = new Map(
      [...plan.names].map(([name, place]) => [name, { ...place, sheet: 'Bogen 1' }]),
    );
    const renamed = { cells: new Map([['Bogen 1', plan.cells.get(sheet) ?? new Map()]]), names };
    expect(read(renamed)).toEqual({ answers: expected, notes, findings: [] });
    expect(read(withoutNames(renamed))).toEqual({ answers: expected, notes, findings: [] });
  });

  test('with a copied row says that a code stands twice, and where', () => {
    const plan = fresh();
    plan.cells.get(sheet)?.set('A40', text('people_total')).set('C40', number(99));
    const found = read(plan);
    expect(found.findings).toMatchObject([
      {
        code: 'code_twice',
        severity: 'error',
        indicators: ['people_total'],
        places: [{ sheet, cell: 'A40' }],
      },
    ]);
  });

  test('with a copied sheet says so for every code', () => {
    const plan = fresh();
    plan.cells.set('Main sheet (2)', new Map(plan.cells.get(sheet)));
    const found = read(plan);
    expect(found.answers).toEqual(expected);
    expect(codes(found.findings)).toEqual(['code_twice']);
    // A ratio is calculated: a copy of it is no second answer.
    const silent = new Set(['people_goals', ...template.ratios.map(({ code }) => code)]);
    expect(found.findings.length).toBe(
      [...plan.names].filter(([name, one]) => one.sheet === sheet && !silent.has(name)).length,
    );
  });

  test('with a copied sheet before it is read where its names point', () => {
    const plan = fresh();
    const copy = new Map(
      [...(plan.cells.get(sheet) ?? [])].filter(([cell]) => !/^C([^4]|4.)/.test(cell)),
    );
    const found = read({ ...plan, cells: new Map([['Copy', copy], ...plan.cells]) });
    expect(found.answers).toEqual(expected);
    expect(codes(found.findings)).toEqual(['code_twice']);
    for (const { places } of found.findings) expect(places[0]?.sheet).toBe('Copy');
  });

  test('beside a list of our codes that the user keeps is read in peace', () => {
    const plan = fresh();
    const list = [...plan.names.keys()].map((name, i) => [`A${i + 1}`, text(name)] as const);
    plan.cells.set('Our ledger', new Map(list));
    expect(read(plan)).toEqual({ answers: expected, notes, findings: [] });
  });

  test('with a deleted row says which answer has no cell, and gives none', () => {
    const plan = moved(fresh(), (row, column) =>
      row === 7 ? undefined : { row: row > 7 ? row - 1 : row, column },
    );
    const found = read(plan);
    expect(found.findings).toMatchObject([
      { code: 'cell_missing', severity: 'error', indicators: ['people_total'], places: [] },
    ]);
    expect(found.answers).toEqual({ ...expected, people_total: { kind: 'unreadable', seen: '' } });
  });

  test('without the row of one option does not pass that option off as not chosen', () => {
    const plan = fresh();
    const row = plan.names.get('people_goals__health')?.cell.slice(1);
    plan.names.delete('people_goals__health');
    plan.cells.get(sheet)?.delete(`A${row}`);
    const found = read(plan);
    expect(found.findings).toMatchObject([{ code: 'cell_missing', indicators: ['people_goals'] }]);
    expect(found.answers).toEqual({ ...expected, people_goals: { kind: 'unreadable', seen: '' } });
  });

  test('whose sheet is gone says so for every indicator, even where names still point at it', () => {
    for (const names of [fresh().names, new Map<string, Place>()]) {
      const found = read({ cells: new Map([['Other', new Map([['A1', text('x')]])]]), names });
      expect(codes(found.findings)).toEqual(['cell_missing']);
      for (const answer of Object.values(found.answers)) expect(answer.kind).toBe('unreadable');
    }
  });

  test('with text that happens to be a code, outside the column of codes, is not confused by it', () => {
    const plan = fresh();
    plan.cells.get(sheet)?.set('G9', text('people_total'));
    plan.cells.set('Notes', new Map([['B2', text('people_wages')]]));
    expect(read(plan).answers).toEqual(expected);
    expect(read(plan).findings).toEqual([]);
  });
});
