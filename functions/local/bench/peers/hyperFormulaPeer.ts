// HyperFormula (GPL-3.0), fetched when it is asked for: a peer in the benchmark, never part of the product.
import type { EngineRun, Shown } from './enginePeers.ts';
import { fetchPackage } from './fetchPackage.ts';
import { type PrintedFormulas, positionOf } from './printedFormulas.ts';

const version = '3.5.0';
interface Address {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/** As much of HyperFormula as is used here. */
interface Engine {
  batch(change: () => void): unknown;
  setCellContents(at: Address, content: string | number | null): unknown;
  getCellValue(at: Address): Shown;
  getSheetId(name: string): number | undefined;
}
interface Package {
  readonly HyperFormula: {
    buildFromSheets(
      sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
      options: { readonly licenseKey: string; readonly undoLimit: number },
      names: readonly { readonly name: string; readonly expression: string }[],
    ): Engine;
  };
}

export async function hyperFormulaPeer(printed: PrintedFormulas): Promise<EngineRun> {
  const { HyperFormula } = await load();
  // TRUE and FALSE are functions only: as words they have to be named. Without undo: keeping it would take most of the time.
  const engine = HyperFormula.buildFromSheets(
    sheetsOf(printed),
    { licenseKey: 'gpl-v3', undoLimit: 0 },
    [
      ...printed.names.map(({ name, refersTo }) => ({ name, expression: `=${refersTo}` })),
      { name: 'TRUE', expression: '=TRUE()' },
      { name: 'FALSE', expression: '=FALSE()' },
    ],
  );
  const at = (place: { readonly sheet: string; readonly cell: string }): Address => {
    const { row, column } = positionOf(place);
    const sheet = engine.getSheetId(place.sheet);
    if (sheet === undefined) throw new Error(`there is no sheet ${place.sheet}`);
    return { sheet, row, col: column };
  };
  const truths = printed.truths.map(at);
  return (cells) => {
    engine.batch(() => {
      for (const one of cells) engine.setCellContents(at(one), contentOf(one.value));
    });
    return truths.map((place) => engine.getCellValue(place));
  };
}

async function load(): Promise<Package> {
  return (await fetchPackage('hyperformula', version)) as Package;
}

function sheetsOf({ sheets, values, formulas }: PrintedFormulas) {
  const rows: Record<string, (string | number | null)[][]> = Object.fromEntries(
    sheets.map((name) => [name, []]),
  );
  const put = (place: { sheet: string; cell: string }, content: string | number | null) => {
    const { row, column } = positionOf(place);
    const sheet = rows[place.sheet] ?? [];
    while (sheet.length <= row) sheet.push([]);
    const line = sheet[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = content;
  };
  for (const one of values) put(one, contentOf(one.value));
  for (const one of formulas) put(one, `=${one.formula}`);
  return rows;
}

/** An apostrophe keeps a text from being anything else. */
function contentOf(value: string | number | null): string | number | null {
  return typeof value === 'string' ? `'${value}` : value;
}
