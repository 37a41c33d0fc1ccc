// `peerbook compare`: whether a workbook says what was submitted, or what another workbook says, and which cells differ.
// Exit status as diff has it: 0 identical, 1 different, 2 where it can't be told.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiBodies } from '@peerbook/shared';
import {
  compareWithReceipts,
  compareWithSubmission,
  compareWithWorkbook,
} from '../compare/compareWith.ts';
import type { Comparison } from '../compare/comparison.ts';
import { type FileReport, fileReport } from '../compare/fileReport.ts';
import { jsonIn, receiptsFrom, receiptsKeptIn, verifierFrom } from '../compare/receipts.ts';
import { localSource, type SubmissionSource, sourceAt } from '../compare/submissionSource.ts';
import { tellComparison, tellComparisonAsJson } from '../compare/tellComparison.ts';
import { parseArguments, UsageError, userFile } from './arguments.ts';
import { tokenFor } from './serviceClient.ts';
import { issuedFor } from './workbookFile.ts';

const options = {
  with: { type: 'string' },
  receipt: { type: 'string' },
  submission: { type: 'string' },
  service: { type: 'string' },
  token: { type: 'string' },
  'public-key': { type: 'string' },
  port: { type: 'string' },
  json: { type: 'boolean' },
} as const;
type Chosen = ReturnType<typeof parseArguments<typeof options>>['values'];

/** The store and the key that `npm start` and the story leave beside the program. */
const localFolder = join(__dirname, 'local');

export async function compare(words: readonly string[]): Promise<number> {
  const { values: chosen, rest } = parseArguments(words, options);
  const [name] = rest;
  if (name === undefined || rest.length > 1)
    throw new UsageError('Name one file: npm run peerbook -- compare FILE.xlsx');
  const named = [chosen.with, chosen.receipt, chosen.submission].filter((one) => one !== undefined);
  if (named.length > 1)
    throw new UsageError('Compare with one thing at a time: --with, --receipt or --submission.');
  const source = await sourceFor(chosen, named.length === 0);
  try {
    const report = await fileReport(name, source);
    const comparison = await compareWithChosen(report, chosen, source);
    (chosen.json ? tellComparisonAsJson : tellComparison)(report, comparison);
    return comparison.identical ? 0 : 1;
  } finally {
    await source?.close();
  }
}

/** The service named; where nothing at all is named, what is on this machine. */
async function sourceFor(chosen: Chosen, isNothingNamed: boolean) {
  if (chosen.service !== undefined) {
    return sourceAt(chosen.service, tokenFor(chosen.token));
  }
  return isNothingNamed ? localSource(Number(chosen.port ?? 3000), localFolder) : undefined;
}

async function compareWithChosen(
  report: FileReport,
  chosen: Chosen,
  source: SubmissionSource | undefined,
): Promise<Comparison> {
  if (chosen.with !== undefined)
    return compareWithWorkbook(report, await fileReport(chosen.with, source));
  if (chosen.receipt !== undefined) {
    const receipts = receiptsFrom(chosen.receipt);
    return compareWithReceipts(report, receipts, {
      name: chosen.receipt,
      verifier: verifierFor(chosen),
    });
  }
  if (chosen.submission !== undefined)
    return compareWithSubmission(report, submissionIn(chosen.submission), chosen.submission);
  const current = await source?.submission(report.identity);
  if (current) return compareWithSubmission(report, current, 'the service');
  const what = issuedFor(report.identity);
  if (chosen.service !== undefined)
    throw new UsageError(`${chosen.service} has no submission of ${what}, or you may not see it.`);
  const kept = receiptsKeptIn(report.bytes);
  if (kept.length > 0)
    return compareWithReceipts(report, kept, { name: report.name, verifier: verifierFor(chosen) });
  throw new UsageError(
    `There is nothing to compare ${report.name} with: no receipt in it, and no submission of ${what} on this machine. Add --with, --receipt, --submission or --service.`,
  );
}

/** The key named, or that of the service on this machine. */
function verifierFor(chosen: Chosen) {
  if (chosen['public-key'] !== undefined) return verifierFrom(chosen['public-key']);
  const own = join(localFolder, 'signing-key.pem');
  return existsSync(own) ? verifierFrom(own) : undefined;
}

function submissionIn(name: string) {
  const text = readFileSync(userFile(name), 'utf8');
  const submission = apiBodies.submission.safeParse(jsonIn(text)).data;
  if (!submission)
    throw new UsageError(
      `${name} is no submission: it must be the JSON that the service answers when asked for one.`,
    );
  return submission;
}
