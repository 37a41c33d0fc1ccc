// Issuing the workbooks of one round: how many a second, in one thread and in two, beside writing each from nothing.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { writeBlank } from '../../workbook/blankWorkbook.ts';
import { issueWorkbook } from '../../workbook/issueWorkbook.ts';
import { personalise } from '../../workbook/personalise.ts';
import { demoIssue } from '../issueForTest.ts';
import { type Benchmark, type BenchPeer, besides } from './benchResult.ts';
import type { IssuingOrder } from './issuingWorker.ts';

const count = 500;
/** Each takes its time: what many would take follows from a few. */
const written = 5;
/** Of two threads on two cores; the machine has other things to do. */
const scaling = 1.5;

export async function issueWorkbooks(): Promise<Benchmark> {
  await issueWorkbook(demoIssue('warm-up'));
  const here = await perSecond(count, async () => {
    for (let i = 0; i < count; i += 1) await issueWorkbook(demoIssue(`demo-${i}`));
  });
  const one = await withThreads(1);
  const two = await withThreads(2);
  const fromNothing = await perSecond(written, async () => {
    for (let i = 0; i < written; i += 1) {
      const issue = demoIssue(`demo-${i}`);
      personalise(await writeBlank(issue), issue);
    }
  });
  const peers: readonly BenchPeer[] = besides(here, {
    'each written from nothing': fromNothing,
    'in one thread of its own': one,
    'in two threads': two,
  });
  return {
    results: [
      {
        name: 'issue',
        unit: `workbooks a second, ${count} of one round`,
        ours: here,
        peers,
        goal: `two threads at least ${scaling} times as many as one`,
        met: two >= scaling * one,
      },
    ],
    notes: ['issue: a ratio above 1 is of more workbooks a second than in the thread that asks'],
  };
}

async function perSecond(many: number, task: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await task();
  return (many * 1000) / (performance.now() - began);
}

/** Threads are warm before anything counts: each writes the blank once. */
async function withThreads(threads: number): Promise<number> {
  const file = join(__dirname, 'issuingWorker.cjs');
  const workers = Array.from({ length: threads }, () => new Worker(file));
  const ask = (order: IssuingOrder) =>
    Promise.all(
      workers.map(
        (worker) =>
          new Promise((resolve, reject) => {
            worker.once('message', resolve);
            worker.once('error', reject);
            worker.postMessage(order);
          }),
      ),
    );
  await ask({ first: 0, count: 20 });
  const speed = await perSecond(count, async () => {
    await ask({ first: 20, count: count / threads });
  });
  await Promise.all(workers.map((worker) => worker.terminate()));
  return speed;
}
