// An association as it is on an ordinary day of a round: one round released, one open, each member with a report in it.
import { randomUUID } from 'node:crypto';
import { type AnswerData, spCore } from '@peerbook/shared';
import { readerHere } from '../../../submission/workbookReader.ts';
import { demoAnswers } from '../../demo/answers.ts';
import {
  type DemoInstitution,
  demoAssociation,
  demoInstitutions,
} from '../../demo/institutions.ts';
import { seededRandom } from '../../demo/random.ts';
import { manager, officer, preparerOf } from '../../people.ts';
import type { ProofIssuer } from '../../prove/service/proofIssuer.ts';
import { demoSeed, roundBody } from '../../story/demoStory.ts';
import { type ClientOf, clientsOf } from '../../story/people.ts';
import { setUpAssociation } from '../../story/setUp.ts';
import { createTerminal } from '../../story/terminal.ts';

export const { association } = demoAssociation;
const periods = {
  released: { round: '2023', periodStart: '2023-01-01', periodEnd: '2023-12-31' },
  open: { round: '2024', periodStart: '2024-01-01', periodEnd: '2024-12-31' },
} as const;
export const openRound = periods.open.round;

export interface LoadMember {
  readonly institution: string;
  readonly person: string;
  /** The token that the workbook of the open round carries. */
  readonly identity: string;
  readonly answers: Readonly<Record<string, AnswerData>>;
  /** Of the report that stands; the driver keeps it up to date. Undefined before the first one. */
  etag: string | undefined;
}

export interface LoadWorld {
  readonly members: readonly LoadMember[];
  readonly tokenOf: (person: string) => Promise<string>;
  readonly clientOf: ClientOf;
}

/**
 * @param count members
 * @param reporting whether each has reported; else nothing was sent and nothing released
 */
export async function loadWorld(
  url: string,
  issuer: ProofIssuer,
  count: number,
  reporting: boolean,
): Promise<LoadWorld> {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (person: string) => {
    const token = tokens.get(person) ?? issuer.tokenFor(person);
    tokens.set(person, token);
    return token;
  };
  const clientOf = clientsOf({ url, token: tokenOf });
  const random = seededRandom(demoSeed);
  const registered = manyInstitutions(random, count);
  await setUpAssociation(
    clientOf,
    {
      association,
      registration: {
        name: demoAssociation.name,
        contact: demoAssociation.contact,
        language: 'en',
      },
      members: registered.map(({ institution, name, country, currency }) => ({
        institution,
        registration: { name, country, currency },
      })),
    },
    createTerminal(process.stdout, true),
  );
  const answersFor = ({ periodStart, periodEnd }: { periodStart: string; periodEnd: string }) =>
    registered.map(
      (one) => demoAnswers(random, one, { start: periodStart, end: periodEnd }).answers,
    );
  const manage = clientOf(manager.id);
  if (reporting) {
    const members = await announce(
      clientOf,
      periods.released,
      registered,
      answersFor(periods.released),
    );
    for (const member of members) await report(clientOf, periods.released.round, member);
    const verify = clientOf(officer.id);
    for (const { institution } of members)
      await verify('postDecision', {
        params: { association, round: periods.released.round, institution },
        body: { decision: 'accepted', revision: 1 },
      });
    await manage('postClosing', { params: { association, round: periods.released.round } });
    await manage('postRelease', {
      params: { association },
      body: { round: periods.released.round },
    });
  }
  const members = await announce(clientOf, periods.open, registered, answersFor(periods.open));
  if (reporting) for (const member of members) await report(clientOf, openRound, member);
  return { members, tokenOf, clientOf };
}

/** More than the demonstration has: each of its institutions again under further names. */
function manyInstitutions(
  random: ReturnType<typeof seededRandom>,
  count: number,
): readonly DemoInstitution[] {
  const known = demoInstitutions(random);
  return Array.from({ length: count }, (_, i) => {
    const one = known[i % known.length] as DemoInstitution;
    const series = Math.floor(i / known.length);
    return series === 0
      ? one
      : { ...one, institution: `${one.institution}-${series}`, name: `${one.name} ${series}` };
  });
}

async function announce(
  clientOf: ClientOf,
  period: (typeof periods)[keyof typeof periods],
  registered: readonly DemoInstitution[],
  answers: readonly Readonly<Record<string, AnswerData>>[],
): Promise<readonly LoadMember[]> {
  const params = { association, round: period.round };
  await clientOf(manager.id)('putRound', { params, body: roundBody(period, spCore, new Date()) });
  const members: LoadMember[] = [];
  for (const [i, one] of registered.entries()) {
    const person = preparerOf(one).id;
    const query = { institution: one.institution };
    const { body } = await clientOf(person)('getWorkbook', { params, query });
    const [identity = ''] = (await readerHere.read(body)).identityTokens;
    const { institution } = one;
    members.push({ institution, person, identity, answers: answers[i] ?? {}, etag: undefined });
  }
  return members;
}

async function report(clientOf: ClientOf, round: string, member: LoadMember): Promise<void> {
  const { institution, person, identity, answers: values } = member;
  const { etag } = await clientOf(person)('putSubmission', {
    params: { association, round, institution },
    body: { identity, values, notes: {} },
    idempotencyKey: randomUUID(),
  });
  member.etag = etag ?? undefined;
}
