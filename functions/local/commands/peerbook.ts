// `npm run peerbook -- …`: small commands over the same API, for an association's IT person.

import { UsageError } from './arguments.ts';
import { backup } from './backup.ts';
import { compare } from './compare.ts';
import { containers } from './containers.ts';
import { importHistory } from './importHistory.ts';
import { peerGroups } from './peerGroups.ts';
import { readFile } from './readFile.ts';
import { restore } from './restore.ts';
import { verifyReleaseFile } from './verifyRelease.ts';

const commands: Readonly<
  Record<
    string,
    { readonly run: (words: readonly string[]) => Promise<number>; readonly usage: string }
  >
> = {
  backup: {
    run: backup,
    usage:
      'backup FILE [--folder FOLDER] [--check] [--json]   everything that the store holds, also while it is in use; with --check, whether a backup is whole',
  },
  compare: {
    run: compare,
    usage:
      'compare FILE.xlsx [--with OTHER.xlsx | --receipt FILE | --submission FILE.json] [--service URL --token TOKEN] [--public-key KEY.pem] [--json]   whether it says what was submitted, and which cells differ',
  },
  containers: {
    run: containers,
    usage:
      'containers [--json]   whether the Cosmos DB account of COSMOS_ENDPOINT has the containers that the store needs',
  },
  import: {
    run: importHistory,
    usage:
      "import FILE.csv [--association ID] [--json]   past, public figures with MIX Market's columns",
  },
  'peer-groups': {
    run: (words) => peerGroups(words),
    usage:
      'peer-groups [show | set FILE.json | set --default | preview ROUND [--catalogue FILE.json] [--indicators CODES]] [--association ID] [--service URL --token TOKEN] [--language LANGUAGE] [--json]   by which groups members are compared, and what that gives in a closed round',
  },
  read: {
    run: readFile,
    usage: 'read FILE.xlsx [--json]   what a filled workbook says, and what is wrong in it',
  },
  restore: {
    run: restore,
    usage:
      'restore FILE [--folder FOLDER] [--replace] [--json]   a backup into a store of its own; with --replace, a store that stands there is put aside',
  },
  'verify-release': {
    run: verifyReleaseFile,
    usage:
      'verify-release FILE.json --public-key KEY.pem [--json]   whether a file holds all rows of a release as they were published',
  },
};

export async function peerbook(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    throw new UsageError(
      `Usage:\n${Object.values(commands)
        .map((one) => `  npm run peerbook -- ${one.usage}`)
        .join('\n')}`,
    );
  return command.run(rest);
}
