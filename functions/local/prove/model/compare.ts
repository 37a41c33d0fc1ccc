// Holds an answer of the service against what the model expects.
import { canonicalJson } from '../../../canonical.ts';
import type { Answered } from '../service/serviceHere.ts';
import type { Expected } from './request.ts';

/** Members of which only a part is said beforehand. */
const inPart: readonly string[] = ['approval', 'withdrawal', 'details'];

/** What differs, in words; empty where nothing does. */
export function compare(expected: Expected, seen: Answered): readonly string[] {
  const { status, code, body = {} } = expected;
  const told = `${seen.status} ${seen.code ?? ''}${seen.bug ? ` ${seen.bug}` : ''}`;
  if (seen.status !== status || seen.code !== code)
    return [`expected ${status} ${code ?? ''}, was answered ${told}`];
  const wrong = Object.entries(body).flatMap(([name, wanted]) =>
    isAs(name, wanted, seen.body[name]) ? [] : [differing(name, wanted, seen.body[name])],
  );
  if (!expected.events) return wrong;
  const counted: Record<string, number> = {};
  for (const { event } of seen.body['events'] as readonly { event: string }[])
    counted[event] = (counted[event] ?? 0) + 1;
  const isTold = canonicalJson(counted) === canonicalJson(expected.events);
  return isTold ? wrong : [...wrong, differing('events', expected.events, counted)];
}

export function differing(name: string, wanted: unknown, seen: unknown): string {
  return `${name}: expected ${JSON.stringify(wanted)}, was ${JSON.stringify(seen)}`;
}

function isAs(name: string, wanted: unknown, seen: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(seen) &&
      seen.length === wanted.length &&
      wanted.every((one, i) => isPartOf(one, seen[i]))
    );
  if (wanted === undefined) return seen === undefined;
  if (inPart.includes(name)) return isPartOf(wanted, seen);
  return seen !== undefined && canonicalJson(wanted) === canonicalJson(seen);
}

function isPartOf(wanted: unknown, seen: unknown): boolean {
  const members = seen as Readonly<Record<string, unknown>> | undefined;
  return Object.entries(wanted as object).every(
    ([name, value]) =>
      members?.[name] !== undefined && canonicalJson(value) === canonicalJson(members[name]),
  );
}
