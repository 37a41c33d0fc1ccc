// The cells of a sheet part, read into plain columns: of a large workbook nobody asks for most.
import { addressOf } from '../address.ts';
import { cellKey, columnOf, rowOf } from '../sheetCells.ts';
import { type CellTables, keepCell, keepQuickCell, readCell } from './cellContent.ts';
import { isCellPlace, readAddress, readWhole } from './cellText.ts';
import { columnWriter, type SheetColumns } from './columnWriter.ts';
import { PackageRefused, packageLimits } from './limits.ts';
import { quickCell, readQuickCell } from './quickCell.ts';
import { readQuickRow, rowTail } from './quickRow.ts';
import { checkRoot, type Part, scanXml } from './xml.ts';
import type { XmlScanner } from './xmlScanner.ts';

/** The cells of a sheet that are not blank. Cells may come without an address: then they follow the one before. */
export function readCells(sheet: Part, tables: CellTables): SheetColumns {
  const part = sheet.name;
  const writer = columnWriter();
  const merged: string[] = [];
  const places = placeCounter(part, tables);
  const quick = quickCell();
  const kept = (key: number, isKept: boolean) => {
    if (!isKept)
      throw new PackageRefused(
        `${part} ${addressOf(rowOf(key), columnOf(key))}`,
        'the cell stands twice',
      );
  };
  /** What stands behind the number in the tags of rows, as the scanner saw it last. */
  let tail: string | undefined;
  const takeQuickCells = (scanner: XmlScanner) => {
    while (!scanner.hasPending) {
      const end = readQuickCell(scanner, scanner.at, quick);
      if (end < 0) {
        const row = readQuickRow(scanner, tail);
        if (row < 0) return;
        places.row(row);
        continue;
      }
      scanner.at = end;
      const key = places.next(quick.key < 0 ? undefined : quick.key);
      kept(key, keepQuickCell(part, key, scanner.source, quick, writer, tables));
    }
  };
  scanXml(sheet, (scanner) => {
    let isInRow = false;
    scanner.next();
    checkRoot(sheet, scanner, ['worksheet', 'chartsheet']);
    for (;;) {
      if (isInRow) takeQuickCells(scanner);
      const piece = scanner.next();
      if (piece === 'end') return;
      if (piece === 'text') continue;
      if (scanner.name === 'row') isInRow = piece === 'open';
      if (piece === 'close') continue;
      if (scanner.name === 'row') {
        const number = scanner.attribute('r');
        tail = rowTail(scanner);
        places.row(number === undefined ? undefined : (readWhole(number) ?? Number.NaN));
      } else if (scanner.name === 'c') {
        const address = scanner.attribute('r');
        const key = places.next(address === undefined ? undefined : readAddress(address), address);
        kept(key, keepCell(part, key, readCell(part, key, scanner), writer, tables));
      } else if (scanner.name === 'mergeCell') {
        const range = scanner.attribute('ref');
        if (range === undefined) continue;
        if (merged.length >= packageLimits.merged)
          throw new PackageRefused(part, `it has more than ${packageLimits.merged} merged ranges`);
        merged.push(range);
      }
    }
  });
  return { columns: writer.columns(), merged };
}

/** Follows rows and cells, and counts them. */
function placeCounter(part: string, { met }: CellTables) {
  let count = 0;
  let row = 0;
  let isRowSaid = false;
  let column = 0;
  const refuse = (reason: string): never => {
    throw new PackageRefused(part, reason);
  };
  return {
    /** A row begins: the one that it says, or the one after the last. */
    row(said: number | undefined) {
      isRowSaid = said !== undefined;
      row = said ?? row + 1;
      column = 0;
    },
    /** The key of the next cell: the one that it says, or the one after the last. */
    next(said: number | undefined, address?: string): number {
      count += 1;
      met.cells += 1;
      if (count > packageLimits.cells) refuse(`it has more than ${packageLimits.cells} cells`);
      if (met.cells > packageLimits.allCells)
        refuse(`its workbook has more than ${packageLimits.allCells} cells`);
      const key = said ?? (isCellPlace(row, column + 1) ? cellKey(row, column + 1) : -1);
      if (key < 0)
        refuse(
          `it has a cell at ${(address ?? addressOf(row, column + 1)).slice(0, 20)}, which Excel does not have`,
        );
      if (rowOf(key) !== row) {
        // A row may leave its number to its cells; where it says one, a cell of another row may be meant either way.
        if (isRowSaid || row === 0)
          refuse(`it has a cell at ${addressOf(rowOf(key), columnOf(key))} in row ${row}`);
        row = rowOf(key);
      }
      column = columnOf(key);
      return key;
    },
  };
}
