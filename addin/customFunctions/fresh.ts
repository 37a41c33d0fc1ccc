// What may change and is therefore asked for again now and then: the list of releases, own figures. Between two answers, and
// where no new one comes, the last one serves.
import { mayPass, refusalOf } from './refusal.ts';

/** Milliseconds that an answer is taken for new, and after which a failed question is asked again. */
export const freshness = { answer: 5 * 60_000, failure: 30_000 };

export interface Fresh<T> {
  /** Rejects with a Refusal where there is no answer, new or old. */
  readonly get: (key: string) => Promise<T>;
  readonly forget: () => void;
}

/**
 * @param ask asks for what a key stands for
 * @param last what was kept of it on this machine
 */
export function createFresh<T>(given: {
  readonly ask: (key: string) => Promise<T>;
  readonly last: (key: string) => T | undefined;
  readonly now: () => number;
}): Fresh<T> {
  const { ask, last, now } = given;
  let answers = new Map<string, { readonly value: T; readonly until: number }>();
  let underway = new Map<string, Promise<T>>();
  const askNow = async (key: string, held: typeof answers): Promise<T> => {
    const remember = (value: T, lasts: number) => {
      held.set(key, { value, until: now() + lasts });
      return value;
    };
    try {
      return remember(await ask(key), freshness.answer);
    } catch (error) {
      const refusal = refusalOf(error);
      const old = mayPass(refusal) ? (held.get(key)?.value ?? last(key)) : undefined;
      if (old === undefined || refusal.reason === 'notMember') throw refusal;
      return remember(old, refusal.reason === 'signIn' ? 0 : freshness.failure);
    }
  };
  return {
    async get(key) {
      const known = answers.get(key);
      if (known && known.until > now()) return known.value;
      const asked = underway.get(key);
      if (asked) return asked;
      const held = underway;
      const answer = askNow(key, answers).finally(() => held.delete(key));
      held.set(key, answer);
      return answer;
    },
    forget() {
      answers = new Map();
      underway = new Map();
    },
  };
}
