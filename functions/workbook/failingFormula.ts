// Formulas that count the checks that fail: rules by their rows on the checks sheet, and answers beyond their bounds. What
// is for information only does not count.
import { quoteText } from '@peerbook/shared';
import { checkRanges } from './checksSheet.ts';
import type { Writing } from './issue.ts';
import { ruleCells, severityRanks } from './ruleFormulas.ts';
import { planRules, type RuleRows, severityWeight } from './rulesPlan.ts';

/** The least weight of a failure that counts, and of one that is an error. */
const leastWeight = (severityRanks.warning - 1) * severityWeight;
const errorWeight = (severityRanks.error - 1) * severityWeight;

/** Checks of one severity that fail in the whole report. */
export function failingOf(writing: Writing, severity: 'error' | 'warning'): string {
  const { states, severities } = checkRanges(writing);
  const { words, blank } = writing;
  const { bounds } = planRules(blank.template);
  const rules = `COUNTIFS(${states},${quoteText(words.states.failed)},${severities},${quoteText(words.severities[severity])})`;
  const [first, last] = [bounds[0], bounds.at(-1)];
  if (!first || !last) return rules;
  const weights = ruleCells('weight', first.row, last.row);
  const beyond =
    severity === 'error'
      ? `COUNTIF(${weights},">${errorWeight}")`
      : `COUNTIFS(${weights},">${leastWeight}",${weights},"<=${errorWeight}")`;
  return `${rules}+${beyond}`;
}

/** Checks that fail about any of the indicators of a sheet. A rule about many counts once, as it stands on the checks sheet. */
export function failingAbout(writing: Writing, codes: readonly string[]): string {
  const { rules, bounds } = planRules(writing.blank.template);
  const here = new Set(codes);
  const single: number[] = [];
  const many: string[] = [];
  for (const rows of rules) {
    const concerned = rowsAbout(rows, here);
    if (rows.rule.forEach === undefined) single.push(...concerned);
    else if (concerned.length > 0) many.push(`(${failingIn(concerned)}>0)`);
  }
  for (const { row, indicator } of bounds) if (here.has(indicator.code)) single.push(row);
  return [failingIn(single), ...many].join('+');
}

/** The rows of a rule that are about any of the indicators; without a family the one row that it has. */
function rowsAbout(
  { rule, first, about, instances }: RuleRows,
  here: ReadonlySet<string>,
): readonly number[] {
  if (rule.forEach !== undefined)
    return about.flatMap((code, i) => (here.has(code) ? [first + i] : []));
  return instances.some(({ indicators }) => indicators.some((code) => here.has(code)))
    ? [first]
    : [];
}

function failingIn(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const counts = ranges.map(
    ([first, last]) => `COUNTIF(${ruleCells('weight', first, last)},">${leastWeight}")`,
  );
  return counts.length === 0 ? '0' : counts.join('+');
}
