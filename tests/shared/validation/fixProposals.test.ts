// What is proposed for a whole report: which slip, in which order, in which words, and when nothing is.
import { describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  fixCauses,
  type Language,
  noReference,
  proposeFixes,
  type Reference,
  spCore,
  wordsOf,
} from '@peerbook/shared';
import { aReport, aTemplate, smallIndicators } from '../../support/builders.ts';
import { plausibleNotes, plausibleReference, plausibleReport } from './plausibleReport.ts';

const reference = plausibleReference;
const propose = (
  changes: Readonly<Record<string, AnswerData>>,
  options: { reference?: Reference; language?: Language; most?: number } = {},
) =>
  proposeFixes(
    spCore,
    aReport(spCore, { ...plausibleReport, ...changes }, plausibleNotes),
    {
      language: options.language ?? 'en',
      today: '2025-06-30',
      reference: options.reference ?? reference,
    },
    options.most,
  );
const withRuleSet = (rules: readonly string[], severity: 'info' | 'warning' | null): Reference => ({
  ...reference,
  ruleSet: {
    revision: 1,
    changes: Object.fromEntries(
      rules.map((rule) => [
        rule,
        { severity, reason: 'It is too strict.', since: '2025-01-01T00:00:00Z' },
      ]),
    ),
  },
});

describe('a report', () => {
  test('without failures gets no proposal, nor does an empty one', () => {
    expect(propose({})).toEqual([]);
    expect(
      proposeFixes(spCore, [], { language: 'en', today: '2025-06-30', reference: noReference }),
    ).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, AnswerData>>, string, number, number]>([
    ['factor', { outreach_borrowers: 1000 }, 'outreach_borrowers', 10_000, 12],
    ['factor', { portfolio_glp: 40_000 }, 'portfolio_glp', 40_000_000, 7],
    ['fraction', { pricing_apr: 0.36 }, 'pricing_apr', 36, 5],
    ['sign', { portfolio_written_off: -400_000 }, 'portfolio_written_off', 400_000, 2],
    ['digits', { profile_start_year: 9198 }, 'profile_start_year', 1998, 2],
    ['digits', { portfolio_glp_start: 53_000_000 }, 'portfolio_glp_start', 35_000_000, 1],
    ['digit_twice', { staff_women: 660 }, 'staff_women', 60, 2],
    ['prior_pasted', { retention_borrowers_start: 8100 }, 'retention_borrowers_start', 9000, 3],
    ['part_missing', { outreach_borrowers_urban: 0 }, 'outreach_borrowers_urban', 5500, 2],
  ])(
    'with a %s in %j is proposed %s as %d, clearing %d problems',
    (cause, changes, indicator, to, count) => {
      const [best] = propose(changes);
      expect(best).toMatchObject({ cause, indicator, to: { kind: 'number', value: to } });
      expect(best?.clears).toHaveLength(count);
    },
  );

  test('with two figures exchanged is proposed to exchange them back', () => {
    const [best] = propose({ outreach_borrowers: 6000, outreach_borrowers_women: 10_000 });
    expect(best).toMatchObject({
      cause: 'exchanged',
      indicator: 'outreach_borrowers',
      place: { cell: expect.any(String) },
      from: { value: 6000 },
      to: { value: 10_000 },
      other: {
        indicator: 'outreach_borrowers_women',
        place: { cell: expect.any(String) },
        from: { value: 10_000 },
        to: { value: 6000 },
      },
    });
    expect(best?.clears).toContain('sub_outreach_borrowers_women');
  });

  test('whose sum is out by a little gets each figure that would mend it, the total first', () => {
    const fixes = propose({ outreach_borrowers_urban: 5505 });
    expect(fixes.map(({ cause, indicator }) => [cause, indicator])).toEqual([
      ['total', 'outreach_borrowers'],
      ['adds_up', 'outreach_borrowers_rural'],
      ['adds_up', 'outreach_borrowers_urban'],
    ]);
  });
});

describe('the order of proposals', () => {
  const template = aTemplate();
  const small = (prior: Record<string, number>) =>
    proposeFixes(template, aReport(template, { people_women: 600, people_total: 40 }), {
      language: 'en',
      today: '2025-06-30',
      reference: { ...noReference, prior },
    }).map(({ indicator, to }) => [indicator, to.kind === 'number' && to.value]);

  test('follows last period where figures alone do not tell', () => {
    expect(small({ people_women: 5, people_total: 41 })[0]).toEqual(['people_women', 6]);
    expect(small({ people_women: 610, people_total: 4200 })[0]).toEqual(['people_total', 4000]);
  });

  test('takes the smaller slip where nothing is known of them', () => {
    expect(small({})[0]).toEqual(['people_women', -600]);
  });

  test('ends after as many as are asked for', () => {
    const wrong = { outreach_borrowers_urban: 5505, staff_joined: 33 };
    const all = propose(wrong, { most: 50 });
    expect(all.length).toBeGreaterThan(3);
    expect(propose(wrong, { most: 2 })).toEqual(all.slice(0, 2));
    expect(propose(wrong)).toEqual(all.slice(0, 5));
  });
});

describe('nothing is proposed', () => {
  const wrong = { outreach_borrowers_urban: 5505 };

  test('for what only informs, or was withdrawn', () => {
    expect(propose({ enterprise_jobs_total: 6999 })).toEqual([]);
    expect(propose(wrong, { reference: withRuleSet(['sum_location'], 'info') })).toEqual([]);
    expect(propose(wrong, { reference: withRuleSet(['sum_location'], null) })).toEqual([]);
    expect(propose(wrong, { reference: withRuleSet(['sum_location'], 'warning') })).toHaveLength(3);
  });

  test('for a warning that was explained and accepted', () => {
    const swing = { staff_sp_trained: 131 };
    expect(propose(swing)).not.toEqual([]);
    const explanations = ['sub_staff_sp_trained', 'usual_figures'].map((rule) => ({
      rule,
      indicator: 'staff_sp_trained',
      band: { low: 120, high: 140 },
      comment: 'Volunteers are trained as well.',
      round: 'r2023',
    }));
    expect(propose(swing, { reference: { ...reference, explanations } })).toEqual([]);
  });

  test('that would make another check fail, or an answer impossible', () => {
    // As many borrowers as that would be more than all clients.
    const outreach = { outreach_borrowers_women: 20_000, outreach_clients_total: 10_000 };
    for (const { indicator } of propose(outreach, { most: 50 }))
      expect(indicator).not.toBe('outreach_borrowers');
    for (const { to } of propose({ governance_board_women: 40 }, { most: 50 }))
      expect(to).not.toMatchObject({ value: -40 });
  });

  test('that would ask for an answer that is not there', () => {
    const asking = (relevantIf: string) =>
      aTemplate({
        sections: [
          {
            code: 'people',
            sheet: 'main',
            indicators: smallIndicators.map((one) =>
              one.code === 'people_reason' ? { ...one, relevantIf } : one,
            ),
          },
        ],
      });
    const codes = (relevantIf: string) => {
      const template = asking(relevantIf);
      const readings = aReport(template, { people_women: 60, people_total: 40 });
      return proposeFixes(template, readings, { language: 'en', today: '2025-06-30' }).map(
        (fix) => `${fix.indicator} ${fix.cause}`,
      );
    };
    expect(codes('people_total>5000')).toContain('people_total factor');
    expect(codes('people_total>100')).not.toContain('people_total factor');
  });

  test('for an answer that could not be read', () => {
    const readings = aReport(spCore, { ...plausibleReport, ...wrong }, plausibleNotes).map((one) =>
      one.indicator === 'outreach_borrowers_urban'
        ? { ...one, answer: { kind: 'unreadable', seen: '5.505' } as const }
        : one,
    );
    expect(
      proposeFixes(spCore, readings, { language: 'en', today: '2025-06-30', reference }),
    ).toEqual([]);
  });
});

describe('the sentence of a proposal', () => {
  test.each<[Language, string]>([
    ['en', '40,000,000 instead of 40,000? That differs by a factor of 1,000'],
    ['es', '¿40\u00a0000\u00a0000 en lugar de 40\u00a0000?'],
    ['fr', '40\u00a0000\u00a0000 au lieu de 40\u00a0000\u00a0?'],
    ['ru', '40\u00a0000\u00a0000 вместо 40\u00a0000?'],
  ])(
    'says in %s what would change from what to what, and how many problems go',
    (language, part) => {
      const [best] = propose({ portfolio_glp: 40_000 }, { language });
      expect(best?.sentence).toContain(part);
      expect(best?.sentence).toMatch(/7\.$/);
    },
  );

  test('shows percentages as such, years as they are, and a blank in words', () => {
    expect(propose({ pricing_apr: 0.36 })[0]?.sentence).toContain(
      '36\u00a0% instead of 0.36\u00a0%?',
    );
    expect(propose({ pricing_apr: 0.36 }, { language: 'ru' })[0]?.sentence).toContain(
      '0,36\u00a0%',
    );
    expect(propose({ profile_start_year: 9198 })[0]?.sentence).toContain('1998 instead of 9198?');
    const blank = propose({ retention_rejoined: null, retention_exits: 1400 }, { most: 50 });
    for (const { from, sentence } of blank)
      expect(sentence.includes('instead of nothing')).toBe(from.kind === 'blank');
  });

  test.each(['en', 'es', 'fr', 'ru'] as const)(
    'exists in %s for each cause, with the same details',
    (language) => {
      const details = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].toSorted();
      const { fixes } = wordsOf(language);
      expect(Object.keys(fixes)).toEqual([...fixCauses, 'blank', 'clears']);
      for (const key of fixCauses)
        expect(details(fixes[key])).toEqual(details(wordsOf('en').fixes[key]));
    },
  );
});
