// Protection of a sheet and of the workbook's structure. Protecting what is protected already is denied, and so is
// unprotecting what is not: OfficeDev/office-js issue 6784.
import type { HostSheet } from '../host.ts';
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';

/** Every option of a protection; what is not said is not allowed. */
function completeOptions(
  given: Excel.WorksheetProtectionOptions,
): Excel.WorksheetProtectionOptions {
  return {
    allowAutoFilter: false,
    allowDeleteColumns: false,
    allowDeleteRows: false,
    allowEditObjects: false,
    allowEditScenarios: false,
    allowFormatCells: false,
    allowFormatColumns: false,
    allowFormatRows: false,
    allowInsertColumns: false,
    allowInsertHyperlinks: false,
    allowInsertRows: false,
    allowPivotTables: false,
    allowSort: false,
    selectionMode: 'Normal',
    ...given,
  };
}

/** Makes the protection of a sheet. */
export function worksheetProtection(
  batch: Batch,
  sheet: () => HostSheet,
): Excel.WorksheetProtection {
  const { host } = batch;
  const kind = 'WorksheetProtection';
  return clientObject<Excel.WorksheetProtection>({
    kind,
    batch,
    properties: {
      protected: { read: () => sheet().protection !== undefined },
      isPasswordProtected: { read: () => sheet().protection?.hasPassword ?? false },
      // Office.js types these as never null; of a sheet that is open there are none.
      options: {
        read: () => {
          const options = sheet().protection?.options;
          return (options ? completeOptions(options) : null) as Excel.WorksheetProtectionOptions;
        },
      },
    },
    members: {
      protect: (options, password) =>
        batch.write(`${kind}.protect`, () =>
          host.protect(sheet().id, completeOptions(options ?? {}), password),
        ),
      unprotect: (password) =>
        batch.write(`${kind}.unprotect`, () => host.unprotect(sheet().id, password)),
    },
  });
}

/** Makes the protection of the workbook's structure. */
export function workbookProtection(batch: Batch): Excel.WorkbookProtection {
  const { host } = batch;
  const kind = 'WorkbookProtection';
  return clientObject<Excel.WorkbookProtection>({
    kind,
    batch,
    properties: { protected: { read: host.isStructureProtected } },
    members: {
      protect: (password) =>
        batch.write(`${kind}.protect`, () => host.protectStructure(true, password)),
      unprotect: (password) =>
        batch.write(`${kind}.unprotect`, () => host.protectStructure(false, password)),
    },
  });
}
