// The thread that reads uploads: a file comes in, its cells or the reason of its refusal go out.
import { parentPort } from 'node:worker_threads';
import { type PackageData, PackageRefused, readPackageData } from '@peerbook/shared';
import { uploadOptions } from './workbookReader.ts';

/** What goes out. A refusal is an error of a class, which would lose its class on the way. */
export type ReadingAnswer =
  | { readonly data: PackageData }
  | { readonly refused: { part: string; reason: string; noWorkbook: boolean } };

parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(answerTo(bytes));
});

function answerTo(bytes: Uint8Array): ReadingAnswer {
  try {
    return { data: readPackageData(bytes, uploadOptions) };
  } catch (cause) {
    if (!(cause instanceof PackageRefused)) throw cause;
    const { part, reason, noWorkbook } = cause;
    return { refused: { part, reason, noWorkbook } };
  }
}
