// Laws of proposals, on reports of two demo years with some slips in them: they keep their promises and make nothing worse,
// and the slip that was made is among the first.
import { describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  type Fix,
  indicatorsOf,
  type Kind,
  noReference,
  openReport,
  proposeFixes,
  type Reading,
  type Reference,
  spCore,
  validate,
} from '@peerbook/shared';
import fc from 'fast-check';
import { demoAnswers } from '../../../functions/local/demo/answers.ts';
import { demoInstitutions } from '../../../functions/local/demo/institutions.ts';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import { aReport } from '../../support/builders.ts';
import { plausibleNotes, plausibleReference, plausibleReport } from './plausibleReport.ts';

interface Base {
  readonly answers: Readonly<Record<string, AnswerData>>;
  readonly notes: Parameters<typeof aReport>[2];
  readonly reference: Reference;
}

const plausible: Base = {
  answers: plausibleReport,
  notes: plausibleNotes,
  reference: plausibleReference,
};

/** The second of two years of a demo institution; the first is the period before, or is not known. */
function demoBase(seed: number, isFirst: boolean): Base {
  const random = seededRandom(seed);
  const institution = random.pick(demoInstitutions(random));
  const before = demoAnswers(random, institution, { start: '2023-01-01', end: '2023-12-31' });
  const period = { start: '2024-01-01', end: '2024-12-31' };
  const { answers } = demoAnswers(random, institution, period, before);
  const reference = isFirst ? noReference : { ...noReference, prior: { ...before.answers } };
  return { answers, notes: {}, reference: reference as Reference };
}

const counted = indicatorsOf(spCore).filter((one) =>
  ['integer', 'decimal', 'percent', 'currency'].includes(one.kind),
);

const digits = (change: (text: string, at: number) => string) => (value: number, at: number) => {
  const text = String(value);
  const changed = change(text, at % text.length);
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(changed) ? Number(changed) : value;
};
const times = (factor: number) => (value: number) => Number((value * factor).toPrecision(15));

/** Slips by what they do to a figure. */
const slips: Readonly<Record<string, (value: number, at: number) => number>> = {
  ten: times(10),
  hundred: times(100),
  thousand: times(1000),
  tenth: times(0.1),
  thousandth: times(0.001),
  sign: times(-1),
  swapped: digits((text, at) => {
    const [one = '', other = ''] = text.slice(at, at + 2);
    return `${text.slice(0, at)}${other}${one}${text.slice(at + 2)}`;
  }),
  twice: digits((text, at) => `${text.slice(0, at)}${text.charAt(at)}${text.slice(at)}`),
  left_out: () => 0,
};

const aSlip = fc.record({
  indicator: fc.constantFrom(...counted),
  slip: fc.constantFrom(...Object.keys(slips)),
  at: fc.nat(8),
});
const aBase = fc.oneof(
  fc.constant(plausible),
  fc.tuple(fc.integer({ min: 1, max: 40 }), fc.boolean()).map((of) => demoBase(...of)),
);
const aDoubtfulReport = fc
  .record({ base: aBase, slips: fc.array(aSlip, { minLength: 1, maxLength: 3 }) })
  .map(({ base, slips: made }) => ({ base, readings: readingsOf(base, made) }));

function readingsOf(
  { answers, notes }: Base,
  made: readonly { indicator: { code: string; kind: Kind }; slip: string; at: number }[],
): readonly Reading[] {
  const changed: Record<string, AnswerData> = { ...answers };
  for (const { indicator, slip, at } of made) {
    const value = changed[indicator.code];
    const wrong = typeof value === 'number' ? slips[slip]?.(value, at) : undefined;
    if (wrong !== undefined && (indicator.kind !== 'integer' || Number.isInteger(wrong)))
      changed[indicator.code] = wrong;
  }
  return aReport(spCore, changed, notes);
}

const optionsOf = ({ reference }: Base) =>
  ({ language: 'en', today: '2025-06-30', reference }) as const;

/** The report with a proposal taken up. */
function taken(readings: readonly Reading[], fix: Fix): readonly Reading[] {
  const cells = [fix, ...(fix.other ? [fix.other] : [])];
  return readings.map((reading) => {
    const cell = cells.find((one) => one.indicator === reading.indicator);
    return cell ? { ...reading, answer: cell.to } : reading;
  });
}

/** Faults of answers by key. */
const faultsOf = (readings: readonly Reading[], base: Base) =>
  validate(spCore, readings, optionsOf(base)).findings.flatMap((one) =>
    one.rule === undefined ? [`${one.code}:${one.indicators[0]}`] : [],
  );

const informing = new Set(
  spCore.rules.filter((rule) => rule.severity === 'info').map((rule) => rule.code),
);

describe('every proposal (seed 35)', () => {
  const runs = { seed: 35, numRuns: 120 };

  test('clears all that it promises and makes nothing fail but what only informs', () => {
    let proposed = 0;
    fc.assert(
      fc.property(aDoubtfulReport, ({ base, readings }) => {
        const before = openReport(spCore, readings, optionsOf(base));
        const faults = faultsOf(readings, base);
        for (const fix of proposeFixes(spCore, readings, optionsOf(base), 20)) {
          proposed += 1;
          const better = taken(readings, fix);
          const after = openReport(spCore, better, optionsOf(base));
          const faultsAfter = faultsOf(better, base);
          expect(fix.clears.length).toBeGreaterThan(0);
          for (const key of fix.clears) {
            if (faults.includes(key)) expect(faultsAfter).not.toContain(key);
            else
              expect([key, before.stateOf(key), after.stateOf(key)]).toEqual([
                key,
                'failed',
                'passed',
              ]);
          }
          const grave = after.failing().filter((key) => !informing.has(key.split(':')[0] ?? ''));
          expect(before.failing()).toEqual(expect.arrayContaining(grave));
          expect(faults).toEqual(expect.arrayContaining(faultsAfter));
          expect(before.reading(fix.indicator)?.answer).toEqual(fix.from);
        }
      }),
      runs,
    );
    expect(proposed).toBeGreaterThan(100);
  });

  test('promises all that it clears', () => {
    fc.assert(
      fc.property(aDoubtfulReport, ({ base, readings }) => {
        const before = openReport(spCore, readings, optionsOf(base)).failing();
        for (const fix of proposeFixes(spCore, readings, optionsOf(base))) {
          const after = openReport(spCore, taken(readings, fix), optionsOf(base));
          const cleared = before.filter((key) => after.stateOf(key) === 'passed');
          expect(fix.clears).toEqual(expect.arrayContaining(cleared));
        }
      }),
      { ...runs, numRuns: 50 },
    );
  });

  test('stands alone: no two with the same outcome, as many as are asked for', () => {
    fc.assert(
      fc.property(aDoubtfulReport, fc.nat(6), ({ base, readings }, most) => {
        const all = proposeFixes(spCore, readings, optionsOf(base), 50);
        const outcomes = all.map((fix) => JSON.stringify([fix.indicator, fix.to, fix.other]));
        expect(new Set(outcomes).size).toBe(outcomes.length);
        expect(proposeFixes(spCore, readings, optionsOf(base), most)).toEqual(all.slice(0, most));
      }),
      { ...runs, numRuns: 50 },
    );
  });

  test('is the same whatever the order of the readings', () => {
    const shuffled = aDoubtfulReport.chain(({ base, readings }) =>
      fc
        .shuffledSubarray([...readings], { minLength: readings.length })
        .map((mixed) => ({ base, readings, mixed })),
    );
    fc.assert(
      fc.property(shuffled, ({ base, readings, mixed }) => {
        expect(proposeFixes(spCore, mixed, optionsOf(base))).toEqual(
          proposeFixes(spCore, readings, optionsOf(base)),
        );
      }),
      { ...runs, numRuns: 30 },
    );
  });
});

describe('a slip', () => {
  /** Places of the right figure among the proposals, for each slip in each figure that makes a check complain. */
  function placesOf(base: Base): readonly { what: string; place: number }[] {
    const complaints = (readings: readonly Reading[]) =>
      validate(spCore, readings, optionsOf(base)).findings.flatMap((one) =>
        // What informs, and what is said of many answers at once, is no matter of one cell.
        one.severity === 'info' || one.rule === 'prior_copy' || one.code === 'required_blank'
          ? []
          : [`${one.rule ?? one.code} ${one.indicators[0]}`],
      );
    const usual = complaints(readingsOf(base, []));
    return counted.flatMap((indicator) =>
      Object.keys(slips)
        // What was left out can be told only where a sum tells it.
        .filter((slip) => slip !== 'left_out')
        .flatMap((slip) => {
          const readings = readingsOf(base, [{ indicator, slip, at: 0 }]);
          if (complaints(readings).every((one) => usual.includes(one))) return [];
          const fixes = proposeFixes(spCore, readings, optionsOf(base));
          const right = base.answers[indicator.code];
          const place = fixes.findIndex(
            ({ indicator: code, to }) =>
              code === indicator.code && to.kind === 'number' && to.value === right,
          );
          return [{ what: `${slip} ${indicator.code}`, place }];
        }),
    );
  }
  const isFound = ({ place }: { place: number }) => place >= 0 && place < 3;

  test('in a plausible report is among the first three proposals, whichever it was', () => {
    const places = placesOf(plausible);
    expect(places.length).toBeGreaterThan(300);
    expect(places.filter((one) => !isFound(one))).toEqual([]);
  });

  test('in a demo report is among the first three at least nineteen times in twenty', () => {
    const places = [1, 2].flatMap((seed) => placesOf(demoBase(seed, false)));
    expect(places.length).toBeGreaterThan(300);
    expect(places.filter(isFound).length / places.length).toBeGreaterThan(0.95);
  });

  test.each([
    ['outreach_borrowers', 'outreach_borrowers_women'],
    ['staff_total', 'staff_managers'],
    ['portfolio_par30', 'portfolio_par90'],
    ['portfolio_glp', 'portfolio_par30'],
    ['governance_board_members', 'governance_board_women'],
  ])('of exchanging %s and %s is undone by the first proposal', (one, other) => {
    const answers = {
      ...plausibleReport,
      [one]: plausibleReport[other] ?? null,
      [other]: plausibleReport[one] ?? null,
    };
    const readings = aReport(spCore, answers, plausibleNotes);
    const [best] = proposeFixes(spCore, readings, optionsOf(plausible));
    expect(best).toMatchObject({ cause: 'exchanged' });
    expect([best?.indicator, best?.other?.indicator].toSorted()).toEqual([one, other].toSorted());
  });

  test.each([
    'outreach_borrowers_rural',
    'outreach_borrowers_urban',
    'outreach_meth_individual',
    'outreach_meth_solidarity',
    'outreach_meth_village',
    'staff_left',
    'staff_joined',
  ])('of leaving %s at 0 is mended by the first proposal', (code) => {
    const readings = aReport(spCore, { ...plausibleReport, [code]: 0 }, plausibleNotes);
    const [best] = proposeFixes(spCore, readings, optionsOf(plausible));
    expect(best).toMatchObject({
      cause: 'part_missing',
      indicator: code,
      to: { kind: 'number', value: plausibleReport[code] },
    });
  });
});
