// Types of a formula's parts, checked once when a template is published: a text is never compared with a number.
import { type Expression, FormulaError, namesIn, parseFormula } from './expression.ts';
import { signatureOf, type ValueType } from './functions.ts';

/** What a name stands for: its type, and for a choice the codes that it may be compared with. */
export interface NameType {
  readonly type: ValueType;
  readonly options?: readonly string[];
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
  const expression = parseFormula(text);
  return { expression, type: typeOf(expression, types), names: namesIn(expression) };
}

/** The type of a part; throws FormulaError where operands do not fit. */
export function typeOf(expression: Expression, types: NameTypes): ValueType {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'logical':
      return expression.kind;
    case 'name': {
      const found = types(expression.name);
      if (!found)
        throw new FormulaError(`there is no indicator "${expression.name}"`, expression.at);
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
  const type = typeOf(left, types);
  if (typeOf(right, types) !== type) {
    throw new FormulaError(`a ${type} is compared with a ${typeOf(right, types)}`, expression.at);
  }
  if (operator !== '=' && operator !== '<>' && type !== 'number') {
    throw new FormulaError(`only numbers have an order; this compares a ${type}`, expression.at);
  }
  checkOption(left, right, types);
  checkOption(right, left, types);
  return 'logical';
}

/** A choice can only be compared with one of its own options. */
function checkOption(side: Expression, other: Expression, types: NameTypes): void {
  if (side.kind !== 'name' || other.kind !== 'text') return;
  const options = types(side.name)?.options;
  if (options && !options.includes(other.value)) {
    throw new FormulaError(`"${other.value}" is not an option of ${side.name}`, other.at);
  }
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
  operands.forEach((operand, i) => {
    const wanted =
      typeof signature.operands === 'string' ? signature.operands : signature.operands[i];
    if (wanted === 'name') {
      if (operand.kind !== 'name')
        throw new FormulaError(`${name} takes the code of an indicator`, operand.at);
      typeOf(operand, types);
    } else if (wanted === 'any') typeOf(operand, types);
    else if (wanted) expect(operand, wanted, types);
  });
  if (signature.gives !== 'branch') return signature.gives;
  const type = typeOf(operands[1] as Expression, types);
  expect(operands[2] as Expression, type, types);
  return type;
}
