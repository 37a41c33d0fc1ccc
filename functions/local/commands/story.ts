// `npm run story`: the whole loop through the HTTP API, then exits. On synthetic figures, or on a MIX Market file.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoInstitutions } from '../demo/institutions.ts';
import { seededRandom } from '../demo/random.ts';
import { type LocalPerson, manager, officer, operator, preparerOf } from '../people.ts';
import { computingWorker, readingWorker, startLocalService } from '../service.ts';
import { demoSeed, runDemo } from '../story/demoStory.ts';
import { finishStory, type StoryFigures } from '../story/finish.ts';
import { mixMembers, mixTemplate, runMix } from '../story/mixStory.ts';
import { clientsOf } from '../story/people.ts';
import { createTerminal } from '../story/terminal.ts';
import { parseArguments, UsageError, userFile, userPath } from './arguments.ts';

const anyPorts = { service: 0, issuer: 0, pages: 0 };
const staff: readonly LocalPerson[] = [operator, manager, officer];

export async function story(words: readonly string[]): Promise<number> {
  const { values } = parseArguments(words, {
    json: { type: 'boolean' },
    mix: { type: 'string' },
    region: { type: 'string' },
    year: { type: 'string' },
    folder: { type: 'string' },
  });
  const began = performance.now();
  const terminal = createTerminal(process.stdout, values.json === true);
  const folder = values.folder ? userPath(values.folder) : mkdtempSync(join(tmpdir(), 'peerbook-'));
  mkdirSync(folder, { recursive: true });
  const figures =
    values.mix === undefined
      ? await demo(folder, terminal)
      : await mix(folder, terminal, { file: values.mix, region: values.region, year: values.year });
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  if (values.json) process.stdout.write(`${JSON.stringify({ ...figures, seconds })}\n`);
  else terminal.line(`Done in ${seconds} s`);
  return 0;
}

async function demo(
  folder: string,
  terminal: ReturnType<typeof createTerminal>,
): Promise<StoryFigures> {
  const people = [...staff, ...demoInstitutions(seededRandom(demoSeed)).map(preparerOf)];
  const service = await startLocalService({
    folder,
    isFresh: true,
    ports: anyPorts,
    people,
    readingWorker,
    computingWorker,
  });
  try {
    const clientOf = clientsOf(service);
    const outcome = await runDemo(clientOf, terminal, service.services.now());
    return await finishStory(clientOf, { folder, outcome }, terminal);
  } finally {
    await service.close();
  }
}

async function mix(
  folder: string,
  terminal: ReturnType<typeof createTerminal>,
  wanted: { file: string; region: string | undefined; year: string | undefined },
): Promise<StoryFigures> {
  const file = userFile(wanted.file);
  const year = Number(wanted.year);
  if (!wanted.region || !Number.isInteger(year))
    throw new UsageError('With --mix also give --region (such as lac) and --year (such as 2013).');
  const members = mixMembers(file, wanted.region, year);
  if (members.length === 0)
    throw new UsageError(`The file has no institutions of ${wanted.region} in ${year}.`);
  const association = `mix-${members[0]?.region.replaceAll('_', '-')}-${year}`;
  const service = await startLocalService({
    folder,
    isFresh: true,
    ports: anyPorts,
    people: [...staff, ...members.map(preparerOf)],
    readingWorker,
    computingWorker,
  });
  try {
    const clientOf = clientsOf(service);
    const outcome = await runMix(
      clientOf,
      { association, file, region: wanted.region, year, members },
      terminal,
      service.services.now(),
    );
    return await finishStory(
      clientOf,
      {
        folder,
        association,
        template: mixTemplate(),
        members: members.length,
        rounds: [outcome],
        round: String(year),
      },
      terminal,
    );
  } finally {
    await service.close();
  }
}
