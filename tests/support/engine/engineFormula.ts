// A formula of the file as the engine is given it. Two of its differences from Excel are corrected here, by rewriting:
// its AND and OR stop at the first operand that settles them, where Excel's fail if any operand is an error; and it has
// no HYPERLINK, which shows its second operand.
import { tokenize } from '@borgar/fx';

const rewritten: Readonly<Record<string, { readonly opening: string; readonly closing: string }>> =
  {
    AND: { opening: '(0<>PRODUCT(', closing: '))' },
    OR: { opening: '(0<>SUM(', closing: '))' },
    HYPERLINK: { opening: 'CHOOSE(2,', closing: ')' },
    CELL: { opening: 'CHOOSE(1,', closing: ')' },
  };

export interface EngineFormula {
  readonly text: string;
  /** The functions that are still in it, in capitals. */
  readonly functions: readonly string[];
}

/**
 * Rewrites a formula that starts with "=". Names of single cells are replaced by these: the engine looks a name up among
 * all others each time it meets one, and a workbook has a thousand.
 */
export function engineFormula(
  formula: string,
  names: ReadonlyMap<string, string> = new Map(),
): EngineFormula {
  const tokens = tokenize(formula);
  const functions: string[] = [];
  const closings: string[] = [];
  let text = '';
  tokens.forEach(({ type, value }, i) => {
    const name = type === 'func' ? value.toUpperCase() : '';
    const isCalled = i > 0 && tokens[i - 1]?.type === 'func';
    if (type === 'func') {
      if (!Object.hasOwn(rewritten, name)) {
        functions.push(name);
        text += value;
      }
    } else if (type === 'operator' && value === '(') {
      const change = isCalled ? rewritten[tokens[i - 1]!.value.toUpperCase()] : undefined;
      closings.push(change?.closing ?? ')');
      text += change?.opening ?? '(';
    } else if (type === 'operator' && value === ')') text += closings.pop() ?? ')';
    else text += (type === 'range_named' && names.get(value)) || value;
  });
  return { text, functions };
}
