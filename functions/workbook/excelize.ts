// The spreadsheet writer: excelize compiled to WebAssembly, loaded once per process. It keeps the parts of a file that it
// does not know, which is why it also edits workbooks that users filled.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { init } from 'excelize-wasm';

type Excelize = Awaited<ReturnType<typeof init>>;
/** An open workbook. */
export type Spreadsheet = ReturnType<Excelize['NewFile']>;

let loaded: Promise<Excelize> | undefined;

/** Loads the writer; later calls give the same one. */
export function loadExcelize(): Promise<Excelize> {
  loaded ??= init(
    join(dirname(createRequire(__filename).resolve('excelize-wasm')), 'excelize.wasm.gz'),
  );
  return loaded;
}

/** Every call of excelize answers with `error`; a failure here is a bug of ours, so it is thrown. */
export function checked<T extends { error: string | null }>(result: T): T {
  if (result.error) throw new Error(`the workbook could not be written: ${result.error}`);
  return result;
}

/** An empty workbook with one sheet of the given name. */
export async function newSpreadsheet(firstSheet: string): Promise<Spreadsheet> {
  const file = (await loadExcelize()).NewFile();
  checked(file.SetSheetName('Sheet1', firstSheet));
  return file;
}

/** Opens a workbook that passed the guard. Sizes are bounded again, should a part lie about its own. */
export async function openSpreadsheet(bytes: Uint8Array): Promise<Spreadsheet> {
  const excelize = await loadExcelize();
  return checked(
    excelize.OpenReader(bytes, {
      UnzipSizeLimit: 60_000_000,
      UnzipXMLSizeLimit: 30_000_000,
    }) as Spreadsheet & { error: string | null },
  );
}

/** The file's bytes. */
export function saveSpreadsheet(file: Spreadsheet): Uint8Array {
  return checked(file.WriteToBuffer()).buffer as Uint8Array;
}
