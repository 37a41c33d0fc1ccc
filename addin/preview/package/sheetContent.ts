// What belongs to a sheet besides its cells: protection, validations, conditional formats, tables, notes, charts.
import type { HostChart, HostNote, HostPage, HostProtection, HostTable } from '../host.ts';
import type { SheetChart } from './charts.ts';
import { type SheetConditionalFormat, writeConditionalFormats } from './conditionalFormats.ts';
import { writeProtection } from './protection.ts';
import { readRelationships } from './relationships.ts';
import { type SheetTable, writeTables } from './tables.ts';
import { type SheetValidation, writeValidations } from './validations.ts';
import { writeCharts } from './writeCharts.ts';
import { writeNotes } from './writeNotes.ts';
import { writePage } from './writePage.ts';
import { type Parts, partText, withPart } from './zip.ts';

/** The content of one sheet. Members are replaced, never changed, so that a changed one is another object. */
export type SheetContent = {
  readonly protection: HostProtection | undefined;
  readonly validations: readonly SheetValidation[];
  readonly conditionalFormats: readonly SheetConditionalFormat[];
  readonly tables: readonly SheetTable[];
  readonly notes: readonly HostNote[];
  readonly charts: readonly SheetChart[];
  /** What was changed about printing; what the file says of it stays in the file. */
  readonly page: HostPage;
};

/** What tables and charts repeat of the cells they stand on. */
export type CellTexts = {
  readonly columnNames: (table: HostTable) => readonly string[];
  readonly chartXml: (chart: HostChart) => string;
};

/** One object, so that it is seen whether anything was changed. */
export const unchangedPage: HostPage = {};

/** The content of a sheet that has none of all this. */
export const noContent: SheetContent = {
  protection: undefined,
  validations: [],
  conditionalFormats: [],
  tables: [],
  notes: [],
  charts: [],
  page: unchangedPage,
};

/** True where something of the content differs. */
export function isContentChanged(before: SheetContent, now: SheetContent): boolean {
  return Object.keys(before).some(
    (key) => before[key as keyof SheetContent] !== now[key as keyof SheetContent],
  );
}

/** Brings a sheet part, and the parts that hang on it, to the content given. What did not change is not touched. */
export function writeSheetContent(
  parts: Parts,
  workbookPart: string,
  sheetPart: string,
  before: SheetContent,
  now: SheetContent,
  { columnNames, chartXml }: CellTexts,
): Parts {
  let result = parts;
  const edit = (change: (xml: string) => string) => {
    result = withPart(result, sheetPart, change(partText(result, sheetPart)!));
  };
  if (before.protection !== now.protection) edit((xml) => writeProtection(xml, now.protection));
  if (before.validations !== now.validations) edit((xml) => writeValidations(xml, now.validations));
  if (before.conditionalFormats !== now.conditionalFormats) {
    const stylesPart = readRelationships(result, workbookPart).find(
      (each) => each.type === 'styles',
    )!.target;
    const styles = partText(result, stylesPart)!;
    const xml = partText(result, sheetPart)!;
    const written = writeConditionalFormats(xml, styles, now.conditionalFormats);
    result = withPart(withPart(result, stylesPart, written.styles), sheetPart, written.xml);
  }
  if (before.tables !== now.tables)
    result = writeTables(result, sheetPart, before.tables, now.tables, columnNames);
  if (before.charts !== now.charts)
    result = writeCharts(result, sheetPart, before.charts, now.charts, chartXml);
  if (before.page !== now.page) edit((xml) => writePage(xml, now.page));
  if (before.notes !== now.notes) result = writeNotes(result, workbookPart, sheetPart, now.notes);
  return result;
}
