// The requests of an ordinary day: panes that open and check, reports that are sent, workbooks that are fetched, figures that are
// looked up, and staff who watch.
import { randomUUID } from 'node:crypto';
import type { Random } from '../../demo/random.ts';
import { officer } from '../../people.ts';
import { association, type LoadMember, type LoadWorld, openRound } from './loadWorld.ts';

export interface LoadRequest {
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly person: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Told of a good answer. */
  readonly answered?: (response: Response) => void;
}

const round = `/api/associations/${association}/rounds/${openRound}`;

/** Share of each kind in a hundred. */
const kinds: readonly (readonly [number, (given: Given) => LoadRequest])[] = [
  [10, ({ member }) => get('round', round, member.person)],
  [
    10,
    ({ member }) =>
      get('reference', `${round}/reference?institution=${member.institution}`, member.person),
  ],
  [
    15,
    ({ member }) => get('submission', `${round}/submissions/${member.institution}`, member.person),
  ],
  [15, ({ member }) => validation(member)],
  [20, (given) => submission(given)],
  [5, () => get('submissions', `${round}/submissions`, officer.id)],
  [10, ({ member }) => lookup(member)],
  [
    5,
    ({ member }) =>
      get('benchmarks', `/api/associations/${association}/releases/1/benchmarks`, member.person),
  ],
  [
    10,
    ({ member }) =>
      get('workbook', `${round}/workbook?institution=${member.institution}`, member.person),
  ],
];

interface Given {
  readonly member: LoadMember;
  /** The next member whose last report has been answered: two at once would be in each other's way. */
  readonly nextSender: () => LoadMember;
  readonly random: Random;
}

/** What makes the requests one after the other, as they are due. */
export function requestsOf({ members }: LoadWorld, random: Random): () => LoadRequest {
  let sender = 0;
  const nextSender = () => {
    for (let i = 0; i < members.length; i += 1) {
      sender = (sender + 1) % members.length;
      const member = members[sender] as LoadMember;
      if (member.etag !== undefined) return member;
    }
    throw new Error('no report of any member has been answered');
  };
  return () => {
    const member = members[random.whole(0, members.length - 1)] as LoadMember;
    let drawn = random.whole(1, 100);
    for (const [share, make] of kinds) {
      drawn -= share;
      if (drawn <= 0) return make({ member, nextSender, random });
    }
    throw new Error('the shares do not come to a hundred');
  };
}

function get(kind: string, path: string, person: string): LoadRequest {
  return { kind, method: 'GET', path, person };
}

function validation({ institution, person, answers }: LoadMember): LoadRequest {
  const body = { institution, values: answers };
  return { kind: 'validation', method: 'POST', path: `${round}/validations`, person, body };
}

/** A report that says something else than the one before. */
function submission({ nextSender, random }: Given): LoadRequest {
  const member = nextSender();
  const { institution, person, identity, answers, etag = '' } = member;
  member.etag = undefined;
  return {
    kind: 'submit',
    method: 'PUT',
    path: `${round}/submissions/${institution}`,
    person,
    body: {
      identity,
      values: { ...answers, profile_offices: random.whole(1, 1_000_000) },
      notes: {},
    },
    headers: { 'idempotency-key': randomUUID(), 'if-match': etag },
    answered(response) {
      member.etag = response.headers.get('etag') ?? undefined;
    },
  };
}

const indicators = [
  'outreach_borrowers',
  'ratio_par30_ratio',
  'ratio_yield',
  'staff_total',
  'ratio_depth',
];
const statistics = ['median', 'lower_quartile', 'upper_quartile', 'answers'];

function lookup({ person }: LoadMember): LoadRequest {
  const requests = indicators.flatMap((indicator) =>
    statistics.map((statistic) => ({ indicator, statistic })),
  );
  const body = { association, requests };
  return { kind: 'lookup', method: 'POST', path: '/api/benchmarks/lookup', person, body };
}
