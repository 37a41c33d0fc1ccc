// The command line program: start, story, peerbook, bench, prove. Bundled by scripts/build.mjs.
import { bench } from './commands/bench.ts';
import { peerbook } from './commands/peerbook.ts';
import { prove } from './commands/prove.ts';
import { start } from './commands/start.ts';
import { story } from './commands/story.ts';

const commands: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  start,
  story,
  peerbook,
  bench,
  prove,
};

/** Errors whose message is a sentence for whoever started the program. */
const expected = ['UsageError', 'ServiceProblem', 'StoreRefused'];

async function run(): Promise<number> {
  const [name = '', ...words] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(
      `There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.\n`,
    );
    return 2;
  }
  try {
    return await command(words);
  } catch (error) {
    // A sentence for the person at the terminal; the stack only where something is wrong in the program itself.
    const isExpected = error instanceof Error && expected.includes(error.name);
    process.stderr.write(
      `${error instanceof Error ? (isExpected ? error.message : (error.stack ?? error.message)) : String(error)}\n`,
    );
    return isExpected ? 2 : 1;
  }
}

// Whoever reads us may stop early, as `head` does; that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
void run().then((code) => process.exit(code));
