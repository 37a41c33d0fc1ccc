// Answers that would be lost in silence: cells hidden by a merge, moved out of their column, or whose row is gone while the
// name points into another one. Each is a finding at its cell, never a blank and never another indicator's answer.
import { describe, expect, test } from '@jest/globals';
import { type CellValue, type GridSheet, parseAddress, readWorkbook } from '@peerbook/shared';
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
  people_goals__growth: text('Yes'),
};

const fresh = () => gridPlan(template, answers);
const cellOf = (plan: GridPlan, name: string) => plan.names.get(name)?.cell ?? '';
const rowOf = (plan: GridPlan, name: string) => parseAddress(cellOf(plan, name))?.row ?? 0;

function read(plan: GridPlan, merged: readonly string[] = []) {
  const grid = gridOf(plan);
  const sheets = grid.sheets.map((one): GridSheet => ({ ...one, merged }));
  const { readings, findings } = readWorkbook({ ...grid, sheets }, template, 'en');
  return {
    answerOf: (code: string) => readings.find((one) => one.indicator === code)?.answer,
    findings,
  };
}

describe('an answer cell covered by merged cells', () => {
  test.each(['B7:D7', 'A1:XFD1048576', '$C$6:$C$9', 'C6:C7'])(
    'of %s is a finding that names the range',
    (range) => {
      const found = read(fresh(), [range]);
      expect(found.answerOf('people_total')).toEqual({ kind: 'unreadable', seen: '' });
      expect(found.findings).toContainEqual(
        expect.objectContaining({
          code: 'cell_merged',
          severity: 'error',
          indicators: ['people_total'],
          places: [{ sheet, cell: 'C7' }],
          details: { range },
        }),
      );
    },
  );

  test('is no finding where it is the first of them, or they lie elsewhere', () => {
    const found = read(fresh(), ['C7:D7', 'A1:XFD5', 'D7:H7', 'B7', 'nonsense']);
    expect(found.findings).toEqual([]);
    expect(found.answerOf('people_total')).toEqual({ kind: 'number', value: 40 });
  });

  test('leaves a question of many options unread where one of them is covered', () => {
    const plan = fresh();
    const row = rowOf(plan, 'people_goals__health');
    const found = read(plan, [`B${row}:C${row}`]);
    expect(found.answerOf('people_goals')).toEqual({ kind: 'unreadable', seen: '' });
    expect(found.findings).toMatchObject([
      { code: 'cell_merged', indicators: ['people_goals'], places: [{ sheet, cell: `C${row}` }] },
    ]);
  });
});

describe('a blank answer cell', () => {
  /** The sheet holds other content now, with letters in the row of the name, as where two parts of a file were exchanged. */
  function exchanged(kept: (cell: string) => boolean) {
    const plan = fresh();
    const { row, cell } = { row: rowOf(plan, 'people_women'), cell: cellOf(plan, 'people_women') };
    const others = [...(plan.cells.get(sheet) ?? [])].filter(([at]) => kept(at));
    plan.cells.set(sheet, new Map([...others, [`B${row}`, text('Housing')]]));
    plan.cells.get(sheet)?.delete(cell);
    return read(plan);
  }

  test('is no blank answer on a sheet without any code or heading of ours', () => {
    const found = exchanged(() => false);
    expect(found.answerOf('people_women')).toEqual({ kind: 'unreadable', seen: '' });
    expect(found.findings).toContainEqual(
      expect.objectContaining({ code: 'cell_missing', indicators: ['people_women'] }),
    );
  });

  test('is one where the codes are gone and the headings are there', () => {
    const found = exchanged((cell) => !cell.startsWith('A'));
    expect(found.answerOf('people_women')).toEqual({ kind: 'blank' });
  });
});

describe('an answer cell that was moved', () => {
  test('out of the column of answers is a finding where it stands now', () => {
    const plan = fresh();
    plan.cells.get(sheet)?.delete('C7');
    plan.cells.get(sheet)?.set('D7', number(40));
    plan.names.set('people_total', { sheet, cell: 'D7' });
    const found = read(plan);
    expect(found.findings).toMatchObject([
      {
        code: 'moved_cell',
        severity: 'error',
        indicators: ['people_total'],
        places: [{ sheet, cell: 'D7' }],
      },
    ]);
    expect(found.answerOf('people_total')).toEqual({ kind: 'unreadable', seen: '' });
  });
});

describe('an answer whose code is gone', () => {
  test('is not read from a row that bears the code of another, as after sorting and deleting', () => {
    const plan = fresh();
    // Sorted: the row of women stands where that of all people was; the row of all people was deleted then.
    const cells = plan.cells.get(sheet);
    cells?.set('A7', text('people_women')).set('C7', number(21)).delete('A8');
    cells?.delete('C8');
    plan.names.delete('people_women');
    const found = read(plan);
    expect(found.answerOf('people_women')).toEqual({ kind: 'number', value: 21 });
    expect(found.answerOf('people_total')).toEqual({ kind: 'unreadable', seen: '' });
    expect(found.findings).toMatchObject([
      { code: 'cell_missing', severity: 'error', indicators: ['people_total'], places: [] },
    ]);
  });

  test('and whose cell is blank was cleared with its row, which is a finding at the cell', () => {
    const plan = fresh();
    for (const cell of ['A7', 'B7', 'C7']) plan.cells.get(sheet)?.delete(cell);
    const found = read(plan);
    expect(found.answerOf('people_total')).toEqual({ kind: 'unreadable', seen: '' });
    expect(found.findings).toMatchObject([
      { code: 'cell_missing', indicators: ['people_total'], places: [{ sheet, cell: 'C7' }] },
    ]);
  });

  test('and whose cell is blank in a row without a label, code column or not, was cleared', () => {
    const plan = fresh();
    for (const cell of plan.cells.get(sheet)?.keys() ?? [])
      if (cell.startsWith('A') || /^[A-Z]7$/.test(cell)) plan.cells.get(sheet)?.delete(cell);
    const found = read(plan);
    expect(found.findings).toMatchObject([
      { code: 'cell_missing', indicators: ['people_total'], places: [{ sheet, cell: 'C7' }] },
    ]);
  });

  test('and whose cell is filled is read by its name', () => {
    const plan = fresh();
    plan.cells.get(sheet)?.delete('A7');
    const found = read(plan);
    expect(found.answerOf('people_total')).toEqual({ kind: 'number', value: 40 });
    expect(found.findings).toEqual([]);
  });
});
