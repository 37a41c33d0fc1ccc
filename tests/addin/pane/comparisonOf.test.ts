// What the pane gathers for the benchmark sheets: rows of the chosen group, the releases before it, the policy that held, public figures.
import { describe, expect, test } from '@jest/globals';
import { type Client, ServiceProblem } from '@peerbook/shared';
import { comparisonOf } from '../../../addin/benchmark/comparisonOf.ts';
import { aRow, point } from '../../support/comparison.ts';
import { aReport, identity } from './reports.ts';

const release = (number: number, year: number) => ({
  release: number,
  round: String(year),
  periodEnd: `${year}-12-31`,
  releasedAt: `${year + 1}-05-01T00:00:00.000Z`,
  policyVersion: '1.0.0',
  published: 1,
  withheld: 0,
  groups: ['all', 'country:ke'],
});
const releases = [release(3, 2025), release(2, 2024), release(1, 2023)];
const [newest] = releases as [(typeof releases)[0]];

/** A client that answers what it is told to, and notes what it was asked. */
function aClient(answers: Readonly<Record<string, unknown>>) {
  const asked: (readonly [route: string, about: unknown])[] = [];
  const client = async (route: string, about: unknown = {}) => {
    asked.push([route, about]);
    const answer = answers[route];
    if (answer instanceof Error) throw answer;
    return { body: answer };
  };
  return { client: client as unknown as Client, asked };
}

const figures = {
  year: 2018,
  years: [2018],
  groups: ['world', 'region:africa'],
  rows: [aRow('outreach_share', { median: point('4') }, 'world')],
};
const answers = {
  getMe: { memberships: [{ association: identity.association, associationName: 'AMFA' }] },
  getBenchmarks: { rows: [aRow('outreach_share', { median: point('12') }, 'country:ke')] },
  getFigures: { reports: [{ round: '2024', figures: { outreach_share: 7 } }] },
  getDisclosurePolicy: { sentences: ['A promise.'] },
  getPublicFigures: figures,
};
const here = { report: aReport([]), releases, release: newest, group: 'country:ke' };

describe('comparisonOf', () => {
  test('asks for rows of the chosen group alone, in this release and the ones before', async () => {
    const { client, asked } = aClient(answers);
    const comparison = await comparisonOf(client, here);
    const rows = asked.filter(([route]) => route === 'getBenchmarks').map(([, about]) => about);
    expect(rows).toEqual(
      ['3', '1', '2'].map((number) => ({
        params: { association: identity.association, release: number },
        query: { group: 'country:ke' },
      })),
    );
    expect(comparison).toMatchObject({
      association: 'AMFA',
      round: identity.round,
      groups: ['country:ke'],
      release: { release: 3, rowsHash: undefined, rows: answers.getBenchmarks.rows },
      earlier: [
        { periodEnd: '2023-12-31', own: {} },
        { periodEnd: '2024-12-31', own: { outreach_share: 7 } },
      ],
    });
  });

  test('asks for the policy that the release was made under, in the workbook’s language', async () => {
    const { client, asked } = aClient(answers);
    expect((await comparisonOf(client, here)).promises).toEqual(['A promise.']);
    expect(asked).toContainEqual([
      'getDisclosurePolicy',
      {
        params: { association: identity.association },
        query: { language: identity.language, release: '3' },
      },
    ]);
  });

  test('leaves own values of then out for somebody who may not see them, and fails for any other reason', async () => {
    const refused = (status: number) =>
      aClient({ ...answers, getFigures: new ServiceProblem(status, { code: 'x', title: 'x' }) });
    const { earlier } = await comparisonOf(refused(404).client, here);
    expect(earlier.map(({ own }) => own)).toEqual([{}, {}]);
    await expect(comparisonOf(refused(503).client, here)).rejects.toThrow();
  });

  test('before anything is released is of public figures alone: the world and the group that is looked at', async () => {
    const { client, asked } = aClient(answers);
    const comparison = await comparisonOf(client, {
      ...{ report: here.report, releases: [], release: undefined, group: 'all' },
      publicGroup: 'region:africa',
    });
    expect(comparison).toMatchObject({ release: undefined, earlier: [], promises: [] });
    expect(comparison.publicFigures?.groups).toEqual(['world', 'region:africa']);
    expect(asked.map(([route]) => route).toSorted()).toEqual(['getMe', 'getPublicFigures']);
  });

  test('has no public figures where none were taken in', async () => {
    const none = { year: null, years: [], groups: [], rows: [] };
    const { client } = aClient({ ...answers, getPublicFigures: none });
    expect((await comparisonOf(client, here)).publicFigures).toBeUndefined();
  });
});
