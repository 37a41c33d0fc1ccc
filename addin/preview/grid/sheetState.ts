// Names of sheets, which of them are shown, and what a protected structure refuses.
import { failAsHost, type HostSheet } from '../host.ts';
import { type GridState, openWorkbook } from './gridState.ts';
import type { UniverSheet } from './univer.ts';

// What Excel refuses in a sheet's name.
const forbiddenName = /[:\\/?*[\]]|^'|'$/;

/** Fails where a name is taken or is none that Excel takes. */
export function requireName(state: GridState, name: string | undefined): void {
  if (name === undefined) return;
  const isTaken = openWorkbook(state)
    .getSheets()
    .some((sheet) => sheet.getSheetName().toLowerCase() === name.toLowerCase());
  if (isTaken) failAsHost('ItemAlreadyExists', 'The resource being created already exists.');
  if (name === '' || name.length > 31 || forbiddenName.test(name)) {
    failAsHost('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
}

/** A name for a copy: Excel numbers copies in brackets. */
export function freeCopyName(state: GridState, name: string): string {
  const names = openWorkbook(state)
    .getSheets()
    .map((sheet) => sheet.getSheetName());
  let number = 2;
  while (names.includes(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}

/** A name for a new sheet. */
export function freeName(state: GridState): string {
  const names = openWorkbook(state)
    .getSheets()
    .map((sheet) => sheet.getSheetName());
  let number = names.length + 1;
  while (names.includes(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Whether a sheet is shown, hidden, or hidden so that only a program shows it again. */
export function visibilityOf(state: GridState, sheet: UniverSheet): HostSheet['visibility'] {
  if (!sheet.isSheetHidden()) return 'Visible';
  return state.veryHiddenIds.includes(sheet.getSheetId()) ? 'VeryHidden' : 'Hidden';
}

/** Shows or hides a sheet. */
export function setVisibility(
  state: GridState,
  sheet: UniverSheet,
  visibility: HostSheet['visibility'],
): void {
  const others = state.veryHiddenIds.filter((id) => id !== sheet.getSheetId());
  state.veryHiddenIds = visibility === 'VeryHidden' ? [...others, sheet.getSheetId()] : others;
  if (visibility === 'Visible') sheet.showSheet();
  else sheet.hideSheet();
}

/** Fails as AccessDenied where the workbook's structure is protected. */
export function requireOpenStructure(state: GridState): void {
  if (state.isStructureProtected) {
    failAsHost('AccessDenied', 'You cannot perform the requested operation.');
  }
}

/** Fails where this is the only sheet that is shown. */
export function requireAnotherVisible(state: GridState, sheet: UniverSheet): void {
  const visible = openWorkbook(state)
    .getSheets()
    .filter((each) => !each.isSheetHidden());
  if (!sheet.isSheetHidden() && visible.length === 1) {
    failAsHost('InvalidOperation', 'A workbook must keep at least one visible sheet.');
  }
}
