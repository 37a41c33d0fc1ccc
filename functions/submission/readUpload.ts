// A filled workbook to values: through the guard, its identity verified, its answers read by the template it was issued from.
import {
  type Finding,
  type Grid,
  type Identity,
  identitySchema,
  type PackageContent,
  PackageRefused,
  Problem,
  type Reading,
  type ReportContent,
  readWorkbook,
  reportContent,
  type Template,
} from '@peerbook/shared';
import type { IdentitySigner } from '../access/signer.ts';
import type { Services } from '../services.ts';
import type { WorkbookReader } from './workbookReader.ts';

export interface Upload extends ReportContent {
  readonly identity: Identity;
  readonly readings: readonly Reading[];
  readonly findings: readonly Finding[];
}

/** Verifies an identity token; throws workbook_identity_invalid. */
export async function verifyIdentity(signer: IdentitySigner, token: string): Promise<Identity> {
  const identity = identitySchema.safeParse(await signer.verify('identity', token)).data;
  if (!identity) throw new Problem('workbook_identity_invalid');
  return identity;
}

/** Throws workbook_of_other unless the workbook was issued for this institution, round and association. */
export function checkIdentity(
  identity: Identity,
  wanted: { association: string; institution: string; round: string },
): void {
  const found = [identity.association, identity.institution, identity.round].join(' / ');
  const expected = [wanted.association, wanted.institution, wanted.round].join(' / ');
  if (found !== expected) throw new Problem('workbook_of_other', { found, wanted: expected });
}

/**
 * Reads an uploaded file.
 * @param findTemplate the template of the identity found; throws template_version_unknown
 */
export async function readUpload(
  bytes: Uint8Array,
  { signer, reader }: Pick<Services, 'signer' | 'reader'>,
  wanted: { association: string; institution: string; round: string },
  findTemplate: (identity: Identity) => Promise<Template>,
): Promise<Upload> {
  const { grid, identity } = await openUpload(bytes, { signer, reader });
  checkIdentity(identity, wanted);
  const template = await findTemplate(identity);
  const { readings, findings } = readWorkbook(grid, template, identity.language, identity.locale);
  return { identity, readings, findings, ...reportContent(readings) };
}

/**
 * The cells of a file, and what it was issued for.
 * @throws Problem where the guard refuses the file, or its identity is missing or not ours
 */
export async function openUpload(
  bytes: Uint8Array,
  { signer, reader }: Pick<Services, 'signer' | 'reader'>,
): Promise<{ grid: Grid; identity: Identity }> {
  const { grid, identityTokens } = await guarded(reader, bytes);
  if (identityTokens.length === 0) throw new Problem('workbook_without_identity');
  const identities = await Promise.all(
    identityTokens.map((token) => verifyIdentity(signer, token)),
  );
  const [identity] = identities as [Identity];
  // Copies of the identity that disagree mean that a file was put together from two.
  if (identities.some((one) => JSON.stringify(one) !== JSON.stringify(identity)))
    throw new Problem('workbook_identity_invalid');
  return { grid, identity };
}

async function guarded(reader: WorkbookReader, bytes: Uint8Array): Promise<PackageContent> {
  try {
    return await reader.read(bytes);
  } catch (cause) {
    if (!(cause instanceof PackageRefused)) throw cause;
    if (cause.noWorkbook || cause.part === '')
      throw new Problem('file_not_workbook', { reason: cause.message }, { cause });
    throw new Problem('file_refused', { part: cause.part, reason: cause.reason }, { cause });
  }
}
