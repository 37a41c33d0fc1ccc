// A workbook with formulas and a service that answers from a few released rows, for tests without a browser: who is signed in,
// what the machine keeps, how often the service was asked.
import {
  type Client,
  type Movement,
  ServiceProblem,
  type Statistic,
  spCore,
} from '@peerbook/shared';
import { Unreachable } from '../../../addin/apiClient.ts';
import { createFormulas, type Formulas } from '../../../addin/customFunctions/formulas.ts';
import type { PaneServices } from '../../../addin/services.ts';
import type { SessionStatus } from '../../../addin/session.ts';

export const releases = [
  aRelease(1, '2023', '2023-12-31'),
  aRelease(2, '2024', '2024-12-31'),
] as const;

/** One more, for what leads over several. */
export const thirdRelease = aRelease(3, '2025', '2025-12-31');

function aRelease(release: number, round: string, periodEnd: string) {
  return {
    release,
    round,
    periodEnd,
    releasedAt: '2025-04-01T12:00:00.000Z',
    policyVersion: '1.0.0',
    published: 4,
    withheld: 2,
    groups: ['all', 'country:pe'],
  };
}

const point = (figure: string) => ({ kind: 'point', figure }) as const;

/** By release and indicator; all of the group of all members. */
const rows: Readonly<Record<number, Readonly<Record<string, object>>>> = {
  1: {
    ratio_par30_ratio: { status: 'published', nBand: '20-29', median: point('3.8') },
    ratio_yield: { status: 'published', nBand: '20-29', median: point('30') },
  },
  2: {
    ratio_par30_ratio: {
      status: 'published',
      nBand: '30-49',
      median: point('4.0'),
      lower: point('3.1'),
      upper: point('6.6'),
    },
    ratio_yield: {
      status: 'published',
      nBand: '20-29',
      median: { kind: 'range', from: '1500', to: '2500' },
    },
    ratio_oss: { status: 'withheld', nBand: 'not_shown' },
    ratio_governance_score: {
      status: 'shares',
      nBand: '20-29',
      shares: [{ level: '50', share: '100' }],
    },
  },
  3: { ratio_par30_ratio: { status: 'published', nBand: '30-49', median: point('5.1') } },
};

const rowsOf = (release: number, group: string) =>
  group !== 'all'
    ? []
    : Object.entries(rows[release] ?? {}).map(([indicator, row]) => ({ indicator, group, ...row }));

interface LookupRequest {
  readonly indicator: string;
  readonly statistic: Statistic;
  readonly group: string;
  readonly release: number;
}

/** As the service answers; the service's own tests hold it to that. */
export function lookedUp({ indicator, statistic, group, release }: LookupRequest): object {
  const row = rows[release]?.[indicator] as Record<string, never> | undefined;
  if (!row) return { value: null, status: 'unknown', missing: 'indicator', release };
  if (group !== 'all') return { value: null, status: 'unknown', missing: 'group', release };
  if (row['status'] === 'withheld') return { value: null, status: 'withheld', release };
  if (statistic === 'answers') return { value: row['nBand'], status: 'published', release };
  if (row['status'] === 'shares') return { value: null, status: 'shares', release };
  const name = { median: 'median', lower_quartile: 'lower', upper_quartile: 'upper' }[statistic];
  const figure = row[name] as
    | { kind: string; figure: string; from: string; to: string }
    | undefined;
  if (!figure) return { value: null, status: 'withheld', release };
  if (figure.kind === 'point') return { value: figure.figure, status: 'published', release };
  const { from, to } = figure;
  return { value: `${from}–${to}`, range: { from, to }, status: 'published', release };
}

export interface FormulaWorld {
  readonly formulas: Formulas;
  /** What a formula shows: a value, rows, or the sentence of its error. */
  readonly show: (id: Parameters<Formulas['answer']>[0], ...given: unknown[]) => Promise<unknown>;
  /** The names of the routes that were asked, in order. */
  readonly asked: readonly string[];
  readonly calculations: () => number;
  readonly signIn: () => void;
  readonly signOut: () => void;
  readonly kept: Map<string, string>;
}

export interface Circumstances {
  readonly memberships?: readonly object[];
  readonly identityTokens?: readonly string[];
  readonly language?: string;
  readonly isSignedIn?: boolean;
  readonly kept?: Map<string, string>;
  readonly thirdRelease?: boolean;
  /** By release; of the group of all members. */
  readonly movements?: Readonly<Record<number, readonly Omit<Movement, 'indicator' | 'group'>[]>>;
  /** What a call to the service fails with. */
  readonly failure?: () => Error | undefined;
}

const alba = {
  association: 'demo',
  associationName: 'Demo',
  institution: 'alba',
  institutionName: 'Alba',
  role: 'preparer',
};
export const offline = () => new Unreachable(new TypeError('Failed to fetch'));
export const problem = (status: number, details = {}) => new ServiceProblem(status, { details });

export function aFormulaWorld(given: Circumstances = {}): FormulaWorld {
  const { memberships = [alba], identityTokens = [], language = 'en-GB' } = given;
  const kept = given.kept ?? new Map<string, string>();
  const asked: string[] = [];
  let calculations = 0;
  let status: SessionStatus =
    given.isSignedIn === false ? { state: 'signedOut', count: 0 } : { state: 'signedIn', count: 1 };
  const listeners = new Set<() => void>();
  const become = (next: SessionStatus) => {
    status = next;
    for (const listener of listeners) listener();
  };
  const answers: Readonly<Record<string, (options: never) => unknown>> = {
    getMe: () => ({ name: 'Somebody', isOperator: false, memberships }),
    listReleases: () => ({
      releases: given.thirdRelease ? [...releases, thirdRelease] : releases,
    }),
    getRound: () => ({ template: spCore.code, version: spCore.version }),
    getBenchmarks: ({
      params,
      query,
    }: {
      params: { release: string };
      query: { group: string };
    }) => ({
      rows: rowsOf(Number(params.release), query.group),
      movements:
        query.group === 'all'
          ? (given.movements?.[Number(params.release)] ?? []).map((one) => ({
              indicator: 'ratio_par30_ratio',
              group: 'all',
              ...one,
            }))
          : [],
    }),
    postLookup: ({ body }: { body: { requests: LookupRequest[] } }) => ({
      results: body.requests.map(lookedUp),
    }),
    getFigures: () => ({
      reports: releases.map(({ round, periodEnd }) => ({
        round,
        periodEnd,
        status: 'accepted',
        revision: 1,
        figures: { ratio_par30_ratio: round === '2024' ? 5.123 : 3.8, ratio_yield: 2000 },
      })),
    }),
  };
  const client = (async (name: string, options: never) => {
    asked.push(name);
    const failure = given.failure?.();
    if (failure) throw failure;
    return { body: answers[name]?.(options) };
  }) as unknown as Client;
  const services = {
    client,
    displayLanguage: language,
    storage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    session: {
      status: () => status,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      token: () => (status.state === 'signedIn' ? 'token' : null),
    } as unknown as PaneServices['session'],
    workbook: {
      identityTokens: async () => identityTokens,
      calculate: async () => {
        calculations += 1;
      },
    } as unknown as PaneServices['workbook'],
  };
  const formulas = createFormulas(services, (sentence) => new Error(sentence));
  return {
    formulas,
    show: (id, ...args) =>
      formulas.answer(id, args).then(withSentences, (error: Error) => error.message),
    asked,
    calculations: () => calculations,
    signIn: () => become({ state: 'signedIn', count: status.count + 1 }),
    signOut: () => become({ state: 'signedOut', count: status.count }),
    kept,
  };
}

function withSentences(answer: unknown): unknown {
  if (!Array.isArray(answer)) return answer;
  return (answer as unknown[][]).map((row) =>
    row.map((cell) => (cell instanceof Error ? cell.message : cell)),
  );
}
