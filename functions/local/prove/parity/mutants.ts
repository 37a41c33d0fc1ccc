// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are texts of sources
// Faults put into the compiler and the printer on purpose: a proof of parity that lets one of them pass proves nothing.
// Each is one change of a source text, which stands there exactly once.

export interface Mutant {
  readonly name: string;
  /** Path from the root of the project. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const evaluate = 'shared/formula/evaluate.ts';
const number = 'shared/formula/compileNumber.ts';
const linear = 'shared/formula/linear.ts';
const normalise = 'shared/formula/normalise.ts';
const value = 'shared/formula/value.ts';
const fill = 'shared/validation/fillMemory.ts';

/** Faults of what runs in the pane and on the server. */
export const compilerMutants: readonly Mutant[] = [
  {
    name: 'operator flipped',
    file: evaluate,
    find: "'<=': (radius) => ({ low: -Infinity, high: radius + slack })",
    replace: "'<=': (radius) => ({ low: -radius - slack, high: Infinity })",
  },
  {
    name: 'strict taken as not strict',
    file: evaluate,
    find: "'<': (radius) => ({ low: -Infinity, high: below(radius - slack) })",
    replace: "'<': (radius) => ({ low: -Infinity, high: radius + slack })",
  },
  {
    name: 'difference never tolerated',
    file: evaluate,
    find: 'radius > 0 ? { low: -Infinity, high: Infinity } :',
    replace: 'radius > 1e9 ? { low: -Infinity, high: Infinity } :',
  },
  {
    name: 'room for floating point dropped',
    file: value,
    find: 'export const slack = 1e-6',
    replace: 'export const slack = 0',
  },
  {
    name: 'tolerance dropped',
    file: linear,
    find: 'context.types(expression.name)?.radius ?? 0',
    replace: '0',
  },
  {
    name: 'tolerance of differences dropped',
    file: linear,
    find: 'radius: a.radius + b.radius',
    replace: 'radius: Math.abs(a.radius - b.radius)',
  },
  {
    name: 'tolerance of products dropped',
    file: number,
    find: 'Math.abs(a.value(memory)) * other + Math.abs(b.value(memory)) * one + one * other',
    replace: '0',
  },
  {
    name: 'blank as zero',
    file: linear,
    find: 'judge(constant + factor * numberAt(memory, slot))',
    replace: 'judge(constant + factor * (numberAt(memory, slot) || 0))',
  },
  {
    name: 'blank that counts as zero unknown',
    file: number,
    find: 'value: (memory) => (isBlank(memory) ? 0 :',
    replace: 'value: (memory) => (isBlank(memory) ? Number.NaN :',
  },
  {
    name: 'unknown as false',
    file: evaluate,
    find: 'return isOpen ? -1 : other;',
    replace: 'return other;',
  },
  {
    name: 'unknown settles',
    file: evaluate,
    find: 'if (truth === by) return by;',
    replace: 'if (truth === by || truth === -1) return truth;',
  },
  {
    name: 'branch of an open condition',
    file: evaluate,
    find: 'settled === 1 ? whenTrue(memory) : settled === 0 ? whenFalse(memory) : -1',
    replace: 'settled === 1 ? whenTrue(memory) : whenFalse(memory)',
  },
  {
    name: 'capitals seen',
    file: evaluate,
    find: 'one === other || one.toLowerCase() === other.toLowerCase()',
    replace: 'one === other',
  },
  {
    name: 'capitals not seen by EXACT',
    file: evaluate,
    find: 'left === right ? 1 : 0',
    replace: 'left.toLowerCase() === right.toLowerCase() ? 1 : 0',
  },
  {
    name: 'unreadable as blank',
    file: evaluate,
    find: 'memory.states[slotAt(memory, slot)] === slotStates.blank ? 1 : 0',
    replace: 'memory.states[slotAt(memory, slot)] !== slotStates.known ? 1 : 0',
  },
  { name: 'NOT of less is more', file: normalise, find: "'<': '>=',", replace: "'<': '>'," },
  {
    name: 'NOT leaves AND',
    file: normalise,
    find: "name === 'AND' ? 'OR' : 'AND'",
    replace: "name === 'AND' ? 'AND' : 'OR'",
  },
  {
    name: 'no as yes',
    file: normalise,
    find: "(operator === '=') === (word.value === 'yes')",
    replace: "operator === '='",
  },
  {
    name: 'divisor near zero',
    file: number,
    find: 'return least > 0 ?',
    replace: 'return divisor !== 0 ?',
  },
  {
    name: 'root of a negative',
    file: number,
    find: 'size * powerLimit > 1 && size < powerLimit ? result : Number.NaN',
    replace: 'Number.isNaN(result) ? 0 : result',
  },
  {
    name: 'ROUND of halves down',
    file: number,
    find: 'Math.floor(scaled + 0.5)',
    replace: 'Math.ceil(scaled - 0.5)',
  },
  {
    name: 'AVERAGE of one more',
    file: number,
    find: 'const count = parts.length;',
    replace: 'const count = parts.length + 1;',
  },
  {
    name: 'COUNT of blanks',
    file: number,
    find: 'if (state === slotStates.known) count += 1;',
    replace: 'count += 1;',
  },
  {
    name: 'months without their last day',
    file: value,
    find: 'Math.min(day, last) - 1',
    replace: 'day - 1',
  },
  {
    name: 'spaces kept',
    file: 'shared/formula/memory.ts',
    find: ".replaceAll(/ +/g, ' ')",
    replace: '',
  },
  {
    name: 'option left out is open',
    file: fill,
    find: 'value: answer.options.includes(option)',
    replace: 'value: answer.options.length < 9',
  },
  {
    name: 'prior as now',
    file: fill,
    find: 'Object.hasOwn(prior, code) ? (prior[code] ?? null)',
    replace: 'Object.hasOwn(prior, code) ? (prior[`${code}_`] ?? null)',
  },
  {
    name: 'share reached is passed',
    file: 'shared/validation/compiled.ts',
    find: 'holding < share.below * known',
    replace: 'holding <= share.below * known',
  },
  {
    name: 'last other option forgotten',
    file: 'shared/template/family.ts',
    find: 'optionsOf(indicator).filter((option) => option !== hasOption)',
    replace: 'optionsOf(indicator).slice(0, -1).filter((option) => option !== hasOption)',
  },
  {
    name: 'names of one part needed by all',
    file: 'shared/formula/strict.ts',
    find: 'return others.every(isSame) ? first : undefined;',
    replace: 'return others.length > 0 || isSame(first) ? first : undefined;',
  },
];

const print = 'shared/formula/print.ts';
const printName = 'shared/formula/printName.ts';
const printed = 'shared/formula/printed.ts';
const states = 'functions/workbook/stateFormulas.ts';

/** Faults of what is printed into workbooks. */
export const printerMutants: readonly Mutant[] = [
  {
    name: 'printed: operator flipped',
    file: printed,
    find: 'return `${a}-${b}<=${room}`',
    replace: 'return `${b}-${a}<=${room}`',
  },
  {
    name: 'printed: strict taken as not strict',
    file: printed,
    find: 'return `${a}-${b}<${strict}`',
    replace: 'return `${a}-${b}<=${room}`',
  },
  {
    name: 'printed: tolerance dropped',
    file: printName,
    find: 'printNumber(room)',
    replace: 'printNumber(0)',
  },
  {
    name: 'printed: blank that counts as zero left blank',
    file: printName,
    find: 'conditions: [zero ? `OR(${context.isBlank(name)},${known})` : known]',
    replace: 'conditions: [known]',
  },
  {
    name: 'printed: guard of divisors dropped',
    file: print,
    find: 'guards: [...known.guards, `${least}>0`]',
    replace: 'guards: known.guards',
  },
  {
    name: 'printed: NOT forgotten',
    file: print,
    find: 'guardedBy(guarded.known, guarded.fails, guarded.holds)',
    replace: 'guardedBy(guarded.known, guarded.holds, guarded.fails)',
  },
  {
    name: 'printed: branches exchanged',
    file: print,
    find: 'value: `IF(${holds},${a.value},${b.value})`',
    replace: 'value: `IF(${holds},${b.value},${a.value})`',
  },
  {
    name: 'printed: AND as OR',
    file: print,
    find: "const other = name === 'AND' ? 'OR' : 'AND';",
    replace: 'const other = name;',
  },
  {
    name: 'printed: fractions as whole numbers',
    file: states,
    find: 'return number(`INT(${cell})=${cell}`);',
    replace: "return number('TRUE');",
  },
  {
    name: 'printed: spaces as an answer',
    file: states,
    find: 'IFERROR(IF(${isBlankCondition(cell)},${blank}',
    replace: 'IFERROR(IF(ISBLANK(${cell}),${blank}',
  },
  {
    name: 'printed: code in place of the word',
    file: 'shared/template/printNames.ts',
    find: 'quoteText(word(name, code))',
    replace: 'quoteText(code)',
  },
  {
    name: 'printed: share reached is passed',
    file: 'functions/workbook/ruleFormulas.ts',
    find: 'IF(${holding}<${below}*',
    replace: 'IF(${holding}<=${below}*',
  },
];
