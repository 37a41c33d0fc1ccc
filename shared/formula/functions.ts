// The functions of the rule language: which there are, how many operands they take, of what type, and what they give.
// All exist in Excel 2016 and LibreOffice 7.4 under the same names with the same meaning.

export type ValueType = 'number' | 'text' | 'logical';

/** How operands are typed: all alike, or one type for each place. The branches of IF are of any one type. */
export interface Signature {
  readonly least: number;
  readonly most: number;
  readonly operands: ValueType | 'name' | readonly (ValueType | 'name')[];
  readonly gives: ValueType | 'branch';
}

export const functionTable = {
  IF: { least: 3, most: 3, operands: ['logical'], gives: 'branch' },
  AND: { least: 1, most: 30, operands: 'logical', gives: 'logical' },
  OR: { least: 1, most: 30, operands: 'logical', gives: 'logical' },
  NOT: { least: 1, most: 1, operands: 'logical', gives: 'logical' },
  ABS: { least: 1, most: 1, operands: 'number', gives: 'number' },
  ROUND: { least: 2, most: 2, operands: 'number', gives: 'number' },
  SUM: { least: 1, most: 30, operands: 'number', gives: 'number' },
  MIN: { least: 1, most: 30, operands: 'number', gives: 'number' },
  MAX: { least: 1, most: 30, operands: 'number', gives: 'number' },
  AVERAGE: { least: 1, most: 30, operands: 'number', gives: 'number' },
  COUNT: { least: 1, most: 30, operands: 'name', gives: 'number' },
  ISBLANK: { least: 1, most: 1, operands: ['name'], gives: 'logical' },
  EXACT: { least: 2, most: 2, operands: 'text', gives: 'logical' },
  LEN: { least: 1, most: 1, operands: 'text', gives: 'number' },
  YEAR: { least: 1, most: 1, operands: 'number', gives: 'number' },
  EDATE: { least: 2, most: 2, operands: 'number', gives: 'number' },
  TODAY: { least: 0, most: 0, operands: 'number', gives: 'number' },
} as const satisfies Record<string, Signature>;

export type FunctionName = keyof typeof functionTable;

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functionTable, name);
}

export function signatureOf(name: FunctionName): Signature {
  return functionTable[name];
}
