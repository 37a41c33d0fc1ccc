// Opens an .xlsx file in an engine of others, so that what the issued workbook says can be held against Peerbook's code.
import type { Model } from '@ironcalc/wasm';
import { valueKind } from '@peerbook/addin/preview/package/cells.ts';
import { type OpenedWorkbook, openPackage } from '@peerbook/addin/preview/package/openPackage.ts';
import { parseAddress, parseReference } from '@peerbook/shared';
import { type EngineFormula, engineFormula } from './engineFormula.ts';
import { emptyModel, unknownFunctions } from './loadIronCalc.ts';
import type { SheetEngine, Shown, Typed } from './sheetEngine.ts';

/** The engine's numbers for the type of a cell. */
const cellType = { number: 1, text: 2, logical: 4, error: 16 } as const;
/** As many digits as Excel keeps. */
const exactFormat = '0.00000000000000E+00';
/** What the engine shows where it could not read a formula or has not made a function's part. */
const unreadable: readonly Shown[] = ['#ERROR!', '#N/IMPL!'];

/**
 * Opens and calculates a workbook. It calculates as Excel does but for: ROUND of halves that binary numbers miss
 * (1.005), EDATE of serial number 0, 0^0, and SUM or AVERAGE over a name whose cell holds text. The clock runs in UTC.
 * @throws Error naming the function, name or cell that the engine can't do, so that IFERROR hides nothing
 */
export async function openEngine(xlsx: Uint8Array): Promise<SheetEngine> {
  const workbook = openPackage(xlsx, 'workbook.xlsx');
  const cells = [...cellsOf(workbook)];
  const functions = new Set(cells.flatMap(({ formula }) => formula?.functions ?? []));
  const unknown = unknownFunctions(functions);
  if (unknown.length > 0) throw new Error(`the engine has no function ${unknown.join(', ')}`);
  const model = emptyModel();
  addSheets(model, workbook);
  addNames(model, workbook);
  addCells(model, cells);
  model.evaluate();
  for (const { sheet, row, column, formula } of cells) {
    if (formula && unreadable.includes(model.getFormattedCellValue(sheet, row, column)))
      throw new Error(`the engine can't read ${formula.text} on ${workbook.sheets[sheet]?.name}`);
  }
  return engineOn(model, new Map(workbook.sheets.map(({ name }, sheet) => [name, sheet])));
}

interface FileCell {
  /** Counts from 0; row and column from 1. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: Typed;
  readonly formula: EngineFormula | undefined;
}

function* cellsOf({ sheets, data, names }: OpenedWorkbook): Generator<FileCell> {
  const places = new Map(
    names.flatMap(({ name, formula, sheetId }) =>
      sheetId === undefined && parseReference(formula) ? [[name, formula.slice(1)] as const] : [],
    ),
  );
  for (const [sheet, { id, name }] of sheets.entries()) {
    const rows = data.sheets[id]?.cellData ?? {};
    for (const row of Object.keys(rows).map(Number)) {
      for (const column of Object.keys(rows[row] ?? {}).map(Number)) {
        const { f, si, v, t } = rows[row]?.[column] ?? {};
        if (si) throw new Error(`the engine is given no shared formulas, and ${name} has some`);
        const formula = f ? engineFormula(f, places) : undefined;
        const value = t === valueKind.boolean ? Boolean(v) : (v ?? null);
        if (!formula && value === null) continue;
        yield { sheet, row: row + 1, column: column + 1, value, formula };
      }
    }
  }
}

function addSheets(model: Model, { sheets }: OpenedWorkbook): void {
  sheets.forEach(({ name }, sheet) => {
    if (sheet > 0) model.newSheet();
    model.renameSheet(sheet, name);
  });
}

function addNames(model: Model, { names, sheets }: OpenedWorkbook): void {
  for (const { name, formula, sheetId } of names) {
    const scope = sheetId === undefined ? undefined : sheets.findIndex(({ id }) => id === sheetId);
    try {
      model.newDefinedName(name, scope, formula.slice(1));
    } catch (cause) {
      throw new Error(`the engine takes no name ${name} for ${formula}`, { cause });
    }
  }
}

function addCells(model: Model, cells: readonly FileCell[]): void {
  for (const { sheet, row, column, value, formula } of cells) {
    model.setUserInput(sheet, row, column, formula?.text ?? inputOf(value));
    // After the formula: for some, as TODAY, the engine chooses a format itself.
    const area = { sheet, row, column, width: 1, height: 1 };
    if (formula) model.updateRangeStyle(area, 'num_fmt', exactFormat);
  }
}

/** The characters that somebody would type for a value; an apostrophe keeps a text from being anything else. */
function inputOf(value: Typed): string {
  if (value === null) return '';
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (!Number.isFinite(value)) throw new Error(`a cell can't hold ${value}`);
  return String(value);
}

function engineOn(model: Model, sheets: ReadonlyMap<string, number>): SheetEngine {
  const at = (name: string, cell: string): [number, number, number] => {
    const sheet = sheets.get(name);
    const address = parseAddress(cell);
    if (sheet === undefined || !address) throw new Error(`there is no cell ${cell} on ${name}`);
    return [sheet, address.row, address.column];
  };
  return {
    set(cells) {
      for (const { sheet, cell, value } of cells) {
        const place = at(sheet, cell);
        // All of it, since the apostrophe of a text is kept as a format.
        const [, row, column] = place;
        if (value === null) model.rangeClearAll(...place, row, column);
        else model.setUserInput(...place, inputOf(value));
      }
    },
    calculate() {
      // Each change is kept for co-authors too, who never come.
      model.flushSendQueue();
      model.evaluate();
    },
    read: (sheet, cell) => shownIn(model, at(sheet, cell)),
    close: () => model.free(),
  };
}

function shownIn(model: Model, place: [number, number, number]): Shown {
  const content = model.getCellContent(...place);
  if (content === '') return null;
  const text = model.getFormattedCellValue(...place);
  switch (model.getCellType(...place)) {
    case cellType.number:
      return Number(content.startsWith('=') ? text : content);
    case cellType.text:
      return text;
    case cellType.logical:
      return text === 'TRUE';
    case cellType.error:
      return { error: text };
    default:
      throw new Error(`the engine shows ${text} where one value is expected`);
  }
}
