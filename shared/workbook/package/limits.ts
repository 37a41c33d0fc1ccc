// Limits of the guarded reader. An upload is attacker-controlled: each limit is counted on real bytes while inflating,
// never taken from what the file declares.

export const packageLimits = {
  /** Bytes of the file; Excel for the web itself stops at 5 MB a request. */
  file: 5_000_000,
  entries: 400,
  /** Inflated bytes of one part, and of all parts read. */
  part: 16_000_000,
  total: 32_000_000,
  /** Inflated bytes over packed ones; counted only from so many bytes on, since a short part of blanks packs well. */
  ratio: 100,
  ratioFrom: 1_000_000,
  /** Depth of elements in one part, and attributes of one element. */
  depth: 64,
  attributes: 100,
  /** Cells of one sheet and of all sheets, and shared strings of the workbook. */
  cells: 200_000,
  allCells: 400_000,
  strings: 200_000,
  /** Characters of a cell: Excel's own limit. */
  text: 32_767,
  names: 20_000,
  /** Formats of cells: Excel has 65,490 at most, and names as many in its own limits. */
  styles: 65_490,
  /** Merged ranges of one sheet. */
  merged: 20_000,
} as const;

/** A file that is no workbook, or one that is not safe to read. `part` names the zip part or cell. */
export class PackageRefused extends Error {
  readonly part: string;
  readonly reason: string;
  /** Not a zip or not a workbook at all, rather than a workbook with something wrong in it. */
  readonly noWorkbook: boolean;
  constructor(part: string, reason: string, noWorkbook = false, options?: ErrorOptions) {
    super(part === '' ? reason : `${part}: ${reason}`, options);
    this.name = 'PackageRefused';
    this.part = part;
    this.reason = reason;
    this.noWorkbook = noWorkbook;
  }
}

/** Gives a file up for a part that every workbook has. */
export function missing(part: string): never {
  throw new PackageRefused(part, 'this part is missing', true);
}
