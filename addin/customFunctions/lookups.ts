// Single figures of releases: what many cells ask for within a moment goes as few requests, each question once, and what has
// been answered is never asked again.
import { apiBodies, type Statistic } from '@peerbook/shared';
import { z } from 'zod';
import type { Answer } from '../apiClient.ts';
import type { AskService } from './askService.ts';
import type { KeptFigures } from './keptFigures.ts';

export type LookupAnswer = Answer<'postLookup'>['results'][number];

export interface Question {
  readonly association: string;
  readonly release: number;
  readonly indicator: string;
  readonly statistic: Statistic;
  readonly group: string;
}

export interface Lookups {
  /** Rejects with a Refusal where the service gives no answer and none is kept. */
  readonly ask: (question: Question) => Promise<LookupAnswer>;
  /** Forgets what is in memory: somebody signed out. */
  readonly forget: () => void;
}

/** Milliseconds in which questions gather: Excel calls the functions of all cells at once, one after the other. */
const gathering = 20;
/** Requests under way at the same time. */
const mostAtOnce = 4;

const answerSchema = apiBodies.lookup.shape.results.element;
const keptSchema = z.record(z.string(), answerSchema);

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: LookupAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

/** @param later calls back after so many milliseconds */
export function createLookups(given: {
  readonly ask: AskService;
  readonly kept: KeptFigures;
  readonly later: (work: () => void, milliseconds: number) => void;
}): Lookups {
  const { ask, kept, later } = given;
  /** Answers of each release, filled from what is kept when the release is first asked for. */
  let known = new Map<string, Map<string, LookupAnswer>>();
  let underway = new Map<string, Promise<LookupAnswer>>();
  let waiting: Waiting[] = [];
  const batches: Waiting[][] = [];
  let sending = 0;

  const knownOf = (edition: string) => {
    const found =
      known.get(edition) ?? new Map(Object.entries(kept.get(edition, keptSchema) ?? {}));
    known.set(edition, found);
    return found;
  };

  const send = async (batch: readonly Waiting[]) => {
    const [{ question }] = batch as [Waiting];
    const requests = batch.map(({ question: { association: _, ...request } }) => request);
    const held = known;
    try {
      const { results } = await ask('postLookup', {
        body: { association: question.association, requests },
      });
      for (const [i, { question: asked, resolve }] of batch.entries()) {
        const answer = results[i] as LookupAnswer;
        // Answers that come after somebody signed out are kept nowhere.
        if (held === known && answer.missing !== 'release')
          knownOf(editionOf(asked)).set(placeOf(asked), answer);
        resolve(answer);
      }
      if (held === known) keepSoon(batch);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  const unkept = new Set<string>();
  const keepSoon = (batch: readonly Waiting[]) => {
    const isDue = unkept.size > 0;
    for (const { question } of batch) unkept.add(editionOf(question));
    if (!isDue) later(keepNow, 10 * gathering);
  };
  const keepNow = () => {
    for (const edition of unkept) {
      const answers = [...knownOf(edition)].filter(([, { status }]) => status !== 'unknown');
      kept.set(edition, Object.fromEntries(answers));
    }
    unkept.clear();
  };

  const sendNext = () => {
    while (sending < mostAtOnce && batches.length > 0) {
      sending += 1;
      void send(batches.shift() as Waiting[]).then(() => {
        sending -= 1;
        sendNext();
      });
    }
  };

  const flush = () => {
    batches.push(...inBatches(waiting));
    waiting = [];
    sendNext();
  };

  return {
    async ask(question) {
      const edition = editionOf(question);
      const place = placeOf(question);
      const found = knownOf(edition).get(place);
      if (found) return found;
      const key = `${edition} ${place}`;
      const asked = underway.get(key);
      if (asked) return asked;
      const answer = new Promise<LookupAnswer>((resolve, reject) => {
        waiting.push({ question, resolve, reject });
      });
      underway.set(key, answer);
      if (waiting.length === 1) later(flush, gathering);
      const held = underway;
      return answer.finally(() => held.delete(key));
    },
    forget() {
      known = new Map();
      underway = new Map();
      unkept.clear();
    },
  };
}

const editionOf = ({ association, release }: Question) => `figures.${association}.${release}`;
const placeOf = ({ indicator, statistic, group }: Question) =>
  JSON.stringify([indicator, statistic, group]);

/** As many questions in each as one request may ask, all of one association. */
function inBatches(waiting: readonly Waiting[]): readonly Waiting[][] {
  const associations = new Set(waiting.map(({ question }) => question.association));
  return [...associations].flatMap((association) => {
    const own = waiting.filter(({ question }) => question.association === association);
    const count = Math.ceil(own.length / apiBodies.mostLookups);
    return Array.from({ length: count }, (_, i) =>
      own.slice(i * apiBodies.mostLookups, (i + 1) * apiBodies.mostLookups),
    );
  });
}
