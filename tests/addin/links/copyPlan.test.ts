// Answers from another workbook of Peerbook's: what may be copied, and what is only told of.
import { describe, expect, test } from '@jest/globals';
import {
  type CellValue,
  type Identity,
  optionName,
  type PackageContent,
  spCore,
} from '@peerbook/shared';
import { type CopyPlan, copyPlan } from '../../../addin/links/copyPlan.ts';
import { checkWorkbook, type Report } from '../../../addin/validation/checkWorkbook.ts';
import { gridOf, gridPlan } from '../../support/builders.ts';
import { identity as small, tokenOf } from '../pane/reports.ts';

const identity: Identity = { ...small, template: spCore.code, version: spCore.version };
const number = (value: number): CellValue => ({ kind: 'number', value });
const text = (value: string): CellValue => ({ kind: 'text', value });

function content(
  answers: Readonly<Record<string, CellValue>>,
  changes: Partial<Identity> = {},
  edit: (plan: ReturnType<typeof gridPlan>) => void = () => undefined,
): PackageContent {
  const plan = gridPlan(spCore, answers);
  edit(plan);
  return { grid: gridOf(plan), identityTokens: [tokenOf({ ...identity, ...changes })] };
}

function reportOf(answers: Readonly<Record<string, CellValue>>): Report {
  const known = { templates: new Map(), references: new Map() };
  const check = checkWorkbook(content(answers), known, '2026-02-01');
  if (check.status !== 'ready') throw new Error(check.status);
  return check.report;
}

function ready(plan: CopyPlan) {
  if (plan.kind !== 'ready') throw new Error(plan.reason);
  return plan;
}
const codes = (some: readonly { indicator: { code: string } }[]) =>
  some.map(({ indicator }) => indicator.code);

describe('copying', () => {
  test('fills what is blank, offers what differs, and leaves what is the same', () => {
    const here = reportOf({ outreach_borrowers: number(900), staff_total: number(40) });
    const there = content({
      outreach_borrowers: number(950),
      staff_total: number(40),
      outreach_borrowers_women: number(500),
    });
    const plan = ready(copyPlan(there, here));
    expect(plan.filling).toMatchObject([
      { indicator: { code: 'outreach_borrowers_women' }, after: { kind: 'number', value: 500 } },
    ]);
    expect(plan.replacing).toMatchObject([
      { before: { kind: 'number', value: 900 }, after: { kind: 'number', value: 950 } },
    ]);
    expect([plan.same, plan.unreadable]).toEqual([1, []]);
  });

  test('never empties an answer', () => {
    const plan = ready(copyPlan(content({}), reportOf({ outreach_borrowers: number(900) })));
    expect([...plan.filling, ...plan.replacing]).toEqual([]);
  });

  test('tells of what can’t be read, and copies none of it', () => {
    const there = content({ outreach_borrowers: text('1,234'), staff_total: text('#N/A') });
    const plan = ready(copyPlan(there, reportOf({})));
    expect(codes(plan.unreadable)).toEqual(
      expect.arrayContaining(['outreach_borrowers', 'staff_total']),
    );
    expect(plan.unreadable.map(({ sentence }) => sentence).join(' ')).toContain('1,234');
    expect(plan.filling).toEqual([]);
  });

  test('takes over from a version that asked less, and says nothing of what it did not ask', () => {
    const there = content(
      { outreach_borrowers: number(5) },
      { version: '0.9.0', round: '2024' },
      ({ cells, names }) => {
        const place = names.get('staff_total')!;
        names.delete('staff_total');
        for (const column of ['A', 'B', 'C'])
          cells.get(place.sheet)?.delete(place.cell.replace('C', column));
      },
    );
    const plan = ready(copyPlan(there, reportOf({})));
    expect([codes(plan.filling), plan.unreadable]).toEqual([['outreach_borrowers'], []]);
    expect(plan.identity.round).toBe('2024');
  });

  const choices = spCore.sections
    .flatMap(({ indicators }) => indicators)
    .find(({ kind, options }) => kind === 'multichoice' && Array.isArray(options))!;
  const [option = ''] = choices.options as readonly string[];

  test('takes options by their codes', () => {
    const there = content({ [optionName(choices.code, option)]: text('Yes') });
    expect(ready(copyPlan(there, reportOf({}))).filling).toMatchObject([
      { after: { kind: 'choices', options: [option] } },
    ]);
  });

  test('tells of an option that is no longer there, and copies none of the answer', () => {
    const there = content({ [optionName(choices.code, option)]: text('Yes') }, {}, (plan) => {
      const place = { sheet: plan.names.get(choices.code)!.sheet, cell: 'C900' };
      plan.names.set(optionName(choices.code, 'retired'), place);
      plan.cells.get(place.sheet)?.set(place.cell, text('Yes'));
    });
    const plan = ready(copyPlan(there, reportOf({})));
    expect([codes(plan.filling), codes(plan.unreadable)]).toEqual([[], [choices.code]]);
    expect(plan.unreadable[0]?.sentence).toContain('retired');
  });

  test.each<[string, PackageContent, string]>([
    ['without an identity', { ...content({}), identityTokens: [] }, 'no_identity'],
    [
      'put together from two',
      {
        ...content({}),
        identityTokens: [tokenOf(identity), tokenOf({ ...identity, round: '2024' })],
      },
      'mixed_identity',
    ],
    ['of another institution', content({}, { institution: 'other' }), 'of_another'],
    ['of another association', content({}, { association: 'other' }), 'of_another'],
  ])('from a workbook %s is refused', (_name, there, reason) => {
    expect(copyPlan(there, reportOf({}))).toEqual({ kind: 'refused', reason });
  });
});
