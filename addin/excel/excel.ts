// Excel as the pane's workbook. The only file that calls Excel.run: what is done inside stands beside it.
import type { Place } from '@peerbook/shared';
import { calculate } from './calculate.ts';
import { goTo } from './goTo.ts';
import { readIdentity } from './identity.ts';
import { keepLinks, keptLinks } from './keptLinks.ts';
import { openCopy } from './openCopy.ts';
import { readContent } from './readGrid.ts';
import { readOwnSheets } from './readOwnSheets.ts';
import { receiptsIn, writeReceipt } from './receipt.ts';
import { type Watch, watchEdits } from './watchEdits.ts';
import { watchSelection } from './watchSelection.ts';
import type { Workbook } from './workbook.ts';
import { restoreCells, writeCells } from './writeCells.ts';
import { writeComparison } from './writeComparison.ts';
import { writeMarks } from './writeMarks.ts';
import { writeReference } from './writeReference.ts';

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** A batch that waits until the person has finished typing in a cell, instead of failing. */
function run<T>(work: Work<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}

/** What ends a watch. A workbook whose events can't be watched is still read when the pane is asked to. */
function ending(watching: Promise<Watch>): () => void {
  watching.catch(() => undefined);
  return () => {
    void watching.then((watch) => Excel.run(watch.context, watch.end)).catch(() => undefined);
  };
}

/** The workbook that the pane stands beside. */
export function excelWorkbook(): Workbook {
  const supports = (version: string) =>
    Office.context.requirements.isSetSupported('ExcelApi', version);
  const { settings } = Office.context.document;
  const isOnWeb = Office.context.platform === Office.PlatformType.OfficeOnline;
  return {
    read: () => run((context) => readContent(context, supports)),
    identityTokens: () => run((context) => readIdentity(context, supports)),
    calculate: () => run(calculate),
    goTo: (place: Place) => run((context) => goTo(context, place)),
    onEdited: (callback) => ending(run((context) => watchEdits(context, isOnWeb, callback))),
    onSelected: (callback) => ending(run((context) => watchSelection(context, run, callback))),
    writeCells: (inputs) => run((context) => writeCells(context, inputs)),
    restoreCells: (written) => run((context) => restoreCells(context, written)),
    readOwnSheets: (isOurs) => run((context) => readOwnSheets(context, isOurs)),
    keptLinks: () => keptLinks(settings),
    keepLinks: (data) => keepLinks(settings, data),
    writeComparison: (sheets) => run((context) => writeComparison(context, sheets)),
    writeReference: (rows) => run((context) => writeReference(context, rows)),
    writeMarks: (marks) => run((context) => writeMarks(context, marks)),
    openCopy,
    receipts: () => receiptsIn(settings),
    writeReceipt: (receipt) => writeReceipt(settings, receipt),
  };
}
