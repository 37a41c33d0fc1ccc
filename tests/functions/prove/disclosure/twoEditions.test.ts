// Two editions a year apart: what both rankings tell together with what both say.
import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@peerbook/functions/local/demo/random.ts';
import {
  editionOf,
  withoutOld,
} from '@peerbook/functions/local/prove/disclosure/attackAssociation.ts';
import { bruteForceSolver } from '@peerbook/functions/local/prove/disclosure/bruteForce.ts';
import { aYearLater, scaled } from '@peerbook/functions/local/prove/disclosure/nextYear.ts';
import { randomAssociation } from '@peerbook/functions/local/prove/disclosure/randomAssociation.ts';
import { type Edition, recover } from '@peerbook/functions/local/prove/disclosure/recover.ts';
import {
  computeRelease,
  defaultPolicy,
  type GateInput,
  knowledgeOf,
  parseDecimal,
  requiredWidths,
  startSearch,
} from '@peerbook/shared';
import { openGate } from '../../../support/openGate.ts';

/** An association where one member overtook another, whose figure both editions together pinned once. */
const overtaken = { seed: 2030, least: 12, most: 45 };

function twoYears({ seed, least, most }: typeof overtaken) {
  const random = seededRandom(seed);
  const { members: first, indicators } = randomAssociation(random, least, most);
  const members = aYearLater(random, { members: first, indicators });
  const before = computeRelease({ policy: defaultPolicy, indicators, members: first });
  const now = computeRelease({ policy: defaultPolicy, indicators, members, previous: before });
  const fresh = withoutOld(now, before);
  return {
    first,
    members,
    indicators,
    editions: [
      editionOf({ members: first, release: before }),
      editionOf({ members, release: fresh }),
    ],
  };
}

/** Each member in turn as the attacker on those of the last edition given. */
async function attacked(
  code: string,
  { indicators }: ReturnType<typeof twoYears>,
  editions: readonly Edition[],
) {
  const highs = await bruteForceSolver();
  const indicator = indicators.find((one) => one.code === code) as (typeof indicators)[number];
  const everybody = (editions.at(-1)?.members ?? []).map(({ institution }) => [institution]);
  return recover(highs, defaultPolicy, indicator, editions, everybody);
}

function toldOf(code: string, edition: Edition | undefined): number {
  const told = edition?.rows.filter((row) => row.indicator === code && row.status === 'published');
  return told?.length ?? 0;
}

describe('a second edition', () => {
  test('lets nobody use who overtook whom', async () => {
    const years = twoYears(overtaken);
    expect(toldOf('figure_return', years.editions[1])).toBeGreaterThan(3);
    const { pairs, recovered } = await attacked('figure_return', years, years.editions);
    expect(pairs).toBeGreaterThan(400);
    expect(recovered).toBe(0);
  }, 120_000);

  test.each([
    ['with an old figure as both rankings read it', 'figure_risk', 205],
    ['with what two old figures say together', 'figure_size', 529],
    ['without taking for known that old answers still hold', 'figure_risk', 607],
    [
      'with old figures among each other, where some answers are the same again',
      'figure_risk',
      631,
    ],
  ])('reckons %s', async (_, code, seed) => {
    const years = twoYears({ seed, least: 12, most: 24 });
    const { pairs, recovered } = await attacked(code, years, years.editions);
    expect(pairs).toBeGreaterThan(50);
    expect(recovered).toBe(0);
  });

  test.each([
    ['where figures are all alike', 'figure_alike', { seed: 47, least: 12, most: 20 }],
    ['of whole points', 'figure_risk', { seed: 2, least: 12, most: 20 }],
    [
      'where hardly more was open than had to stay',
      'figure_size',
      { seed: 38, least: 12, most: 20 },
    ],
    ['where whole points leave just enough', 'figure_percent', { seed: 321, least: 12, most: 24 }],
  ])('tells nothing of the answers of the year before either, %s', async (_, code, association) => {
    const years = twoYears(association);
    const { pairs, recovered } = await attacked(code, years, years.editions.toReversed());
    expect(pairs).toBeGreaterThan(0);
    expect(recovered).toBe(0);
  });

  test('says nothing that the answers of either year contradict, however they moved', () => {
    let read = 0;
    for (const seed of [1, 2, 3, 4]) {
      const random = seededRandom(seed);
      const { members: first, indicators } = randomAssociation(random, 12, 30);
      const once = aYearLater(random, { members: first, indicators });
      // Some moved further than anybody would think.
      const members = once.map((member, i) =>
        i % 5 === 0 ? scaled(member, random.pick([0.3, 2]), indicators) : member,
      );
      const previous = computeRelease({ policy: defaultPolicy, indicators, members: first });
      const gate = (input: GateInput) => {
        const { answers, others = [] } = input;
        expect(others).toHaveLength(1);
        for (const years of [[answers, ...others] as const, [...others, answers] as const]) {
          const [of, other] = years as [typeof answers, typeof answers];
          const known = knowledgeOf({ ...input, answers: of, others: [other] });
          read += known.cells.filter(({ window }) => window).length;
          expect(startSearch(known)).toBeDefined();
        }
        return openGate(input);
      };
      computeRelease({ policy: defaultPolicy, indicators, members, previous, gate });
    }
    expect(read).toBeGreaterThan(200);
  }, 120_000);

  test('leaves nothing out for the sake of those whom the edition before and the rankings pin', async () => {
    const years = twoYears({ seed: 142, least: 12, most: 24 });
    const [before, now] = years.editions as [Edition, Edition];
    expect(toldOf('figure_amount', now)).toBeGreaterThan(2);
    const withNow = await attacked('figure_amount', years, [now, before]);
    const without = await attacked('figure_amount', years, [{ ...now, rows: [] }, before]);
    expect(without.recovered).toBe(1);
    expect(withNow.recovered).toBe(1);
  });

  test('asks for no more than is open before anything is published, by linear programmes', async () => {
    const highs = await bruteForceSolver();
    let met = 0;
    for (const seed of [overtaken.seed, 5, 6]) {
      const { first, members, indicators } = twoYears({ ...overtaken, seed });
      for (const { code, scale } of indicators) {
        const known = knowledgeOf({
          policy: defaultPolicy,
          scale,
          rows: [],
          replaced: [],
          answers: answersTo(members, code),
          others: [answersTo(first, code)],
        });
        met += known.overtakings.length;
        const required = requiredWidths({ ...known, step: 0 });
        const { values, need, overtakings, low, high } = known;
        const n = values.length;
        const model = highs.createModel();
        model.options.set({ output_flag: false, presolve: 'off' });
        const far = 1_000;
        const [least, most] = [
          Number.isFinite(low) ? low : -far,
          Number.isFinite(high) ? high : far,
        ];
        for (let i = 0; i < n; i += 1) model.addVar(least, most);
        for (let i = 1; i < n; i += 1)
          model.addRow(0, highs.infinity, { indices: [i - 1, i], values: [-1, 1] });
        for (const weights of overtakings)
          model.addRow(-highs.infinity, 0, {
            indices: weights.map(([rank]) => rank),
            values: weights.map(([, weight]) => weight),
          });
        const adversary = Math.floor(n / 2);
        const own = values[adversary] as number;
        model.changeColBounds(adversary, own, own);
        const end = (target: number, sign: 1 | -1) => {
          model.changeColCost(target, sign);
          model.run();
          const found = sign * model.getObjectiveValue();
          model.changeColCost(target, 0);
          return found;
        };
        for (let target = 0; target < n; target += 1) {
          if (target === adversary) continue;
          const width = end(target, -1) - end(target, 1);
          const enough = need[target] as number;
          const asked = required[adversary * n + target] as number;
          const expected =
            width <= (enough * 0.05) / 0.055
              ? -1
              : width <= enough
                ? (enough * 0.05) / 0.055
                : enough;
          if (Math.abs(width - enough) > 1e-6 && Math.abs(width - (enough * 0.05) / 0.055) > 1e-6)
            expect(asked).toBeCloseTo(expected, 9);
        }
        model.dispose();
      }
    }
    expect(met).toBeGreaterThan(20);
  }, 120_000);
});

type Members = ReturnType<typeof twoYears>['members'];

const answersTo = (members: Members, code: string) =>
  new Map(
    members.flatMap(({ institution, values }) => {
      const text = values[code];
      return text === undefined ? [] : [[institution, parseDecimal(text)] as const];
    }),
  );
