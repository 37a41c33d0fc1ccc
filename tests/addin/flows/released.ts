// Rounds walked to their end on the small association's real service: every institution reports, all are accepted, each round is
// closed and released.
import { randomUUID } from 'node:crypto';
import { spCore } from '@peerbook/shared';
import { type DemoYear, demoAnswers } from '../../../functions/local/demo/answers.ts';
import { demoAssociation } from '../../../functions/local/demo/institutions.ts';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import { manager, officer, preparerOf } from '../../../functions/local/people.ts';
import { demoRounds, roundBody } from '../../../functions/local/story/demoStory.ts';
import { readerHere } from '../../../functions/submission/workbookReader.ts';
import { seed } from './people.ts';
import type { World } from './world.ts';

const { association } = demoAssociation;

/** Releases the demo's two rounds, 2023 as release 1 and 2024 as release 2. */
export async function releaseRounds({ clientOf, institutions }: World): Promise<void> {
  const random = seededRandom(seed + 2);
  const years = new Map<string, DemoYear>();
  for (const period of demoRounds) {
    const params = { association, round: period.round };
    const manage = clientOf(manager.id);
    await manage('putRound', { params, body: roundBody(period, spCore, new Date()) });
    for (const one of institutions) {
      const { institution } = one;
      const client = clientOf(preparerOf(one).id);
      const { body: workbook } = await client('getWorkbook', { params, query: { institution } });
      const [identity = ''] = (await readerHere.read(workbook)).identityTokens;
      const times = { start: period.periodStart, end: period.periodEnd };
      const year = demoAnswers(random, one, times, years.get(institution));
      years.set(institution, year);
      await client('putSubmission', {
        params: { ...params, institution },
        body: { identity, values: year.answers, notes: {} },
        idempotencyKey: randomUUID(),
      });
      await clientOf(officer.id)('postDecision', {
        params: { ...params, institution },
        body: { decision: 'accepted', revision: 1 },
      });
    }
    await manage('postClosing', { params });
    await manage('postRelease', { params: { association }, body: { round: period.round } });
  }
}
