// A workbook as a report that can be compared: its answers by the template it was issued from, and their content hash.
import {
  decodeIdentity,
  type Finding,
  type Identity,
  type ReportContent,
  readWorkbook,
  reportContent,
  spCore,
  type Template,
} from '@peerbook/shared';
import { contentHash } from '../../canonical.ts';
import { reportHash } from '../../submission/reportHash.ts';
import { UsageError } from '../commands/arguments.ts';
import { type WorkbookFile, workbookFile } from '../commands/workbookFile.ts';
import type { SubmissionSource } from './submissionSource.ts';

export interface FileReport extends WorkbookFile {
  readonly template: Template;
  readonly content: ReportContent;
  readonly contentHash: string;
  /** What could not be read. */
  readonly findings: readonly Finding[];
}

/**
 * @param source where a template that is not built in is asked for
 * @throws UsageError where the file can't be read, or its identity does not hold together
 */
export async function fileReport(
  name: string,
  source: Pick<SubmissionSource, 'template'> | undefined,
): Promise<FileReport> {
  const file = workbookFile(name);
  const { identity, grid } = file;
  const copies = file.identityTokens.map((token) => JSON.stringify(decodeIdentity(token)));
  if (new Set(copies).size > 1)
    throw new UsageError(
      `The identity in ${name} was changed after it was issued: its copies in the file differ. Download the workbook again and copy the answers into it.`,
    );
  const template = await templateOf(name, identity, source);
  const templateHash = contentHash(template);
  if (identity.contentHash !== templateHash)
    throw new UsageError(
      `${name} was issued from another edition of ${identity.template} ${identity.version} than the one here, so its answers can't be compared.`,
    );
  const { readings, findings } = readWorkbook(grid, template, identity.language, identity.locale);
  const content = reportContent(readings);
  return { ...file, template, content, findings, contentHash: reportHash(content, templateHash) };
}

async function templateOf(
  name: string,
  identity: Identity,
  source: Pick<SubmissionSource, 'template'> | undefined,
): Promise<Template> {
  if (identity.template === spCore.code && identity.version === spCore.version) return spCore;
  const found = await source?.template(identity);
  if (found) return found;
  const what = `${name} was issued from version ${identity.version} of template ${identity.template}`;
  throw new UsageError(
    source
      ? `${what}, which the service does not have, or you may not see.`
      : `${what}; only ${spCore.code} ${spCore.version} is known without a service. Add --service URL --token TOKEN.`,
  );
}
