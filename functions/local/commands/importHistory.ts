// `peerbook import`: sends a CSV of public figures to the service that runs on this machine, or to one started for it.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { apiBodies, Client } from '@peerbook/shared';
import type { z } from 'zod';
import { type Association, institutionsPartition } from '../../association/documents.ts';
import { demoAssociation } from '../demo/institutions.ts';
import { manager, officer, operator } from '../people.ts';
import { startLocalService } from '../service.ts';
import { clientsOf } from '../story/people.ts';
import { setUpAssociation } from '../story/setUp.ts';
import { createTerminal } from '../story/terminal.ts';
import { parseArguments, UsageError, userFile } from './arguments.ts';
import { historySlices } from './historySlices.ts';
import { runningService } from './runningService.ts';

const shownFaults = 20;

export async function importHistory(words: readonly string[]): Promise<number> {
  const { values, rest } = parseArguments(words, {
    association: { type: 'string' },
    json: { type: 'boolean' },
    port: { type: 'string' },
    all: { type: 'boolean' },
  });
  const [name] = rest;
  if (name === undefined || rest.length > 1)
    throw new UsageError('Name one file: npm run peerbook -- import FILE.csv');
  const file = userFile(name);
  const association = values.association ?? demoAssociation.association;
  const first = Number(values.port ?? 3000);
  const running = await runningService(first);
  const { client, close } = running
    ? { client: running, close: async () => {} }
    : await ownService(association);
  try {
    const body = await importAll(client, association, readFileSync(file, 'utf8'));
    if (values.json) {
      process.stdout.write(`${JSON.stringify(body)}\n`);
      return 0;
    }
    process.stdout.write(
      `${body.imported} of ${body.rows} rows imported as public history of ${association}: ${body.values} figures.\n`,
    );
    if (body.partsOfYears > 0)
      process.stdout.write(`${body.partsOfYears} rows are of quarters and were left out.\n`);
    if (body.layout === 'financial' || body.layout === 'social')
      process.stdout.write(
        'This data set does not say where institutions are: import the list of institutions too.\n',
      );
    tellFaults(body.faults, values.all === true);
    return 0;
  } finally {
    await close();
  }
}

type HistoryReport = z.output<typeof apiBodies.historyReport>;
type Faults = HistoryReport['faults'];

/** Slice after slice; told as one. */
async function importAll(
  client: Client,
  association: string,
  text: string,
): Promise<HistoryReport> {
  let all: HistoryReport | undefined;
  for (const slice of historySlices(text)) {
    const { body } = await client('postHistory', { params: { association }, body: slice.text });
    const { faults, ...counts } = body;
    const told = faults.map((fault) => ({ ...fault, line: slice.lineOf(fault.line) }));
    all = {
      layout: counts.layout,
      rows: (all?.rows ?? 0) + counts.rows + slice.partsOfYears,
      imported: (all?.imported ?? 0) + counts.imported,
      values: (all?.values ?? 0) + counts.values,
      partsOfYears: (all?.partsOfYears ?? 0) + counts.partsOfYears + slice.partsOfYears,
      faults: [...(all?.faults ?? []), ...told],
    };
  }
  if (!all) throw new UsageError('The file holds figures of quarters only, and of no whole year.');
  return all;
}

/** How many of each kind, then the faults themselves with their lines. */
function tellFaults(faults: Faults, all: boolean): void {
  process.stdout.write(`${faults.length} faults${faults.length > 0 ? ':' : '.'}\n`);
  const kinds = new Map<string, number>();
  for (const { column, reason } of faults) {
    const kind = `${column}: ${reason}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1])) {
    process.stdout.write(`${String(count).padStart(6)} x ${kind}\n`);
  }
  for (const fault of all ? faults : faults.slice(0, shownFaults)) {
    const fate = fault.kept ? 'kept as published' : 'left out';
    process.stdout.write(
      `  line ${fault.line}, ${fault.column} = ${fault.seen}: ${fault.reason}; ${fate}\n`,
    );
  }
  if (!all && faults.length > shownFaults) {
    process.stdout.write(`  … ${faults.length - shownFaults} more: add --all or --json\n`);
  }
}

type Connection = { readonly client: Client; readonly close: () => Promise<void> };

/** A service of its own on the same folder, with the association if it is not there yet; one that is there stays as it is. */
async function ownService(association: string): Promise<Connection> {
  const folder = join(__dirname, 'local');
  mkdirSync(folder, { recursive: true });
  const service = await startLocalService({
    folder,
    isFresh: false,
    ports: { service: 0, issuer: 0, pages: 0 },
    people: [operator, manager, officer],
  });
  const clientOf = clientsOf(service);
  const known = await service.services.store.get<Association>(
    institutionsPartition(association),
    'association',
  );
  const { name, contact, language } = known?.body ?? {
    name: association,
    contact: '',
    language: 'en' as const,
  };
  const registration = { name, contact, language };
  const plan = { association, registration, members: [] };
  await setUpAssociation(clientOf, plan, createTerminal(process.stdout, true));
  return { client: clientOf(manager.id), close: () => service.close() };
}
