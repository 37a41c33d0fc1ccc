// Where differences stand in a workbook, also in one whose rows its user has moved.
import { describe, expect, test } from '@jest/globals';
import {
  type CellValue,
  type Difference,
  layoutOf,
  optionName,
  type Place,
  placeDifferences,
} from '@peerbook/shared';
import { aTemplate, type GridPlan, gridOf, gridPlan } from '../../support/builders.ts';

const template = aTemplate();
const { places } = layoutOf(template, 'en');
const place = (name: string) => places.get(name) as Place;
const inColumn = (name: string, column: string) => ({
  ...place(name),
  cell: place(name).cell.replace('C', column),
});
const differing = (indicator: string, changes: Partial<Difference> = {}): Difference => ({
  indicator,
  part: 'answer',
  here: null,
  there: 1,
  ...changes,
});

const placed = (difference: Difference, plan: GridPlan = gridPlan(template)) =>
  placeDifferences(gridOf(plan), template, 'en', [difference])[0];

/** The plan with all rows three further down, and the defined names gone. */
function movedDown({ cells }: GridPlan): GridPlan {
  const down = (cell: string) => cell.replace(/\d+/, (row) => String(Number(row) + 3));
  const moved = [...cells].map(([name, sheet]): [string, Map<string, CellValue>] => [
    name,
    new Map([...sheet].map(([cell, value]) => [down(cell), value])),
  ]);
  return { cells: new Map(moved), names: new Map() };
}

describe('a difference', () => {
  test.each([
    ['answer', 'C'],
    ['evidence', 'G'],
    ['comment', 'H'],
  ] as const)('of %s stands in column %s of its row', (part, column) => {
    expect(placed(differing('people_total', { part }))).toEqual(inColumn('people_total', column));
  });

  test('of chosen options stands at the first option that differs', () => {
    const difference = differing('people_goals', {
      here: ['growth', 'health'],
      there: ['growth', 'other'],
    });
    expect(placed(difference)).toEqual(place(optionName('people_goals', 'health')));
  });

  test('of options against blank stands at the first one chosen', () => {
    const found = placed(differing('people_goals', { here: ['growth'], there: null }));
    expect(found).toEqual(place(optionName('people_goals', 'growth')));
  });

  test('in rows that were moved stands where they are now', () => {
    const { sheet, cell } = place('people_total');
    const row = Number(cell.slice(1)) + 3;
    const found = placed(differing('people_total'), movedDown(gridPlan(template)));
    expect(found).toEqual({ sheet, cell: `C${row}` });
  });

  test('in a row that was deleted, or of a stranger, stands nowhere', () => {
    const plan = gridPlan(template);
    plan.names.delete('people_total');
    for (const sheet of plan.cells.values())
      for (const [cell, value] of sheet)
        if (value.kind === 'text' && value.value === 'people_total') sheet.delete(cell);
    expect(placed(differing('people_total'), plan)).toBeUndefined();
    expect(placed(differing('no_such_indicator'))).toBeUndefined();
  });
});
