// Brings a user's own workbook up to date: identity, period, what is compared with, and for another round the prefilled
// answers in place of the old ones. Sheets, formulas and everything else of the user's stay as they are.
import {
  type AnswerMark,
  addressOf,
  type Grid,
  identitySheet,
  layoutOf,
  markRows,
  marksSheet,
  type Place,
  parseAddress,
  referenceSheet,
  wordsOf,
} from '@peerbook/shared';
import type { Issue, Placing } from '../issue.ts';
import { personalCells, personalFooter } from '../personalise.ts';
import { putIntoFooter } from '../sheetXml.ts';
import { movedPlaces } from './movedPlaces.ts';
import type { OwnFile } from './openFile.ts';
import { sheetsOf } from './packageParts.ts';
import { putIdentity } from './putIdentity.ts';
import { recalculate } from './recalculate.ts';
import { type CellInput, setCells } from './setCells.ts';

export interface CarryOver {
  /** Whether the file is of the same round, so that what was typed stays. */
  readonly keepsAnswers: boolean;
  /** What is to be seen beside single answers; whatever was marked before is taken away. */
  readonly marks: readonly AnswerMark[];
}

/**
 * @param grid what was read of the file: rows may have moved in it, and sheets been renamed
 */
export function carryOver(
  file: OwnFile,
  grid: Grid,
  issue: Issue,
  { keepsAnswers, marks }: CarryOver,
): void {
  const placing: Placing = {
    layout: layoutOf(issue.template, issue.language),
    words: wordsOf(issue.language),
  };
  const present = new Set(sheetsOf(file).map(({ name }) => name));
  const places = movedPlaces(grid, present, issue, placing);
  const values = new Map<string, Map<string, CellInput>>();
  const set = (place: Place | undefined, value: CellInput) => {
    if (!place) return;
    const ofSheet = values.get(place.sheet) ?? new Map<string, CellInput>();
    values.set(place.sheet, ofSheet.set(place.cell, value));
  };
  for (const place of places.earlier) set(place, null);
  if (!keepsAnswers) for (const place of places.typed) set(place, null);
  const printed = keepsAnswers ? { ...issue, prefill: {} } : issue;
  for (const place of referenceValues(grid)) set(place, null);
  for (const { sheet, cell, value } of personalCells(printed, placing))
    set(isHidden(sheet) ? { sheet, cell } : places.now({ sheet, cell }), value);
  // A file that was issued before there were marks has no sheet for them.
  markRows(marks).forEach((row, i) => {
    row.forEach((text, column) => {
      set({ sheet: marksSheet, cell: addressOf(i + 1, column + 1) }, text === '' ? null : text);
    });
  });
  const footer = personalFooter(issue);
  for (const { name, part } of sheetsOf(file)) {
    const own = values.get(name);
    const isOurs = own !== undefined || places.sheets.has(name);
    if (!isOurs) continue;
    const xml = file.text(part);
    const text = putIntoFooter(own ? setCells(xml, own, { isStale: true }) : xml, footer);
    if (text !== xml) file.put(part, text);
  }
  putIdentity(file, issue.identityToken);
  recalculate(file);
}

const isHidden = (sheet: string) => sheet === referenceSheet || sheet === identitySheet;

/** What stands on the hidden sheet beside its names; explanations below them may have become fewer. */
function referenceValues(grid: Grid): readonly Place[] {
  const cells = grid.sheets.find(({ name }) => name === referenceSheet)?.cells ?? new Map();
  return [...cells.keys()]
    .filter((cell) => parseAddress(cell)?.column === 2)
    .map((cell) => ({ sheet: referenceSheet, cell }));
}
