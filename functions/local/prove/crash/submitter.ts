// One client that submits again and again until each report is answered for certain, whatever happens to the service; what it
// was told is written down, to be held against what stands in the end.
import { randomUUID } from 'node:crypto';
import { type Client, ServiceProblem } from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';
import { association, type ProofInstitution, round } from '../service/proofWorld.ts';

/** What the service acknowledged. */
export interface Acknowledged {
  readonly institution: string;
  readonly key: string;
  /** The figure that this report was sent with, and no other. */
  readonly people: number;
  readonly receipt: Receipt;
  /** Milliseconds of this machine's clock: before the first attempt, and when the answer came. */
  readonly began: number;
  readonly ended: number;
}

export interface Receipt {
  readonly revision: number;
  readonly contentHash: string;
  readonly receivedAt: string;
  readonly token: string;
}

export interface Submitter {
  readonly client: Client;
  readonly own: ProofInstitution;
  readonly random: Random;
  /** A figure that nobody else sends. */
  readonly nextFigure: () => number;
  /** Told of every acknowledgement, and of what must not be. */
  readonly acknowledged: (one: Acknowledged) => void;
  readonly wrong: (why: string) => void;
}

/** Shares of reports that are sent twice at once, sent again after the answer, and sent again with other content. */
const shares = { twice: 0.1, again: 0.1, other: 0.05 };
/** Milliseconds between attempts while there is no service. */
const breath = 20;

/** Submits as long as `goesOn` says so. */
export async function submitReports(submitter: Submitter, goesOn: () => boolean): Promise<void> {
  let etag: string | undefined;
  while (goesOn()) etag = await submitOne(submitter, etag);
}

async function submitOne(submitter: Submitter, known: string | undefined) {
  const { random, own, acknowledged, wrong } = submitter;
  const people = submitter.nextFigure();
  const key = randomUUID();
  const began = Date.now();
  let etag = known;
  for (;;) {
    const send = () => attempt(submitter, key, people, etag);
    const isTwice = random.next() < shares.twice;
    const [answer, second] = await Promise.all([send(), isTwice ? send() : undefined]);
    // Of two at once one may be told that the other was quicker; a receipt from either is the answer.
    const told = [answer, second].find((one) => one?.kind === 'receipt') ?? answer;
    if (second?.kind === 'receipt' && answer.kind === 'receipt' && !isSame(answer, second))
      wrong(`two at once were given different receipts (${own.institution})`);
    if (told.kind === 'lost') {
      await new Promise((resolve) => setTimeout(resolve, breath));
      continue;
    }
    if (told.kind === 'stale') {
      etag = await currentEtag(submitter);
      continue;
    }
    if (told.kind === 'refused') {
      wrong(`${own.institution} was refused: ${told.code}`);
      return etag;
    }
    acknowledged({
      institution: own.institution,
      key,
      people,
      receipt: told.receipt,
      began,
      ended: Date.now(),
    });
    await sendAgain(submitter, key, people, told);
    return told.etag ?? etag;
  }
}

/** The same again gives the identical receipt; other content under the same key is refused. */
async function sendAgain(
  submitter: Submitter,
  key: string,
  people: number,
  first: Answer & { kind: 'receipt' },
): Promise<void> {
  const { random, wrong, own } = submitter;
  if (random.next() < shares.again) {
    const again = await attempt(submitter, key, people, first.etag);
    if (again.kind === 'receipt' && !isSame(first, again))
      wrong(`the same report was given another receipt (${own.institution})`);
    if (again.kind === 'refused' || again.kind === 'stale')
      wrong(`the same report was refused (${own.institution})`);
  }
  if (random.next() < shares.other) {
    const other = await attempt(submitter, key, people + 0.5e9, first.etag);
    if (other.kind === 'receipt' || (other.kind === 'refused' && other.code !== 'key_reused'))
      wrong(`other content under a used key was answered with ${other.kind} (${own.institution})`);
  }
}

function isSame(one: { receipt: Receipt }, other: { receipt: Receipt }): boolean {
  return JSON.stringify(one.receipt) === JSON.stringify(other.receipt);
}

type Answer =
  | { readonly kind: 'receipt'; readonly receipt: Receipt; readonly etag: string | undefined }
  /** No answer came. */
  | { readonly kind: 'lost' }
  /** Somebody else was quicker, or something stands that this client has not seen. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly code: string };

async function attempt(
  { client, own }: Submitter,
  key: string,
  people: number,
  etag: string | undefined,
): Promise<Answer> {
  try {
    const { body, etag: next } = await client('putSubmission', {
      params: { association, round, institution: own.institution },
      body: {
        identity: own.identity,
        values: { people_total: people, people_women: 1 },
        notes: {},
      },
      idempotencyKey: key,
      ...(etag !== undefined && { ifMatch: etag }),
    });
    return { kind: 'receipt', receipt: body, etag: next ?? undefined };
  } catch (error) {
    if (!(error instanceof ServiceProblem) || error.status >= 500) return { kind: 'lost' };
    const isStale = error.status === 412 || error.status === 428;
    return isStale ? { kind: 'stale' } : { kind: 'refused', code: error.code };
  }
}

/** What stands, as this client now sees it; undefined where nothing does, or nobody answers. */
async function currentEtag({ client, own }: Submitter): Promise<string | undefined> {
  try {
    const { etag } = await client('getSubmission', {
      params: { association, round, institution: own.institution },
    });
    return etag ?? undefined;
  } catch {
    return undefined;
  }
}
