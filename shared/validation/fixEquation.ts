// Equations within a rule: `a+b=c`, `ABS(a+b-c)<=limit` and the like, as sums of names that should come to nothing.
import type { Expression } from '../formula/expression.ts';

export interface EquationTerm {
  readonly name: string;
  readonly coefficient: number;
  /** Whether the formula itself takes a blank for 0: `IF(ISBLANK(a),0,a)`. */
  readonly blankIsZero: boolean;
}

/** A sum that should be 0: each name once, with its coefficient, and a constant. */
export interface Equation {
  readonly terms: readonly EquationTerm[];
  readonly constant: number;
}

/** The equations that a rule asks for; none where it compares otherwise or is not linear. */
export function equationsIn(expression: Expression): readonly Equation[] {
  if (expression.kind === 'call')
    return expression.name === 'AND' || expression.name === 'OR'
      ? expression.operands.flatMap(equationsIn)
      : [];
  if (expression.kind !== 'binary') return [];
  const { left, right, operator } = expression;
  if (operator === '=') return found(linear(left), scaled(linear(right), -1));
  const [within] =
    left.kind === 'call' && left.name === 'ABS' && (operator === '<=' || operator === '<')
      ? left.operands
      : [];
  return within ? found(linear(within)) : [];
}

const zero: Equation = { terms: [], constant: 0 };

function found(...parts: readonly (Equation | undefined)[]): readonly Equation[] {
  const equation = total(parts);
  return equation && equation.terms.length > 0 ? [equation] : [];
}

/** A part as a sum of names; undefined where it is none. */
function linear(part: Expression): Equation | undefined {
  switch (part.kind) {
    case 'number':
      return { terms: [], constant: part.value };
    case 'name':
      return term(part.name, false);
    case 'negation':
      return scaled(linear(part.operand), -1);
    case 'binary':
      return linearBinary(part);
    case 'call': {
      if (part.name === 'SUM') return total(part.operands.map(linear));
      const name = part.name === 'IF' ? orZero(part.operands) : undefined;
      return name === undefined ? undefined : term(name, true);
    }
    default:
      return undefined;
  }
}

function linearBinary({
  left,
  right,
  operator,
}: Expression & { kind: 'binary' }): Equation | undefined {
  if (operator === '+') return total([linear(left), linear(right)]);
  if (operator === '-') return total([linear(left), scaled(linear(right), -1)]);
  if (operator !== '*') return undefined;
  if (left.kind === 'number') return scaled(linear(right), left.value);
  return right.kind === 'number' ? scaled(linear(left), right.value) : undefined;
}

/** The name of `IF(ISBLANK(name),0,name)`. */
function orZero([condition, first, second]: readonly Expression[]): string | undefined {
  if (condition?.kind !== 'call' || condition.name !== 'ISBLANK') return undefined;
  const [asked] = condition.operands;
  return asked?.kind === 'name' &&
    first?.kind === 'number' &&
    first.value === 0 &&
    second?.kind === 'name' &&
    second.name === asked.name
    ? asked.name
    : undefined;
}

function term(name: string, blankIsZero: boolean): Equation {
  return { terms: [{ name, coefficient: 1, blankIsZero }], constant: 0 };
}

function scaled(sum: Equation | undefined, by: number): Equation | undefined {
  return (
    sum && {
      terms: sum.terms.map((one) => ({ ...one, coefficient: one.coefficient * by })),
      constant: sum.constant * by,
    }
  );
}

function total(parts: readonly (Equation | undefined)[]): Equation | undefined {
  return parts.reduce((sum, part) => sum && part && joined(sum, part), zero);
}

function joined(sum: Equation, part: Equation): Equation {
  const terms = new Map(sum.terms.map((one) => [one.name, one]));
  for (const one of part.terms) {
    const before = terms.get(one.name);
    terms.set(one.name, {
      name: one.name,
      coefficient: (before?.coefficient ?? 0) + one.coefficient,
      blankIsZero: one.blankIsZero && (before?.blankIsZero ?? true),
    });
  }
  return {
    terms: [...terms.values()].filter((one) => one.coefficient !== 0),
    constant: sum.constant + part.constant,
  };
}
