// An institution over several years: rounds that follow on each other, reports whose opening balances are the closing ones
// of the year before.
import type { AnswerData } from '@peerbook/shared';
import { type DemoYear, demoAnswers } from '../../../functions/local/demo/answers.ts';
import { demoInstitutions } from '../../../functions/local/demo/institutions.ts';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import type { Answer, TestService } from '../../support/service.ts';
import { type Answers, done, lake, roundBody, submit } from './network.ts';

/** A round of one calendar year, open at the start of the tests. */
export function roundBodyOf(year: number): typeof roundBody {
  return { ...roundBody, periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` };
}

/** Reports of an institution for consecutive years. */
export function reportsOf(first: number, count: number, seed = 5): readonly Answers[] {
  const random = seededRandom(seed);
  const [institution] = demoInstitutions(random);
  if (!institution) throw new Error('the demo has no institutions');
  const years: DemoYear[] = [];
  for (let year = first; year < first + count; year += 1) {
    const period = { start: `${year}-01-01`, end: `${year}-12-31` };
    years.push(demoAnswers(random, institution, period, years.at(-1)));
  }
  return years.map((one) => one.answers);
}

/** Announces the round of a year. */
export function announce(service: TestService, year: number, more: object = {}): Promise<Answer> {
  const body = { ...roundBodyOf(year), ...more };
  return done(service, 'putRound', 'manager', { params: { ...lake, round: String(year) }, body });
}

/** A report of an institution for a year, sent and decided on. */
export async function reported(
  service: TestService,
  year: number,
  answers: Readonly<Record<string, AnswerData>>,
  more: { institution?: string; notes?: object; decision?: object } = {},
): Promise<Answer> {
  const { institution = 'one', notes, decision } = more;
  const round = String(year);
  const sent = await submit(service, institution, { round, answers, ...(notes && { notes }) });
  if (sent.status !== 201) throw new Error(sent.text);
  return done(service, 'postDecision', 'officer', {
    params: { ...lake, round, institution },
    body: { decision: 'accepted', revision: sent.json.revision, ...decision },
  });
}

/** What rules read beside the report of a year. */
export async function referenceFor(service: TestService, year: number, institution = 'one') {
  const params = { ...lake, round: String(year) };
  const { json } = await done(service, 'getReference', 'officer', {
    params,
    query: { institution },
  });
  return json;
}
