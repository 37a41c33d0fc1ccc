// The checks sheet: one row for each rule with its state, how grave it is now, its message when it fails, and a link to
// the cells concerned. The rules themselves are calculated on the hidden sheet of rules.
import {
  fittingWidth,
  headingRow,
  heightFor,
  labelOf,
  quoteSheet,
  quoteText,
} from '@peerbook/shared';
import { checked } from './excelize.ts';
import { writeHeadings } from './headings.ts';
import type { Writing } from './issue.ts';
import { writeNavigation } from './navigation.ts';
import { ruleCells } from './ruleFormulas.ts';
import { planRules, type RuleRows } from './rulesPlan.ts';
import { edge } from './sectionWidths.ts';
import { sentenceFormula } from './sentenceFormula.ts';
import { freezeBelow, preparePrint, protect, setWidths, sheetWriter } from './sheet.ts';
import { markStyle, palette } from './styles.ts';

const widths = { subject: 44, state: 15, severity: 15, message: 54 } as const;
/** Columns of the checks sheet. */
export const checkColumns = {
  code: 1,
  subject: 2,
  state: 3,
  severity: 4,
  message: 5,
  link: 6,
} as const;
/** Labels in the first column, of a rule about many indicators. */
const labelLimit = 3;

/** Ranges of states and severities, for counting on the cover. */
export function checkRanges(writing: Writing): { states: string; severities: string } {
  const last = headingRow + writing.blank.template.rules.length;
  const sheet = quoteSheet(writing.words.sheets.checks);
  return {
    states: `${sheet}!$C$${headingRow + 1}:$C$${last}`,
    severities: `${sheet}!$D$${headingRow + 1}:$D$${last}`,
  };
}

export function writeChecks(writing: Writing): void {
  const { file, blank, words, styles } = writing;
  const name = words.sheets.checks;
  checked(file.NewSheet(name));
  const sheet = sheetWriter(file, name, styles);
  const places = writing.layout.sheets.map((one) => `${one.name}!C100`);
  const link = fittingWidth(places, { least: 18, most: 34, lines: 1 }) + edge;
  const sheetWidths = [0, ...Object.values(widths), link];
  setWidths(file, name, sheetWidths);
  sheet.put(1, checkColumns.subject, name, 'title');
  sheet.height(1, 30);
  sheet.put(2, checkColumns.subject, words.cells['rulesNote'] ?? '', 'subtitle');
  writeNavigation(writing, sheet, { back: checkColumns.link, forward: checkColumns.link });
  const { headings } = words;
  writeHeadings(sheet, sheetWidths, [
    { text: headings.indicator },
    { text: headings.state, style: 'headingIndented' },
    { text: headings.severity },
    { text: headings.message },
    { text: headings.goTo },
  ]);
  const plan = planRules(blank.template);
  let row = headingRow;
  for (const rows of plan.rules) {
    row += 1;
    const { rule } = rows;
    const severity = ruleCells('value', plan.severities.get(rule.code) ?? 1);
    const subject = subjectOf(writing, rows);
    const message = writing.templateWords.rules[rule.code] ?? rule.code;
    sheet.put(row, checkColumns.code, rule.code, 'quiet');
    sheet.put(row, checkColumns.subject, subject, 'label');
    sheet.formula(row, checkColumns.state, stateFormula(writing, rows, severity), 'state');
    sheet.formula(row, checkColumns.severity, severityFormula(writing, rows, severity), 'quiet');
    const shown = messageFormula(writing, rows, message);
    sheet.formula(row, checkColumns.message, `IF(${isFailed(writing, row)},${shown},"")`, 'label');
    sheet.formula(row, checkColumns.link, linkFormula(rows), 'link');
    const room = isAboutMany(rows) ? 'x'.repeat(50) : '';
    sheet.height(
      row,
      Math.max(
        heightFor(subject, widths.subject - edge),
        heightFor(`${message} ${room}`, widths.message - edge),
      ),
    );
  }
  markStates(writing, name, headingRow + 1, row);
  freezeBelow(file, name, headingRow);
  protect(file, name);
  preparePrint(file, name, '', headingRow);
}

const isAboutMany = ({ rule }: RuleRows) => rule.forEach !== undefined;
const isFailed = ({ words }: Writing, row: number) => `C${row}=${quoteText(words.states.failed)}`;

function subjectOf({ blank }: Writing, rows: RuleRows): string {
  const codes = isAboutMany(rows) ? rows.about : (rows.instances[0]?.indicators ?? []);
  const labels = codes
    .slice(0, labelLimit)
    .map((code) => labelOf(blank.template, blank.language, code));
  const isCut = isAboutMany(rows) && codes.length > labelLimit;
  return [...labels, ...(isCut ? [`… (${codes.length})`] : [])].join('  ·  ');
}

/** Of many checks one that fails is enough to fail, else one that passed to pass. */
function stateFormula({ words }: Writing, rows: RuleRows, severity: string): string {
  const { first, last, share } = rows;
  const only = share ?? (first === last ? first : undefined);
  const has = (truth: 0 | 1) =>
    only === undefined
      ? `COUNTIF(${ruleCells('value', first, last)},${truth})>0`
      : `${ruleCells('value', only)}=${truth}`;
  const { passed, failed, notEvaluated, withdrawn } = words.states;
  const counted = `IF(${has(0)},${quoteText(failed)},IF(${has(1)},${quoteText(passed)},${quoteText(notEvaluated)}))`;
  return `IF(${severity}=0,${quoteText(withdrawn)},${counted})`;
}

/** The severity in force; of a withdrawn rule as it was published. */
function severityFormula({ words }: Writing, { rule }: RuleRows, severity: string): string {
  const { error, warning, info } = words.severities;
  const inForce = [words.severities[rule.severity], info, warning, error].map((word) =>
    quoteText(word),
  );
  return `CHOOSE(1+${severity},${inForce.join(',')})`;
}

/** The message; of a rule about many also the first that fails, and how many do. */
function messageFormula({ words }: Writing, rows: RuleRows, message: string): string {
  if (!isAboutMany(rows)) return quoteText(message);
  const truths = ruleCells('value', rows.first, rows.last);
  const all =
    rows.share === undefined
      ? String(rows.about.length)
      : `(COUNTIF(${truths},0)+COUNTIF(${truths},1))`;
  const failed = `COUNTIF(${truths},${countedTruth(rows)})`;
  const count = sentenceFormula(words.cells['ofMany'] ?? '', { failed, all });
  const first = rows.share === undefined ? `${firstOf(rows, 'label')}&": "&` : '';
  return `${first}${quoteText(`${message} (`)}&${count}&")"`;
}

/** The parts of a share that count against it are those that hold. */
const countedTruth = ({ share }: RuleRows) => (share === undefined ? 0 : 1);

/** What stands in a column beside the first check that fails, or the first of all. */
function firstOf(rows: RuleRows, column: 'label' | 'goTo' | 'place'): string {
  const { first, last } = rows;
  if (first === last) return ruleCells(column, first);
  const place = `IFERROR(MATCH(${countedTruth(rows)},${ruleCells('value', first, last)},0),1)`;
  return `INDEX(${ruleCells(column, first, last)},${place})`;
}

/** A link by the name of the cell: it holds when rows are put in or the sheet is renamed. */
function linkFormula(rows: RuleRows): string {
  return `HYPERLINK("#"&${firstOf(rows, 'goTo')},${firstOf(rows, 'place')})`;
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
