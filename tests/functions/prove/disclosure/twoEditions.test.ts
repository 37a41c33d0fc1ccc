// Two editions a year apart: what both rankings tell together with what both say.
import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@peerbook/functions/local/demo/random.ts';
import {
  aYearLater,
  editionOf,
  withoutOld,
} from '@peerbook/functions/local/prove/disclosure/attackAssociation.ts';
import { bruteForceSolver } from '@peerbook/functions/local/prove/disclosure/bruteForce.ts';
import { randomAssociation } from '@peerbook/functions/local/prove/disclosure/randomAssociation.ts';
import { recover } from '@peerbook/functions/local/prove/disclosure/recover.ts';
import {
  computeRelease,
  defaultPolicy,
  knowledgeOf,
  parseDecimal,
  requiredWidths,
  type StandingRow,
} from '@peerbook/shared';

/** An association where one member overtook another, whose figure both editions together pinned once. */
const seed = 2030;

function twoYears(of: number) {
  const random = seededRandom(of);
  const { members: first, indicators } = randomAssociation(random, 12, 45);
  const members = aYearLater(random, first);
  const before = computeRelease({ policy: defaultPolicy, indicators, members: first });
  const now = computeRelease({ policy: defaultPolicy, indicators, members, previous: before });
  return { first, members, indicators, before, now };
}

describe('a second edition', () => {
  test('lets nobody use who overtook whom', async () => {
    const highs = await bruteForceSolver();
    const { first, members, indicators, before, now } = twoYears(seed);
    const returns = indicators.find(
      ({ code }) => code === 'figure_return',
    ) as (typeof indicators)[number];
    const editions = [
      editionOf({ members: first, release: before }),
      editionOf({ members, release: withoutOld(now, before) }),
    ];
    const told = editions[1]?.rows.filter(
      (row) => row.indicator === returns.code && row.status === 'published',
    );
    expect(told?.length).toBeGreaterThan(3);
    const everybody = members.map(({ institution }) => [institution]);
    const { pairs, recovered } = recover(highs, defaultPolicy, returns, editions, everybody);
    expect(pairs).toBeGreaterThan(400);
    expect(recovered).toBe(0);
  }, 120_000);

  test('asks for no more than is open before anything is published, by linear programmes', async () => {
    const highs = await bruteForceSolver();
    let overtaken = 0;
    for (const one of [seed, 5, 6]) {
      const { first, members, indicators } = twoYears(one);
      for (const { code, scale } of indicators) {
        const known = knowledgeOf(
          defaultPolicy,
          scale,
          [],
          [oldRow(first, code)],
          answersTo(members, code),
        );
        overtaken += known.overtakings.length;
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
    expect(overtaken).toBeGreaterThan(20);
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

/** What everybody answered a year ago, behind a row that says nothing. */
function oldRow(members: Members, code: string): StandingRow {
  const contributors = new Map(
    members.flatMap(({ institution, values }) => {
      const text = values[code];
      return text === undefined ? [] : [[institution, text] as const];
    }),
  );
  const row = { indicator: code, group: 'all', nBand: 'not_shown', status: 'withheld' } as const;
  return { row, contributors, isOld: true };
}
