// How often the pane goes to Excel and back. On the web each time is a request to a server, so none may stand in a loop: the
// number is the same however many cells and sheets there are.
import { describe, expect, test } from '@jest/globals';
import { addressOf, comparisonSheets, marksSheet, referenceSheet } from '@peerbook/shared';
import { goTo } from '../../../addin/excel/goTo.ts';
import { readContent } from '../../../addin/excel/readGrid.ts';
import { readOwnSheets } from '../../../addin/excel/readOwnSheets.ts';
import { watchEdits } from '../../../addin/excel/watchEdits.ts';
import { watchSelection } from '../../../addin/excel/watchSelection.ts';
import { restoreCells, writeCells } from '../../../addin/excel/writeCells.ts';
import { writeComparison } from '../../../addin/excel/writeComparison.ts';
import { writeMarks } from '../../../addin/excel/writeMarks.ts';
import { writeReference } from '../../../addin/excel/writeReference.ts';
import { aComparison } from '../../support/comparison.ts';
import { aWorkbook, type MemorySheet } from './memoryHost.ts';

type Work = (context: Excel.RequestContext, size: number) => Promise<unknown>;

const placesOf = (size: number) =>
  Array.from({ length: size }, (_, i) => ({
    sheet: `Part ${i % 13}`,
    cell: addressOf(Math.floor(i / 13) + 1, 3),
  }));

/** What the pane does, and the most round trips that it takes. */
const rows: readonly (readonly [name: string, most: number, work: Work])[] = [
  ['readContent', 3, (context) => readContent(context, () => true)],
  ['readOwnSheets', 3, (context) => readOwnSheets(context, (name) => name.startsWith('_'))],
  [
    'writeCells',
    2,
    (context, size) =>
      writeCells(
        context,
        placesOf(size).map((place, i) => ({ place, value: i })),
      ),
  ],
  [
    'restoreCells',
    2,
    (context, size) =>
      restoreCells(
        context,
        placesOf(size).map((place) => ({ place, before: 'x', after: place.cell })),
      ),
  ],
  [
    'writeMarks',
    2,
    (context, size) =>
      writeMarks(
        context,
        Array.from({ length: size }, (_, i) => ({ indicator: `code_${i}`, text: 'Look.' })),
      ),
  ],
  [
    'writeReference',
    2,
    (context, size) =>
      writeReference(
        context,
        Array.from({ length: size }, (_, i) => ({ name: `prior_${i}`, value: i })),
      ),
  ],
  [
    'writeComparison',
    4,
    (context, size) =>
      writeComparison(
        context,
        comparisonSheets(
          aComparison({
            groups: [
              'all',
              ...Array.from(
                { length: size / 13 },
                (_, i) => `country:${'abc'[i % 3]}${'xyz'[i % 2]}`,
              ),
            ],
          }),
        ),
      ),
  ],
  ['goTo', 1, (context) => goTo(context, { sheet: 'Part 0', cell: 'C3' })],
  ['watchEdits', 1, (context) => watchEdits(context, true, () => undefined)],
  [
    'watchSelection',
    2,
    (context) =>
      watchSelection(
        context,
        async () => undefined,
        () => undefined,
      ),
  ],
];

/** Sheets of which a name points at the first `named`; the others are the person's own, with codes in the first column. */
function sheetsOf(size: number): MemorySheet[] {
  const parts = Array.from({ length: 13 }, (_, i) => ({
    name: `Part ${i}`,
    cells: Object.fromEntries(
      Array.from({ length: Math.ceil(size / 13) }, (__, n) => [
        addressOf(n + 1, 3),
        addressOf(n + 1, 3),
      ]),
    ),
  }));
  const reference = Array.from(
    { length: size },
    (_, i) => [addressOf(i + 1, 1), `prior_${i}`] as const,
  );
  const own = { name: 'Own', cells: { A1: 'outreach_borrowers', B1: 1 } };
  return [
    ...parts,
    own,
    { name: marksSheet },
    { name: referenceSheet, cells: Object.fromEntries(reference) },
  ];
}

describe('round trips to Excel', () => {
  test.each(rows)('%s takes at most %i, for few cells and for many', async (_name, most, work) => {
    const counts: number[] = [];
    for (const size of [13, 260]) {
      const names = Array.from({ length: 10 }, (_, i) => [`code_${i}`, `='Part ${i}'!$C$1`]);
      const memory = aWorkbook(sheetsOf(size), { names: Object.fromEntries(names) });
      counts.push((await memory.counted((context) => work(context, size))).syncs);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(Math.max(...counts)).toBeLessThanOrEqual(most);
  });

  test('a selection takes one, and an end takes one', async () => {
    const memory = aWorkbook([{ name: 'Clients' }]);
    let batches = 0;
    const watch = await memory.excel.run((context) =>
      watchSelection(
        context,
        async (work) => {
          const { syncs } = await memory.counted(work);
          batches += syncs;
        },
        () => undefined,
      ),
    );
    memory.select('Clients', 'C3');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(batches).toBe(1);
    expect((await memory.counted((context) => watch.end(context))).syncs).toBe(1);
  });
});
