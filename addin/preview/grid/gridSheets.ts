// The sheets of the open workbook: list, add, copy, remove, change.
import { quoteSheetName } from '../address.ts';
import type { HostSheet, PreviewHost } from '../host.ts';
import { showRules } from './gridRules.ts';
import {
  changeAsHost,
  contentOf,
  emit,
  type GridState,
  openWorkbook,
  setContent,
  sheetById,
} from './gridState.ts';
import {
  freeCopyName,
  freeName,
  requireAnotherVisible,
  requireName,
  requireOpenStructure,
  setVisibility,
  visibilityOf,
} from './sheetState.ts';
import type { UniverSheet } from './univer.ts';

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
  | 'copySheet'
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
      requireOpenStructure(state);
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
      requireOpenStructure(state);
      const sheet = sheetById(state, sheetId);
      requireAnotherVisible(state, sheet);
      changeAsHost(state, () => openWorkbook(state).deleteSheet(sheet));
      state.addedSheetIds = state.addedSheetIds.filter((each) => each !== sheetId);
      emit(state, { kind: 'deleted', sheetId });
    },
    changeSheet(sheetId, change) {
      const { name, visibility, showGridlines, tabColor, frozenRows, position } = change;
      const sheet = sheetById(state, sheetId);
      if (name !== undefined || visibility !== undefined || position !== undefined)
        requireOpenStructure(state);
      if (name !== undefined && name !== sheet.getSheetName()) requireName(state, name);
      if (visibility !== undefined && visibility !== 'Visible') requireAnotherVisible(state, sheet);
      changeAsHost(state, () => {
        if (name !== undefined) rename(state, sheet, name);
        if (position !== undefined) openWorkbook(state).moveSheet(sheet, position);
        if (showGridlines !== undefined) sheet.setHiddenGridlines(!showGridlines);
        if (tabColor !== undefined) sheet.setTabColor(tabColor);
        if (frozenRows !== undefined) sheet.setFrozenRows(frozenRows);
        if (visibility !== undefined) setVisibility(state, sheet, visibility);
      });
    },
    copySheet(sheetId, position) {
      requireOpenStructure(state);
      const source = sheetById(state, sheetId);
      const before = openWorkbook(state).getActiveSheet();
      const copy = changeAsHost(state, () => openWorkbook(state).duplicateSheet(source));
      const copyId = copy.getSheetId();
      changeAsHost(state, () => {
        copy.setName(freeCopyName(state, source.getSheetName()));
        openWorkbook(state).moveSheet(copy, position);
        openWorkbook(state).setActiveSheet(before);
      });
      copyContent(state, sheetId, copyId);
      state.addedSheetIds = [...state.addedSheetIds, copyId];
      emit(state, { kind: 'added', sheetId: copyId });
      return copyId;
    },
  };
}

// Notes and tables stay behind: two tables may not bear one name, and Univer copies the rules by itself.
function copyContent(state: GridState, sheetId: string, copyId: string): void {
  const { protection, validations, conditionalFormats } = contentOf(state, sheetId);
  const sheet = sheetById(state, copyId);
  for (const each of sheet.getDataValidations()) each.delete();
  changeAsHost(state, () => sheet.clearConditionalFormatRules());
  setContent(state, copyId, {
    protection,
    validations: validations.map((each) => ({ ...each, id: crypto.randomUUID() })),
    conditionalFormats: conditionalFormats.map(({ origin: _, ...each }) => ({
      ...each,
      id: crypto.randomUUID(),
    })),
  });
  showRules(state, copyId);
  sheetById(state, sheetId)
    .getSheet()
    .getCellMatrix()
    .forValue((row, column) => {
      const cell = { row, column, rowCount: 1, columnCount: 1 };
      if (!state.locks.isLocked(sheetId, row, column)) state.locks.setLocked(copyId, cell, false);
    });
}

// Formulas follow a new name by themselves; defined names are kept by the preview.
function rename(state: GridState, sheet: UniverSheet, name: string): void {
  const before = `=${quoteSheetName(sheet.getSheetName())}!`;
  sheet.setName(name);
  const now = `=${quoteSheetName(name)}!`;
  if (before === now || !state.names.some((each) => each.formula.startsWith(before))) return;
  state.names = state.names.map((each) =>
    each.formula.startsWith(before)
      ? { ...each, formula: now + each.formula.slice(before.length) }
      : each,
  );
}

function describe(state: GridState, sheet: UniverSheet): HostSheet {
  const id = sheet.getSheetId();
  const { protection } = contentOf(state, id);
  return {
    id,
    name: sheet.getSheetName(),
    visibility: visibilityOf(state, sheet),
    showGridlines: !sheet.hasHiddenGridLines(),
    tabColor: sheet.getTabColor() ?? '',
    ...(protection && { protection }),
  };
}

// A new sheet looks like the others: Excel's sizes and the workbook's own default font.
function newSheetLayout({ opened }: GridState) {
  return {
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    defaultStyle: opened.formats[0]?.style ?? null,
  };
}
