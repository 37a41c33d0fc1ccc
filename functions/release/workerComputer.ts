// Computes releases in threads, each of which is started when it is first needed and then kept.
import { Worker } from 'node:worker_threads';
import {
  type ComputedIndicator,
  type ComputeTask,
  type ReleaseComputer,
  usualPatience,
} from './releaseComputer.ts';

interface Job {
  readonly task: ComputeTask;
  readonly resolve: (computed: ComputedIndicator) => void;
  readonly reject: (cause: Error) => void;
}

/** Cores that a release may take while the service goes on answering with the others. */
const usualThreads = 2;

/** @param file the built thread, `computingWorker.cjs` */
export function workerComputer(file: string, lanes = usualThreads): ReleaseComputer {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  /** What each thread is at; undefined where it waits. */
  const threads = new Map<Worker, Job | undefined>();

  const startNext = (): void => {
    const [job] = waiting;
    const worker = job && (idle.pop() ?? (threads.size < lanes ? start() : undefined));
    if (!worker) return;
    waiting.shift();
    threads.set(worker, job);
    worker.ref();
    worker.postMessage(job.task);
  };
  const start = (): Worker => {
    const worker = new Worker(file);
    worker.on('message', (computed: ComputedIndicator) => {
      const job = threads.get(worker);
      threads.set(worker, undefined);
      // A service that has nothing else to do may end.
      worker.unref();
      idle.push(worker);
      job?.resolve(computed);
      startNext();
    });
    worker.on('error', (cause) => fail(worker, cause));
    worker.on('exit', () => fail(worker, new Error('the thread that computes releases ended')));
    return worker;
  };
  /** A thread that failed is not asked again; what it was at is tried by whoever goes on with the release. */
  const fail = (worker: Worker, cause: Error): void => {
    const job = threads.get(worker);
    if (!threads.delete(worker)) return;
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    job?.reject(cause);
    startNext();
  };

  return {
    lanes,
    patience: usualPatience,
    compute: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject });
        startNext();
      }),
    async close() {
      const closed = new Error('the computer of releases was closed');
      for (const job of waiting.splice(0)) job.reject(closed);
      const open = [...threads.keys()];
      for (const worker of open) fail(worker, closed);
      await Promise.all(open.map((worker) => worker.terminate()));
    },
  };
}
