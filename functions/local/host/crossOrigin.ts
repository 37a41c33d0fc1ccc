// Which web pages may call the local host: an exact list of origins, as CORS is set in Azure.
// The task pane's page and the preview's are on it, and nobody else's.
import type { IncomingMessage, ServerResponse } from 'node:http';

const allowedHeaders = 'authorization, content-type, idempotency-key, if-match, x-request-id';
const exposedHeaders = 'etag, location, retry-after, x-request-id';

/**
 * Checks the list once.
 * @throws Error for an entry that is no origin, such as `*`, `null` or one with a path
 */
export function parseOrigins(origins: readonly string[]): ReadonlySet<string> {
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin || origin.includes('*'))
      throw new Error(`"${origin}" is not an origin like https://localhost:3000.`);
  return new Set(origins);
}

/**
 * Sets the CORS headers of an answer, and answers a preflight request at once.
 * @param methods what the routes answer to
 * @returns true if the request has been answered
 */
export function answerCrossOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  origins: ReadonlySet<string>,
  methods: readonly string[],
): boolean {
  const { origin } = request.headers;
  const isAllowed = origin !== undefined && origins.has(origin);
  // Always: a cache must not give one origin's answer to another.
  response.setHeader('vary', 'origin');
  if (isAllowed) response.setHeader('access-control-allow-origin', origin);
  if (!isPreflight(request)) {
    if (isAllowed) response.setHeader('access-control-expose-headers', exposedHeaders);
    return false;
  }
  if (isAllowed) {
    response.setHeader('access-control-allow-methods', methods.join(', '));
    response.setHeader('access-control-allow-headers', allowedHeaders);
    response.setHeader('access-control-max-age', '600');
  }
  response.writeHead(isAllowed ? 204 : 403).end();
  return true;
}

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['access-control-request-method'] !== undefined
  );
}
