// `npm run peerbook -- …`: small commands over the same API, for an association's IT person.

import { UsageError } from './arguments.ts';
import { compare } from './compare.ts';
import { importHistory } from './importHistory.ts';
import { readFile } from './readFile.ts';

const commands: Readonly<
  Record<
    string,
    { readonly run: (words: readonly string[]) => Promise<number>; readonly usage: string }
  >
> = {
  compare: {
    run: compare,
    usage:
      'compare FILE.xlsx [--with OTHER.xlsx | --receipt FILE | --submission FILE.json] [--service URL --token TOKEN] [--public-key KEY.pem] [--json]   whether it says what was submitted, and which cells differ',
  },
  import: {
    run: importHistory,
    usage:
      "import FILE.csv [--association ID] [--json]   past, public figures with MIX Market's columns",
  },
  read: {
    run: readFile,
    usage: 'read FILE.xlsx [--json]   what a filled workbook says, and what is wrong in it',
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
