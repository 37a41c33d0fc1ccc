// The same report sent many times at once: one creation, and the identical receipt for all.
import { randomUUID } from 'node:crypto';
import { ServiceProblem } from '@peerbook/shared';
import type { Acknowledged } from '../crash/submitter.ts';
import { association, type ProofWorld, round } from '../service/proofWorld.ts';

/** Answers what was acknowledged: each report once, as whoever created it was told. */
export async function sendAtOnce(
  world: ProofWorld,
  given: {
    ids: number;
    parallel: number;
    nextFigure: () => number;
    wrong: (why: string) => void;
  },
): Promise<readonly Acknowledged[]> {
  const { ids, parallel, nextFigure, wrong } = given;
  const etags = new Map<string, string>();
  const acknowledged: Acknowledged[] = [];
  for (let i = 0; i < ids; i += 1) {
    const own = world.institutions[i % world.institutions.length];
    if (!own) throw new Error('there are no institutions');
    const people = nextFigure();
    const key = randomUUID();
    const began = Date.now();
    const etag = etags.get(own.institution);
    const answers = await Promise.all(
      Array.from({ length: parallel }, async (_, n) => {
        try {
          return await world.clientOf(own.people[n % own.people.length] ?? '')('putSubmission', {
            params: { association, round, institution: own.institution },
            body: {
              identity: own.identity,
              values: { people_total: people, people_women: 1 },
              notes: {},
            },
            idempotencyKey: key,
            ...(etag !== undefined && { ifMatch: etag }),
          });
        } catch (error) {
          wrong(`sent at once: ${error instanceof ServiceProblem ? error.code : error}`);
          return undefined;
        }
      }),
    );
    const told = answers.filter((one) => one !== undefined);
    const created = told.filter(({ status }) => status === 201);
    if (created.length !== 1) wrong(`${created.length} of ${parallel} were told it was created`);
    if (new Set(told.map(({ body }) => JSON.stringify(body))).size !== 1)
      wrong('receipts of one report differ');
    const [first] = created;
    if (!first) continue;
    if (first.etag !== null) etags.set(own.institution, first.etag);
    acknowledged.push({
      institution: own.institution,
      key,
      people,
      receipt: first.body,
      began,
      ended: Date.now(),
    });
  }
  return acknowledged;
}
