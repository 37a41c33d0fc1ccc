// The hidden sheet with what rules read beside the report, each value under the name that formulas know it by.
import {
  noReference,
  quoteSheet,
  referenceNames,
  referenceRows,
  referenceSheet,
  type Template,
} from '@peerbook/shared';
import { checked } from './excelize.ts';
import type { Blank, Issue, PersonalCell, Writing } from './issue.ts';
import { sheetWriter } from './sheet.ts';

/** The cell that says whether a rule is withdrawn or milder, referred to from any sheet. */
export function referenceCell(template: Template, rule: string): string {
  // The first row is the revision of the rule set, then come all rules in order.
  const row = 2 + template.rules.findIndex((one) => one.code === rule);
  return `${quoteSheet(referenceSheet)}!$B$${row}`;
}

/** Writes the names; their values are personal. */
export function writeReferenceSheet({ file, blank, styles }: Writing): void {
  checked(file.NewSheet(referenceSheet));
  const sheet = sheetWriter(file, referenceSheet, styles);
  const named = new Set(referenceNames(blank.template));
  namesOnBlank(blank).forEach((name, i) => {
    const row = i + 1;
    sheet.text(row, 1, name);
    if (!named.has(name)) return;
    checked(
      file.SetDefinedName({ Name: name, RefersTo: `${quoteSheet(referenceSheet)}!$B$${row}` }),
    );
  });
  checked(file.SetSheetVisible(referenceSheet, false));
}

/** The values, and below the names of the blank what only some references have: explanations, and why rules changed. */
export function referenceCells(issue: Issue): readonly PersonalCell[] {
  const count = namesOnBlank(issue).length;
  const rows = referenceRows(issue.template, issue.language, issue.reference);
  return rows.flatMap(({ name, value }, i) => [
    ...(i < count ? [] : [{ sheet: referenceSheet, cell: `A${i + 1}`, value: name }]),
    ...(value === undefined ? [] : [{ sheet: referenceSheet, cell: `B${i + 1}`, value }]),
  ]);
}

/** All but the last rows are the same for every reference of a template. */
function namesOnBlank({ template, language }: Blank): readonly string[] {
  return referenceRows(template, language, noReference).map(({ name }) => name);
}
