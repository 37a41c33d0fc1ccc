// `peerbook restore`: a backup into a store of its own, all of it or nothing, and how long that took.
import { restore as restoreBackup } from '../../store/backup/restore.ts';
import { parseArguments, UsageError, userFile } from './arguments.ts';
import { storeIn } from './storeFolder.ts';

export async function restore(words: readonly string[]): Promise<number> {
  const { values, rest } = parseArguments(words, {
    folder: { type: 'string' },
    replace: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [name] = rest;
  if (name === undefined || rest.length > 1)
    throw new UsageError('Name one file: npm run peerbook -- restore FILE');
  const store = storeIn(values.folder);
  const began = performance.now();
  const restored = await restoreBackup({
    backup: userFile(name),
    store,
    replace: values.replace === true,
    now: new Date(),
  });
  const seconds = (performance.now() - began) / 1000;
  const { documents, made, root, kept } = restored;
  if (values.json) process.stdout.write(`${JSON.stringify({ ...restored, store, seconds })}\n`);
  else
    process.stdout.write(
      `Restored ${documents} documents as of ${made} into ${store} in ${seconds.toFixed(1)} s. Hash tree ${root}.\n` +
        (kept === undefined ? '' : `The store that stood there is kept as ${kept}.\n`),
    );
  return 0;
}
