// Figures worked out from others: for each operand of an equality that fails, the figure with which it would hold.
import { type Indicator, numericKinds } from '../template/indicator.ts';
import { splitName } from '../template/names.ts';
import { numberAnswer, type Reading } from '../workbook/answer.ts';
import type { CompiledInstance } from './compiled.ts';
import { type FixCandidate, type FixCause, numberIn } from './fix.ts';
import { type Equation, type EquationTerm, equationsIn } from './fixEquation.ts';
import type { Reference } from './reference.ts';

/** What equalities are solved with. */
export interface SolvingContext {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly readingOf: (indicator: string) => Reading | undefined;
  readonly reference: Reference;
}

/** For each operand of the equalities in a check, the one figure with which its equality holds. Never a negative one. */
export function solvedCandidates(
  { rule, parts }: CompiledInstance,
  context: SolvingContext,
): readonly FixCandidate[] {
  if (rule.share) return [];
  return parts
    .flatMap(equationsIn)
    .flatMap((equation) =>
      equation.terms.flatMap((term) => solve(equation, term, rule.blanks === 'zero', context)),
    );
}

function solve(
  { terms, constant }: Equation,
  asked: EquationTerm,
  blankIsZero: boolean,
  context: SolvingContext,
): readonly FixCandidate[] {
  const indicator = context.indicators.get(asked.name);
  if (!indicator || !numericKinds.has(indicator.kind)) return [];
  const others = terms.filter((one) => one !== asked);
  const rest = others.reduce<number | undefined>((sum, one) => {
    const value = operandValue(one, blankIsZero, context);
    return sum === undefined || value === undefined ? undefined : sum + one.coefficient * value;
  }, constant);
  if (rest === undefined) return [];
  const value = rounded(indicator, -rest / asked.coefficient);
  const current = context.readingOf(asked.name)?.answer ?? { kind: 'blank' };
  const seen = numberIn(current);
  // What could not be read is retyped, not guessed at.
  if (value < 0 || value === seen || (seen === undefined && current.kind !== 'blank')) return [];
  const { answer, fault } = numberAnswer(indicator, value);
  if (fault) return [];
  return [
    { cause: causeOf(asked, others, seen), edits: [{ indicator: indicator.code, to: answer }] },
  ];
}

function causeOf(
  asked: EquationTerm,
  others: readonly EquationTerm[],
  seen: number | undefined,
): FixCause {
  const isPrior = ({ name }: EquationTerm) => splitName(name).source === 'prior';
  if (others.length > 0 && others.every(isPrior)) return 'prior_pasted';
  if (seen === undefined || seen === 0) return 'part_missing';
  const isTotal =
    others.length > 1 &&
    others.every((one) => !isPrior(one) && one.coefficient * asked.coefficient < 0);
  return isTotal ? 'total' : 'adds_up';
}

function operandValue(
  { name, blankIsZero }: EquationTerm,
  policyIsZero: boolean,
  { indicators, readingOf, reference }: SolvingContext,
): number | undefined {
  const { source, of } = splitName(name);
  if (source === 'prior') {
    const prior = Object.hasOwn(reference.prior, of) ? reference.prior[of] : undefined;
    return typeof prior === 'number' ? prior : undefined;
  }
  if (source !== 'answer' || !indicators.has(of)) return undefined;
  const answer = readingOf(of)?.answer ?? { kind: 'blank' };
  return answer.kind === 'blank' && (blankIsZero || policyIsZero) ? 0 : numberIn(answer);
}

/** A figure as it is asked for: whole, to its decimals, or without the dust of binary arithmetic. */
function rounded({ kind, decimals }: Indicator, value: number): number {
  if (kind === 'currency' && decimals !== undefined) return Number(value.toFixed(decimals));
  return Number(value.toPrecision(12));
}
