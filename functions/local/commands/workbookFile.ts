// A workbook that the user named at the command line: through the guard, with what it was issued for.
import { readFileSync } from 'node:fs';
import {
  decodeIdentity,
  type Identity,
  type PackageContent,
  PackageRefused,
  readPackage,
} from '@peerbook/shared';
import { UsageError, userFile } from './arguments.ts';

export interface WorkbookFile extends PackageContent {
  /** As the user wrote it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Decoded, not verified. */
  readonly identity: Identity;
}

/** Throws UsageError where the file is none, can't be read, or has no identity. */
export function workbookFile(name: string): WorkbookFile {
  const bytes = new Uint8Array(readFileSync(userFile(name)));
  const content = guarded(name, bytes);
  const identity = content.identityTokens.map(decodeIdentity).find((one) => one !== undefined);
  if (!identity)
    throw new UsageError(`${name} was not issued by Peerbook, or its identity was removed.`);
  return { ...content, name, bytes, identity };
}

/** What a workbook was issued for, in one line. */
export function issuedFor(
  identity: Pick<Identity, 'association' | 'institution' | 'round'>,
): string {
  return `${identity.association} / ${identity.institution} / ${identity.round}`;
}

function guarded(name: string, bytes: Uint8Array): PackageContent {
  try {
    return readPackage(bytes);
  } catch (error) {
    if (error instanceof PackageRefused)
      throw new UsageError(`${name} cannot be read. ${error.message}`);
    throw error;
  }
}
