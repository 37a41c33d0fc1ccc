// Proof: clients submit while the service is killed again and again, without warning. What was acknowledged stands, once, and
// every receipt is good. Killing a process leaves what it gave to the system to write; it proves nothing about the loss of power.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSigningKey } from '../../access/signer.ts';
import { seededRandom } from '../demo/random.ts';
import { holdAgainst } from './crash/holdAgainst.ts';
import { type Acknowledged, submitReports } from './crash/submitter.ts';
import { type ChildService, childService } from './service/childService.ts';
import type { Fault } from './service/faults.ts';
import { startProofIssuer } from './service/proofIssuer.ts';
import { proofWorld } from './service/proofWorld.ts';
import { keyFile } from './service/serve.ts';
import type { Proof } from './suites.ts';

/** Clients; two of them for each institution, so that they get in each other's way. */
const clients = 32;
const clientsEach = 2;
/** Reports for one kill, at most: ten thousand are over two hundred kills, also where a service goes on a little longer. */
const reportsEach = 40;
/** A restart that takes longer is a failure, in milliseconds. */
const longestStart = 1000;
/** Milliseconds that the service is left alive at most after as many reports as are wanted. */
const jitter = 60;

export const crash: Proof = (options) => crashWith(undefined, options);

/**
 * @param fault put in on purpose, to show that it is found
 * @param program the service as it was built; that of the build where nothing is said
 */
export async function crashWith(
  fault: Fault | undefined,
  { seed, size = 10_000, say }: Parameters<Proof>[0],
  program?: string,
): ReturnType<Proof> {
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-crash-'));
  writeFileSync(keyFile(folder), newSigningKey());
  const issuer = await startProofIssuer();
  const { issuer: name, jwksUri } = issuer;
  const service = await childService(
    { folder, issuer: name, jwksUri, ...(fault && { fault }) },
    program,
  );
  const random = seededRandom(seed);
  const all: Acknowledged[] = [];
  const wrongs: string[] = [];
  const starts: number[] = [];
  try {
    await service.start();
    const world = await proofWorld(service.url, issuer, Math.ceil(clients / clientsEach));
    let figure = 0;
    const isOver = () => all.length >= size;
    const submitting = world.institutions.flatMap((own) =>
      own.people.map((person) =>
        submitReports(
          {
            client: world.clientOf(person),
            own,
            random,
            nextFigure: () => {
              figure += 1;
              return figure;
            },
            acknowledged: (one) => all.push(one),
            wrong: (why) => wrongs.push(why),
          },
          () => !isOver(),
        ),
      ),
    );
    await killAgainAndAgain(service, () => all.length, { size, random, starts });
    await Promise.all(submitting);
    await service.kill();
    const standing = await holdAgainst(folder, world.institutions, all);
    const slow = starts.filter((took) => took > longestStart).length;
    for (const why of wrongs.slice(0, 10)) say(why);
    if (slow > 0) say(`${slow} restarts took longer than ${longestStart} ms`);
    const { lost, doubled, unsigned, untimely } = standing;
    return {
      cases: all.length,
      failed: lost + doubled + unsigned + untimely + wrongs.length + slow,
      figures: {
        acknowledged: all.length,
        kills: starts.length,
        ...standing,
        wrongAnswers: wrongs.length,
        restartMedianMs: Math.round(median(starts)),
        restartMostMs: Math.round(Math.max(...starts, 0)),
      },
    };
  } finally {
    await service.kill();
    await issuer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kills the service after every few reports, at any moment of the next ones, and starts it again. */
async function killAgainAndAgain(
  service: ChildService,
  done: () => number,
  given: { size: number; random: ReturnType<typeof seededRandom>; starts: number[] },
): Promise<void> {
  const { size, random, starts } = given;
  let due = reportsEach;
  while (done() < size) {
    while (done() < Math.min(due, size)) await pause(2);
    if (done() >= size) return;
    await pause(random.whole(0, jitter));
    await service.kill();
    starts.push(await service.start());
    due = done() + reportsEach;
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
