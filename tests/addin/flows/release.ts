// A release as the service answers with one, of the figures that all demo institutions have: for looking at comparisons without
// a round that was walked to its end.
import {
  type AnswerData,
  computeRelease,
  defaultPolicy,
  freezeDecimal,
  spCore,
} from '@peerbook/shared';
import { comparable } from '../../../functions/release/comparable.ts';
import type { World } from './world.ts';

export function aRelease(
  world: Pick<World, 'answersOf'>,
  institutions: Parameters<World['answersOf']>[0][],
) {
  const indicators = comparable(spCore);
  const ratios = spCore.ratios.filter(({ benchmark }) => benchmark);
  const members = institutions.map((one, i) => ({
    institution: one.institution,
    region: one.region,
    country: one.country,
    legalForm: one.legalForm,
    values: {
      ...frozen(world.answersOf(one), new Set(indicators.map(({ code }) => code))),
      // Some are far above what a member has, some far below.
      ...Object.fromEntries(
        ratios.map(({ code }, n) => [
          code,
          freezeDecimal(n % 2 === 0 ? 0.01 * (1 + i) : 200 + 10 * i),
        ]),
      ),
    },
  }));
  const { table } = computeRelease({ policy: defaultPolicy, indicators, members });
  const spoken = table.rows.filter(({ status }) => status !== 'withheld');
  const release = {
    release: 3,
    round: '2024',
    periodEnd: '2024-12-31',
    releasedAt: '2025-04-01T12:00:00.000Z',
    policyVersion: '1.0.0',
    published: spoken.length,
    withheld: table.rows.length - spoken.length,
    groups: table.groups.filter((group) => spoken.some((row) => row.group === group)),
  };
  return { release, rows: table.rows };
}

function frozen(answers: Readonly<Record<string, AnswerData>>, codes: ReadonlySet<string>) {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([code, value]) =>
      typeof value === 'number' && codes.has(code) ? [[code, freezeDecimal(value)]] : [],
    ),
  );
}
