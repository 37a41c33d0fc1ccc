// From the hidden sheet of a workbook back to what rules read beside a report. Whatever can't be read there counts as absent.
import { optionName, splitOptionName } from '../template/code.ts';
import type { Indicator } from '../template/indicator.ts';
import { namePrefixes, rateNames, splitName } from '../template/names.ts';
import { optionsOf } from '../template/options.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { compileTemplate } from '../validation/compiled.ts';
import { type Explanation, explanationSchema } from '../validation/explanation.ts';
import type { Reference } from '../validation/reference.ts';
import { type RuleChange, ruleChangeSchema } from '../validation/ruleSet.ts';
import { type AnswerData, answerToData } from './answer.ts';
import { blankCell, type CellValue, type Grid } from './cellValue.ts';
import { referenceSheet } from './layout.ts';
import { numberLocaleOf } from './numberLocale.ts';
import { type ReadingContext, readAnswer, readTick } from './readAnswer.ts';
import { referenceKeys, referenceNames, withdrawnCode } from './referenceCells.ts';

/** Reads what `referenceRows` wrote; what was never written, or was changed so that it can't be read, is absent. */
export function readReference(grid: Grid, template: Template, language: Language): Reference {
  const { values, changes, explanations } = collectRows(grid);
  const at = (name: string): CellValue => values.get(name) ?? blankCell;
  const revision = numberIn(at(referenceKeys.revision)) ?? 0;
  const [end, average] = [rateNames.end, rateNames.average].map((name) => {
    const rate = numberIn(at(name));
    return rate !== undefined && rate > 0 ? rate : undefined;
  });
  const names = referenceNames(template);
  return {
    prior: readPrior(names, at, template, language),
    usual: readUsual(names, at),
    rates: { ...(end !== undefined && { end }), ...(average !== undefined && { average }) },
    ruleSet: {
      revision: Number.isInteger(revision) && revision >= 0 ? revision : 0,
      changes: Object.fromEntries(
        template.rules.flatMap(({ code }): [string, RuleChange][] => {
          const change = readChange(at(`${referenceKeys.rule}${code}`), changes.get(code));
          return change ? [[code, change]] : [];
        }),
      ),
    },
    explanations: [...explanations],
  };
}

interface Rows {
  readonly values: ReadonlyMap<string, CellValue>;
  /** Reasons of changed rules by rule. */
  readonly changes: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly explanations: readonly Explanation[];
}

function collectRows(grid: Grid): Rows {
  const values = new Map<string, CellValue>();
  const changes = new Map<string, Readonly<Record<string, unknown>>>();
  const explanations: Explanation[] = [];
  const cells = grid.sheets.find((sheet) => sheet.name === referenceSheet)?.cells ?? new Map();
  for (const [address, cell] of cells) {
    const row = /^A(\d+)$/.exec(address)?.[1];
    if (row === undefined || cell.kind !== 'text') continue;
    const beside: CellValue = cells.get(`B${row}`) ?? blankCell;
    if (cell.value === referenceKeys.explanation) {
      const { data } = explanationSchema.safeParse(jsonIn(beside));
      if (data) explanations.push(data);
    } else if (cell.value === referenceKeys.change) {
      const change = jsonIn(beside);
      if (isRecord(change)) changes.set(String(change['code']), change);
    } else if (!values.has(cell.value)) values.set(cell.value, beside);
  }
  return { values, changes, explanations };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}

function jsonIn(cell: CellValue): unknown {
  try {
    return cell.kind === 'text' ? JSON.parse(cell.value) : undefined;
  } catch {
    return undefined;
  }
}

function numberIn(cell: CellValue): number | undefined {
  return cell.kind === 'number' && Number.isFinite(cell.value) ? cell.value : undefined;
}

/** The word beside a rule decides; a reason that is lost is not made up, its code stands in for it. */
function readChange(
  cell: CellValue,
  details: Readonly<Record<string, unknown>> | undefined,
): RuleChange | undefined {
  if (cell.kind !== 'text') return undefined;
  const severity = cell.value === withdrawnCode ? null : cell.value;
  const lost = { reason: cell.value, since: '1970-01-01T00:00:00Z' };
  const { reason, since } = details ?? lost;
  return (
    ruleChangeSchema.safeParse({ severity, reason, since }).data ??
    ruleChangeSchema.safeParse({ severity, ...lost }).data
  );
}

function readUsual(names: readonly string[], at: (name: string) => CellValue): Reference['usual'] {
  return Object.fromEntries(
    names.flatMap((name) => {
      const { source, of } = splitName(name);
      if (source !== 'usualLow') return [];
      const low = numberIn(at(name));
      const high = numberIn(at(`${namePrefixes.usualHigh}${of}`));
      return low === undefined || high === undefined ? [] : [[of, { low, high }]];
    }),
  );
}

function readPrior(
  names: readonly string[],
  at: (name: string) => CellValue,
  template: Template,
  language: Language,
): Reference['prior'] {
  const { indicators } = compileTemplate(template);
  // The sheet is not filled by hand: its dates count from 1900 whatever the workbook was switched to.
  const locale = numberLocaleOf(language);
  const context: ReadingContext = { template, language, locale, date1904: false };
  const codes = new Set<string>();
  for (const name of names) {
    const { source, of } = splitName(name);
    if (source === 'prior') codes.add(splitOptionName(of)?.indicator ?? of);
  }
  const prior: Record<string, AnswerData> = {};
  for (const code of codes) {
    const indicator = indicators.get(code);
    const cell = at(`${namePrefixes.prior}${code}`);
    const data =
      indicator === undefined
        ? (numberIn(cell) ?? null)
        : indicator.kind === 'multichoice'
          ? readTicks(indicator, names, at)
          : answerToData(readAnswer(indicator, cell, context).answer);
    if (data !== null) prior[code] = data as AnswerData;
  }
  return prior as Reference['prior'];
}

/** The options that say yes, of those that rules read; null where nothing was answered or any cell can't be read. */
function readTicks(
  indicator: Indicator,
  names: readonly string[],
  at: (name: string) => CellValue,
): AnswerData {
  const whole = `${namePrefixes.prior}${indicator.code}`;
  const tick = (name: string) => readTick(at(name));
  const read = names.filter((name) => name === whole || name.startsWith(`${whole}__`));
  if (read.some((name) => typeof tick(name) !== 'boolean')) return null;
  return optionsOf(indicator).filter((option) => {
    const name = optionName(whole, option);
    return read.includes(name) && tick(name) === true;
  });
}
