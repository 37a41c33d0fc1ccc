// Books that links lead into: sheets beside the report, or a file that the person chose. A file is read here, in the pane,
// by the same guarded reader as an upload; nothing of it is sent anywhere.
import {
  type BookSheet,
  bookSheet,
  type GridSheet,
  type PackageContent,
  PackageRefused,
  packageLimits,
  readPackage,
} from '@peerbook/shared';

export interface Book {
  /** Name of the file; null where it is the workbook of the report itself. */
  readonly name: string | null;
  readonly sheets: readonly BookSheet[];
  /** Sheets that have more cells than can be read. */
  readonly tooLarge: readonly string[];
}

/** What of a file is needed. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** `unread`: the machine did not hand it over, as where it was moved meanwhile. */
export type Refusal = 'too_large' | 'no_workbook' | 'not_allowed' | 'unread';

export type Opened =
  | { readonly kind: 'open'; readonly name: string; readonly content: PackageContent }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: Refusal };

/** Largest file that is read, in megabytes. */
export const fileLimit = packageLimits.file / 1_000_000;

export async function openFile(file: ChosenFile): Promise<Opened> {
  const { name } = file;
  if (file.size > packageLimits.file) return { kind: 'refused', name, reason: 'too_large' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'refused', name, reason: 'unread' };
  }
  try {
    return { kind: 'open', name, content: readPackage(bytes) };
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    return { kind: 'refused', name, reason: error.noWorkbook ? 'no_workbook' : 'not_allowed' };
  }
}

/** The sheets of a book as links see them. */
export function aBook(
  name: string | null,
  sheets: readonly GridSheet[],
  tooLarge: readonly string[] = [],
): Book {
  return { name, sheets: sheets.map(bookSheet), tooLarge };
}
