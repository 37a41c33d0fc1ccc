// Where everything stands on the hidden sheet of rules: states of answers, checks, bounds, severities in force, and for
// each indicator the check to show beside it. Planned from the template alone, so that readers of the sheet know it too.
import {
  type CompiledInstance,
  compileTemplate,
  indicatorsOf,
  type Rule,
  selected,
  type Template,
} from '@peerbook/shared';
import { type BoundsRow, boundsOf } from './boundsPlan.ts';
import { planStates, type StateRow } from './statesPlan.ts';

/** Columns of the sheet. */
export const ruleColumns = {
  key: 'A',
  /** A state, a truth (1 passed, 0 failed, -1 not evaluated), or a severity in force. */
  value: 'B',
  /** How much a failure weighs: 100,000 for each step of severity, less the row; 0 where nothing failed. */
  weight: 'C',
  message: 'D',
  goTo: 'E',
  place: 'F',
  label: 'G',
} as const;
/** What a step of severity weighs; more than there are rows. */
export const severityWeight = 100_000;

/** Checks that stand in rows one after another: a rule's instances, or the parts of a share before the share itself. */
export interface RuleRows {
  readonly rule: Rule;
  readonly first: number;
  readonly last: number;
  readonly instances: readonly CompiledInstance[];
  /** The indicators behind the rows; of a share those of its parts. */
  readonly about: readonly string[];
  /** The row of a share's own truth. */
  readonly share?: number;
}

export interface RulesPlan {
  readonly states: readonly StateRow[];
  readonly rules: readonly RuleRows[];
  readonly bounds: readonly BoundsRow[];
  /** The last row of states, checks and bounds. */
  readonly lastCheck: number;
  /** The row of each rule's severity in force: 3 error, 2 warning, 1 information, 0 withdrawn. */
  readonly severities: ReadonlyMap<string, number>;
  /** For each indicator the row of what is shown beside it, and the rows of the checks that concern it. */
  readonly shown: ReadonlyMap<
    string,
    { readonly row: number; readonly concerned: readonly number[] }
  >;
}

const plans = new WeakMap<Template, RulesPlan>();

export function planRules(template: Template): RulesPlan {
  const plan = plans.get(template) ?? planAnew(template);
  plans.set(template, plan);
  return plan;
}

/** The cell of each check's truth by its key: a rule's code, with `:indicator` behind it where it is about each of many. */
export function truthCells(template: Template): ReadonlyMap<string, string> {
  return new Map(
    planRules(template).rules.flatMap(({ first, share, instances }) =>
      instances.map(({ key }, i) => [key, `${ruleColumns.value}${share ?? first + i}`] as const),
    ),
  );
}

function planAnew(template: Template): RulesPlan {
  const states = planStates(template);
  let row = states.length;
  const rules = template.rules.map((rule): RuleRows => {
    const instances = compileTemplate(template).instances.filter((one) => one.rule === rule);
    const about = rule.forEach
      ? selected(template, rule.forEach).map((indicator) => indicator.code)
      : [instances[0]?.indicators[0] ?? ''];
    const first = row + 1;
    const last = row + about.length;
    row = rule.share ? last + 1 : last;
    return { rule, first, last, instances, about, ...(rule.share && { share: row }) };
  });
  const bounds = indicatorsOf(template).flatMap((indicator) =>
    boundsOf(indicator).map((one) => {
      row += 1;
      return { ...one, row, indicator };
    }),
  );
  const lastCheck = row;
  const severities = new Map(
    template.rules.map(({ code }) => {
      row += 1;
      return [code, row] as const;
    }),
  );
  const concerned = concernedRows(rules, bounds);
  const shown = new Map(
    indicatorsOf(template).flatMap(({ code }) => {
      const rows = concerned.get(code);
      if (!rows) return [];
      row += 1;
      return [[code, { row, concerned: rows }] as const];
    }),
  );
  return { states, rules, bounds, lastCheck, severities, shown };
}

/** A rule about each of many concerns the one it is about; any other all indicators that it reads. */
function concernedRows(
  rules: readonly RuleRows[],
  bounds: readonly BoundsRow[],
): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  const add = (code: string, row: number) => rows.set(code, [...(rows.get(code) ?? []), row]);
  for (const { row, indicator } of bounds) add(indicator.code, row);
  for (const { rule, first, about, instances } of rules) {
    const concerned = rule.forEach
      ? about.map((code) => [code])
      : instances.map((one) => one.indicators);
    concerned.forEach((codes, i) => {
      for (const code of codes) add(code, first + i);
    });
  }
  return rows;
}
