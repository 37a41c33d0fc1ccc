// The thread that reads uploads, built as the program builds it.
import { join } from 'node:path';
import { bundle } from '../local/bundle.ts';

let built: Promise<string> | undefined;

/** The path of the built thread. */
export function buildReadingWorker(): Promise<string> {
  const source = join(__dirname, '../../../functions/submission/readingWorker.ts');
  // Test files run side by side and share the folder.
  built ??= bundle(source, `readingWorker-${process.pid}`);
  return built;
}
