// Saves an opened workbook: the parts it came with, changed in no more places than the user or the add-in did.
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
import { type CellTexts, noContent, type SheetContent, writeSheetContent } from './sheetContent.ts';
import { type AddedSheet, sheetXml } from './sheetXml.ts';
import type { CellFormat } from './styles.ts';
import { type WorkbookList, writeWorkbookXml } from './workbookXml.ts';
import { type Parts, partText, withoutParts, withPart, zip } from './zip.ts';

/** A changed cell, with its new looks where those changed. */
export type CellEdit = Omit<CellChange, 'format'> & { readonly look?: CellFormat };

/** What became of the workbook since it was opened. `sheets` lists all that there are now, in order. */
export type WorkbookChanges = Pick<WorkbookList, 'names' | 'isStructureProtected'> & {
  readonly sheets: readonly Pick<AddedSheet, 'id' | 'name' | 'visibility'>[];
  readonly addedSheets: readonly AddedSheet[];
  readonly cells: ReadonlyMap<string, readonly CellEdit[]>;
  readonly content: ReadonlyMap<string, SheetContent>;
  readonly cellTexts: CellTexts;
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
  const partOf = new Map(workbook.sheets.map((each) => [each.id, each.part]));
  for (const sheet of workbook.sheets) {
    const own = changes.cells.get(sheet.id) ?? [];
    const isLeft = changes.sheets.some((each) => each.id === sheet.id);
    if (own.length > 0 && isLeft) parts = patchSheet(parts, workbookPart, sheet.part, own);
  }
  if (parts !== workbook.parts) parts = dropCalculationChain(parts, workbookPart);
  for (const sheet of changes.addedSheets) {
    const added = addSheet(parts, workbookPart, sheet);
    parts = added.parts;
    partOf.set(sheet.id, added.part);
  }
  for (const { id } of changes.sheets) {
    const before = workbook.content.get(id) ?? noContent;
    const now = changes.content.get(id) ?? before;
    const part = partOf.get(id)!;
    parts = writeSheetContent(parts, workbookPart, part, before, now, changes.cellTexts);
  }
  parts = writeList(parts, workbook, changes, partOf);
  for (const { id, part } of workbook.sheets)
    if (!changes.sheets.some((each) => each.id === id))
      parts = dropSheet(parts, workbookPart, part);
  parts = writeCustomXml(parts, workbookPart, changes.customXml);
  parts = writeCustomProperties(parts, changes.properties);
  parts = writeDocumentSettings(parts, changes.settings);
  return zip(parts);
}

function patchSheet(
  parts: Parts,
  workbookPart: string,
  part: string,
  edits: readonly CellEdit[],
): Parts {
  const looks = new Map(
    edits.flatMap(({ look }) => (look ? [[JSON.stringify(look), look] as const] : [])),
  );
  const { parts: styled, numbers } = withLooks(parts, workbookPart, looks);
  const cells = edits.map(({ look, ...cell }): CellChange => {
    const format = look && numbers.get(JSON.stringify(look));
    return format === undefined ? cell : { ...cell, format: String(format) };
  });
  return withPart(styled, part, patchCells(partText(styled, part)!, cells));
}

/** The parts with these looks among the styles, and the number of each. */
function withLooks(parts: Parts, workbookPart: string, looks: ReadonlyMap<string, CellFormat>) {
  if (looks.size === 0) return { parts, numbers: new Map<string, number>() };
  const styles = readRelationships(parts, workbookPart).find((each) => each.type === 'styles');
  if (!styles) throw new Error('The workbook has no styles part, so no looks can be added.');
  const { xml, numbers } = addStyles(partText(parts, styles.target)!, [...looks.values()]);
  return {
    parts: withPart(parts, styles.target, xml),
    numbers: new Map([...looks.keys()].map((key, index) => [key, numbers[index]!])),
  };
}

// The chain lists cells with formulas; where it names one without, Excel calls the file damaged.
function dropCalculationChain(parts: Parts, workbookPart: string): Parts {
  const tie = readRelationships(parts, workbookPart).find((each) => each.type === 'calcChain');
  if (!tie) return parts;
  const untied = removeRelationships(parts, workbookPart, [tie.id]);
  return undeclarePart(withoutParts(untied, [tie.target]), tie.target);
}

function addSheet(parts: Parts, workbookPart: string, sheet: AddedSheet) {
  const looks = new Map(sheet.cells.map((cell) => [lookKey(cell), cell]));
  const { parts: styled, numbers } = withLooks(parts, workbookPart, looks);
  const formats = sheet.cells.map((cell) => numbers.get(lookKey(cell))!);
  let number = 1;
  while (parts.has(`xl/worksheets/sheet${number}.xml`)) number++;
  const part = `xl/worksheets/sheet${number}.xml`;
  const written = declarePart(withPart(styled, part, sheetXml(sheet, formats)), part, sheetKind);
  return { parts: addRelationship(written, workbookPart, sheetType, part).parts, part };
}

function lookKey({ style, isLocked }: CellFormat): string {
  return JSON.stringify([style, isLocked]);
}

function writeList(
  parts: Parts,
  workbook: OpenedWorkbook,
  changes: WorkbookChanges,
  partOf: ReadonlyMap<string, string>,
): Parts {
  if (isSameList(workbook, changes)) return parts;
  const ties = readRelationships(parts, workbook.workbookPart);
  const sheets = changes.sheets.map((sheet) => ({
    ...sheet,
    relationship: ties.find((tie) => tie.target === partOf.get(sheet.id))!.id,
  }));
  const before = partText(parts, workbook.workbookPart)!;
  const now = writeWorkbookXml(before, workbook, { ...changes, sheets });
  return withPart(parts, workbook.workbookPart, now);
}

function isSameList(workbook: OpenedWorkbook, changes: WorkbookChanges): boolean {
  const list = (sheets: readonly Pick<AddedSheet, 'id' | 'name' | 'visibility'>[]) =>
    JSON.stringify(sheets.map(({ id, name, visibility }) => [id, name, visibility]));
  return (
    list(workbook.sheets) === list(changes.sheets) &&
    workbook.names === changes.names &&
    workbook.isStructureProtected === changes.isStructureProtected
  );
}

function dropSheet(parts: Parts, workbookPart: string, part: string): Parts {
  const ties = readRelationships(parts, workbookPart).filter((each) => each.target === part);
  const untied = removeRelationships(
    parts,
    workbookPart,
    ties.map((each) => each.id),
  );
  return undeclarePart(withoutParts(untied, [part, relationshipsPart(part)]), part);
}
