// What must be true of every table that is published, whoever looks at it: no attacker needed. The numbers stand here once more by hand
// and are not the policy's, so that a policy that is looser is found.

import type { DisclosurePolicy } from '@peerbook/shared';
import {
  type ComputedRelease,
  type Figure,
  type ReleaseIndicator,
  windowOf,
  windowWidth,
} from '@peerbook/shared';

const least = {
  median: 10,
  quartile: 20,
  difference: 5,
  weight: 0.2,
  digits: 2,
  spread: 0.1,
  rest: 0.25,
} as const;
const quarters = { lower: 1, median: 2, upper: 3 } as const;

/** In sentences, each with the number of the attack that it stands for in the list of attacks. */
export function wrongIn(
  policy: DisclosurePolicy,
  indicators: readonly ReleaseIndicator[],
  releases: readonly ComputedRelease[],
): readonly string[] {
  return indicators.flatMap((indicator) => {
    const rows = releases.flatMap(({ table, basis }) =>
      table.rows.flatMap((row, i) =>
        row.indicator === indicator.code
          ? [{ row, answers: Object.entries(basis.rows[i]?.contributors ?? {}) }]
          : [],
      ),
    );
    const published = rows.filter(({ row }) => row.status !== 'withheld');
    return [
      ...rows.flatMap(({ row, answers }) => {
        if (row.status === 'withheld')
          return JSON.stringify(row) === withheldText(row)
            ? []
            : [`1: ${row.group} says why it is withheld`];
        return answers.length < least.median
          ? [`1: ${row.group} of ${answers.length} is published`]
          : [];
      }),
      ...tooClose(
        published.map(({ row, answers }) => ({
          group: row.group,
          who: new Set(answers.map(([one]) => one)),
        })),
      ),
      ...published.flatMap(({ row, answers }) => {
        if (row.status !== 'published') return [];
        const values = answers.map(([, text]) => Number(text)).sort((a, b) => a - b);
        return (['lower', 'median', 'upper'] as const).flatMap((name) => {
          const figure = row[name];
          if (!figure) return [];
          const few =
            name !== 'median' && values.length < least.quartile
              ? [`1: a quartile of ${values.length} in ${row.group}`]
              : [];
          return [
            ...few,
            ...wrongFigure(policy, indicator, figure, values, quarters[name]).map(
              (why) => `${why} in ${row.group}`,
            ),
          ];
        });
      }),
    ].map((why) => `${indicator.code}: ${why}`);
  });
}

function withheldText({ indicator, group }: { indicator: string; group: string }): string {
  return JSON.stringify({ indicator, group, nBand: 'not_shown', status: 'withheld' });
}

/** Nested, swapped or complementary groups whose difference would be the figure of a few. */
function tooClose(
  groups: readonly { group: string; who: ReadonlySet<string> }[],
): readonly string[] {
  return groups.flatMap((one, i) =>
    groups.slice(i + 1).flatMap((other) => {
      const differing =
        [...one.who].filter((id) => !other.who.has(id)).length +
        [...other.who].filter((id) => !one.who.has(id)).length;
      return differing > 0 && differing < least.difference
        ? [`4, 5: ${one.group} and ${other.group} differ by ${differing}`]
        : [];
    }),
  );
}

function wrongFigure(
  policy: DisclosurePolicy,
  { scale }: ReleaseIndicator,
  figure: Figure,
  values: readonly number[],
  quarter: 1 | 2 | 3,
): readonly string[] {
  const window = windowOf(
    values.length,
    quarter,
    windowWidth(values.length, policy.windowMinimum, policy.windowPart),
  );
  const { first, coefficients, divisor } = window;
  const inside = values.slice(first, first + coefficients.length);
  const mean = coefficients.reduce(
    (sum, coefficient, i) => sum + (coefficient * (inside[i] as number)) / divisor,
    0,
  );
  const [smallest, largest] = [inside[0] as number, inside.at(-1) as number];
  const wrong: string[] = [];
  if (Math.max(...coefficients) / divisor > least.weight + 1e-12)
    wrong.push('2: one member weighs more than a fifth');
  if (first === 0 || first + coefficients.length === values.length)
    wrong.push('16: the smallest or the largest counts');
  const texts = figure.kind === 'point' ? [figure.figure] : [figure.from, figure.to];
  if (texts.some((text) => significant(text) > least.digits && !isBound(scale, text)))
    wrong.push(`15: ${texts.join(' to ')} has more than two digits`);
  if (figure.kind === 'point' && largest - smallest <= least.spread * Math.abs(mean) - 1e-12)
    wrong.push('18: all in the window are alike');
  const rest = inside.slice(0, -2).reduce((sum, value) => sum + value, 0);
  if ((scale.min ?? -1) >= 0 && rest < least.rest * largest - 1e-9)
    wrong.push('3: one member is nearly all of the window');
  return wrong;
}

function isBound({ min, max }: ReleaseIndicator['scale'], text: string): boolean {
  return Number(text) === min || Number(text) === max;
}

function significant(text: string): number {
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
  return text.includes('.') ? digits.length : digits.replace(/0+$/, '').length;
}
