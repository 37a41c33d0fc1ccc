// The thread that computes releases: the answers to one indicator come in, its rows go out.
import { parentPort } from 'node:worker_threads';
import { type ComputeTask, computeTask } from './releaseComputer.ts';

parentPort?.on('message', (task: ComputeTask) => parentPort?.postMessage(computeTask(task)));
