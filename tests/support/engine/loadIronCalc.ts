// The engine itself: IronCalc, written in Rust and compiled to WebAssembly. It shares no code with Peerbook or Univer.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';

let isLoaded = false;

/** An empty workbook with one sheet, in English. Its clock runs in UTC; formulas are calculated when asked to be. */
export function emptyModel(): Model {
  if (!isLoaded) {
    const folder = dirname(createRequire(__filename).resolve('@ironcalc/wasm'));
    initSync({ module: readFileSync(join(folder, 'wasm_bg.wasm')) });
    isLoaded = true;
  }
  const model = new Model('workbook', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

/** The names of those functions that the engine does not know, and CELL, of which it has a part. */
export function unknownFunctions(names: Iterable<string>): readonly string[] {
  const model = emptyModel();
  const unknown = [...names].filter((name) => {
    if (name === 'CELL') return true;
    model.setUserInput(0, 1, 1, `=${name}()`);
    // What is known is given back as it is written; a number of operands that does not fit is another matter.
    return model.getCellContent(0, 1, 1) !== `=${name}()`;
  });
  model.free();
  return unknown;
}
