// What the parts of the grid share while one workbook is open: Univer, the file it came from, the locks,
// and everything about the document that Univer has no place for.
import { type Area, columnLimit, rowLimit, type SheetArea } from '../address.ts';
import type { HostEvent } from '../host.ts';
import { failAsHost } from '../host.ts';
import type { CustomXmlPart } from '../package/customXml.ts';
import type { DefinedName } from '../package/definedNames.ts';
import type { OpenedWorkbook } from '../package/openPackage.ts';
import { noContent, type SheetContent } from '../package/sheetContent.ts';
import type { Simulation } from '../simulation.ts';
import type { Locks, Permission } from './locks.ts';
import type { UniverApi, UniverSheet, UniverWorkbook } from './univer.ts';

/** The open workbook. Members are replaced, not changed, except for the counters. */
export type GridState = {
  readonly univer: UniverApi;
  readonly simulation: Simulation;
  opened: OpenedWorkbook;
  locks: Locks;
  names: readonly DefinedName[];
  /** What belongs to each sheet besides cells, by the sheet's id. */
  content: ReadonlyMap<string, SheetContent>;
  /** Passwords that were set while the workbook is open; of the file's own only a hash is known. */
  passwords: ReadonlyMap<string, string>;
  isStructureProtected: boolean;
  /** Cells whose looks were changed, as "sheet!row,column". */
  restyled: Set<string>;
  customXml: readonly CustomXmlPart[];
  properties: ReadonlyMap<string, string | number | boolean>;
  settings: Readonly<Record<string, unknown>>;
  addedSheetIds: readonly string[];
  veryHiddenIds: readonly string[];
  /** How deep inside changes by the host itself; the guard and the events ask it. */
  hostDepth: number;
  /** True from a change of content until its recalculation is over. */
  needsCalculation: boolean;
  readonly listeners: Set<(event: HostEvent) => void>;
};

/** The open workbook as Univer's object. */
export function openWorkbook(state: GridState): UniverWorkbook {
  return state.univer.getActiveWorkbook()!;
}

/** The sheet of that id. Fails as ItemNotFound where it was deleted. */
export function sheetById(state: GridState, sheetId: string): UniverSheet {
  const sheet = openWorkbook(state).getSheetBySheetId(sheetId);
  return sheet ?? failAsHost('ItemNotFound', "The requested resource doesn't exist.");
}

/** Does a change in the host's own name: past the guard, and marked as the add-in's. */
export function changeAsHost<T>(state: GridState, change: () => T): T {
  state.hostDepth++;
  try {
    return change();
  } finally {
    state.hostDepth--;
  }
}

/** Fails as AccessDenied where the area holds locked cells of a protected sheet. */
export function requireOpenCells(state: GridState, area: SheetArea): void {
  if (state.locks.refuses(area.sheetId, clipped(state, area))) {
    failAsHost('AccessDenied', 'You cannot perform the requested operation on a protected sheet.');
  }
}

/** Fails as AccessDenied where the sheet's protection does not allow this. */
export function requirePermission(state: GridState, sheetId: string, permission: Permission): void {
  if (state.locks.forbids(sheetId, permission)) {
    failAsHost('AccessDenied', 'You cannot perform the requested operation on a protected sheet.');
  }
}

/** Fails as AccessDenied where the sheet is protected, whatever its protection allows. */
export function requireUnprotected(state: GridState, sheetId: string): void {
  if (contentOf(state, sheetId).protection) {
    failAsHost('AccessDenied', 'You cannot perform the requested operation on a protected sheet.');
  }
}

/** What belongs to a sheet besides its cells. */
export function contentOf(state: GridState, sheetId: string): SheetContent {
  return state.content.get(sheetId) ?? noContent;
}

/** Replaces a part of what belongs to a sheet. */
export function setContent(state: GridState, sheetId: string, change: Partial<SheetContent>): void {
  const now = { ...contentOf(state, sheetId), ...change };
  state.content = new Map(state.content).set(sheetId, now);
}

/** The area cut to what the grid holds, since whole columns would be a million rows. */
export function clipped(state: GridState, area: SheetArea): SheetArea {
  const sheet = sheetById(state, area.sheetId);
  const rows = Math.min(area.rowCount, Math.max(1, sheet.getMaxRows() - area.row));
  const columns = Math.min(area.columnCount, Math.max(1, sheet.getMaxColumns() - area.column));
  return { ...area, rowCount: rows, columnCount: columns };
}

/** Makes the grid large enough to hold the area. Fails as InvalidArgument beyond Excel's own limits. */
export function makeRoom(state: GridState, area: SheetArea): void {
  const sheet = sheetById(state, area.sheetId);
  const rows = area.row + area.rowCount;
  const columns = area.column + area.columnCount;
  if (rows > rowLimit || columns > columnLimit) {
    failAsHost('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  if (rows > sheet.getMaxRows()) sheet.setRowCount(rows + 50);
  if (columns > sheet.getMaxColumns()) sheet.setColumnCount(columns + 10);
}

/** Univer's object for an area. */
export function rangeOf(state: GridState, area: SheetArea) {
  const { row, column, rowCount, columnCount } = clipped(state, area);
  return sheetById(state, area.sheetId).getRange(row, column, rowCount, columnCount);
}

/** Tells everybody who listens. */
export function emit(state: GridState, event: HostEvent): void {
  for (const listener of state.listeners) listener(event);
}

/** True where the area is whole columns. */
export function isWholeColumns(area: Area): boolean {
  return area.rowCount === rowLimit;
}
