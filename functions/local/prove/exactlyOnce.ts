// Proof: however often a report is sent, at once or over links that break, it is stored once, and whoever sent it has the same
// receipt.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSigningKey } from '../../access/signer.ts';
import { seededRandom } from '../demo/random.ts';
import { holdAgainst } from './crash/holdAgainst.ts';
import { type Acknowledged, submitReports } from './crash/submitter.ts';
import { startFaultProxy } from './exactlyOnce/faultProxy.ts';
import { fetchOnce } from './exactlyOnce/fetchOnce.ts';
import { sendAtOnce } from './exactlyOnce/sendAtOnce.ts';
import { childService } from './service/childService.ts';
import { startProofIssuer } from './service/proofIssuer.ts';
import { proofWorld } from './service/proofWorld.ts';
import { keyFile } from './service/serve.ts';
import type { Proof } from './suites.ts';

/** Reports sent at once, and how often each. */
const atOnce = { ids: 200, parallel: 64 };
/** Reports over a link that breaks, for each that is sent at once. */
const each = 25;
/** Of the connections over that link. */
const broken = 0.4;
const institutions = 16;

export const exactlyOnce: Proof = (options) => exactlyOnceWith(options);

/** @param size reports over links that break; one in 25 as many are sent 64 times at once */
export async function exactlyOnceWith(
  { seed, size = atOnce.ids * each, say }: Parameters<Proof>[0],
  program?: string,
): ReturnType<Proof> {
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-once-'));
  writeFileSync(keyFile(folder), newSigningKey());
  const issuer = await startProofIssuer();
  const service = await childService(
    { folder, issuer: issuer.issuer, jwksUri: issuer.jwksUri },
    program,
  );
  const random = seededRandom(seed);
  const all: Acknowledged[] = [];
  const wrongs: string[] = [];
  const wrong = (why: string) => wrongs.push(why);
  let figure = 0;
  const nextFigure = () => {
    figure += 1;
    return figure;
  };
  await service.start();
  const direct = await proofWorld(service.url, issuer, institutions);
  const proxy = await startFaultProxy(service.url, random, broken);
  try {
    const ids = Math.max(4, Math.round(size / each));
    const first = await sendAtOnce(direct, { ids, parallel: atOnce.parallel, nextFigure, wrong });
    all.push(...first);
    const goal = all.length + size;
    await Promise.all(
      direct.institutions.flatMap((own) =>
        own.people.map((person) =>
          submitReports(
            {
              client: direct.clientAt(proxy.url, person, fetchOnce),
              own,
              random,
              nextFigure,
              acknowledged: (one) => all.push(one),
              wrong,
            },
            () => all.length < goal,
          ),
        ),
      ),
    );
    await service.kill();
    const standing = await holdAgainst(folder, direct.institutions, all);
    for (const why of wrongs.slice(0, 10)) say(why);
    const { lost, doubled, unsigned, untimely } = standing;
    return {
      cases: first.length * atOnce.parallel + all.length - first.length,
      failed: lost + doubled + unsigned + untimely + wrongs.length,
      figures: {
        ids: first.length,
        parallel: atOnce.parallel,
        overBrokenLinks: all.length - first.length,
        ...proxy.counts,
        ...standing,
        wrongAnswers: wrongs.length,
      },
    };
  } finally {
    await proxy.close();
    await service.kill();
    await issuer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
