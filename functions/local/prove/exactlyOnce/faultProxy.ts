// A link that breaks, between clients and service on loopback: what a bad line, an overloaded router or a sleeping laptop does
// to a request, on purpose and by a seed.
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Random } from '../../demo/random.ts';

/**
 * | fault     | what becomes of a connection                                               |
 * | --------- | -------------------------------------------------------------------------- |
 * | `none`    | it passes                                                                  |
 * | `cut`     | it ends after so many bytes of the request                                 |
 * | `drop`    | the request passes, the answer never comes: the connection ends in its place |
 * | `part`    | a part of the answer comes, then the connection ends                       |
 * | `delay`   | the request waits                                                          |
 * | `twice`   | the request is sent a second time over a connection of its own, behind the first |
 * | `reset`   | it is reset before anything passes                                         |
 */
export const linkFaults = ['none', 'cut', 'drop', 'part', 'delay', 'twice', 'reset'] as const;
export type LinkFault = (typeof linkFaults)[number];

export interface FaultProxy {
  readonly url: string;
  /** How often each fault came over a request. */
  readonly counts: Readonly<Record<LinkFault, number>>;
  readonly close: () => Promise<void>;
}

/** Milliseconds of the longest delay. */
const longestDelay = 60;

/** @param share of connections that are broken in one way or another, 0 to 1 */
export async function startFaultProxy(
  target: string,
  random: Random,
  share: number,
): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const counts = Object.fromEntries(linkFaults.map((fault) => [fault, 0])) as Record<
    LinkFault,
    number
  >;
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    track(open, client);
    const fault =
      random.next() < share ? random.pick(linkFaults.filter((one) => one !== 'none')) : 'none';
    counts[fault] += 1;
    if (fault === 'reset') {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    track(open, upstream);
    pass(client, upstream, fault, random, () => {
      const second = connect(Number(port), hostname);
      track(open, second);
      return second;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return {
    url: `http://127.0.0.1:${address.port}`,
    counts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function track(open: Set<Socket>, socket: Socket): void {
  open.add(socket);
  socket.once('close', () => open.delete(socket));
  // A broken connection is what this is about.
  socket.on('error', () => socket.destroy());
}

function pass(
  client: Socket,
  upstream: Socket,
  fault: LinkFault,
  random: Random,
  another: () => Socket,
): void {
  const end = () => {
    client.destroy();
    upstream.destroy();
  };
  const cutAfter = random.whole(1, 900);
  const partOf = random.whole(1, 300);
  let sent = 0;
  const request: Buffer[] = [];
  client.on('data', (chunk: Buffer) => {
    request.push(chunk);
    if (fault === 'cut' && sent + chunk.length >= cutAfter) {
      upstream.write(chunk.subarray(0, cutAfter - sent), end);
      return;
    }
    sent += chunk.length;
    if (fault === 'delay') setTimeout(() => upstream.write(chunk), random.whole(1, longestDelay));
    else upstream.write(chunk);
  });
  upstream.on('data', (chunk: Buffer) => {
    if (fault === 'drop') end();
    else if (fault === 'part') client.write(chunk.subarray(0, partOf), end);
    else {
      if (fault === 'twice') {
        // As a proxy does that heard nothing and tries once more.
        const second = another();
        second.end(Buffer.concat(request));
      }
      client.write(chunk);
    }
  });
  client.once('close', () => upstream.end());
  upstream.once('close', () => client.end());
}
