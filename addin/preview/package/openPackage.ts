// Opens an .xlsx file: everything the preview shows, guards or hands to the add-in, read once from its parts.
import type { ICellData, IWorkbookData, IWorksheetData } from '../grid/univerTypes.ts';
import { readCells } from './cells.ts';
import { type CellPlace, readCharts } from './charts.ts';
import { readTheme } from './color.ts';
import { readConditionalFormats, univerConditionalFormat } from './conditionalFormats.ts';
import { type CustomProperties, readCustomProperties } from './customProperties.ts';
import { type CustomXmlPart, readCustomXml } from './customXml.ts';
import { type DefinedName, readDefinedNames } from './definedNames.ts';
import { type DocumentSettings, readDocumentSettings } from './documentSettings.ts';
import { readLayout } from './layout.ts';
import { type Link, readLinks } from './links.ts';
import { readNotes } from './notes.ts';
import { readProtection } from './protection.ts';
import { readRelationships } from './relationships.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { type SheetContent, unchangedPage } from './sheetContent.ts';
import { type CellFormat, readStyles } from './styles.ts';
import { readTables } from './tables.ts';
import { readValidations, univerValidation } from './validations.ts';
import { child, children, isSet, parseXml, type XmlNode } from './xml.ts';
import { type Parts, partText, unzip } from './zip.ts';

/** A sheet of an opened file. `part` is its name inside the package. */
export type OpenedSheet = {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly links: readonly Link[];
};

/** An opened file. `data` is what Univer shows; the rest is kept beside the grid. */
export type OpenedWorkbook = {
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly data: IWorkbookData;
  readonly sheets: readonly OpenedSheet[];
  readonly formats: readonly CellFormat[];
  readonly names: readonly DefinedName[];
  /** What belongs to each sheet besides cells, by the sheet's id. */
  readonly content: ReadonlyMap<string, SheetContent>;
  readonly isStructureProtected: boolean;
  readonly customXml: readonly CustomXmlPart[];
  readonly properties: CustomProperties;
  readonly settings: DocumentSettings;
};

/** Opens a file. Throws in plain English where it is no .xlsx workbook. */
export function openPackage(bytes: Uint8Array, fileName: string): OpenedWorkbook {
  const parts = unzipWorkbook(bytes, fileName);
  const workbookPart = readRelationships(parts, '').find((each) => each.type === 'officeDocument');
  const text = workbookPart && partText(parts, workbookPart.target);
  if (!text) throw new Error(`${fileName} is not an .xlsx workbook: it has no workbook part.`);
  const workbook = parseXml(text);
  const ties = readRelationships(parts, workbookPart.target);
  const partOf = (type: string) => ties.find((each) => each.type === type)?.target ?? '';
  const theme = readTheme(parts);
  const styles = readStyles(partText(parts, partOf('styles')), theme);
  const strings = readSharedStrings(partText(parts, partOf('sharedStrings')));
  const entries = children(child(workbook, 'sheets'), 'sheet').filter((entry) =>
    ties.some((tie) => tie.id === entry.attributes['id'] && tie.type === 'worksheet'),
  );
  const sheetIds = entries.map(sheetId);
  const names = readDefinedNames(workbook, sheetIds);
  const idOfName = (name: string) =>
    sheetIds[entries.findIndex((entry) => entry.attributes['name'] === name)];
  const sheets: OpenedSheet[] = [];
  const worksheets: Record<string, Partial<IWorksheetData>> = {};
  const content = new Map<string, SheetContent>();
  for (const entry of entries) {
    const id = sheetId(entry);
    const part = ties.find((tie) => tie.id === entry.attributes['id'])!.target;
    const root = parseXml(partText(parts, part) ?? '<worksheet/>');
    const sheet = { ...readSheetEntry(entry, root), part };
    sheets.push(sheet);
    const cellData = readCells(root, strings);
    worksheets[id] = {
      id,
      name: sheet.name,
      hidden: sheet.visibility === 'Visible' ? 0 : 1,
      ...readLayout(root, theme),
      cellData,
      ...sheetSize(cellData),
      defaultStyle: styles.cellFormats[0]?.style ?? null,
    };
    content.set(id, {
      protection: readProtection(root),
      validations: readValidations(root, id),
      conditionalFormats: readConditionalFormats(root, id, styles.differential),
      tables: readTables(parts, part, id),
      notes: readNotes(parts, part, id),
      charts: readCharts(parts, part, id, cellPlaces(worksheets[id]), idOfName),
      page: unchangedPage,
    });
  }
  const ofSheets = <T>(pick: (own: SheetContent) => T) =>
    JSON.stringify(Object.fromEntries([...content].map(([id, own]) => [id, pick(own)])));
  return {
    parts,
    workbookPart: workbookPart.target,
    sheets,
    formats: styles.cellFormats,
    names,
    content,
    isStructureProtected: isSet(child(workbook, 'workbookProtection'), 'lockStructure'),
    customXml: readCustomXml(parts),
    properties: readCustomProperties(parts),
    settings: readDocumentSettings(parts),
    data: {
      id: `workbook-${fileName}-${bytes.length}`,
      name: fileName,
      appVersion: '0.25.1',
      locale: 'enUS' as IWorkbookData['locale'],
      styles: Object.fromEntries(styles.cellFormats.map(({ style }, index) => [index, style])),
      sheetOrder: sheetIds,
      sheets: worksheets,
      resources: [
        { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(namesForUniver(names)) },
        {
          name: 'SHEET_DATA_VALIDATION_PLUGIN',
          data: ofSheets((own) => own.validations.map((each) => univerValidation(each, names))),
        },
        {
          name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
          data: ofSheets((own) => own.conditionalFormats.flatMap(drawnFormat)),
        },
      ],
    },
  };
}

function drawnFormat(format: SheetContent['conditionalFormats'][number]) {
  return univerConditionalFormat(format) ?? [];
}

function unzipWorkbook(bytes: Uint8Array, fileName: string): Parts {
  try {
    return unzip(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${fileName} is not an .xlsx workbook: ${reason}`, { cause });
  }
}

// Office's ids of sheets are braced and opaque too; sheetId stays the same while the file lives.
function sheetId(entry: XmlNode): string {
  return `{sheet-${entry.attributes['sheetId']}}`;
}

function readSheetEntry(entry: XmlNode, root: XmlNode): Omit<OpenedSheet, 'part'> {
  const state = entry.attributes['state'];
  return {
    id: sheetId(entry),
    name: entry.attributes['name'] ?? '',
    visibility: state === 'veryHidden' ? 'VeryHidden' : state === 'hidden' ? 'Hidden' : 'Visible',
    links: readLinks(root),
  };
}

// Where cells stand on the sheet, for what is anchored at them.
function cellPlaces(sheet: Partial<IWorksheetData>): CellPlace {
  const { columnData, rowData, defaultColumnWidth = 64, defaultRowHeight = 20 } = sheet;
  const pointsPerPixel = 0.75;
  return (row, column) => {
    let left = 0;
    let top = 0;
    for (let i = 0; i < column; i++)
      left += columnData?.[i]?.hd ? 0 : (columnData?.[i]?.w ?? defaultColumnWidth);
    for (let i = 0; i < row; i++)
      top += rowData?.[i]?.hd ? 0 : (rowData?.[i]?.h ?? defaultRowHeight);
    return { left: left * pointsPerPixel, top: top * pointsPerPixel };
  };
}

// Some empty room around the content, as Excel would show it.
function sheetSize(cells: Record<number, Record<number, ICellData>>) {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  return {
    rowCount: Math.max(100, rows.reduce((most, row) => Math.max(most, row), 0) + 50),
    columnCount: Math.max(26, columns.reduce((most, column) => Math.max(most, column), 0) + 12),
  };
}

function namesForUniver(names: readonly DefinedName[]) {
  return Object.fromEntries(
    names.map(({ name, formula, sheetId: owner, isVisible }, index) => {
      const id = `name-${index}`;
      return [
        id,
        {
          id,
          name,
          formulaOrRefString: formula.slice(1),
          hidden: !isVisible,
          ...(owner !== undefined && { localSheetId: owner }),
        },
      ];
    }),
  );
}
