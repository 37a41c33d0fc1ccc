// Issues the workbook of one institution for one round: template in, .xlsx out.
import { identityCell, identitySheet, layoutOf, wordsOf } from '@peerbook/shared';
import { writeChecks } from './checksSheet.ts';
import { writeCover } from './coverSheet.ts';
import { checked, newSpreadsheet, type Spreadsheet, saveSpreadsheet } from './excelize.ts';
import { addIdentityPart, writeIdentityProperties } from './identityParts.ts';
import type { Issue, Writing } from './issue.ts';
import { planLists, writeLists } from './listsSheet.ts';
import { writeRatios } from './ratiosSheet.ts';
import { writeSectionSheets } from './sectionSheets.ts';
import { stylesOf } from './styles.ts';

/** Writes the workbook: cover, section sheets, ratios, checks, and hidden the lists and the identity. */
export async function issueWorkbook(issue: Issue): Promise<Uint8Array> {
  const words = wordsOf(issue.language);
  const templateWords = issue.template.words[issue.language];
  if (!templateWords)
    throw new Error(`template ${issue.template.code} has no words in ${issue.language}`);
  const file = await newSpreadsheet(words.sheets.cover);
  const lists = planLists(issue, words);
  const writing: Writing = {
    file,
    styles: stylesOf(file),
    issue,
    layout: layoutOf(issue.template, issue.language),
    words,
    templateWords,
    lists: lists.ranges,
  };
  writeSectionSheets(writing);
  writeRatios(writing);
  writeChecks(writing);
  writeCover(writing);
  writeLists(file, lists);
  writeIdentitySheet(file, issue);
  checked(file.SetActiveSheet(0));
  checked(file.SetCalcProps({ FullCalcOnLoad: true }));
  checked(
    file.SetDocProps({
      Title: `${templateWords.title} – ${issue.institutionName}`,
      Creator: issue.associationName,
      Language: issue.language,
    }),
  );
  writeIdentityProperties(file, issue.identityToken);
  return addIdentityPart(saveSpreadsheet(file), issue.identityToken);
}

function writeIdentitySheet(file: Spreadsheet, issue: Issue): void {
  checked(file.NewSheet(identitySheet));
  checked(file.SetCellStr(identitySheet, 'A1', 'Peerbook'));
  checked(file.SetCellStr(identitySheet, 'A2', 'identity'));
  checked(file.SetCellStr(identitySheet, identityCell, issue.identityToken));
  checked(file.SetSheetVisible(identitySheet, false));
}
