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

/**
 * Holds a workbook against the report that it is sent as. Only what the file itself holds and what was asked for is told:
 * whether other associations or institutions exist is nobody's business.
 * @throws Problem workbook_of_other_association, workbook_of_other or workbook_of_other_round, whichever is graver
 */
export function checkIdentity(
  identity: Identity,
  wanted: { association: string; institution: string; round: string },
): void {
  for (const [member, code] of foreign)
    if (identity[member] !== wanted[member])
      throw new Problem(code, { found: identity[member], wanted: wanted[member] });
}

const foreign = [
  ['association', 'workbook_of_other_association'],
  ['institution', 'workbook_of_other'],
  ['round', 'workbook_of_other_round'],
] as const;

/**
 * Reads an uploaded file.
 * @param findTemplate the template of the identity found; throws workbook_of_other_version
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
    throw refusalOf(cause);
  }
}

/** The problem of a file that is refused; anything else as it is. */
export function refusalOf(cause: unknown): unknown {
  if (!(cause instanceof PackageRefused)) return cause;
  if (cause.noWorkbook || cause.part === '')
    return new Problem('file_not_workbook', { reason: cause.message }, { cause });
  return new Problem('file_refused', { part: cause.part, reason: cause.reason }, { cause });
}
