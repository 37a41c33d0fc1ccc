// The formulas of the hidden sheet of rules that are not the rules themselves: severities in force, shares, bounds, and
// which failing check weighs most.
import {
  quoteSheet,
  type Rule,
  rulesSheet,
  type Severity,
  slotStates,
  stateName,
  withdrawnCode,
} from '@peerbook/shared';
import { ruleColumns, severityWeight } from './rulesPlan.ts';

/** Severities as numbers; 0 is withdrawn. */
export const severityRanks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };
/** What stands before a message beside an answer, so that its severity is told by more than colour. */
export const marks: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };
/** Excel takes 255 operands. */
const operandLimit = 200;

/** A reference to the sheet of rules from any other: one cell, or several of a column. */
export function ruleCells(column: keyof typeof ruleColumns, row: number, last?: number): string {
  const letter = ruleColumns[column];
  const end = last === undefined ? '' : `:$${letter}$${last}`;
  return `${quoteSheet(rulesSheet)}!$${letter}$${row}${end}`;
}

/** The severity in force by what the reference says beside the rule; it may be milder than published, never graver. */
export function rankFormula(severity: Severity, reference: string): string {
  const published = severityRanks[severity];
  const milder = (Object.entries(severityRanks) as [Severity, number][])
    .filter(([, rank]) => rank < published)
    .reduceRight(
      (rest, [code, rank]) => `IF(${reference}="${code}",${rank},${rest})`,
      `${published}`,
    );
  return `IF(${reference}="${withdrawnCode}",0,${milder})`;
}

/** How much a failed check weighs: the more, the graver, and of equal ones the earlier. */
export function failureWeight(row: number, severity: string): string {
  return `IF($B${row}=0,IF(${severity}>0,${severity}*${severityWeight}-ROW(),0),0)`;
}

/** How much a part weighs that counts against a share that failed; what is for information only is not repeated beside each. */
export function partWeight(row: number, share: number, severity: string): string {
  return `IF(AND($B$${share}=0,$B${row}=1,${severity}>1),${severity}*${severityWeight}-ROW(),0)`;
}

/** What a part of a share says: as any check, and -2 where an answer that it reads is unreadable. */
export function partTruth(truth: string, states: readonly string[]): string {
  const asked = states.map((state) => `${state}=${slotStates.unreadable}`);
  return asked.length === 0 ? truth : `IF(OR(${asked.join(',')}),-2,${truth})`;
}

/** A share as shared's compiled.ts has it. */
export function shareTruth(parts: string, { below, least }: NonNullable<Rule['share']>): string {
  const [holding, failing] = [`COUNTIF(${parts},1)`, `COUNTIF(${parts},0)`];
  const open = `OR(COUNTIF(${parts},-2)>0,${holding}+${failing}<${least})`;
  return `IF(${open},-1,IF(${holding}<${below}*(${holding}+${failing}),1,0))`;
}

export function boundsTruth(code: string, { min, max }: { min?: number; max?: number }): string {
  const within = [
    ...(min === undefined ? [] : [`${code}>=${min}`]),
    ...(max === undefined ? [] : [`${code}<=${max}`]),
  ];
  return `IF(${stateName(code)}=${slotStates.known},IF(AND(${within.join(',')}),1,0),-1)`;
}

/** The greatest of the weights in the given rows. */
export function weightiest(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const { weight } = ruleColumns;
  const operands = ranges.map(([first, last]) =>
    first === last ? `${weight}${first}` : `${weight}${first}:${weight}${last}`,
  );
  const groups: string[] = [];
  for (let i = 0; i < operands.length; i += operandLimit)
    groups.push(`MAX(${operands.slice(i, i + operandLimit).join(',')})`);
  return groups.length === 1 ? (groups[0] as string) : `MAX(${groups.join(',')})`;
}

/** Mark and message of the check whose weight stands in a row; nothing where none failed. */
export function shownMessage(row: number, lastMessage: number): string {
  const { value, message } = ruleColumns;
  const weight = `${value}${row}`;
  const rank = `ROUNDUP(${weight}/${severityWeight},0)`;
  const mark = `CHOOSE(${rank},"${marks.info}","${marks.warning}","${marks.error}")`;
  const messages = `$${message}$1:$${message}$${lastMessage}`;
  return `IF(${weight}>0,${mark}&" "&INDEX(${messages},${rank}*${severityWeight}-${weight}),"")`;
}
