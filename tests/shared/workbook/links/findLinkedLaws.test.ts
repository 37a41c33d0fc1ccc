// Whatever is inserted, sorted or renamed around a linked figure: the very figure is found, or it is asked for.
import { describe, expect, test } from '@jest/globals';
import { addressOf, findLinked, neighbourhoodOf, parseAddress } from '@peerbook/shared';
import fc from 'fast-check';
import { aSheet, type Typed } from './books.ts';

describe('laws of finding linked figures', () => {
  const labels = ['cash', 'loans', 'deposits', 'total', 'fees 2024', 'fees 2025', '1 200', 'n/a'];
  const headings = ['Amount', 'Budget', 'Dec', 2024, 2025, 2026, '31.12.2025'];
  const typed = fc.oneof(
    fc.integer({ min: 0, max: 3000 }),
    fc.constantFrom<Typed>(null, 'n/a', '1 234', 'checked', '-'),
  );
  /** What is inserted is none of the texts that are there already, nor a year, which may be a heading. */
  const inserted = fc.oneof(
    fc.integer({ min: 0, max: 1899 }),
    fc.constantFrom<Typed>(null, 'new', '1 234', 'more', '-'),
  );
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 7 }))
    .chain(([width, height]) =>
      fc.record({
        headings: fc.array(fc.constantFrom<Typed>(...headings, null), {
          minLength: width,
          maxLength: width,
        }),
        title: fc.boolean(),
        rows: fc.array(
          fc.tuple(
            fc.constantFrom<Typed>(...labels, null),
            fc.array(typed, { minLength: width, maxLength: width }),
          ),
          { minLength: height, maxLength: height },
        ),
      }),
    );
  /** What a person does to a sheet. */
  const change = fc.oneof(
    fc.record({
      kind: fc.constant('row' as const),
      at: fc.nat(8),
      cells: fc.array(inserted, { maxLength: 6 }),
    }),
    fc.record({
      kind: fc.constant('column' as const),
      at: fc.nat(5),
      cells: fc.array(inserted, { maxLength: 9 }),
    }),
    fc.record({
      kind: fc.constant('sort' as const),
      order: fc.array(fc.double({ noNaN: true }), { minLength: 20, maxLength: 20 }),
    }),
    fc.record({ kind: fc.constant('rename' as const) }),
  );

  /** The target is followed by identity: its cell is an object of its own. */
  type Cell = { readonly typed: Typed };

  test('no figure but the linked one is ever taken, whatever is inserted, sorted and renamed', () => {
    const counts = { same: 0, moved: 0, ambiguous: 0, gone: 0 };
    fc.assert(
      fc.property(
        table,
        fc.nat(),
        fc.nat(),
        fc.array(change, { maxLength: 5 }),
        fc.boolean(),
        (given, rowSeed, columnSeed, changes, hasTwin) => {
          const head = [...(given.title ? [['Books']] : []), ['Account', ...given.headings]];
          let cells: Cell[][] = [...head, ...given.rows.map(([label, row]) => [label, ...row])].map(
            (row) => row.map((one) => ({ typed: one })),
          );
          const start = head.length;
          const row = start + (rowSeed % given.rows.length);
          const column = 1 + (columnSeed % given.headings.length);
          const target = cells[row]?.[column];
          if (!target || target.typed === null) return;
          const rowsOf = (some: readonly (readonly Cell[])[]) =>
            some.map((one) => one.map((cell) => cell.typed));
          const twin = hasTwin ? [aSheet('Twin', rowsOf(cells))] : [];
          let name = 'TB';
          const link = neighbourhoodOf([aSheet(name, rowsOf(cells)), ...twin], {
            sheet: name,
            cell: addressOf(row + 1, column + 1),
          });
          if (!link) throw new Error('no link');
          let first = start;
          for (const one of changes) {
            if (one.kind === 'rename') name = 'TB renamed';
            if (one.kind === 'row') {
              const place = Math.min(one.at, cells.length);
              if (place < first) first += 1;
              cells = cells.toSpliced(
                place,
                0,
                one.cells.map((typed) => ({ typed })),
              );
            }
            if (one.kind === 'column')
              cells = cells.map((some, i) => {
                const padded = [...some];
                while (padded.length < one.at) padded.push({ typed: null });
                return padded.toSpliced(one.at, 0, {
                  typed: i < first ? null : (one.cells[i] ?? null),
                });
              });
            if (one.kind === 'sort') {
              const sorted = cells
                .slice(first)
                .map((some, i) => [some, one.order[i] ?? 0] as const)
                .sort((a, b) => a[1] - b[1])
                .map(([some]) => some);
              cells = [...cells.slice(0, first), ...sorted];
            }
          }
          const result = findLinked([aSheet(name, rowsOf(cells)), ...twin], link);
          counts[result.status] += 1;
          if (result.status !== 'same' && result.status !== 'moved') return;
          const place = parseAddress(result.place.cell);
          const taken = cells[(place?.row ?? 0) - 1]?.[(place?.column ?? 0) - 1];
          expect(result.place.sheet).toBe(name);
          expect(taken).toBe(target);
        },
      ),
      { numRuns: 3000 },
    );
    // A law that is never put to the test would hold for nothing.
    expect(Math.min(counts.same, counts.moved, counts.ambiguous)).toBeGreaterThan(100);
  });
});
