// The blank workbook of a template in one language: all that is the same for every institution, written once.
import { identitySheet, layoutOf, wordsOf } from '@peerbook/shared';
import { writeChecks } from './checksSheet.ts';
import { writeCover } from './coverSheet.ts';
import { checked, newSpreadsheet, type Spreadsheet } from './excelize.ts';
import { prepareProperties } from './identityParts.ts';
import type { Blank, Placing, Writing } from './issue.ts';
import { planLists, writeLists } from './listsSheet.ts';
import { writeMarksSheet } from './marksSheet.ts';
import { writeRatios } from './ratiosSheet.ts';
import { writeReferenceSheet } from './referenceSheet.ts';
import { writeRulesSheet } from './rulesSheet.ts';
import { writeSectionSheets } from './sectionSheets.ts';
import { sectionWidths } from './sectionWidths.ts';
import { stylesOf } from './styles.ts';
import { type TakenApart, takeApart } from './takeApart.ts';

/** A blank taken apart, ready for what is personal. */
export interface BlankWorkbook extends TakenApart, Placing {
  readonly title: string;
}

/**
 * Writes cover, section sheets, ratios and checks, and hidden the rules, what they read, marks, the lists and the
 * identity.
 * @throws Error where the template has no words in the language
 */
export async function writeBlank(blank: Blank): Promise<BlankWorkbook> {
  const words = wordsOf(blank.language);
  const templateWords = blank.template.words[blank.language];
  if (!templateWords)
    throw new Error(`template ${blank.template.code} has no words in ${blank.language}`);
  const file = await newSpreadsheet(words.sheets.cover);
  const lists = planLists(blank, words);
  const layout = layoutOf(blank.template, blank.language);
  const writing: Writing = {
    file,
    styles: stylesOf(file),
    blank,
    layout,
    words,
    templateWords,
    lists: lists.ranges,
    widths: sectionWidths(blank.template, words, templateWords),
  };
  writeSectionSheets(writing);
  writeRatios(writing);
  writeChecks(writing);
  writeCover(writing);
  writeRulesSheet(writing);
  writeReferenceSheet(writing);
  writeMarksSheet(writing);
  writeLists(file, lists);
  writeIdentitySheet(file);
  checked(file.SetActiveSheet(0));
  checked(file.SetCalcProps({ FullCalcOnLoad: true }));
  checked(file.SetDocProps({ Title: '-', Creator: '-', Language: blank.language }));
  prepareProperties(file);
  return { ...takeApart(file), title: templateWords.title, layout, words };
}

function writeIdentitySheet(file: Spreadsheet): void {
  checked(file.NewSheet(identitySheet));
  checked(file.SetCellStr(identitySheet, 'A1', 'Peerbook'));
  checked(file.SetCellStr(identitySheet, 'A2', 'identity'));
  checked(file.SetSheetVisible(identitySheet, false));
}
