// The service in a process of its own: started, killed without warning, started again over the same store.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ServeOptions } from './serve.ts';

export interface ChildService {
  readonly url: string;
  /** Starts it; answers how many milliseconds it took until it answered. */
  readonly start: () => Promise<number>;
  /** Kills it at once, as kill -9 does. */
  readonly kill: () => Promise<void>;
}

/** A service that begins to answer later than this is taken for one that does not start. */
const patience = 30_000;

/** The program where it is built. */
export const proofService = join(__dirname, 'proofService.cjs');

export async function childService(
  options: Omit<ServeOptions, 'port'>,
  program = proofService,
): Promise<ChildService> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  return {
    url,
    async start() {
      const began = performance.now();
      const told = JSON.stringify({ ...options, port });
      const started = spawn(process.execPath, [program, told], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child = started;
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('the service did not start')), patience);
        started.stdout?.once('data', () => {
          clearTimeout(timer);
          resolve();
        });
        started.once('exit', (code, signal) => {
          clearTimeout(timer);
          reject(new Error(`the service ended with ${code ?? signal}`));
        });
      });
      return performance.now() - began;
    },
    async kill() {
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await ended;
    },
  };
}

/** A port that is free now: the service comes back to the same one each time. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
