// Types of a formula's parts, checked once when a template is published: a text is never compared with a number.
import { type Expression, FormulaError, namesIn, parseFormula } from './expression.ts';
import { signatureOf, type ValueType } from './functions.ts';
import { normalise } from './normalise.ts';

/** What a name stands for: its type, and for a choice the codes that it may be compared with. */
export interface NameType {
  readonly type: ValueType;
  readonly options?: readonly string[];
  /** Half a unit of the last known decimal of a number; exact where absent. */
  readonly radius?: number;
}

export type NameTypes = (name: string) => NameType | undefined;

/** A formula that was read and found sound. */
export interface CheckedFormula {
  readonly expression: Expression;
  readonly type: ValueType;
  readonly names: readonly string[];
}

/**
 * Parses a formula and checks the type of each part.
 * @throws FormulaError at the first part that does not fit
 */
export function checkFormula(text: string, types: NameTypes): CheckedFormula {
  return checkExpression(parseFormula(text), types);
}

/**
 * Checks the type of each part of a formula that was parsed before.
 * @throws FormulaError at the first part that does not fit
 */
export function checkExpression(parsed: Expression, types: NameTypes): CheckedFormula {
  const type = typeOf(parsed, types);
  const expression = normalise(parsed, types);
  return { expression, type, names: namesIn(expression) };
}

/** The type of a part; throws FormulaError where operands do not fit. */
export function typeOf(expression: Expression, types: NameTypes): ValueType {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'logical':
      return expression.kind;
    case 'name': {
      const found = nameType(expression, types);
      if (found.options) throw new FormulaError(choiceMisused, expression.at);
      return found.type;
    }
    case 'negation':
      return expect(expression.operand, 'number', types);
    case 'binary':
      return typeOfBinary(expression, types);
    case 'call':
      return typeOfCall(expression, types);
  }
}

const choiceMisused =
  'a choice is only compared with one of its options or a choice of the same ones';

function nameType(expression: Expression & { kind: 'name' }, types: NameTypes): NameType {
  const found = types(expression.name);
  if (!found) throw new FormulaError(`there is no indicator "${expression.name}"`, expression.at);
  return found;
}

/** The type of one side of a comparison: the only place, beside ISBLANK, where a choice may stand. */
export function typeOfSide(side: Expression, types: NameTypes): ValueType {
  return side.kind === 'name' ? nameType(side, types).type : typeOf(side, types);
}

function expect(expression: Expression, wanted: ValueType, types: NameTypes): ValueType {
  const found = typeOf(expression, types);
  if (found !== wanted)
    throw new FormulaError(`a ${wanted} is needed here, this is a ${found}`, expression.at);
  return found;
}

function typeOfBinary(expression: Expression & { kind: 'binary' }, types: NameTypes): ValueType {
  const { operator, left, right } = expression;
  if (operator === '&') {
    expect(left, 'text', types);
    return expect(right, 'text', types);
  }
  if ('+-*/^'.includes(operator)) {
    expect(left, 'number', types);
    return expect(right, 'number', types);
  }
  if (asksYesOrNo(left, right, types) || asksYesOrNo(right, left, types)) {
    if (operator === '=' || operator === '<>') return 'logical';
  }
  const type = typeOfSide(left, types);
  const other = typeOfSide(right, types);
  if (other !== type)
    throw new FormulaError(`a ${type} is compared with a ${other}`, expression.at);
  if (operator !== '=' && operator !== '<>' && type !== 'number') {
    throw new FormulaError(`only numbers have an order; this compares a ${type}`, expression.at);
  }
  checkOption(left, right, types);
  checkOption(right, left, types);
  return 'logical';
}

/** Whether a question of yes or no is compared with one of these words, as a choice is with its options. */
function asksYesOrNo(side: Expression, other: Expression, types: NameTypes): boolean {
  const isWord = other.kind === 'text' && (other.value === 'yes' || other.value === 'no');
  return isWord && side.kind === 'name' && nameType(side, types).type === 'logical';
}

/**
 * A choice is compared with one of its own options, or with a choice of the same ones. Nothing else: a workbook holds the
 * word of an option and not its code, so that any other text would compare differently there.
 */
function checkOption(side: Expression, other: Expression, types: NameTypes): void {
  const options = side.kind === 'name' ? types(side.name)?.options : undefined;
  if (side.kind !== 'name' || !options) return;
  if (other.kind === 'text') {
    if (options.includes(other.value)) return;
    throw new FormulaError(`"${other.value}" is not an option of ${side.name}`, other.at);
  }
  const others = other.kind === 'name' ? types(other.name)?.options : undefined;
  const isSame = others && options.length > 0 && options.join(' ') === others.join(' ');
  if (!isSame) throw new FormulaError(choiceMisused, side.at);
}

function typeOfCall(expression: Expression & { kind: 'call' }, types: NameTypes): ValueType {
  const { name, operands, at } = expression;
  const signature = signatureOf(name);
  if (operands.length < signature.least || operands.length > signature.most) {
    throw new FormulaError(
      `${name} takes ${signature.least} to ${signature.most} operands, here are ${operands.length}`,
      at,
    );
  }
  if (signature.gives === 'branch') return typeOfBranch(operands, types);
  operands.forEach((operand, i) => {
    const wanted =
      typeof signature.operands === 'string' ? signature.operands : signature.operands[i];
    if (wanted === 'name') {
      if (operand.kind !== 'name')
        throw new FormulaError(`${name} takes the code of an indicator`, operand.at);
      nameType(operand, types);
    } else if (wanted) expect(operand, wanted, types);
  });
  return signature.gives;
}

/** IF gives what its branches are; each part is looked at once, however deep branches stand in branches. */
function typeOfBranch(operands: readonly Expression[], types: NameTypes): ValueType {
  const [condition, whenTrue, whenFalse] = operands as [Expression, Expression, Expression];
  expect(condition, 'logical', types);
  const type = typeOf(whenTrue, types);
  expect(whenFalse, type, types);
  return type;
}
