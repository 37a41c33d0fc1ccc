// Reports for tests of the pane: an identity, a small template of an association's own, and findings.
import {
  type Finding,
  findCells,
  type Identity,
  indicatorsOf,
  noReference,
  parseTemplate,
  type Reference,
  type Template,
} from '@peerbook/shared';
import type { PaneServices } from '../../../addin/services.ts';
import type { Report } from '../../../addin/validation/checkWorkbook.ts';

export const identity: Identity = {
  association: 'amfa',
  institution: 'umoja',
  round: '2025',
  template: 'small',
  version: '1.0.0',
  contentHash: 'a'.repeat(64),
  language: 'en',
};

/** A token as a workbook carries it, its signature made up: the pane does not verify. */
export function tokenOf(claims: Identity): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [encode({ alg: 'ES256' }), encode(claims), 'c2lnbmF0dXJl'].join('.');
}

export const template: Template = parseTemplate({
  code: 'small',
  version: '1.0.0',
  sheets: ['clients'],
  sections: [
    {
      code: 'outreach',
      sheet: 'clients',
      indicators: [
        {
          code: 'outreach_borrowers',
          kind: 'integer',
          measures: 'stock',
          tier: 'core',
          owner: 'finance',
          benchmark: { better: 'neutral' },
        },
        {
          code: 'outreach_women',
          kind: 'integer',
          measures: 'stock',
          tier: 'core',
          owner: 'finance',
        },
        {
          code: 'outreach_share',
          kind: 'percent',
          unit: 'percent',
          measures: 'stock',
          tier: 'extended',
          owner: 'finance',
          benchmark: { better: 'higher' },
        },
        {
          code: 'outreach_since',
          kind: 'date',
          measures: 'nothing',
          tier: 'extended',
          owner: 'finance',
        },
      ],
    },
  ],
  ratios: [],
  rules: [
    {
      code: 'women_of_all',
      severity: 'error',
      category: 'subset',
      formula: 'outreach_women<=outreach_borrowers',
    },
    {
      code: 'steady',
      severity: 'warning',
      category: 'history',
      formula: 'outreach_borrowers<=2*prior_outreach_borrowers',
    },
  ],
  words: {
    en: {
      title: 'Small',
      sheets: { clients: 'Clients' },
      sections: { outreach: { label: 'Outreach', description: 'Whom you reach' } },
      indicators: {
        outreach_borrowers: 'Borrowers',
        outreach_women: 'Women',
        outreach_share: 'Share',
        outreach_since: 'Since',
      },
      notes: {},
      options: {},
      units: { percent: '%' },
      ratios: {},
      rules: {
        women_of_all: 'Women cannot be more than all borrowers.',
        steady: 'Borrowers have more than doubled.',
      },
    },
  },
});

export function aFinding(given: Partial<Finding> = {}): Finding {
  return {
    code: 'rule_failed',
    severity: 'error',
    indicators: ['outreach_borrowers'],
    places: [],
    details: {},
    sentence: 'Look here.',
    ...given,
  };
}

/** What the pane's hooks work with, as far as drawing asks for it. */
export const services = {
  today: () => '2026-02-01',
  displayLanguage: 'en-GB',
  storage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
} as unknown as PaneServices;

/**
 * A report with one answer, 21 borrowers in C6 of the sheet Clients.
 * @param required the required answers, each with whether it is there
 */
export function aReport(
  findings: readonly Finding[],
  required: readonly (readonly [indicator: string, isAnswered: boolean])[] = [
    ['outreach_borrowers', true],
    ['outreach_women', false],
  ],
  reference: Reference = noReference,
): Report {
  const place = { sheet: 'Clients', cell: 'C6' };
  const names = new Map([['outreach_borrowers', place]]);
  const cells = new Map([['C6', { kind: 'number', value: 21 } as const]]);
  const grid = { sheets: [{ name: 'Clients', cells }], names, date1904: false };
  return {
    identityToken: 'i.d.t',
    identity,
    template,
    language: 'en',
    readings: [{ indicator: 'outreach_borrowers', answer: { kind: 'number', value: 21 }, place }],
    validation: {
      findings,
      ratios: {},
      rules: {},
      ruleSet: reference.ruleSet.revision,
      progress: { required: 2, answered: 1 },
    },
    required: required.map(([code, isAnswered]) => ({
      indicator: indicatorsOf(template).find((one) => one.code === code)!,
      isAnswered,
    })),
    cells: findCells(grid, template, 'en', () => undefined),
    date1904: false,
    reference,
    sheets: ['Clients'],
  };
}
