// Judges what is read, stored and answered after a death by what comes of the same request where nobody dies.
import type { Answered } from '../service/serviceHere.ts';
import type { Run } from './openScenario.ts';
import { answerText, type Dump, type ReadBack, type standingIn } from './reads.ts';

/** Each read is as before or as afterwards, and all of them are the one or the other. */
export function wrongReads(
  { scenario, readsBefore, readsAfter }: Run,
  seen: readonly ReadBack[],
  isFirstDeath: boolean,
): readonly string[] {
  // What was done once and is sent again is told once more: after a second death the trail may be longer than ever before.
  const isFree = ({ route }: ReadBack) => !isFirstDeath && growing.includes(route);
  const isStep = ({ route }: ReadBack) => scenario.steps?.includes(route) ?? false;
  const matches = (wanted: readonly ReadBack[]) =>
    seen.map(({ text }, i) => text === wanted[i]?.text);
  const [asBefore, asAfter] = [matches(readsBefore), matches(readsAfter)];
  const strange = seen.filter(
    (one, i) => !asBefore[i] && !asAfter[i] && !isFree(one) && !isStep(one),
  );
  if (strange.length > 0) return strange.map(({ text }) => `this is read: ${text.slice(0, 400)}`);
  const isBetween = (is: readonly boolean[]) =>
    seen.some((one, i) => !is[i] && !isStep(one) && !isFree(one));
  return isBetween(asBefore) && isBetween(asAfter)
    ? ['some reads are as before and some as afterwards']
    : [];
}

const growing: readonly ReadBack['route'][] = ['listEvents', 'listInvitations'];

/** Whether reads that the request changes are still as they were. */
export function isLess(
  seen: readonly ReadBack[],
  after: readonly ReadBack[],
  before: readonly ReadBack[],
) {
  return seen.some(({ text }, i) => text === before[i]?.text && text !== after[i]?.text);
}

export function wrongEnd(
  { answers, dumps, scenario }: Run,
  last: Answered,
  dump: Dump,
): readonly string[] {
  const text = answerText(last);
  const faults: string[] = [];
  if (!answers.includes(text))
    faults.push(`sent again it was answered with ${text} ${last.bug ?? ''}`);
  const same = (wanted: Dump) => wanted.documents.join('\n') === dump.documents.join('\n');
  // Nothing in an invitation says that it is the same one: each that was stored stands, and one more.
  const isMore =
    scenario.again === 'another' && dumps[0].documents.every((one) => dump.documents.includes(one));
  if (!dumps.some(same) && !isMore) faults.push('another state than without a death');
  const told = new Set(dump.events);
  const wanted = new Set(dumps.flatMap(({ events }) => events));
  if ([...told].some((one) => !wanted.has(one))) faults.push('something else is told');
  if (dumps[0].events.some((one) => !told.has(one))) faults.push('something is not told');
  return faults;
}

/** The receipt that was given is the one that is kept. */
export function receiptFaults(
  { body }: Answered,
  standing: Awaited<ReturnType<typeof standingIn>>,
) {
  if (!('token' in body)) return [];
  const kept = standing.filter(({ kind }) => kind === 'key');
  const isKept = kept.some((one) => {
    const { receipt } = one.body as { receipt: unknown };
    return JSON.stringify(receipt) === JSON.stringify(body);
  });
  return isKept ? [] : ['the receipt that was given is not the one that is kept'];
}
