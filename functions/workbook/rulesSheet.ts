// The hidden sheet of rules: every check as a native formula over the states of answers, and how grave its failure is now.
import {
  type Expression,
  fill,
  hasState,
  labelOf,
  namesIn,
  optionsOf,
  printTruth,
  rulesSheet,
  stateName,
  type Template,
} from '@peerbook/shared';
import type { BoundsRow } from './boundsPlan.ts';
import { checked } from './excelize.ts';
import type { Writing } from './issue.ts';
import { listKey } from './listsSheet.ts';
import { messageBeside } from './messageBeside.ts';
import { printContextOf } from './printContext.ts';
import { referenceCell } from './referenceSheet.ts';
import {
  boundsTruth,
  failureWeight,
  partTruth,
  partWeight,
  rankFormula,
  ruleCells,
  severityRanks,
  shareTruth,
  shownMessage,
  weightiest,
} from './ruleFormulas.ts';
import { planRules, type RuleRows, type RulesPlan, ruleColumns } from './rulesPlan.ts';
import { sheetWriter } from './sheet.ts';
import { answerState, choicesState, noteState } from './stateFormulas.ts';
import type { StateRow } from './statesPlan.ts';
import { rangeWords } from './validations.ts';

type Column = keyof typeof ruleColumns;

const columnNumber = (column: Column) => ruleColumns[column].charCodeAt(0) - 64;

interface Rules {
  readonly writing: Writing;
  readonly plan: RulesPlan;
  readonly put: (column: Column, row: number, text: string) => void;
  readonly formula: (column: Column, row: number, formula: string) => void;
}

export function writeRulesSheet(writing: Writing): void {
  const { file, blank } = writing;
  const plan = planRules(blank.template);
  checked(file.NewSheet(rulesSheet));
  const sheet = sheetWriter(file, rulesSheet, writing.styles);
  const rules: Rules = {
    writing,
    plan,
    put: (column, row, text) => sheet.text(row, columnNumber(column), text),
    formula: (column, row, formula) => {
      checked(file.SetCellFormula(rulesSheet, `${ruleColumns[column]}${row}`, formula));
    },
  };
  for (const state of plan.states) writeState(rules, state);
  const contexts = { skip: printContextOf(writing, 'skip'), zero: printContextOf(writing, 'zero') };
  for (const rows of plan.rules) writeRule(rules, rows, contexts[rows.rule.blanks]);
  for (const bounds of plan.bounds) writeBounds(rules, bounds);
  for (const [code, row] of plan.severities) {
    const rule = blank.template.rules.find((one) => one.code === code);
    if (!rule) continue;
    rules.put('key', row, `severity:${code}`);
    rules.formula('value', row, rankFormula(rule.severity, referenceCell(blank.template, code)));
  }
  for (const [code, { row, concerned }] of plan.shown) {
    rules.put('key', row, `shown:${code}`);
    rules.formula('value', row, weightiest(concerned));
    rules.formula('message', row, shownMessage(row, plan.lastCheck));
  }
  checked(file.SetSheetVisible(rulesSheet, false));
}

function writeState(rules: Rules, { row, key, kind, indicator, cell, isNamed }: StateRow): void {
  const { file, words, lists } = rules.writing;
  rules.put('key', row, key);
  const options = optionsOf(indicator).length;
  const formula =
    kind === 'note'
      ? noteState(cell)
      : kind === 'choices'
        ? choicesState(`$B$${row - options}:$B$${row - 1}`, options)
        : answerState(indicator, cell, words, lists.get(listKey(indicator)));
  rules.formula('value', row, formula);
  if (!isNamed) return;
  checked(file.SetDefinedName({ Name: key, RefersTo: ruleCells('value', row) }));
}

function writeRule(
  rules: Rules,
  { rule, first, instances, about, share }: RuleRows,
  context: ReturnType<typeof printContextOf>,
): void {
  const { plan, writing } = rules;
  const { template, language } = writing.blank;
  const severity = `$B$${plan.severities.get(rule.code)}`;
  const message = messageBeside(writing, rule);
  const parts = instances.flatMap((one) => one.parts);
  about.forEach((code, i) => {
    const row = first + i;
    const part = parts[i];
    if (!part) return;
    rules.put('key', row, rule.forEach ? `${rule.code}:${code}` : rule.code);
    const truth = printTruth(part, context);
    rules.formula(
      'value',
      row,
      rule.share ? partTruth(truth, unreadableStates(template, part)) : truth,
    );
    const weight =
      share === undefined ? failureWeight(row, severity) : partWeight(row, share, severity);
    rules.formula('weight', row, weight);
    rules.put('message', row, message);
    const place = writing.layout.places.get(code);
    if (!place) return;
    rules.put('goTo', row, code);
    rules.put('place', row, `${place.sheet}!${place.cell}`);
    if (rule.forEach) rules.put('label', row, labelOf(template, language, code));
  });
  if (share === undefined || !rule.share) return;
  rules.put('key', share, rule.code);
  rules.formula('value', share, shareTruth(`$B$${first}:$B$${share - 1}`, rule.share));
}

/** The states of the answers that a part reads. */
function unreadableStates(template: Template, part: Expression): readonly string[] {
  const ratios = new Set(template.ratios.map((ratio) => ratio.code));
  return namesIn(part)
    .filter((name) => hasState(name, (code) => ratios.has(code)))
    .map(stateName);
}

function writeBounds(rules: Rules, { row, key, indicator, severity, ...ends }: BoundsRow): void {
  const { words } = rules.writing;
  rules.put('key', row, key);
  rules.formula('value', row, boundsTruth(indicator.code, ends));
  const weight = failureWeight(row, String(severityRanks[severity]));
  // What is not possible is not called unusual as well: one answer, one failure.
  const isSecond = rules.plan.bounds.some(
    (other) => other.row === row - 1 && other.indicator === indicator,
  );
  rules.formula('weight', row, isSecond ? `IF($B${row - 1}=0,0,${weight})` : weight);
  const sentence = words.cells[severity === 'error' ? 'outside' : 'unusual'] ?? '';
  rules.put('message', row, fill(sentence, { range: rangeWords(ends, words) }));
}
