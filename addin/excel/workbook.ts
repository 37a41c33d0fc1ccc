// The open workbook as the pane's hooks see it. Excel stands behind it in earnest, a fake in tests.
import type { AnswerMark, Grid, Place, PlannedSheet, ReferenceRow } from '@peerbook/shared';
import type { Answer } from '../apiClient.ts';
import type { OwnSheets } from './readOwnSheets.ts';
import type { CellInput, WrittenCell } from './writeCells.ts';

/** What one reading of the workbook gives. */
export interface WorkbookContent {
  /** Copies of the identity token, each once: customXml part, document properties, hidden sheet. */
  readonly identityTokens: readonly string[];
  readonly grid: Grid;
}

export type Receipt = Answer<'putSubmission'>;

export interface Workbook {
  /** Reads all that the checks need. Rejects while Excel can't answer, as when the file is being closed. */
  readonly read: () => Promise<WorkbookContent>;
  /** Copies of the identity token alone, each once: quicker than reading all. */
  readonly identityTokens: () => Promise<readonly string[]>;
  /** Calculates every formula anew, also where nothing that it refers to has changed. */
  readonly calculate: () => Promise<void>;
  /** Shows and selects a cell; rejects where it is no longer there. */
  readonly goTo: (place: Place) => Promise<void>;
  /**
   * Calls back whenever answers may have changed, often more than once for one edit. Returns what ends it.
   * Excel for the web tells nothing of a pick from a list, so leaving a cell counts as an edit.
   */
  readonly onEdited: (callback: () => void) => () => void;
  /** Calls back with the cell that the person has come to, at once and whenever it is another. Returns what ends it. */
  readonly onSelected: (callback: (place: Place) => void) => () => void;
  /** Writes cells, all or none; answers what puts them back. Rejects with CellLocked where one may not be written. */
  readonly writeCells: (inputs: readonly CellInput[]) => Promise<readonly WrittenCell[]>;
  /** Puts back what stood in cells that were not changed since; answers how many were. */
  readonly restoreCells: (written: readonly WrittenCell[]) => Promise<number>;
  /** Reads the sheets that are the person's own; `isOurs` tells the others by their names. */
  readonly readOwnSheets: (isOurs: (name: string) => boolean) => Promise<OwnSheets>;
  /** The links kept in the workbook, in no way trusted. */
  readonly keptLinks: () => unknown;
  /** Keeps links in the workbook; they are on disk once the workbook is saved. */
  readonly keepLinks: (data: unknown) => Promise<void>;
  /** Writes benchmark sheets, in place of the ones written before; answers the name of the first. */
  readonly writeComparison: (sheets: readonly PlannedSheet[]) => Promise<string>;
  /** Brings the hidden sheet up to date that the workbook's own checks read; rejects where Excel does not let it be written. */
  readonly writeReference: (rows: readonly ReferenceRow[]) => Promise<void>;
  /** Shows marks beside answers, and no others; answers whether the workbook can show any. */
  readonly writeMarks: (marks: readonly AnswerMark[]) => Promise<boolean>;
  /** Opens a file as a workbook of its own. */
  readonly openCopy: (file: Uint8Array) => Promise<void>;
  /** Receipts kept in the workbook, oldest first. */
  readonly receipts: () => readonly Receipt[];
  /** Keeps a receipt in the workbook; it is on disk once the workbook is saved. */
  readonly writeReceipt: (receipt: Receipt) => Promise<void>;
}
