// Reports for tests of the pane: an identity, a small template of an association's own, and findings.
import { type Finding, type Identity, parseTemplate, type Template } from '@peerbook/shared';

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
