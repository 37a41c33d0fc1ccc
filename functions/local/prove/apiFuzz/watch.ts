// What a service does that nobody sees from outside: connections that it opens, things that appear on the prototype of objects,
// how long it hears nothing. Written to a file again and again, since the process may be killed at any moment.
import dns from 'node:dns';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Watched {
  /** Where it wanted to connect, but for the issuer's keys. */
  readonly outbound: readonly string[];
  /** Names that came to stand on prototypes. */
  readonly polluted: readonly string[];
  /** Milliseconds in which nothing else was heard, at most, since the proof began. */
  readonly longestStall: number;
}

/** Milliseconds between two writings. */
export const watchInterval = 200;

/** Its being there says that what is loaded once is loaded. */
export const beginFile = (folder: string) => join(folder, 'begun');
export const watchFile = (folder: string) => join(folder, 'watched.json');

const prototypes = { Object, Array, String, Number, Function, Promise, Map };

/** @param issuer whose keys may be fetched */
export function watch(folder: string, issuer: string): void {
  const outbound = new Set<string>();
  const { port: issuerPort } = new URL(issuer);
  const connect = net.Socket.prototype.connect as (...given: unknown[]) => net.Socket;
  // The one place that every connection of Node goes through, TLS and fetch included.
  net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
    const [first] = given.flat() as [{ host?: string; port?: number | string; path?: string }];
    const { host = 'localhost', port, path } = first ?? {};
    const isIssuer = /^(127\.0\.0\.1|localhost)$/.test(host) && String(port) === issuerPort;
    if (!isIssuer) outbound.add(path ?? `${host}:${port}`);
    return connect.apply(this, given);
  } as typeof net.Socket.prototype.connect;
  const lookup = dns.lookup as (...given: unknown[]) => void;
  (dns as { lookup: unknown }).lookup = (...given: unknown[]) => {
    if (!/^(127\.0\.0\.1|localhost)$/.test(String(given[0]))) outbound.add(`name ${given[0]}`);
    return lookup(...given);
  };
  const before = namesOnPrototypes();
  const delay = monitorEventLoopDelay({ resolution: 10 });
  let hasBegun = false;
  setInterval(() => {
    if (!hasBegun && existsSync(beginFile(folder))) {
      hasBegun = true;
      delay.enable();
    }
    const watched: Watched = {
      outbound: [...outbound],
      polluted: namesOnPrototypes().filter((name) => !before.includes(name)),
      longestStall: Math.round(delay.max / 1e6),
    };
    // Whole or not at all.
    writeFileSync(`${watchFile(folder)}.new`, JSON.stringify(watched));
    renameSync(`${watchFile(folder)}.new`, watchFile(folder));
  }, watchInterval).unref();
}

function namesOnPrototypes(): readonly string[] {
  return Object.entries(prototypes).flatMap(([kind, { prototype }]) =>
    Reflect.ownKeys(prototype as object).map((name) => `${kind}.${String(name)}`),
  );
}
