// The sheets of the open workbook: list, add, remove, change, protect.
import { failAsHost, type HostSheet, type PreviewHost } from '../host.ts';
import { changeAsHost, emit, type GridState, openWorkbook, sheetById } from './gridState.ts';
import type { UniverSheet } from './univer.ts';

// What Excel refuses in a sheet's name.
const forbiddenName = /[:\\/?*[\]]|^'|'$/;

/** The host's handling of sheets. */
export function gridSheets(
  state: GridState,
): Pick<
  PreviewHost,
  | 'sheets'
  | 'activeSheetId'
  | 'activateSheet'
  | 'addSheet'
  | 'removeSheet'
  | 'changeSheet'
  | 'setProtection'
> {
  return {
    sheets: () =>
      openWorkbook(state)
        .getSheets()
        .map((sheet) => describe(state, sheet)),
    activeSheetId: () => openWorkbook(state).getActiveSheet().getSheetId(),
    activateSheet(sheetId) {
      changeAsHost(state, () => openWorkbook(state).setActiveSheet(sheetById(state, sheetId)));
    },
    addSheet(name) {
      requireName(state, name);
      const before = openWorkbook(state).getActiveSheet();
      const sheet = changeAsHost(state, () =>
        openWorkbook(state).insertSheet(name ?? freeName(state), { sheet: newSheetLayout(state) }),
      );
      // Excel adds a sheet at the end and stays where it is.
      changeAsHost(state, () => {
        openWorkbook(state).moveSheet(sheet, openWorkbook(state).getSheets().length - 1);
        openWorkbook(state).setActiveSheet(before);
      });
      state.addedSheetIds = [...state.addedSheetIds, sheet.getSheetId()];
      emit(state, { kind: 'added', sheetId: sheet.getSheetId() });
      return sheet.getSheetId();
    },
    removeSheet(sheetId) {
      const sheet = sheetById(state, sheetId);
      const visible = openWorkbook(state)
        .getSheets()
        .filter((each) => !each.isSheetHidden());
      if (!sheet.isSheetHidden() && visible.length === 1) {
        failAsHost('InvalidOperation', 'A workbook must keep at least one visible sheet.');
      }
      changeAsHost(state, () => openWorkbook(state).deleteSheet(sheet));
      state.addedSheetIds = state.addedSheetIds.filter((each) => each !== sheetId);
      state.charts = state.charts.filter((chart) => chart.sheetId !== sheetId);
    },
    changeSheet(sheetId, { name, visibility, showGridlines, tabColor, frozenRows }) {
      const sheet = sheetById(state, sheetId);
      if (name !== undefined && name !== sheet.getSheetName()) requireName(state, name);
      changeAsHost(state, () => {
        if (name !== undefined) sheet.setName(name);
        if (showGridlines !== undefined) sheet.setHiddenGridlines(!showGridlines);
        if (tabColor !== undefined) sheet.setTabColor(tabColor);
        if (frozenRows !== undefined) sheet.setFrozenRows(frozenRows);
        if (visibility !== undefined) setVisibility(state, sheet, visibility);
      });
    },
    setProtection(sheetId, isProtected) {
      if (state.locks.isProtected(sheetId) === isProtected) {
        failAsHost('AccessDenied', 'You cannot perform the requested operation.');
      }
      const opened = state.opened.sheets.find((each) => each.id === sheetId);
      if (!isProtected && opened?.isPasswordProtected) {
        failAsHost('AccessDenied', 'The sheet is protected with a password.');
      }
      state.locks.protect(sheetId, isProtected);
    },
  };
}

function describe(state: GridState, sheet: UniverSheet): HostSheet {
  const id = sheet.getSheetId();
  const hidden = state.veryHiddenIds.includes(id) ? 'VeryHidden' : 'Hidden';
  return {
    id,
    name: sheet.getSheetName(),
    visibility: sheet.isSheetHidden() ? hidden : 'Visible',
    showGridlines: !sheet.hasHiddenGridLines(),
    tabColor: sheet.getTabColor() ?? '',
    isProtected: state.locks.isProtected(id),
  };
}

function setVisibility(
  state: GridState,
  sheet: UniverSheet,
  visibility: HostSheet['visibility'],
): void {
  const others = state.veryHiddenIds.filter((id) => id !== sheet.getSheetId());
  state.veryHiddenIds = visibility === 'VeryHidden' ? [...others, sheet.getSheetId()] : others;
  if (visibility === 'Visible') sheet.showSheet();
  else sheet.hideSheet();
}

// A new sheet looks like the others: Excel's sizes and the workbook's own default font.
function newSheetLayout({ opened }: GridState) {
  return {
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    defaultStyle: opened.formats[0]?.style ?? null,
  };
}

function requireName(state: GridState, name: string | undefined): void {
  if (name === undefined) return;
  const isTaken = openWorkbook(state)
    .getSheets()
    .some((sheet) => sheet.getSheetName().toLowerCase() === name.toLowerCase());
  if (isTaken)
    failAsHost('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  if (name === '' || name.length > 31 || forbiddenName.test(name)) {
    failAsHost('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
}

function freeName(state: GridState): string {
  const names = openWorkbook(state)
    .getSheets()
    .map((sheet) => sheet.getSheetName());
  let number = names.length + 1;
  while (names.includes(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
