// Which report the open workbook is, and what the pane may say about it.
import { describe, expect, test } from '@jest/globals';
import { type CellValue, spCore } from '@peerbook/shared';
import { checkWorkbook, templateKey } from '../../../addin/validation/checkWorkbook.ts';
import { identity, template, tokenOf } from './reports.ts';

const today = '2026-02-01';
const fetched = new Map([[templateKey(identity), template]]);

function content(tokens: readonly string[], cells: Readonly<Record<string, CellValue>> = {}) {
  const names = new Map([
    ['outreach_borrowers', { sheet: 'Clients', cell: 'C6' }],
    ['outreach_women', { sheet: 'Clients', cell: 'C7' }],
    ['outreach_share', { sheet: 'Clients', cell: 'C8' }],
    ['outreach_since', { sheet: 'Clients', cell: 'C9' }],
  ]);
  return {
    identityTokens: tokens,
    grid: {
      sheets: [{ name: 'Clients', cells: new Map(Object.entries(cells)) }],
      names,
      date1904: false,
    },
  };
}

describe('checkWorkbook', () => {
  test('stops without an identity, also where what stands there is none', () => {
    const stopped = { status: 'stopped', reason: 'no_identity' };
    expect(checkWorkbook(content([]), fetched, today)).toEqual(stopped);
    expect(checkWorkbook(content(['not.a.token', '']), fetched, today)).toEqual(stopped);
  });

  test('stops where two copies of the identity disagree', () => {
    const tokens = [tokenOf(identity), tokenOf({ ...identity, institution: 'other' })];
    expect(checkWorkbook(content(tokens), fetched, today)).toEqual({
      status: 'stopped',
      reason: 'mixed_identity',
    });
  });

  test('asks for an association’s template, and only for that very version', () => {
    const newer = { ...identity, version: '1.0.1' };
    expect(checkWorkbook(content([tokenOf(newer)]), fetched, today)).toEqual({
      status: 'needs_template',
      identity: newer,
    });
  });

  test('knows SP Core without asking', () => {
    const core = { ...identity, template: spCore.code, version: spCore.version };
    const check = checkWorkbook(content([tokenOf(core)]), new Map(), today);
    expect(check.status === 'ready' && check.report.template).toBe(spCore);
  });

  test('stops where the workbook’s language has no words here', () => {
    const spanish = { ...identity, language: 'es' } as const;
    expect(checkWorkbook(content([tokenOf(spanish)]), fetched, today)).toEqual({
      status: 'stopped',
      reason: 'language',
    });
  });

  test('reads and checks the answers, with the cells they stand in', () => {
    const cells: Record<string, CellValue> = {
      C6: { kind: 'number', value: 10 },
      C7: { kind: 'number', value: 11 },
    };
    const check = checkWorkbook(content([tokenOf(identity)], cells), fetched, today);
    if (check.status !== 'ready') throw new Error(check.status);
    const { validation, sheets } = check.report;
    expect(sheets).toEqual(['Clients']);
    expect(validation.progress).toEqual({ required: 2, answered: 2 });
    expect(
      validation.findings.map(({ rule, places }) => [rule, places.map((place) => place.cell)]),
    ).toEqual([['women_of_all', ['C7', 'C6']]]);
  });
});
