// The three things that a workbook is compared with: another workbook, a submission with its values, a receipt without them.
import { blocks } from '@peerbook/shared';
import type { TokenVerifier } from '../../access/signer.ts';
import { contentHash } from '../../canonical.ts';
import type { Receipt } from '../../submission/documents.ts';
import { reportHash } from '../../submission/reportHash.ts';
import { UsageError } from '../commands/arguments.ts';
import { issuedFor } from '../commands/workbookFile.ts';
import { type Comparison, isProven, nameDifferences, submittedAs } from './comparison.ts';
import type { FileReport } from './fileReport.ts';
import { isIntact } from './receipts.ts';
import type { ShownSubmission } from './submissionSource.ts';

/** Answers are compared even where the workbooks were issued for different reports; identical they are not then. */
export function compareWithWorkbook(report: FileReport, other: FileReport): Comparison {
  const { grid, identity, content } = other;
  const differences = nameDifferences(report, content, { grid, language: identity.language });
  const [here, there] = [issuedFor(report.identity), issuedFor(identity)];
  const isSameVersion = report.identity.contentHash === identity.contentHash;
  return {
    identical: here === there && isProven(report, other.contentHash) && !blocks(other.findings),
    against: other.name,
    submitted: null,
    differences,
    remarks: [
      ...(here === there ? [] : [`${other.name} was issued for another report: ${there}.`]),
      ...(isSameVersion
        ? []
        : [
            `${other.name} was issued from ${identity.template} ${identity.version}; what only one of the two asks for counts as blank in the other.`,
          ]),
      ...(blocks(other.findings)
        ? [`Some cells of ${other.name} cannot be read: peerbook read names them.`]
        : []),
    ],
  };
}

/** @throws UsageError where the submission is of another report, or its values are not those of its content hash */
export function compareWithSubmission(
  report: FileReport,
  submission: ShownSubmission,
  name: string,
): Comparison {
  const { identity, template } = report;
  const { institution, round, revision, receivedAt } = submission;
  if (institution !== identity.institution || round !== identity.round)
    throw new UsageError(
      `${report.name} was issued for ${identity.institution} / ${identity.round}, but ${name} is of ${institution} / ${round}.`,
    );
  if (reportHash(submission, contentHash(template)) !== submission.contentHash)
    throw new UsageError(
      `The values in ${name} are not those of its content hash: they were changed, or submitted from another version of the template than ${identity.version}.`,
    );
  const submitted = { revision, receivedAt, contentHash: submission.contentHash };
  return {
    identical: isProven(report, submitted.contentHash),
    against: submittedAs(submitted),
    submitted,
    differences: nameDifferences(report, submission),
    remarks: [],
  };
}

/**
 * Compares content hashes: a receipt holds no values. Of several receipts the newest with the same hash counts, else the newest.
 * @throws UsageError where no receipt is of this report, or one of them was altered
 */
export async function compareWithReceipts(
  report: FileReport,
  all: readonly Receipt[],
  given: { readonly name: string; readonly verifier: TokenVerifier | undefined },
): Promise<Comparison> {
  const { name, verifier } = given;
  const own = all.filter((receipt) => issuedFor(receipt) === issuedFor(report.identity));
  const [stranger] = all;
  if (own.length === 0 || !stranger)
    throw new UsageError(
      `${report.name} was issued for ${issuedFor(report.identity)}, but the receipt in ${name} is of ${stranger ? issuedFor(stranger) : 'nothing'}.`,
    );
  for (const receipt of own)
    if (!(await isIntact(receipt, verifier)))
      throw new UsageError(
        `The receipt of revision ${receipt.revision} in ${name} was altered${verifier ? ', or was not signed with this key' : ''}; it proves nothing.`,
      );
  if (verifier) await checkIdentity(report, verifier);
  const inOrder = [...own].sort((a, b) => a.revision - b.revision);
  const newest = inOrder.at(-1) as Receipt;
  const { revision, receivedAt, contentHash } =
    inOrder.findLast((receipt) => receipt.contentHash === report.contentHash) ?? newest;
  const submitted = { revision, receivedAt, contentHash };
  const identical = isProven(report, contentHash);
  return {
    identical,
    against: submittedAs(submitted),
    submitted,
    differences: [],
    remarks: [
      verifier
        ? "The receipt's signature is the service's."
        : "The receipt's signature was not verified: add --public-key KEY.pem, the service's key.",
      ...(revision === newest.revision
        ? []
        : [`Later on, revision ${newest.revision} was submitted, which is different.`]),
      ...(identical
        ? []
        : ['A receipt holds no values: --submission or --service name the cells that differ.']),
    ],
  };
}

async function checkIdentity(report: FileReport, verifier: TokenVerifier): Promise<void> {
  for (const token of report.identityTokens)
    if ((await verifier.verify('identity', token)) === undefined)
      throw new UsageError(
        `The identity in ${report.name} was changed, or was not signed with this key.`,
      );
}
