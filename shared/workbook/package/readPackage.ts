// A workbook file to a grid, through the guard: only the parts that are needed are unpacked, only the sheets that hold
// answers are read.
import { parseReference } from '../address.ts';
import type { Grid, GridSheet, Place } from '../cellValue.ts';
import { identityCell, identityNamespace, identityProperty, identitySheet } from '../identity.ts';
import { readCells, readPercentStyles, readSharedStrings } from './cells.ts';
import { PackageRefused } from './limits.ts';
import { checkParts, readRelationships, readWorkbookPart } from './parts.ts';
import { isUtf16, parseXml } from './xml.ts';
import { type Budget, inflateEntry, openZip } from './zip.ts';

export interface PackageContent {
  readonly grid: Grid;
  /** Identity tokens found, each once: from the customXml part, the document properties and the hidden sheet. */
  readonly identityTokens: readonly string[];
}

/**
 * Reads an .xlsx file.
 * @param wantedSheet whether a sheet is worth reading although no name of ours points at it
 * @throws PackageRefused naming the part and the reason
 */
export function readPackage(
  bytes: Uint8Array,
  wantedSheet: (name: string) => boolean = () => true,
): PackageContent {
  const entries = openZip(bytes);
  checkParts(entries.keys());
  const budget: Budget = { spent: 0 };
  const read = (name: string) => {
    const entry = entries.get(name);
    return entry && inflateEntry(entry, budget);
  };
  const main = findMainPart(read);
  const workbook = readWorkbookPart(main, read(main) ?? missing(main));
  const relationshipPart = main.replace(/([^/]+)$/, '_rels/$1.rels');
  const targets = readRelationships(
    relationshipPart,
    read(relationshipPart) ?? missing(relationshipPart),
    main,
  );
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const strings = read(`${folder}sharedStrings.xml`);
  const styles = read(`${folder}styles.xml`);
  const tables = {
    strings: strings ? readSharedStrings(`${folder}sharedStrings.xml`, strings) : [],
    percentStyles: styles ? readPercentStyles(`${folder}styles.xml`, styles) : [],
    met: { cells: 0 },
  };
  const names = new Map<string, Place>();
  for (const [name, reference] of workbook.names) {
    const place = parseReference(reference);
    if (place) names.set(name, place);
  }
  const pointedAt = new Set([...names.values()].map((place) => place.sheet));
  const sheets: GridSheet[] = [];
  for (const { name, relationship } of workbook.sheets) {
    if (!pointedAt.has(name) && name !== identitySheet && !wantedSheet(name)) continue;
    const part = targets.get(relationship) ?? missing(`sheet ${name}`);
    sheets.push({ name, cells: readCells(part, read(part) ?? missing(part), tables) });
  }
  const grid: Grid = {
    sheets: sheets.filter((sheet) => sheet.name !== identitySheet),
    names,
    date1904: workbook.date1904,
  };
  return { grid, identityTokens: identityTokens(entries.keys(), read, sheets) };
}

function missing(part: string): never {
  throw new PackageRefused(part, 'this part is missing', true);
}

/** The workbook part, as the package's relationships name it. */
function findMainPart(read: (name: string) => Uint8Array | undefined): string {
  const part = '_rels/.rels';
  let found: string | undefined;
  parseXml(part, read(part) ?? missing(part), {
    open(name, attributes) {
      if (name === 'Relationship' && attributes['Type']?.endsWith('/officeDocument'))
        found = attributes['Target'];
    },
  });
  const target = found?.replace(/^\//, '');
  if (!target?.endsWith('.xml')) throw new PackageRefused(part, 'it names no workbook', true);
  return target;
}

/**
 * Excel for Mac loses customXml, other programs lose properties or show the hidden sheet: whichever is left serves.
 * The customXml part is found by its root element, since LibreOffice moves its relationship.
 */
function identityTokens(
  parts: Iterable<string>,
  read: (name: string) => Uint8Array | undefined,
  sheets: readonly GridSheet[],
): readonly string[] {
  const tokens = new Set<string>();
  for (const part of parts) {
    if (!/^customXml\/item\d+\.xml$/.test(part)) continue;
    const bytes = read(part) ?? missing(part);
    // Other programs keep their own here in UTF-16 (Power Query does); ours never is.
    if (isUtf16(bytes)) continue;
    let inside = false;
    let text = '';
    parseXml(part, bytes, {
      open(name, attributes) {
        inside = name === 'identity' && Object.values(attributes).includes(identityNamespace);
      },
      text(content) {
        if (inside) text += content;
      },
    });
    if (text.trim() !== '') tokens.add(text.trim());
  }
  const properties = read('docProps/custom.xml');
  if (properties) {
    const token = joinProperties(properties);
    if (token) tokens.add(token);
  }
  const cell = sheets.find((sheet) => sheet.name === identitySheet)?.cells.get(identityCell);
  if (cell?.kind === 'text' && cell.value.trim() !== '') tokens.add(cell.value.trim());
  return [...tokens];
}

function joinProperties(bytes: Uint8Array): string | undefined {
  const pieces = new Map<string, string>();
  let open: string | undefined;
  parseXml('docProps/custom.xml', bytes, {
    open(name, attributes) {
      if (name === 'property') open = attributes['name'];
    },
    text(content) {
      if (open?.startsWith(identityProperty))
        pieces.set(open, (pieces.get(open) ?? '') + content.trim());
    },
    close(name) {
      if (name === 'property') open = undefined;
    },
  });
  const joined = [...pieces].sort(
    ([a], [b]) =>
      Number(a.slice(identityProperty.length)) - Number(b.slice(identityProperty.length)),
  );
  return joined.map(([, piece]) => piece).join('') || undefined;
}
