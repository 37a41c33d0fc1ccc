// The cover: for whom, until when, how to fill, and how far one has come.
import { addressOf, columns, quoteSheet, quoteText } from '@peerbook/shared';
import { checkRanges } from './checksSheet.ts';
import { checked } from './excelize.ts';
import type { Issue, PersonalCell, Placing, Writing } from './issue.ts';
import { answeredFormula } from './printContext.ts';
import { requiredOn } from './sectionSheets.ts';
import { heightFor, preparePrint, protect, setWidths, sheetWriter } from './sheet.ts';
import { markStyle, palette } from './styles.ts';

const widths = [3, 34, 62, 14];
const facts = ['for', 'period', 'deadline', 'contact'] as const;
type Fact = (typeof facts)[number];
/** Row of the first fact. */
const firstFact = 4;

export function writeCover(writing: Writing): void {
  const { file, blank, words, styles, layout } = writing;
  const name = words.sheets.cover;
  const text = (key: string) => words.cover[key] ?? '';
  const sheet = sheetWriter(file, name, styles);
  setWidths(file, name, widths);
  checked(file.SetSheetView(name, 0, { ShowGridLines: false, View: 'normal', TopLeftCell: 'A1' }));
  sheet.put(1, 2, writing.templateWords.title, 'title');
  sheet.height(1, 34);
  sheet.style(2, 2, 'subtitle');
  let row = firstFact;
  for (const fact of facts) {
    sheet.put(row, 2, text(fact), 'quiet');
    sheet.style(row, 3, 'strong');
    sheet.height(row, 20);
    row += 1;
  }
  sheet.put(row, 2, text('template'), 'quiet');
  sheet.put(row, 3, `${blank.template.code} ${blank.template.version}`, 'strong');
  sheet.height(row, 20);
  row = writeProgress(writing, row + 2);
  row = writeSteps(writing, row + 2);
  sheet.put(row + 1, 2, text('privacy'), 'body');
  checked(file.MergeCell(name, `B${row + 1}`, `D${row + 1}`));
  sheet.height(row + 1, heightFor(text('privacy'), 128));
  protect(file, name);
  preparePrint(file, name, '');
  checked(
    file.SetPageLayout(name, { Size: 9, Orientation: 'portrait', FitToWidth: 1, FitToHeight: 1 }),
  );
  checked(
    file.SetDefinedName({
      Name: '_xlnm.Print_Area',
      RefersTo: `${quoteSheet(name)}!$A$1:$D$${row + 1}`,
      Scope: name,
    }),
  );
  for (const sheetLayout of layout.sheets)
    if (sheetLayout.name === name)
      throw new Error('a sheet of the template bears the name of the cover');
}

/** What the cover says of one institution. */
export function coverCells(issue: Issue, { words }: Placing): readonly PersonalCell[] {
  const sheet = words.sheets.cover;
  const values: Readonly<Record<Fact, string>> = {
    for: issue.institutionName,
    period: `${issue.periodStart} – ${issue.periodEnd}`,
    deadline: issue.deadline.slice(0, 10),
    contact: issue.contact,
  };
  return [
    { sheet, cell: addressOf(2, 2), value: issue.associationName },
    ...facts.map((fact, i) => ({
      sheet,
      cell: addressOf(firstFact + i, 3),
      value: values[fact],
    })),
  ];
}

/** One line for each sheet: answered of required, with a link; then errors and warnings left. */
function writeProgress(writing: Writing, start: number): number {
  const { file, words, layout, styles } = writing;
  const name = words.sheets.cover;
  const sheet = sheetWriter(file, name, styles);
  let row = start;
  sheet.put(row, 2, words.cover['progressTitle'] ?? '', 'section');
  sheet.style(row, 3, 'section', 4);
  sheet.put(row, 3, words.cover['progress'] ?? '', 'sectionNote');
  const first = row + 1;
  for (const one of layout.sheets) {
    row += 1;
    const required = requiredOn(one);
    sheet.link(row, 2, one.name, { sheet: one.name, cell: `C${one.rows[0]?.row ?? 1}` });
    sheet.formula(
      row,
      3,
      `REPT("█",ROUND(20*D${row},0))&REPT("░",20-ROUND(20*D${row},0))&"  "&ROUND(D${row}*${required.length},0)&" / ${required.length}"`,
      'label',
    );
    sheet.formula(
      row,
      columns.unit,
      required.length === 0 ? '1' : `(${answeredFormula(writing, required)})/${required.length}`,
      'percentage',
    );
  }
  const { states, severities } = checkRanges(writing);
  for (const [key, severity] of [
    ['errors', words.severities.error],
    ['warnings', words.severities.warning],
  ] as const) {
    row += 1;
    sheet.link(row, 2, words.sheets.checks, { sheet: words.sheets.checks, cell: 'C5' });
    sheet.put(row, 3, words.cover[key] ?? '', 'label');
    sheet.formula(
      row,
      columns.unit,
      `COUNTIFS(${states},${quoteText(words.states.failed)},${severities},${quoteText(severity)})`,
      'figure',
    );
  }
  checked(
    file.SetConditionalFormat(name, `D${row - 1}`, [
      {
        Type: 'formula',
        Criteria: `$D$${row - 1}>0`,
        Format: markStyle(file, palette.failed, palette.failedInk),
      },
    ]),
  );
  checked(
    file.SetConditionalFormat(name, `D${row}`, [
      {
        Type: 'formula',
        Criteria: `$D$${row}>0`,
        Format: markStyle(file, palette.warned, palette.warnedInk),
      },
    ]),
  );
  for (let i = first; i <= row; i += 1) sheet.height(i, 19);
  return row;
}

function writeSteps(writing: Writing, start: number): number {
  const { file, words, styles } = writing;
  const name = words.sheets.cover;
  const sheet = sheetWriter(file, name, styles);
  let row = start;
  const heading = (title: string) => {
    sheet.put(row, 2, title, 'section');
    sheet.style(row, 3, 'section', 4);
  };
  const paragraph = (body: string) => {
    row += 1;
    sheet.put(row, 2, body, 'body');
    checked(file.MergeCell(name, `B${row}`, `D${row}`));
    sheet.height(row, heightFor(body, 128));
  };
  heading(words.cover['howTitle'] ?? '');
  for (const key of ['step1', 'step2', 'step3', 'step4', 'step5', 'step6'])
    paragraph(words.cover[key] ?? '');
  row += 2;
  heading(words.cover['addinTitle'] ?? '');
  paragraph(words.cover['addin'] ?? '');
  return row + 1;
}
