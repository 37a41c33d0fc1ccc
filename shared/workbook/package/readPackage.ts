// A workbook file to a grid, through the guard: only the parts that are needed are unpacked, only the sheets that hold
// answers are read.
import { parseReference } from '../address.ts';
import type { Grid, Place } from '../cellValue.ts';
import { identitySheet } from '../identity.ts';
import { sheetCells } from '../sheetCells.ts';
import {
  checkContentTypes,
  checkExternalLink,
  checkParts,
  checkSheetTypes,
  contentTypesPart,
  isExternalLink,
} from './allowed.ts';
import { readCells } from './cells.ts';
import type { SheetColumns } from './columnWriter.ts';
import { identityTokens } from './identityTokens.ts';
import { missing, PackageRefused } from './limits.ts';
import { readRelationships, readWorkbookPart } from './parts.ts';
import { readPercentStyles } from './percentStyles.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { plainUnpacker, type Unpacker } from './unpacker.ts';
import { parseXml, type ReadPart } from './xml.ts';
import { type Budget, inflateEntry, openZip } from './zip.ts';

/** What is read of a file, as plain data that passes between threads. */
export interface PackageData {
  readonly sheets: readonly (SheetColumns & { readonly name: string })[];
  readonly names: ReadonlyMap<string, Place>;
  readonly date1904: boolean;
  /** Identity tokens found, each once: from the customXml part, the document properties and the hidden sheet. */
  readonly identityTokens: readonly string[];
}

export interface PackageContent {
  readonly grid: Grid;
  readonly identityTokens: readonly string[];
}

export interface ReadingOptions {
  /** Whether a sheet is worth reading although no name of ours points at it; all are where nothing is said. */
  readonly wantedSheet?: (name: string) => boolean;
  /** Whether a sheet is passed over whatever points at it: nothing on it is ever read. */
  readonly skips?: (name: string) => boolean;
  readonly unpacker?: Unpacker;
}

/**
 * Reads an .xlsx file.
 * @throws PackageRefused naming the part and the reason
 */
export function readPackage(bytes: Uint8Array, options: ReadingOptions = {}): PackageContent {
  return contentOf(readPackageData(bytes, options));
}

/** The sheets of a file, ready to be asked for cells. */
export function contentOf({
  sheets,
  names,
  date1904,
  identityTokens,
}: PackageData): PackageContent {
  const shown = sheets.filter(({ name }) => name !== identitySheet);
  return {
    grid: {
      sheets: shown.map(({ name, columns, merged }) => ({
        name,
        cells: sheetCells(columns),
        merged,
      })),
      names,
      date1904,
    },
    identityTokens,
  };
}

/** As readPackage, without what only one thread can have. */
export function readPackageData(
  bytes: Uint8Array,
  { wantedSheet = () => true, skips = () => false, unpacker = plainUnpacker }: ReadingOptions = {},
): PackageData {
  const entries = openZip(bytes);
  for (const part of [contentTypesPart, packageRelationships])
    if (!entries.has(part)) missing(part);
  checkParts(entries.keys());
  const budget: Budget = { spent: 0 };
  const read: ReadPart = (name) => {
    const entry = entries.get(name);
    return entry && { name, bytes: inflateEntry(entry, budget, unpacker), unpacker };
  };
  const need = (name: string) => read(name) ?? missing(name);
  checkContentTypes(need(contentTypesPart));
  for (const part of entries.keys()) if (isExternalLink(part)) checkExternalLink(need(part));
  const main = findMainPart(read);
  const workbook = readWorkbookPart(need(main));
  const relationshipPart = main.replace(/([^/]+)$/, '_rels/$1.rels');
  const targets = readRelationships(need(relationshipPart), main);
  const related = [...targets.values()];
  checkSheetTypes(
    relationshipPart,
    related.map((one) => one.type),
  );
  // Where the workbook does not say, they stand where every program puts them.
  const partOf = (type: string, usual: string) =>
    related.find((one) => one.type === type)?.target ?? main.replace(/[^/]+$/, usual);
  const stringsPart = partOf('sharedStrings', 'sharedStrings.xml');
  const stylesPart = partOf('styles', 'styles.xml');
  const strings = read(stringsPart);
  const styles = read(stylesPart);
  const tables = {
    strings: strings ? readSharedStrings(strings) : [],
    percentStyles: styles ? readPercentStyles(styles) : [],
    met: { cells: 0 },
  };
  const names = new Map<string, Place>();
  for (const [name, reference] of workbook.names) {
    const place = parseReference(reference);
    if (place) names.set(name, place);
  }
  const pointedAt = new Set([...names.values()].map((place) => place.sheet));
  const sheets = workbook.sheets
    .filter(({ name }) => pointedAt.has(name) || name === identitySheet || wantedSheet(name))
    .filter(({ name }) => !skips(name))
    .map(({ name, relationship }) => {
      const part = targets.get(relationship)?.target ?? missing(`sheet ${name}`);
      return { name, ...readCells(need(part), tables) };
    });
  return {
    sheets,
    names,
    date1904: workbook.date1904,
    identityTokens: identityTokens(entries.keys(), read, sheets),
  };
}

const packageRelationships = '_rels/.rels';

/** The workbook part, as the package's relationships name it. */
function findMainPart(read: ReadPart): string {
  const part = packageRelationships;
  let found: string | undefined;
  parseXml(read(part) ?? missing(part), {
    open(name, attributes) {
      if (name === 'Relationship' && attributes['Type']?.endsWith('/officeDocument'))
        found = attributes['Target'];
    },
  });
  const target = found?.replace(/^\//, '');
  if (!target?.endsWith('.xml')) throw new PackageRefused(part, 'it names no workbook', true);
  return target;
}
