// Univer (Apache-2.0) without a browser: the engine behind the preview, a peer in the benchmark. Its CommonJS builds, since
// the ES ones can't be loaded by Node.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EngineRun, Shown } from './enginePeers.ts';
import { type PrintedFormulas, positionOf } from './printedFormulas.ts';

/** No calculation when a workbook is opened. */
const calculateNothing = 2;
const valueKind = { text: 1, number: 2 } as const;

interface CellData {
  readonly v?: string | number | null;
  readonly t?: number | null;
  readonly f?: string | null;
}
type CellMatrix = Record<number, Record<number, CellData>>;

/** As much of Univer as is used here. */
interface Packages {
  readonly core: {
    readonly LocaleType: { readonly EN_US: string };
    readonly Univer: new (
      options: object,
    ) => { registerPlugin(plugin: unknown, options?: object): void };
  };
  readonly facade: { readonly FUniver: { newAPI(univer: object): Api } };
}
interface Api {
  createWorkbook(data: object): {
    getSheetBySheetId(id: string): {
      getSheet(): { getCellRaw(row: number, column: number): { v?: Shown } | null | undefined };
    };
  };
  getFormula(): {
    calculationEnd(listen: () => void): { dispose(): void };
    executeCalculation(): void;
  };
  syncExecuteCommand(id: string, data: object): unknown;
}

const workbookId = 'report';

export function univerPeer(printed: PrintedFormulas): EngineRun {
  const api = load();
  const sheets = Object.fromEntries(
    printed.sheets.map((name) => [
      name,
      { id: name, name, cellData: {} as CellMatrix, rowCount: 3000, columnCount: 30 },
    ]),
  );
  for (const one of printed.values) put(sheets[one.sheet]?.cellData, one.cell, dataOf(one.value));
  for (const one of printed.formulas)
    put(sheets[one.sheet]?.cellData, one.cell, { f: `=${one.formula}` });
  const names = Object.fromEntries(
    printed.names.map(({ name, refersTo }) => [
      name,
      { id: name, name, formulaOrRefString: refersTo },
    ]),
  );
  const workbook = api.createWorkbook({
    id: workbookId,
    name: workbookId,
    appVersion: '0.25.1',
    locale: 'enUS',
    styles: {},
    sheetOrder: [...printed.sheets],
    sheets,
    resources: [{ name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(names) }],
  });
  const formula = api.getFormula();
  const calculate = () =>
    new Promise<void>((done) => {
      const listening = formula.calculationEnd(() => {
        listening.dispose();
        done();
      });
      formula.executeCalculation();
    });
  const truths = printed.truths.map(({ sheet, cell }) => ({ sheet, ...positionOf({ cell }) }));
  return async (cells) => {
    const bySheet: Record<string, CellMatrix> = {};
    for (const { sheet, cell, value } of cells) {
      bySheet[sheet] ??= {};
      put(bySheet[sheet], cell, { ...dataOf(value), f: null });
    }
    for (const [subUnitId, cellValue] of Object.entries(bySheet))
      api.syncExecuteCommand('sheet.mutation.set-range-values', {
        unitId: workbookId,
        subUnitId,
        cellValue,
      });
    await calculate();
    return truths.map(
      ({ sheet, row, column }) =>
        workbook.getSheetBySheetId(sheet).getSheet().getCellRaw(row, column)?.v,
    );
  };
}

/** From where the preview's packages are installed. */
function load(): Api {
  const load = createRequire(join(process.cwd(), 'package.json'));
  const { LocaleType, Univer } = load('@univerjs/core') as Packages['core'];
  const { FUniver } = load('@univerjs/core/facade') as Packages['facade'];
  const plugin = (name: string, export_: string) =>
    (load(`@univerjs/${name}`) as Record<string, unknown>)[export_];
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  univer.registerPlugin(plugin('engine-formula', 'UniverFormulaEnginePlugin'));
  univer.registerPlugin(plugin('sheets', 'UniverSheetsPlugin'));
  univer.registerPlugin(plugin('sheets-formula', 'UniverSheetsFormulaPlugin'), {
    initialFormulaComputing: calculateNothing,
  });
  for (const name of ['engine-formula', 'sheets', 'sheets-formula'])
    load(`@univerjs/${name}/facade`);
  return FUniver.newAPI(univer);
}

function put(matrix: CellMatrix | undefined, cell: string, data: CellData): void {
  if (!matrix) throw new Error(`${cell} is on no sheet`);
  const { row, column } = positionOf({ cell });
  matrix[row] ??= {};
  matrix[row][column] = data;
}

function dataOf(value: string | number | null): CellData {
  if (value === null) return { v: null, t: null };
  return { v: value, t: typeof value === 'string' ? valueKind.text : valueKind.number };
}
