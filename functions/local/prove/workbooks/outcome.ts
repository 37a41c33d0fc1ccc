// What came of reading one file, as plain data that passes between processes.
import {
  type Finding,
  type Language,
  type PackageContent,
  PackageRefused,
  Problem,
  type Reading,
  readWorkbook,
  spCore,
} from '@peerbook/shared';

export type Outcome =
  /** `code` is that of the problem the service answers with; `part` names the part or cell. */
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly part: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'read';
      readonly readings: readonly Reading[];
      readonly findings: readonly Finding[];
      readonly tokens: readonly string[];
    }
  | { readonly kind: 'crashed'; readonly why: string };

/** How a file is read; proofs of the proof put faulty ones in. */
export interface Reader {
  read(bytes: Uint8Array): Promise<PackageContent>;
  readonly answers?: typeof readWorkbook;
}

/** Reads a file as the service does: through the guard, then by the template. */
export async function outcomeOf(
  bytes: Uint8Array,
  language: Language,
  { read, answers = readWorkbook }: Reader,
): Promise<Outcome> {
  try {
    const { grid, identityTokens } = await read(bytes);
    const { readings, findings } = answers(grid, spCore, language);
    return { kind: 'read', readings, findings, tokens: identityTokens };
  } catch (cause) {
    if (cause instanceof PackageRefused) return refusal(cause);
    if (cause instanceof Problem)
      return { kind: 'refused', code: cause.code, part: '', reason: cause.message };
    return { kind: 'crashed', why: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** As the service tells it; see readUpload.ts. */
function refusal({ part, reason, noWorkbook }: PackageRefused): Outcome {
  const code = noWorkbook || part === '' ? 'file_not_workbook' : 'file_refused';
  return { kind: 'refused', code, part, reason };
}
