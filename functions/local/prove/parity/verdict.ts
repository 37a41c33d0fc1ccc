// Peerbook's own verdict on typed cells, read as an upload is, and whether a spreadsheet program agrees with it.
import {
  type CellValue,
  compileTemplate,
  type Grid,
  isBlankCell,
  type Language,
  layoutOf,
  optionName,
  optionsOf,
  optionWord,
  type Place,
  type RuleState,
  readReference,
  readWorkbook,
  type Template,
  type Validation,
  validate,
  wordsOf,
} from '@peerbook/shared';
import type { TypedCell } from './typedCells.ts';

/** A grid with cells typed over it. */
export function typedOver(grid: Grid, cells: readonly TypedCell[]): Grid {
  const sheets = new Map(grid.sheets.map(({ name, cells: own }) => [name, new Map(own)]));
  for (const { sheet, cell, value } of cells) {
    const own = sheets.get(sheet);
    if (value === null) own?.delete(cell);
    else own?.set(cell, cellValue(value));
  }
  return { ...grid, sheets: [...sheets].map(([name, own]) => ({ name, cells: own })) };
}

function cellValue(value: string | number | boolean): CellValue {
  if (typeof value === 'number') return { kind: 'number', value };
  return typeof value === 'boolean' ? { kind: 'logical', value } : { kind: 'text', value };
}

export interface Verdict {
  readonly validation: Validation;
  /** Indicators in whose cells the reader understands more than a formula can; see stateFormulas.ts of the workbook. */
  readonly kindly: ReadonlySet<string>;
}

/** What Peerbook says of a grid. */
export function verdictOn(
  grid: Grid,
  template: Template,
  language: Language,
  today: string,
): Verdict {
  const { readings } = readWorkbook(grid, template, language);
  const reference = readReference(grid, template, language);
  const { indicators } = compileTemplate(template);
  const sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet.cells]));
  const { yes, no } = wordsOf(language);
  const { places } = layoutOf(template, language);
  const isPlainTick = (place: Place | undefined) => {
    const cell = place && sheets.get(place.sheet)?.get(place.cell);
    return !cell || isBlankCell(cell) || saysWord(cell, yes) || saysWord(cell, no);
  };
  const kindly = new Set(
    readings.flatMap(({ indicator: code, answer, place }) => {
      const indicator = indicators.get(code);
      if (indicator?.kind === 'multichoice') {
        const cells = optionsOf(indicator).map((option) => places.get(optionName(code, option)));
        return answer.kind === 'choices' && !cells.every(isPlainTick) ? [code] : [];
      }
      const cell = place && sheets.get(place.sheet)?.get(place.cell);
      if (!cell || !indicator) return [];
      const says = (word: string) => saysWord(cell, word);
      const isPlain = {
        number: cell.kind === 'number' && !cell.percent,
        date: cell.kind === 'number' && Number.isInteger(cell.value),
        logical: says(yes) || says(no),
        choice:
          answer.kind === 'choice' &&
          says(optionWord(template, language, indicator, answer.option)),
      };
      const kind = answer.kind as keyof typeof isPlain;
      return Object.hasOwn(isPlain, kind) && !isPlain[kind] ? [code] : [];
    }),
  );
  return { validation: validate(template, readings, { language, today, reference }), kindly };
}

function saysWord(cell: CellValue, word: string): boolean {
  return cell.kind === 'text' && cell.value.toLowerCase() === word.toLowerCase();
}

/** What a check says in a workbook: 1, 0 or -1. */
export const truthOf: Readonly<Record<RuleState, number>> = {
  passed: 1,
  failed: 0,
  notEvaluated: -1,
  withdrawn: -1,
};

/** How many checks agree, and those that do not. */
export interface Agreement {
  readonly cases: number;
  /** Not evaluated by the workbook where the reader was kinder; allowed, and counted. */
  readonly kindly: number;
  readonly states: Readonly<Record<RuleState, number>>;
  readonly differences: readonly string[];
}

/** Holds truths as a program calculated them against the verdict. */
export function agreement(
  template: Template,
  { validation, kindly }: Verdict,
  read: (key: string) => unknown,
): Agreement {
  const states = { passed: 0, failed: 0, notEvaluated: 0, withdrawn: 0 };
  const differences: string[] = [];
  let kind = 0;
  const { instances } = compileTemplate(template);
  for (const { key, indicators } of instances) {
    const state = validation.rules[key] ?? 'notEvaluated';
    states[state] += 1;
    const truth = read(key);
    if (truth === truthOf[state]) continue;
    if (truth === -1 && indicators.some((code) => kindly.has(code))) kind += 1;
    else differences.push(`${key} is ${state}, the workbook says ${JSON.stringify(truth)}`);
  }
  return { cases: instances.length, kindly: kind, states, differences };
}
