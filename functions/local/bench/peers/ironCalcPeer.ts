// IronCalc (MIT or Apache-2.0), written in Rust and compiled to WebAssembly: a peer in the benchmark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EngineRun, Shown } from './enginePeers.ts';
import { type PrintedFormulas, positionOf } from './printedFormulas.ts';

type Cell = readonly [sheet: number, row: number, column: number];

/** As much of IronCalc as is used here. */
interface Model {
  newSheet(): void;
  renameSheet(sheet: number, name: string): void;
  newDefinedName(name: string, scope: number | undefined, formula: string): void;
  setUserInput(...cell: [...Cell, string]): void;
  rangeClearAll(...area: [...Cell, number, number]): void;
  getFormattedCellValue(...cell: Cell): string;
  pauseEvaluation(): void;
  flushSendQueue(): unknown;
  evaluate(): void;
}
interface Package {
  initSync(options: { readonly module: Uint8Array }): unknown;
  readonly Model: new (name: string, locale: string, zone: string, language: string) => Model;
}

export async function ironCalcPeer(printed: PrintedFormulas): Promise<EngineRun> {
  const file = createRequire(join(process.cwd(), 'package.json')).resolve('@ironcalc/wasm');
  const { initSync, Model } = (await import(pathToFileURL(file).href)) as Package;
  initSync({ module: readFileSync(join(dirname(file), 'wasm_bg.wasm')) });
  const model = new Model('report', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  printed.sheets.forEach((name, i) => {
    if (i > 0) model.newSheet();
    model.renameSheet(i, name);
  });
  for (const { name, refersTo } of printed.names) model.newDefinedName(name, undefined, refersTo);
  const at = (place: { readonly sheet: string; readonly cell: string }): Cell => {
    const { row, column } = positionOf(place);
    return [printed.sheets.indexOf(place.sheet), row + 1, column + 1];
  };
  for (const one of printed.values) model.setUserInput(...at(one), inputOf(one.value));
  for (const one of printed.formulas) model.setUserInput(...at(one), `=${one.formula}`);
  const truths = printed.truths.map(at);
  return (cells) => {
    for (const one of cells) {
      const place = at(one);
      // All of it, since the apostrophe of a text is kept as a format.
      if (one.value === null) model.rangeClearAll(...place, place[1], place[2]);
      else model.setUserInput(...place, inputOf(one.value));
    }
    // Each change is kept for co-authors too, who never come.
    model.flushSendQueue();
    model.evaluate();
    return truths.map((place) => numberIn(model.getFormattedCellValue(...place)));
  };
}

function numberIn(text: string): Shown {
  return text === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

/** An apostrophe keeps a text from being anything else. */
function inputOf(value: string | number): string {
  return typeof value === 'string' ? `'${value}` : String(value);
}
