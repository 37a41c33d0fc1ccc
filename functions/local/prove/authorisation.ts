// Proof: every route, asked by everybody about everything by every method, answers as it was declared by hand. Nobody sees what
// is of others, not even whether it is there; the log tells nothing; what is refused writes nothing.
import { type Route, type RouteName, routes } from '@peerbook/shared';
import { type Sight, textOf, unseemly } from './authorisation/canaries.ts';
import {
  declaredOutcome,
  type Outcome,
  publicRoutes,
  type Relation,
  relations,
} from './authorisation/declared.ts';
import { type Asked, type Fault, openDoor, routeAt, type Seen } from './authorisation/door.ts';
import { layeredStore } from './authorisation/layeredStore.ts';
import { nameOf, type ProofPerson, proofPeople } from './authorisation/people.ts';
import { requestFor } from './authorisation/requests.ts';
import { aimOf, makeWorld, type World } from './authorisation/world.ts';
import type { Proof } from './suites.ts';

const methods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** One question to the service. */
interface Cell {
  /** Whose path and body it has; the route that answers may be another of the same path. */
  readonly name: RouteName;
  readonly method: string;
  readonly who: ProofPerson;
  readonly relation: Relation;
}

export const authorisation: Proof = (options) => authorisationWith(options);

/**
 * @param fault put in on purpose, to show that it is found
 * @param only routes to ask; all unless told
 */
export async function authorisationWith(
  { say }: Pick<Parameters<Proof>[0], 'say'>,
  fault?: Fault,
  only: readonly RouteName[] = Object.keys(routes) as RouteName[],
): ReturnType<Proof> {
  const world = await makeWorld();
  const door = openDoor(world.services, world.tokens.access, fault);
  const judge = judgeOf(world);
  const counts = { routed: 0, allowed: 0, refused: 0, unrouted: 0 };
  const statuses = new Map<number, number>();
  const byStanding = new Map<string, number>();
  const byRoute = new Map<string, number>();
  const wrongs: string[] = [];
  let cells = 0;
  for (const cell of cellsOf(only)) {
    const { name, method, who, relation } = cell;
    const aim = aimOf(world, who, relation);
    const layer = layeredStore(world.store);
    const asked = requestFor(name, method, aim, world.tokens.headerOf(who.person));
    const seen = await door(layer, asked);
    const expected = expectedOf(cell, asked.path);
    cells += 1;
    if (expected === 'unrouted') counts.unrouted += 1;
    else {
      counts.routed += 1;
      counts[seen.status < 300 ? 'allowed' : 'refused'] += 1;
      count(statuses, seen.status);
    }
    count(byStanding, who.standing);
    count(byRoute, name);
    for (const why of judge(cell, asked, expected, seen, layer.writes()))
      wrongs.push(`${method} ${name} by ${who.person}, ${relation}: ${why}`);
  }
  for (const why of wrongs.slice(0, 20)) say(why);
  return {
    cases: cells,
    failed: wrongs.length,
    figures: {
      routes: only.length,
      people: proofPeople.length,
      relations: relations.length,
      methods: methods.length,
      ...counts,
      ...judge.counts,
      canaries: world.canaries.length,
      statuses: told(statuses),
      byStanding: told(byStanding),
      byRoute: told(byRoute),
    },
  };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function told(counts: ReadonlyMap<string | number, number>): string {
  return [...counts].map(([key, n]) => `${key} ${n}`).join(', ');
}

/** Each path once by each method, with a request of the route that answers it where one does. */
function* cellsOf(only: readonly RouteName[]): Generator<Cell> {
  const paths = new Map<string, RouteName[]>();
  for (const name of only) {
    const { path } = routes[name];
    paths.set(path, [...(paths.get(path) ?? []), name]);
  }
  for (const names of paths.values())
    for (const method of methods) {
      const name = names.find((one) => routes[one].method === method) ?? (names[0] as RouteName);
      // A route of the path that is not asked about now is not asked by another's request either.
      const isOther = Object.values(routes).some(
        (one) => one.path === routes[name].path && one.method === method,
      );
      if (isOther && routes[name].method !== method) continue;
      for (const who of proofPeople)
        for (const relation of relations)
          if (declaredOutcome(name, relation, 'stranger') !== undefined)
            yield { name, method, who, relation };
    }
}

type Expected = Outcome | '1' | 'unrouted';

function expectedOf({ name, method, who, relation }: Cell, path: string): Expected {
  const route: Route = routes[name];
  if (route.method !== method) return routeAt(method, path) ? '4' : 'unrouted';
  const isPublic = publicRoutes.includes(name);
  if (who.standing === 'unsigned') return isPublic ? '+' : '1';
  const isAbroad = relation === 'foreign' && who.abroad !== undefined;
  const declared = isAbroad
    ? declaredOutcome(name, 'own', who.abroad)
    : declaredOutcome(name, relation, who.standing);
  return declared as Outcome;
}

const refusals: Readonly<Record<string, readonly [status: number, code: string]>> = {
  1: [401, 'token_'],
  3: [403, 'role_missing'],
  4: [404, 'not_found'],
  o: [403, 'invitation_of_other'],
};

function judgeOf({ grounds, canaries }: World) {
  /** The first answer of each kind: all others are the same to the byte. */
  const alike = new Map<string, string>();
  const counts = { deviations: 0, unlike: 0, written: 0, leaked: 0, leakedToLog: 0 };
  const judge = (
    cell: Cell,
    asked: Asked,
    expected: Expected,
    seen: Seen,
    writes: number,
  ): string[] => {
    const wrongs: string[] = [];
    const text = textOf(seen);
    const wrong = (kind: keyof typeof counts, why: string) => {
      counts[kind] += 1;
      wrongs.push(why);
    };
    const deviation = deviationOf(cell, expected, seen, text);
    if (deviation) wrong('deviations', deviation);
    if (seen.status >= 400) {
      const kind = `${seen.status} ${expected === '1' ? cell.who.person === 'anonymous' : expected}`;
      const first = alike.get(kind) ?? text;
      alike.set(kind, first);
      if (first !== text) wrong('unlike', `refused in other bytes: ${text.slice(0, 300)}`);
      if (writes > 0) wrong('written', `refused, and yet ${writes} documents were written`);
    }
    const named = `${asked.path} ${asked.body}`;
    // Everybody is told their own name, and the ids that they gave.
    for (const { text: found, isId } of unseemly(text, canaries, sightsOf(cell.who, grounds)))
      if (found !== nameOf(cell.who.person) && !(isId && named.includes(found)))
        wrong('leaked', `shows ${found}`);
    for (const { text: found, isId } of unseemly(seen.logged.join('\n'), canaries, []))
      if (!isId) wrong('leakedToLog', `the log tells ${found}`);
    return wrongs;
  };
  return Object.assign(judge, { counts });
}

function deviationOf(cell: Cell, expected: Expected, seen: Seen, text: string): string | undefined {
  const { status } = seen;
  const told = () => `${status} where ${expected} is declared: ${text.slice(-300)}`;
  if (expected === 'unrouted') return status === 404 && seen.body.length === 0 ? undefined : told();
  if (expected === '+') return status === routes[cell.name].status ? undefined : told();
  const [wanted, code] = refusals[expected] as readonly [number, string];
  return status === wanted && text.includes(`"code":"${code}`) ? undefined : told();
}

function sightsOf({ home, standing, institution, abroad }: ProofPerson, grounds: World['grounds']) {
  const sights: Sight[] = [];
  const ground = grounds[home];
  const own = institution === undefined ? undefined : ground.institutions[institution];
  if (standing !== 'stranger' && standing !== 'unsigned')
    sights.push({ association: home, institution: own, role: standing });
  if (abroad && abroad !== 'stranger')
    sights.push({ association: home === 'lake' ? 'hill' : 'lake', role: abroad });
  return sights;
}
