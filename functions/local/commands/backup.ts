// `peerbook backup`: everything that the store holds into one file, also while the service runs; with --check, whether such
// a file is whole.
import { backUp } from '../../store/backup/backUp.ts';
import { type BackupSummary, readBackup } from '../../store/backup/backupFile.ts';
import { StoreRefused } from '../../store/storeRefused.ts';
import { parseArguments, UsageError, userFile, userPath } from './arguments.ts';
import { storeIn } from './storeFolder.ts';

/** Exit status 0 whole, 1 not whole. */
export async function backup(words: readonly string[]): Promise<number> {
  const { values, rest } = parseArguments(words, {
    folder: { type: 'string' },
    check: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [name] = rest;
  if (name === undefined || rest.length > 1)
    throw new UsageError('Name one file: npm run peerbook -- backup FILE');
  if (values.check) return check(name, values.json === true);
  const began = performance.now();
  const summary = await backUp({
    store: storeIn(values.folder),
    backup: userPath(name),
    now: new Date(),
  });
  const seconds = (performance.now() - began) / 1000;
  if (values.json) process.stdout.write(`${JSON.stringify({ ...summary, seconds })}\n`);
  else
    process.stdout.write(
      `${told(summary)} Written and read back in ${seconds.toFixed(1)} s.\n` +
        'It holds the figures of all members: keep it as safe as the store. The key that signs workbooks and receipts\n' +
        '(signing-key.pem in the folder of the store) is not in it: keep a copy of that one apart.\n',
    );
  return 0;
}

function check(name: string, json: boolean): number {
  const file = userFile(name);
  try {
    const summary = readBackup(file);
    process.stdout.write(
      json ? `${JSON.stringify({ whole: true, ...summary })}\n` : `Whole. ${told(summary)}\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
    const { message: reason } = error;
    process.stdout.write(json ? `${JSON.stringify({ whole: false, reason })}\n` : `${reason}\n`);
    return 1;
  }
}

function told({ documents, bytes, made, root }: BackupSummary): string {
  return `${documents} documents, ${(bytes / 1e6).toFixed(1)} MB, as of ${made}. Hash tree ${root}.`;
}
