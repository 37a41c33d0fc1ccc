// What a step asks where a run has come to: from small numbers to a request that means something there.
import { cast, forbidden } from './access.ts';
import type { Match, Read, Request } from './request.ts';
import type { Content, Institution, Marks, State } from './state.ts';
import type { Plot, Step } from './step.ts';

export const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a run remembers beside the state: who takes part, and what was asked. */
export interface Memory {
  readonly people: Plot['people'];
  readonly asked: readonly Request[];
}

export type Planned = Request | { readonly kind: 'wait'; readonly until: number };

const content = (people_total: number | null, people_women: number | null, comment?: string) =>
  ({ people_total, people_women, comment: comment ?? null }) as const;

/** Sound ones first and more often; then such as warn, and such as can't be taken. */
export const contents: readonly Content[] = [
  content(10, 4),
  content(25, 10),
  content(40, 0, 'None yet.'),
  content(25, 11, 'Counted in June.'),
  content(40, 0),
  content(10, 12),
  content(null, 3),
  content(null, null),
];
/** Of a hundred, how many are drawn up to each. */
const drawn = [0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7] as const;
/** Those that stand in a filled workbook too. */
export const filled: readonly number[] = [0, 2, 5];

const changes: readonly Partial<Content>[] = [
  { people_total: 30 },
  { people_women: 0 },
  { comment: 'Asked again in July.' },
  { people_women: 0, comment: 'None yet.' },
  { people_total: 26, people_women: 12 },
  { comment: null },
  { people_women: null },
  { people_total: 1 },
  {},
];

const marks: readonly Marks[] = [
  {},
  { people_total: { mark: 'queried', note: 'Is it so?' } },
  { people_women: { mark: 'queried' } },
  { people_total: { mark: 'verified' }, people_women: { mark: 'verified' } },
  { people_total: { mark: 'queried', note: 'Why?' }, people_women: { mark: 'verified' } },
];

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

export function plan(step: Step, state: State, memory: Memory): Planned {
  if (step.kind === 'wait') return { kind: 'wait', until: waitUntil(step, state) };
  if (step.kind === 'again') return pick(memory.asked, step.what) ?? read(step, state, memory);
  const allowed = memory.people
    .map((person) => request(step, state, memory, person))
    .filter((one) => forbidden(one) === undefined);
  const [person] = [pick(memory.people, step.actor)];
  if (step.strays || allowed.length === 0) return request(step, state, memory, person as string);
  return pick(allowed, step.actor);
}

function request(step: Step, state: State, memory: Memory, person: string): Request {
  const { what, how, odd } = step;
  const institution = placeOf(step, memory, person);
  const about = { person, institution };
  const report = state.reports[institution];
  const current = report?.revisions.length ?? 0;
  const revision = how % 10 === 9 ? Math.max(1, current - 1) : Math.max(1, current);
  switch (step.kind) {
    case 'send': {
      const number = pick(drawn, what);
      const identity = odd === 59 ? 'broken' : odd === 58 ? other(institution) : institution;
      const via = odd < 2 && filled.includes(number) ? 'workbook' : 'json';
      const said = contents[number] as Content;
      const by = { key: keyOf(step, memory), match: matchOf(step, state, institution) };
      return { kind: 'send', ...about, content: said, via, identity, ...by };
    }
    case 'edit': {
      const base = odd === 59 ? current + 1 : odd > 54 ? Math.max(1, current - 1) : revision;
      const by = { key: keyOf(step, memory), match: matchOf(step, state, institution) };
      return { kind: 'edit', ...about, base, changes: pick(changes, what), ...by };
    }
    case 'approve':
      return { kind: 'approve', ...about, revision, approved: what % 4 !== 0 };
    case 'withdraw':
      return { kind: 'withdraw', ...about, revision };
    case 'decide': {
      const isUnclear = report?.revisions.at(-1)?.content.people_women === 0;
      return {
        kind: 'decide',
        ...about,
        revision,
        decision: what % 2 === 0 ? 'accepted' : 'returned',
        marks: odd === 59 ? { people_unknown: { mark: 'verified' } } : pick(marks, odd),
        ...(step.key % 2 === 0 && { note: 'Thank you.' }),
        explains: isUnclear ? step.key % 3 === 0 : step.key > 56,
        ends: step.key % 5 === 1,
      };
    }
    case 'extend':
      return { kind: 'extend', ...about, until: pick(endsOf(state), what) };
    case 'move':
      return { kind: 'move', ...about, ...pick(timesOf(state), what) };
    case 'close':
    case 'release':
      return { kind: step.kind, ...about };
    case 'read':
      return read(step, state, memory, person);
    default:
      throw new Error(`${step.kind} asks nothing`);
  }
}

function read(step: Step, state: State, memory: Memory, person = 'manager'): Read {
  const institution = placeOf(step, memory, person);
  const whats = [
    'report',
    'report',
    'reports',
    'round',
    'extension',
    'releases',
    'benchmarks',
    'events',
  ] as const;
  const what = pick(whats, step.what);
  const current = state.reports[institution]?.revisions.length ?? 0;
  const isOlder = what === 'report' && step.how % 3 === 0;
  const about = { kind: 'read', person, institution, what } as const;
  return isOlder ? { ...about, revision: (step.odd % (current + 1)) + 1 } : about;
}

/** Mostly that of the person; of staff, where somebody reports for the other one, both. */
function placeOf({ how, odd }: Step, { people }: Memory, person: string): Institution {
  const own = cast[person]?.sendsFor;
  if (own) return how === 59 ? other(own) : own;
  return people.includes('neighbour') && odd % 3 === 0 ? 'two' : 'one';
}

const other = (institution: Institution): Institution => (institution === 'one' ? 'two' : 'one');

function keyOf({ key }: Step, { asked }: Memory): string | null {
  if (key === 59) return null;
  const known = asked.flatMap((one) => ('key' in one && one.key !== null ? [one.key] : []));
  const isKnown = key > 55 && known.length > 0;
  return isKnown ? pick(known, key * 7) : `key-of-step-${asked.length}`;
}

function matchOf({ how }: Step, state: State, institution: Institution): Match {
  const version = state.reports[institution]?.version;
  if (how % 20 === 17) return null;
  if (how % 20 === 18) return 'strange';
  if (how % 20 === 19 && version !== undefined && version > 1) return version - 1;
  return version ?? null;
}

function endsOf({ now, round: { closes } }: State): readonly (number | null)[] {
  const after = Math.max(now, closes);
  return [after + hour, after + 2 * day, null, closes, after + minute];
}

function timesOf({ now, round }: State) {
  const { opens, approval } = round;
  return [
    { opens, closes: now + 2 * day, approval },
    { opens, closes: now + 20 * day, approval },
    { opens, closes: now + hour, approval },
    { opens, closes: now + 5 * day, approval: !approval },
    { opens: now + hour, closes: now + 3 * day, approval },
    { opens: Math.min(opens, now - hour), closes: now + 2 * day, approval },
    { opens: Math.min(opens, now - day), closes: now - hour, approval },
    { opens, closes: opens, approval },
  ];
}

/** The last instant at which something is still taken, the next one, and some while. */
function waitUntil({ what, odd }: Step, { now, round, extensions }: State): number {
  const edge = pick([round.closes, extensions.one ?? round.closes, round.opens], odd);
  const wanted = pick([now + minute, now + hour, edge, edge + 1, now + day, now + hour], what);
  return Math.max(now, wanted);
}
