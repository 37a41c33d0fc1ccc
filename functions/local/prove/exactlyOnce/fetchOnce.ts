// A fetch that opens a connection for each request, so that each one meets the link anew.
import { request } from 'node:http';
import type { FetchLike } from '@peerbook/shared';

/** An answer that takes longer is none. In milliseconds. */
const patience = 10_000;

/** @throws Error where the connection ends before the whole answer is there */
export const fetchOnce: FetchLike = (url, { method, headers, body }) =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false, timeout: patience }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.once('error', reject);
      answer.once('aborted', () => reject(new Error('the answer broke off')));
      answer.once('end', () => {
        const content = Buffer.concat(pieces);
        resolve({
          status: answer.statusCode ?? 0,
          headers: { get: (name) => first(answer.headers[name.toLowerCase()]) },
          json: async () => JSON.parse(content.toString('utf8')) as unknown,
          arrayBuffer: async () => new Uint8Array(content).buffer,
        });
      });
    });
    sent.once('error', reject);
    sent.once('timeout', () => sent.destroy(new Error('no answer came')));
    sent.end(body);
  });

function first(value: string | readonly string[] | undefined): string | null {
  return (typeof value === 'string' ? value : value?.[0]) ?? null;
}
