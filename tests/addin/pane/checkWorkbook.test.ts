// Which report the open workbook is, and what the pane may say about it.
import { describe, expect, test } from '@jest/globals';
import {
  addressOf,
  type CellValue,
  type Identity,
  noReference,
  type Reference,
  referenceRows,
  referenceSheet,
  spCore,
} from '@peerbook/shared';
import { checkWorkbook, reportKey, templateKey } from '../../../addin/validation/checkWorkbook.ts';
import { identity, template, tokenOf } from './reports.ts';

const today = '2026-02-01';
const fetched = learned();

/** What the service said: the template always, a reference where a test gives one. */
function learned(references: readonly (readonly [Identity, Reference])[] = []) {
  return {
    templates: new Map([[templateKey(identity), template]]),
    references: new Map(references.map(([of, reference]) => [reportKey(of), reference])),
  };
}

function content(
  tokens: readonly string[],
  cells: Readonly<Record<string, CellValue>> = {},
  reference: Reference = noReference,
) {
  const names = new Map([
    ['outreach_borrowers', { sheet: 'Clients', cell: 'C6' }],
    ['outreach_women', { sheet: 'Clients', cell: 'C7' }],
    ['outreach_share', { sheet: 'Clients', cell: 'C8' }],
    ['outreach_since', { sheet: 'Clients', cell: 'C9' }],
  ]);
  return {
    identityTokens: tokens,
    grid: {
      sheets: [
        { name: 'Clients', cells: new Map(Object.entries(cells)) },
        { name: referenceSheet, cells: cellsOf(reference) },
      ],
      names,
      date1904: false,
    },
  };
}

/** The hidden sheet as the service issues it. */
function cellsOf(reference: Reference): Map<string, CellValue> {
  return new Map(
    referenceRows(template, 'en', reference).flatMap(({ name, value = '' }, i) => [
      [addressOf(i + 1, 1), { kind: 'text', value: name }],
      [
        addressOf(i + 1, 2),
        typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', value },
      ],
    ]),
  );
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
    const check = checkWorkbook(
      content([tokenOf(core)]),
      { ...fetched, templates: new Map() },
      today,
    );
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
      // By its headings the sheet is ours still.
      C4: { kind: 'text', value: 'Answer' },
      G4: { kind: 'text', value: 'Evidence (document, page)' },
      H4: { kind: 'text', value: 'Comment' },
      // What is not answered still has its label; a row without one was cleared.
      B8: { kind: 'text', value: 'Label' },
      B9: { kind: 'text', value: 'Label' },
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

describe('a number typed as text', () => {
  test.each([
    ['en-IN', { kind: 'number', value: 123456 }],
    ['en-US', { kind: 'unreadable', seen: '1,23,456' }],
    [undefined, { kind: 'unreadable', seen: '1,23,456' }],
  ] as const)('is read by the locale that the identity names: %s', (locale, expected) => {
    const known = { ...identity, ...(locale && { locale }) };
    const cells: Record<string, CellValue> = { C6: { kind: 'text', value: '1,23,456' } };
    const check = checkWorkbook(content([tokenOf(known)], cells), fetched, today);
    const readings = check.status === 'ready' ? check.report.readings : [];
    expect(readings.find((one) => one.indicator === 'outreach_borrowers')?.answer).toEqual(
      expected,
    );
  });
});

describe('what the checks read beside the report', () => {
  const token = tokenOf(identity);
  const doubled: Record<string, CellValue> = { C6: { kind: 'number', value: 21 } };
  const carried: Reference = { ...noReference, prior: { outreach_borrowers: 10 } };
  const withdrawn: Reference = {
    ...carried,
    ruleSet: {
      revision: 3,
      changes: {
        steady: { severity: null, reason: 'Members merged.', since: '2026-01-20T08:00:00Z' },
      },
    },
  };

  function checked(carriedHere: Reference, known: ReturnType<typeof learned>) {
    const check = checkWorkbook(content([token], doubled, carriedHere), known, today);
    if (check.status !== 'ready') throw new Error(check.status);
    return check.report;
  }

  test('comes from the workbook while the service has said nothing', () => {
    const { validation, reference } = checked(carried, learned());
    expect(reference).toEqual(carried);
    expect(validation.rules['steady']).toBe('failed');
    expect(checked(noReference, learned()).validation.rules['steady']).toBe('notEvaluated');
  });

  test('comes from the service once it has answered, and is the same where the workbook carries it', () => {
    const told = checked(carried, learned([[identity, withdrawn]]));
    expect(told.validation).toMatchObject({ ruleSet: 3, rules: { steady: 'withdrawn' } });
    expect(told.validation.findings.some(({ rule }) => rule === 'steady')).toBe(false);
    // Where cells stand is asked of functions, which are never equal.
    const { cells } = told;
    expect({ ...checked(withdrawn, learned()), cells }).toEqual(told);
  });

  test('is never that of another institution or round', () => {
    const others = [
      { ...identity, institution: 'other' },
      { ...identity, round: '2024' },
    ].map((one) => [one, withdrawn] as const);
    expect(checked(carried, learned(others)).reference).toEqual(carried);
  });
});
