// The hidden sheet brought up to date: only what differs, in one batch, and never more than there is to write.
import { describe, expect, test } from '@jest/globals';
import {
  noReference,
  type Reference,
  type ReferenceRow,
  referenceRows,
  referenceSheet,
} from '@peerbook/shared';
import { writeReference } from '../../../addin/excel/writeReference.ts';
import { fakeContext } from './fakeExcel.ts';
import { template } from './reports.ts';

const explanation = {
  rule: 'steady',
  indicator: 'outreach_borrowers',
  band: { low: 8, high: 12 },
  comment: 'A branch was bought.',
  round: '2024',
};
const reason = { reason: '=Members merged', since: '2026-01-20T08:00:00Z' };
const carried: Reference = {
  ...noReference,
  prior: { outreach_borrowers: 10 },
  explanations: [explanation],
};
const changed: Reference = {
  ...carried,
  ruleSet: { revision: 1, changes: { steady: { severity: null, ...reason } } },
};
const rowsOf = (reference: Reference) => referenceRows(template, 'en', reference);
const cells = (rows: readonly ReferenceRow[]) => rows.map(({ name, value = '' }) => [name, value]);

async function write(
  before: readonly (readonly unknown[])[] | undefined,
  rows: readonly ReferenceRow[],
  isProtected = false,
) {
  const sheets = before ? [{ name: referenceSheet, rows: before, isProtected }] : [];
  const { context, syncs, written } = fakeContext({ sheets });
  await writeReference(context, rows);
  return { written, syncs: syncs() };
}

describe('writeReference', () => {
  test('a workbook that says the same already is read and left alone', async () => {
    expect(await write(cells(rowsOf(carried)), rowsOf(carried))).toEqual({ written: [], syncs: 1 });
  });

  test('a withdrawn rule changes its own cell, the revision, and the rows at the end', async () => {
    const { written, syncs } = await write(cells(rowsOf(carried)), rowsOf(changed));
    const json = (data: object) => JSON.stringify(data);
    expect(syncs).toBe(2);
    expect(written).toEqual([
      {
        address: 'A5:A6',
        numberFormat: [['@'], ['@']],
        values: [['rule_change'], ['explanation']],
      },
      { address: 'B1:B1', numberFormat: [['General']], values: [[1]] },
      { address: 'B3:B3', numberFormat: [['@']], values: [['withdrawn']] },
      {
        address: 'B5:B6',
        numberFormat: [['@'], ['@']],
        values: [[json({ code: 'steady', ...reason })], [json(explanation)]],
      },
    ]);
  });

  test('what no longer holds is emptied, names of the sheet never are', async () => {
    const { written } = await write(cells(rowsOf(changed)), rowsOf(noReference));
    expect(written.map(({ address, values }) => [address, values])).toEqual([
      ['A5:A6', [[''], ['']]],
      ['B1:B1', [[0]]],
      ['B3:B6', [[''], [''], [''], ['']]],
    ]);
  });

  test('a value goes to the row of its name, and what has no row is left out', async () => {
    const [revision, ...others] = cells(rowsOf(noReference));
    const { written } = await write(
      [...others, revision!],
      [
        ...rowsOf({ ...noReference, prior: { outreach_borrowers: 7 } }),
        { name: 'prior_of_a_later_version', value: 1 },
      ],
    );
    expect(written.map(({ address, values }) => [address, values])).toEqual([['B3:B3', [[7]]]]);
  });

  test('a workbook without the sheet, or with an empty one, stays as it is', async () => {
    expect(await write(undefined, rowsOf(changed))).toEqual({ written: [], syncs: 1 });
    expect(await write([], rowsOf(changed))).toEqual({ written: [], syncs: 1 });
  });

  test('a sheet that somebody protected is told of by a failure', async () => {
    await expect(write(cells(rowsOf(carried)), rowsOf(changed), true)).rejects.toThrow(
      'AccessDenied',
    );
  });
});
