// A thread that issues workbooks, for measuring how issuing grows with threads.
import { parentPort } from 'node:worker_threads';
import { issueWorkbook } from '../../workbook/issueWorkbook.ts';
import { demoIssue } from '../issueForTest.ts';

export interface IssuingOrder {
  readonly first: number;
  readonly count: number;
}

parentPort?.on('message', async ({ first, count }: IssuingOrder) => {
  let bytes = 0;
  for (let i = 0; i < count; i += 1)
    bytes += (await issueWorkbook(demoIssue(`demo-${first + i}`))).length;
  parentPort?.postMessage(bytes);
});
