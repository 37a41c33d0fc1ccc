// What a workbook that is handed in may hold beside its sheets. Everything else is refused by name: code, programs, files
// within the file, and what reaches outside it when somebody opens it.
import { PackageRefused } from './limits.ts';
import { type Part, parseXml, scanXml } from './xml.ts';

type Rule = readonly [pattern: RegExp, reason: string];

const macros = 'it holds macros; save the file as .xlsx without them';
const connection =
  'it holds a connection to data outside the file; remove it under Data, Queries & Connections';

/** Parts that never belong in an answer. */
const forbiddenParts: readonly Rule[] = [
  [/(^|\/)vbaProject[^/]*\.bin$/i, macros],
  [/(^|\/)(macrosheets|dialogsheets)\//i, 'it holds macros of an old kind'],
  [/(^|\/)activeX\//i, 'it holds ActiveX controls'],
  [/(^|\/)embeddings\//i, 'it holds an embedded file'],
  [/(^|\/)(EncryptedPackage|EncryptionInfo)$/i, 'it is protected by a password'],
  [/(^|\/)customUI\d*\//i, 'it changes the menus of Excel'],
  [/(^|\/)(connections\.xml|queryTables\/)/i, connection],
  [/\.(exe|dll|js|vbs|ps1|hta|scr|bat|cmd|com|msi|jar|lnk|url)$/i, 'it holds a program'],
];

/**
 * Names of parts that Excel and other programs write: markup, pictures, printer settings, signatures. Where parts stand is
 * free (ECMA-376 part 2, 6.2), what they are is not.
 */
const knownParts =
  /(\.(xml|rels|vml|png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|svg|ico|psmdcp|sigs)|(^|\/)(printerSettings|customProperty)\d*\.bin)$/i;

/** Throws PackageRefused at the first part that must not be there. */
export function checkParts(names: Iterable<string>): void {
  for (const name of names) {
    const rule = forbiddenParts.find(([pattern]) => pattern.test(name));
    if (rule) throw new PackageRefused(name, rule[1]);
    if (!knownParts.test(name))
      throw new PackageRefused(name, 'it is of a kind that no workbook needs');
  }
}

/** What parts are said to be, whatever their names. */
const forbiddenTypes: readonly Rule[] = [
  [/macroEnabled|vbaProject|macrosheet|dialogsheet/i, macros],
  [/sheet\.binary/i, 'it is a binary workbook; save it as .xlsx'],
  [/activeX/i, 'it holds ActiveX controls'],
  [/oleObject|\.package$/i, 'it holds an embedded file'],
  [/(spreadsheetml\.)(connections|queryTable)/i, connection],
];

export const contentTypesPart = '[Content_Types].xml';

/** Throws PackageRefused where a part is declared to be what must not be there. */
export function checkContentTypes(part: Part): void {
  parseXml(part, {
    open(name, attributes) {
      if (name !== 'Override' && name !== 'Default') return;
      const type = attributes['ContentType'] ?? '';
      const rule = forbiddenTypes.find(([pattern]) => pattern.test(type));
      if (rule) throw new PackageRefused(attributes['PartName'] ?? part.name, rule[1]);
    },
  });
}

/** Relationships of the workbook to sheets of code. */
const macroSheets = new Set(['xlMacrosheet', 'xlIntlMacrosheet', 'dialogsheet', 'vbaProject']);

/** Throws PackageRefused where the workbook has a sheet of code, whatever its part is named. */
export function checkSheetTypes(part: string, types: Iterable<string>): void {
  for (const type of types) if (macroSheets.has(type)) throw new PackageRefused(part, macros);
}

/**
 * Links to other workbooks stay: their last values stand in the cells, and nothing is fetched. Links that start a program
 * when somebody opens the file (DDE, OLE; ECMA-376 part 1, 18.14.4 and 18.14.14) are refused.
 */
export function checkExternalLink(part: Part): void {
  // By the scanner alone: such a part may hold millions of elements, and nothing else of them is asked for.
  scanXml(part, (scanner) => {
    for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next())
      if (piece === 'open' && (scanner.name === 'ddeLink' || scanner.name === 'oleLink'))
        throw new PackageRefused(part.name, 'it holds a link that starts another program');
  });
}

export function isExternalLink(part: string): boolean {
  return /(^|\/)externalLinks\/[^/]+\.xml$/i.test(part);
}
