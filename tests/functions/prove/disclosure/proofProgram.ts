// The proof in a process of its own: the solver of linear programmes takes several times as long within the test runner.

import type { Protection } from '@peerbook/functions/local/prove/disclosure/protections.ts';
import { disclosureWithout } from '@peerbook/functions/local/prove/disclosure.ts';

const [seed, size, off] = process.argv.slice(2);
const said: string[] = [];

void disclosureWithout(off as Protection | undefined, {
  seed: Number(seed),
  size: Number(size),
  say: (line) => said.push(line),
}).then((outcome) => process.stdout.write(JSON.stringify({ ...outcome, said })));
