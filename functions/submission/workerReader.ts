// Reads uploads in threads under limits of time and memory: a hostile file can end its thread, never the service.
import { Worker } from 'node:worker_threads';
import { contentOf, PackageRefused, Problem } from '@peerbook/shared';
import type { ReadingAnswer } from './readingWorker.ts';
import type { WorkbookReader } from './workbookReader.ts';

export interface ReadingLimits {
  /**
   * Of work from when a thread begins with a file, in milliseconds. A machine that is busy with other things works less in
   * the same time; five times as long may pass on it.
   */
  readonly milliseconds: number;
  /** Of objects in the thread, in megabytes; what the guard unpacks is bounded beside them, by its own limits. */
  readonly megabytes: number;
  /** Threads at most; further files wait. */
  readonly threads: number;
}

/** The largest file that the guard lets through takes a fifth of the time, and less than half of the memory. */
export const usualLimits: ReadingLimits = { milliseconds: 2000, megabytes: 64, threads: 2 };

interface Job {
  readonly bytes: Uint8Array;
  readonly resolve: (answer: ReadingAnswer) => void;
  readonly reject: (cause: Error) => void;
}

interface Running {
  readonly job: Job;
  timer: NodeJS.Timeout;
}

/** How many times the limit of work may pass by the clock. */
const patience = 5;
/** Milliseconds until a file is looked at again that was not worked on enough. */
const leastWait = 50;

/** Milliseconds that this process has worked, in all its threads. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * @param file the built thread, `readingWorker.cjs`
 */
export function workerReader(file: string, limits = usualLimits): WorkbookReader {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  /** What each thread is at; undefined where it waits. */
  const threads = new Map<Worker, Running | undefined>();

  const startNext = (): void => {
    const [job] = waiting;
    const worker = job && (idle.pop() ?? (threads.size < limits.threads ? start() : undefined));
    if (!worker) return;
    waiting.shift();
    const began = { at: performance.now(), work: worked() };
    const look = () => {
      const busy = [...threads.values()].filter((one) => one !== undefined).length;
      // What all threads worked, shared among them: nobody tells of one thread alone.
      const left = limits.milliseconds - (worked() - began.work) / Math.max(busy, 1);
      const isOver = performance.now() - began.at >= limits.milliseconds * patience;
      if (left > 0 && !isOver) running.timer = setTimeout(look, Math.max(left, leastWait));
      else fail(worker, stopped(`it took longer than ${limits.milliseconds / 1000} s`));
    };
    const running: Running = { job, timer: setTimeout(look, limits.milliseconds) };
    threads.set(worker, running);
    worker.ref();
    worker.postMessage(job.bytes);
  };
  const start = (): Worker => {
    const worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 16 },
    });
    worker.on('message', (answer: ReadingAnswer) => {
      const running = threads.get(worker);
      if (!running) return;
      clearTimeout(running.timer);
      threads.set(worker, undefined);
      // A service that has nothing else to do may end.
      worker.unref();
      idle.push(worker);
      running.job.resolve(answer);
      startNext();
    });
    worker.on('error', (cause: NodeJS.ErrnoException) => {
      const isMemory = cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      fail(worker, isMemory ? stopped('it needs more memory than any report does', cause) : cause);
    });
    worker.on('exit', () => fail(worker, new Error('the thread that reads workbooks ended')));
    return worker;
  };
  /** A thread that failed in whatever way is not asked again. */
  const fail = (worker: Worker, cause: Error): void => {
    const running = threads.get(worker);
    if (!threads.delete(worker)) return;
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    clearTimeout(running?.timer);
    void worker.terminate();
    running?.job.reject(cause);
    startNext();
  };

  return {
    async read(bytes) {
      const answer = await new Promise<ReadingAnswer>((resolve, reject) => {
        waiting.push({ bytes, resolve, reject });
        startNext();
      });
      if ('data' in answer) return contentOf(answer.data);
      const { part, reason, noWorkbook } = answer.refused;
      throw new PackageRefused(part, reason, noWorkbook);
    },
    async close() {
      const closed = () => new Error('the reader was closed');
      for (const job of waiting.splice(0)) job.reject(closed());
      const open = [...threads.keys()];
      for (const worker of open) fail(worker, closed());
      await Promise.all(open.map((worker) => worker.terminate()));
    },
  };
}

function stopped(reason: string, cause?: Error): Problem {
  return new Problem('reading_stopped', { reason }, { cause });
}
