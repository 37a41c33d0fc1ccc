// `npm start`: the story for a demo association, then everything stays up to be tried by hand.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { spCore } from '@peerbook/shared';
import { demoAssociation, demoInstitutions } from '../demo/institutions.ts';
import { seededRandom } from '../demo/random.ts';
import { manager, officer, operator, preparerOf } from '../people.ts';
import { computingWorker, readingWorker, startLocalService } from '../service.ts';
import { prepareByHand } from '../story/byHand.ts';
import { demoSeed, openRound, roundBody, runDemo } from '../story/demoStory.ts';
import { finishStory } from '../story/finish.ts';
import { clientsOf } from '../story/people.ts';
import { createTerminal } from '../story/terminal.ts';
import type { Certificate } from '../webServer.ts';
import { parseArguments, UsageError } from './arguments.ts';

/** Service and sign-in stand 4071 and 4072 above the pages. */
const highestPort = 65_535 - 4072;

export async function start(words: readonly string[]): Promise<number> {
  const { values } = parseArguments(words, {
    port: { type: 'string' },
    folder: { type: 'string' },
    https: { type: 'boolean' },
  });
  const first = Number(values.port ?? 3000);
  if (!Number.isInteger(first) || first < 0 || first > highestPort)
    throw new UsageError(`--port takes a number up to ${highestPort}.`);
  const folder = values.folder ?? join(__dirname, 'local');
  const pages = join(__dirname, 'pages');
  mkdirSync(folder, { recursive: true });
  const terminal = createTerminal(process.stdout, false);
  const institutions = demoInstitutions(seededRandom(demoSeed));
  const ports =
    first === 0
      ? { service: 0, issuer: 0, pages: 0 }
      : { service: first + 4071, issuer: first + 4072, pages: first };
  const service = await startLocalService({
    folder,
    isFresh: true,
    ports,
    people: [operator, manager, officer, ...institutions.map(preparerOf)],
    pages,
    readingWorker,
    computingWorker,
    certificate: values.https ? readCertificate() : undefined,
  });
  terminal.line(`Service ${service.url}/api, sign-in ${service.issuer}, pages ${service.pagesUrl}`);
  const clientOf = clientsOf(service);
  const outcome = await runDemo(clientOf, terminal, service.services.now());
  await finishStory(clientOf, { folder, outcome }, terminal);
  await clientOf(manager.id)('putRound', {
    params: { association: demoAssociation.association, round: openRound.round },
    body: roundBody(openRound, spCore, service.services.now()),
  });
  const byHand = await prepareByHand(clientOf, outcome);
  mkdirSync(join(pages, 'workbooks'), { recursive: true });
  writeFileSync(join(pages, 'workbooks', byHand.name), byHand.bytes);
  terminal.step('Now by hand');
  terminal.line(`Open  ${service.pagesUrl}/preview/?workbook=/workbooks/${byHand.name}`);
  terminal.line(
    `It is the workbook of ${byHand.institutionName} for the open round ${openRound.round}, filled, with one mistake in it.`,
  );
  terminal.line(
    `Sign in as "${preparerOf({ institution: byHand.institution, name: byHand.institutionName }).name}". Stop with Ctrl+C.`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await service.close();
  return 0;
}

/** The certificate for localhost that Microsoft's tool makes and the system trusts. */
function readCertificate(): Certificate {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const [key, cert] = ['localhost.key', 'localhost.crt'].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  if (!existsSync(key) || !existsSync(cert)) {
    throw new UsageError(
      'There is no certificate for localhost yet. Make one: npx office-addin-dev-certs install',
    );
  }
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
