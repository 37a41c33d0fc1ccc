// Reads a request's body before the function sees anything of it, so that a body too large never
// reaches a handler, whether it announces its length or not.
import type { IncomingMessage } from 'node:http';

/** Bytes of the largest body that is passed on. Excel's own limit for a payload is 5 MB. */
export const largestBody = 6 * 1024 * 1024;

/** Bytes after which the connection is cut: nobody sends so much by mistake. */
const mostPatience = 16 * largestBody;

/**
 * @returns the body, or undefined if it is too large. It is then read to its end and forgotten,
 *   because many clients send all before they listen and would never see the answer.
 * @throws Error if the connection breaks, or far too much is sent
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostPatience) throw new Error('The request was cut: its body is far too large.');
    if (bytes > largestBody) chunks.length = 0;
    else chunks.push(chunk);
  }
  return bytes > largestBody ? undefined : Buffer.concat(chunks);
}
