// Saves an opened workbook: the parts it came with, changed in no more places than the user or the add-in did.
import { quoteSheetName } from '../address.ts';
import { addStyles } from './addStyles.ts';
import { declarePart, undeclarePart } from './contentTypes.ts';
import { type CustomProperties, writeCustomProperties } from './customProperties.ts';
import { type CustomXmlPart, writeCustomXml } from './customXml.ts';
import { type DocumentSettings, writeDocumentSettings } from './documentSettings.ts';
import type { OpenedWorkbook } from './openPackage.ts';
import { type CellChange, patchCells } from './patchCells.ts';
import {
  addRelationship,
  readRelationships,
  relationshipsPart,
  removeRelationships,
} from './relationships.ts';
import { type AddedSheet, sheetXml } from './sheetXml.ts';
import { escapeXml } from './xml.ts';
import { type Parts, partText, withoutParts, withPart, zip } from './zip.ts';

/** What became of the workbook since it was opened. */
export type WorkbookChanges = {
  readonly cells: ReadonlyMap<string, readonly CellChange[]>;
  readonly removedSheetIds: readonly string[];
  readonly addedSheets: readonly AddedSheet[];
  readonly addedNames: readonly { readonly name: string; readonly formula: string }[];
  readonly customXml: readonly CustomXmlPart[];
  readonly properties: CustomProperties;
  readonly settings: DocumentSettings;
};

const sheetType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const sheetKind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The saved file's bytes. */
export function savePackage(workbook: OpenedWorkbook, changes: WorkbookChanges): Uint8Array {
  const { workbookPart } = workbook;
  let parts = workbook.parts;
  for (const sheet of workbook.sheets) {
    const own = changes.cells.get(sheet.id) ?? [];
    if (own.length === 0 || changes.removedSheetIds.includes(sheet.id)) continue;
    parts = withPart(parts, sheet.part, patchCells(partText(parts, sheet.part)!, own));
  }
  if (parts !== workbook.parts) parts = dropCalculationChain(parts, workbookPart);
  // From the last to the first, so that the places of those still to go do not move.
  const removed = workbook.sheets.filter((each) => changes.removedSheetIds.includes(each.id));
  for (const { id } of removed.reverse()) parts = removeSheet(parts, workbook, id);
  for (const sheet of changes.addedSheets) parts = addSheet(parts, workbookPart, sheet);
  parts = addNames(parts, workbookPart, changes.addedNames);
  parts = writeCustomXml(parts, workbookPart, changes.customXml);
  parts = writeCustomProperties(parts, changes.properties);
  parts = writeDocumentSettings(parts, changes.settings);
  return zip(parts);
}

// The chain lists cells with formulas; where it names one without, Excel calls the file damaged.
function dropCalculationChain(parts: Parts, workbookPart: string): Parts {
  const tie = readRelationships(parts, workbookPart).find((each) => each.type === 'calcChain');
  if (!tie) return parts;
  const untied = removeRelationships(parts, workbookPart, [tie.id]);
  return undeclarePart(withoutParts(untied, [tie.target]), tie.target);
}

function addSheet(parts: Parts, workbookPart: string, sheet: AddedSheet): Parts {
  const stylesPart = readRelationships(parts, workbookPart).find((each) => each.type === 'styles');
  if (!stylesPart) throw new Error('The workbook has no styles part, so no sheet can be added.');
  const looks = new Map(sheet.cells.map((cell) => [lookKey(cell), cell]));
  const { xml, numbers } = addStyles(partText(parts, stylesPart.target)!, [...looks.values()]);
  const numberOf = new Map([...looks.keys()].map((key, index) => [key, numbers[index]!]));
  const formats = sheet.cells.map((cell) => numberOf.get(lookKey(cell))!);
  let number = 1;
  while (parts.has(`xl/worksheets/sheet${number}.xml`)) number++;
  const name = `xl/worksheets/sheet${number}.xml`;
  const withSheet = withPart(
    withPart(parts, stylesPart.target, xml),
    name,
    sheetXml(sheet, formats),
  );
  const tied = addRelationship(
    declarePart(withSheet, name, sheetKind),
    workbookPart,
    sheetType,
    name,
  );
  const text = partText(tied.parts, workbookPart)!;
  const ids = [...text.matchAll(/\ssheetId="(\d+)"/g)].map(([, id]) => Number(id));
  const state = { Visible: '', Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' };
  const entry = `<sheet name="${escapeXml(sheet.name)}" sheetId="${Math.max(0, ...ids) + 1}"${state[sheet.visibility]} r:id="${tied.id}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`;
  return withPart(tied.parts, workbookPart, text.replace('</sheets>', `${entry}</sheets>`));
}

function lookKey({ style, isLocked }: AddedSheet['cells'][number]): string {
  return JSON.stringify([style, isLocked]);
}

function removeSheet(parts: Parts, workbook: OpenedWorkbook, id: string): Parts {
  const { workbookPart, sheets } = workbook;
  const index = sheets.findIndex((each) => each.id === id);
  const sheet = sheets[index];
  if (!sheet) return parts;
  const tie = readRelationships(parts, workbookPart).find((each) => each.target === sheet.part)!;
  const text = partText(parts, workbookPart)!
    .replace(/<sheet\s[^>]*?(?:\/>|>\s*<\/sheet>)/g, (entry) =>
      entry.includes(`id="${tie.id}"`) ? '' : entry,
    )
    .replace(/<definedName\s[^>]*?>[\s\S]*?<\/definedName>/g, (entry) =>
      keepName(entry, index, sheet.name),
    );
  const untied = removeRelationships(withPart(parts, workbookPart, text), workbookPart, [tie.id]);
  return undeclarePart(
    withoutParts(untied, [sheet.part, relationshipsPart(sheet.part)]),
    sheet.part,
  );
}

// Names of the lost sheet go with it, and those of later sheets count one less.
function keepName(entry: string, removed: number, sheetName: string): string {
  const local = /\slocalSheetId="(\d+)"/.exec(entry);
  if (local && Number(local[1]) === removed) return '';
  const reference = escapeXml(`${quoteSheetName(sheetName)}!`);
  if (!local && entry.includes(`>${reference}`)) return '';
  if (!local || Number(local[1]) < removed) return entry;
  return entry.replace(local[0], ` localSheetId="${Number(local[1]) - 1}"`);
}

function addNames(parts: Parts, workbookPart: string, names: WorkbookChanges['addedNames']): Parts {
  if (names.length === 0) return parts;
  const entries = names
    .map(
      ({ name, formula }) =>
        `<definedName name="${escapeXml(name)}">${escapeXml(formula.replace(/^=/, ''))}</definedName>`,
    )
    .join('');
  const text = partText(parts, workbookPart)!;
  const written = text.includes('</definedNames>')
    ? text.replace('</definedNames>', `${entries}</definedNames>`)
    : text.replace('</sheets>', `</sheets><definedNames>${entries}</definedNames>`);
  return withPart(parts, workbookPart, written);
}
