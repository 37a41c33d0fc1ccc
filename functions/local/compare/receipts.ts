// Receipts from a file, and whether they are as the service signed them.
import { readFileSync } from 'node:fs';
import { apiBodies, keptReceipts } from '@peerbook/shared';
import { readCompactToken } from '../../access/compactToken.ts';
import { createVerifier, type TokenVerifier } from '../../access/signer.ts';
import { canonicalJson } from '../../canonical.ts';
import type { Receipt } from '../../submission/documents.ts';
import { UsageError, userFile } from '../commands/arguments.ts';
import { workbookFile } from '../commands/workbookFile.ts';

/** The receipts that a workbook keeps, oldest first; what is none is passed over. */
export function receiptsKeptIn(workbook: Uint8Array): readonly Receipt[] {
  return keptReceipts(workbook).flatMap((one) => apiBodies.receipt.safeParse(one).data ?? []);
}

/** The receipts in a file: one as the service answered it, or those that a workbook keeps. Throws UsageError for none. */
export function receiptsFrom(name: string): readonly Receipt[] {
  const content = readFileSync(userFile(name));
  // Every zip, and so every workbook, begins with these letters; no JSON does.
  const isWorkbook = content.subarray(0, 2).toString('latin1') === 'PK';
  const receipts = isWorkbook
    ? receiptsKeptIn(workbookFile(name).bytes)
    : apiBodies.receipt.safeParse(jsonIn(content.toString('utf8'))).data;
  if (!receipts || (Array.isArray(receipts) && receipts.length === 0))
    throw new UsageError(
      isWorkbook
        ? `There is no receipt in ${name}.`
        : `${name} is no receipt: it must be the JSON that the service answered to a submission.`,
    );
  return Array.isArray(receipts) ? receipts : [receipts as Receipt];
}

/** What JSON says; undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Throws UsageError where the file holds no key. */
export function verifierFrom(name: string): TokenVerifier {
  try {
    return createVerifier(readFileSync(userFile(name), 'utf8'));
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(
      `${name} holds no key of Ed25519, in PEM or as the service shows its keys.`,
    );
  }
}

/**
 * Whether a receipt says what was signed: with a key whether it was signed, without one at least whether what can be read
 * in it is what its token says.
 */
export async function isIntact(
  { token, ...claims }: Receipt,
  verifier: TokenVerifier | undefined,
): Promise<boolean> {
  const signed = verifier
    ? await verifier.verify('receipt', token)
    : readCompactToken(token)?.claims;
  return signed !== undefined && canonicalJson(signed) === canonicalJson(claims);
}
