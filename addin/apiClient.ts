// The pane's client of the service: shared's typed client over the browser's fetch, with the session's token.
// An answer that never came is told apart from one that refused.
import {
  type Client,
  createClient,
  type FetchLike,
  type RouteName,
  type routes,
  ServiceProblem,
} from '@peerbook/shared';
import type { Session } from './session.ts';

/** What a schema of the contract gives once parsed. */
export type Parsed<S> = S extends { readonly _zod: { readonly output: infer T } } ? T : never;
/** What a route answers, as the client gives it. */
export type Answer<N extends RouteName> = Parsed<(typeof routes)[N]['response']>;

/** No answer came: no network, no server, too slow, or something else answered in its place. Trying again may help. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The service did not answer.', { cause });
    this.name = 'Unreachable';
  }
}

/** An answer came, and is none that this version of the pane understands. It may have been done all the same. */
export class Garbled extends Error {
  constructor(cause: unknown) {
    super('The answer of the service was not understood.', { cause });
    this.name = 'Garbled';
  }
}

/** How long an answer may take, in milliseconds. */
const patience = 30_000;

/** The browser's fetch, as the client wants it: network failures become Unreachable. */
export function browserFetch(fetchLike: typeof fetch): FetchLike {
  return async (url, options) => {
    const response = await reached(() =>
      fetchLike(url, { ...options, signal: AbortSignal.timeout(patience) }),
    );
    return {
      status: response.status,
      headers: response.headers,
      json: () => reached(() => response.json() as Promise<unknown>),
      arrayBuffer: () => reached(() => response.arrayBuffer()),
    };
  };
}

async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    // Something did answer, a page of a proxy's, say, and it is no JSON.
    if ((cause as Error).name === 'SyntaxError') throw cause;
    throw new Unreachable(cause);
  }
}

/**
 * A client that ends the session when the service says that its token is no longer good.
 * @throws ServiceProblem, Unreachable or Garbled, and nothing else
 */
export function createPaneClient(service: string, session: Session, fetchLike: FetchLike): Client {
  const client = createClient({
    baseUrl: service,
    token: async () => session.token(),
    fetch: fetchLike,
  });
  return async (name, options) => {
    try {
      return await client(name, options);
    } catch (error) {
      if (error instanceof ServiceProblem && error.status === 401) session.expire();
      if (error instanceof ServiceProblem || error instanceof Unreachable) throw error;
      throw new Garbled(error);
    }
  };
}
