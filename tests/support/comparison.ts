// A comparison to make benchmark sheets of: a small release, own values, and whatever a test puts in their place.
import {
  type BenchmarkRow,
  type Comparison,
  defaultPolicy,
  policySentences,
  spCore,
} from '@peerbook/shared';

export const point = (figure: string) => ({ kind: 'point', figure }) as const;
export const range = (from: string, to: string) => ({ kind: 'range', from, to }) as const;

/** Of all members, unless told otherwise; without figures it is withheld. */
export function aRow(
  indicator: string,
  figures: Partial<
    Pick<Extract<BenchmarkRow, { status: 'published' }>, 'lower' | 'median' | 'upper'>
  > = {},
  group = 'all',
): BenchmarkRow {
  const { median, lower, upper } = figures;
  if (!median) return { indicator, group, status: 'withheld', nBand: 'not_shown' };
  return {
    indicator,
    group,
    status: 'published',
    nBand: '20-29',
    median,
    ...(lower && { lower }),
    ...(upper && { upper }),
  };
}

export const rows: readonly BenchmarkRow[] = [
  aRow('outreach_borrowers', {
    lower: point('4000'),
    median: point('12000'),
    upper: point('48000'),
  }),
  aRow('protection_complaint_days', { median: point('0.0048'), lower: point('0.0012') }),
  aRow('staff_gender_pay_ratio'),
  {
    indicator: 'mission_external_assessment_score',
    group: 'all',
    status: 'shares',
    nBand: '10-14',
    shares: [
      { level: '0', share: '40' },
      { level: '50', share: '60' },
    ],
  },
  aRow('ratio_women_share', { lower: point('46'), median: point('60'), upper: range('65', '75') }),
  aRow('ratio_retention', { lower: point('72'), median: point('80'), upper: point('86') }),
  aRow('ratio_par30_ratio', { lower: point('3.0'), median: point('4.9'), upper: point('6.8') }),
  aRow('ratio_par30_ratio', { median: point('5.5') }, 'country:pe'),
  aRow('ratio_retention', {}, 'country:pe'),
  aRow('ratio_par30_ratio', {}, 'size:small'),
];

export const release = {
  release: 3,
  round: '2024',
  periodEnd: '2024-12-31',
  releasedAt: '2025-05-01T00:00:00.000Z',
  policyVersion: '1.0.0',
  rowsHash: 'c0ffee',
  rows,
} as const;

export function aComparison(change: Partial<Comparison> = {}): Comparison {
  const language = change.language ?? 'en';
  return {
    template: spCore,
    language,
    association: 'Network of the lake',
    round: '2024',
    own: {
      outreach_borrowers: 9000,
      protection_complaint_days: 0.5,
      staff_gender_pay_ratio: 0.97,
      mission_external_assessment_score: 50,
      ratio_women_share: 63,
      ratio_retention: 91.25,
      ratio_par30_ratio: 100 / 3,
    },
    release,
    groups: ['all'],
    earlier: [],
    promises: policySentences(defaultPolicy, language),
    publicFigures: undefined,
    ...change,
  };
}

/** Two editions before it; for the older one nobody knows an own value. */
export const earlier: Comparison['earlier'] = [
  {
    periodEnd: '2022-06-30',
    rows: [aRow('ratio_par30_ratio', { median: range('5', '15') })],
    own: {},
  },
  {
    periodEnd: '2023-12-31',
    rows: [aRow('ratio_par30_ratio', { median: point('4.6') })],
    own: { ratio_par30_ratio: 5.5 },
  },
];

export const publicFigures: NonNullable<Comparison['publicFigures']> = {
  year: 2018,
  groups: ['world', 'region:lac'],
  rows: [
    {
      indicator: 'ratio_par30_ratio',
      group: 'world',
      status: 'published',
      nBand: '812',
      lower: point('2.8'),
      median: point('4.634'),
      upper: point('7.2'),
    },
    {
      indicator: 'ratio_retention',
      group: 'world',
      status: 'published',
      nBand: '401',
      lower: point('68.5'),
      median: point('78'),
      upper: point('86.03'),
    },
  ],
};
