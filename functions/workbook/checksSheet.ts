// The checks sheet: each rule as a native formula, with its message when it fails and a link to the cells concerned.
import {
  checkFormula,
  compileTemplate,
  headingRow,
  isActive,
  labelOf,
  nameTypesOf,
  printState,
  quoteSheet,
  quoteText,
} from '@peerbook/shared';
import { checked } from './excelize.ts';
import type { Writing } from './issue.ts';
import { printContextOf } from './printContext.ts';
import { freezeBelow, heightFor, preparePrint, protect, setWidths, sheetWriter } from './sheet.ts';
import { markStyle, palette } from './styles.ts';

const widths = [0, 60, 15, 14, 66, 26];
/** Columns of the checks sheet. */
export const checkColumns = {
  code: 1,
  subject: 2,
  state: 3,
  severity: 4,
  message: 5,
  link: 6,
} as const;

/** Ranges of states and severities, for counting on the cover. */
export function checkRanges(writing: Writing): { states: string; severities: string } {
  const last = headingRow + compileTemplate(writing.issue.template).rules.length;
  const sheet = quoteSheet(writing.words.sheets.checks);
  return {
    states: `${sheet}!$C$${headingRow + 1}:$C$${last}`,
    severities: `${sheet}!$D$${headingRow + 1}:$D$${last}`,
  };
}

export function writeChecks(writing: Writing): void {
  const { file, issue, words, styles, layout, templateWords } = writing;
  const name = words.sheets.checks;
  checked(file.NewSheet(name));
  const sheet = sheetWriter(file, name, styles);
  setWidths(file, name, widths);
  sheet.put(1, checkColumns.subject, name, 'title');
  sheet.height(1, 30);
  sheet.put(2, checkColumns.subject, words.cells['rulesNote'] ?? '', 'subtitle');
  [
    words.headings.indicator,
    words.headings.state,
    words.headings.severity,
    words.headings.message,
    words.headings.goTo,
  ].forEach((heading, i) => {
    sheet.put(headingRow, checkColumns.subject + i, heading, 'heading');
  });
  const types = nameTypesOf(issue.template);
  const compiled = compileTemplate(issue.template);
  let row = headingRow;
  for (const { rule, indicators } of compiled.rules) {
    row += 1;
    const message = templateWords.rules[rule.code] ?? rule.code;
    const subject = indicators
      .slice(0, 3)
      .map((code) => labelOf(issue.template, issue.language, code))
      .join('  ·  ');
    const state = printState(
      checkFormula(rule.formula, types).expression,
      printContextOf(writing, rule.blanks),
      words.states,
    );
    sheet.put(row, checkColumns.code, rule.code, 'quiet');
    sheet.put(row, checkColumns.subject, subject, 'label');
    sheet.formula(row, checkColumns.state, state, 'state');
    sheet.put(row, checkColumns.severity, words.severities[rule.severity], 'quiet');
    sheet.formula(
      row,
      checkColumns.message,
      `IF(C${row}=${quoteText(words.states.failed)},${quoteText(message)},"")`,
      'label',
    );
    const target = layout.places.get(indicators[0] ?? '');
    if (target) sheet.link(row, checkColumns.link, `${target.sheet}!${target.cell}`, target);
    sheet.height(row, Math.max(heightFor(subject, 60), heightFor(message, 70)));
  }
  markStates(writing, name, headingRow + 1, row);
  for (const rule of issue.template.rules.filter((one) => !isActive(one))) {
    row += 1;
    sheet.put(row, checkColumns.code, rule.code, 'quiet');
    sheet.put(row, checkColumns.subject, templateWords.rules[rule.code] ?? rule.code, 'quiet');
    sheet.put(row, checkColumns.state, words.states.notEvaluated, 'quiet');
    sheet.put(row, checkColumns.severity, words.severities[rule.severity], 'quiet');
    sheet.put(row, checkColumns.message, words.waits[rule.waitsFor ?? ''] ?? '', 'quiet');
    sheet.height(row, heightFor(templateWords.rules[rule.code] ?? '', 64, 14));
  }
  freezeBelow(file, name, headingRow);
  protect(file, name);
  preparePrint(file, name, `${issue.institutionName} – ${issue.periodEnd}`, headingRow);
}

/** Colours say nothing that the words beside them do not. */
function markStates({ file, words }: Writing, sheet: string, first: number, last: number): void {
  const failed = `$C${first}="${words.states.failed}"`;
  const mark = (criteria: string, background: string, ink: string) => ({
    Type: 'formula',
    Criteria: criteria,
    Format: markStyle(file, background, ink),
  });
  checked(
    file.SetConditionalFormat(sheet, `C${first}:C${last}`, [
      mark(
        `AND(${failed},$D${first}="${words.severities.error}")`,
        palette.failed,
        palette.failedInk,
      ),
      mark(failed, palette.warned, palette.warnedInk),
      mark(`$C${first}="${words.states.passed}"`, palette.passed, palette.passedInk),
    ]),
  );
}
