// The same once more with a real process: it ends itself, as kill -9 does, at each call of the store while a report is sent.
// What a store in this process can't show is shown here: a file that nobody closed.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVerifier, newSigningKey } from '../../../access/signer.ts';
import { openSqliteStore } from '../../../store/sqliteStore.ts';
import { holdAgainst } from '../crash/holdAgainst.ts';
import { childService } from '../service/childService.ts';
import { startProofIssuer } from '../service/proofIssuer.ts';
import { association, type ProofWorld, proofWorld, round } from '../service/proofWorld.ts';
import { keyFile, storeFile } from '../service/serve.ts';
import { checkStore } from './checkStore.ts';
import type { Death } from './dyingStore.ts';
import { standingIn } from './reads.ts';

const people = 7;
/** Sending a report takes fewer calls of the store; more would mean that no process ever died. */
const mostCalls = 60;

interface Place {
  readonly world: ProofWorld;
  /** A service over a copy of the world, killed once it was used. */
  readonly serving: <T>(
    folder: string,
    death: Death | undefined,
    use: (url: string) => Promise<T>,
  ) => Promise<T>;
}

/**
 * @param program the service as it was built; that of the build where nothing is said
 * @param stride 1 for every call, 2 for every other one, …
 */
export async function killInEarnest(
  program: string | undefined,
  stride: number,
): Promise<{ readonly kills: number; readonly faults: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-points-'));
  const base = join(folder, 'base');
  mkdirSync(base);
  writeFileSync(keyFile(base), newSigningKey());
  const issuer = await startProofIssuer();
  const serving: Place['serving'] = async (at, death, use) => {
    const { issuer: name, jwksUri } = issuer;
    const options = { folder: at, issuer: name, jwksUri, ...(death && { death }) };
    const service = await childService(options, program);
    await service.start();
    try {
      return await use(service.url);
    } finally {
      await service.kill();
    }
  };
  const faults: string[] = [];
  let kills = 0;
  try {
    const world = await serving(base, undefined, (url) => proofWorld(url, issuer, 1));
    for (const when of ['before', 'after'] as const) {
      for (let call = 1; ; call += stride) {
        if (call > mostCalls) throw new Error('a report takes more calls than anybody thought');
        const here = join(folder, `${when}-${call}`);
        cpSync(base, here, { recursive: true });
        const found = await dieOnce({ world, serving }, here, { call, when });
        if (!found) break;
        kills += 1;
        faults.push(...found.map((what) => `killed ${when} call ${call}: ${what}`));
      }
    }
  } finally {
    await issuer.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills, faults };
}

/** What is wrong after a death and a second attempt; undefined where the death is not come to. */
async function dieOnce(
  { world, serving }: Place,
  folder: string,
  death: Death,
): Promise<readonly string[] | undefined> {
  const [own] = world.institutions;
  const person = own?.people[0];
  if (!own || !person) throw new Error('there is nobody to send a report');
  const send = (url: string) =>
    world.clientAt(url, person)('putSubmission', {
      params: { association, round, institution: own.institution },
      body: {
        identity: own.identity,
        values: { people_total: people, people_women: 1 },
        notes: {},
      },
      idempotencyKey: 'sent-in-earnest',
    });
  const began = Date.now();
  const first = await serving(folder, death, (url) => send(url).catch(() => undefined));
  if (first) return undefined;
  const between = await faultsIn(folder);
  const { body: receipt } = await serving(folder, undefined, send);
  const { institution } = own;
  const acknowledged = { institution, key: '', people, receipt, began, ended: Date.now() };
  const standing = await holdAgainst(folder, world.institutions, [acknowledged]);
  const wrong = Object.entries(standing).flatMap(([what, count]) => (count > 0 ? [what] : []));
  return [...between, ...(await faultsIn(folder)), ...wrong];
}

async function faultsIn(folder: string): Promise<readonly string[]> {
  const store = await openSqliteStore({ file: storeFile(folder) });
  const verifier = createVerifier(readFileSync(keyFile(folder), 'utf8'));
  const faults = await checkStore(await standingIn(store), verifier);
  await store.close();
  return faults;
}
