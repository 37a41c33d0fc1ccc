// What the guard says of a file: the part and the reason, or that it read it.
import { PackageRefused, readPackage } from '@peerbook/shared';
import { type WorkbookPlan, workbookFile } from '../../../support/zipTools.ts';

/** The refusal of a file; an error of the test where it was read, or failed in any other way. */
export function refusalOf(bytes: Uint8Array): PackageRefused {
  try {
    readPackage(bytes);
  } catch (error) {
    if (error instanceof PackageRefused) return error;
    throw error;
  }
  throw new Error('the file was not refused');
}

/** Part and reason as one text. */
export function saidOf(plan: WorkbookPlan): string {
  return refusalOf(workbookFile(plan)).message;
}

/** The cells of the first sheet whose rows are given as XML. */
export function cellsOfRows(rows: string, plan: WorkbookPlan = {}) {
  const { grid } = readPackage(workbookFile({ ...plan, sheets: { Main: rows } }));
  return Object.fromEntries(grid.sheets[0]?.cells ?? []);
}
