// Formulas run on named values, and names by their types: for tests of the rule language.
import {
  type BlankPolicy,
  blank,
  checkFormula,
  compileLogical,
  compileNumberRun,
  compileText,
  createMemory,
  type NamedValue,
  type NameType,
  type NameTypes,
  serialOfDate,
  writeSlot,
} from '@peerbook/shared';

/** A number known to plus or minus `radius`. */
export interface Measured {
  readonly kind: 'number';
  readonly value: number;
  readonly radius: number;
}
export type Given = Readonly<Record<string, NamedValue | Measured>>;

export function numberValue(value: number, radius = 0): Measured {
  return { kind: 'number', value, radius };
}

export function logicalValue(value: boolean): NamedValue {
  return { kind: 'logical', value };
}

/** Names for a formula by their types: `{ a_b: 'number' }`, the radius of a number, or the options of a choice. */
export function names(
  table: Readonly<Record<string, NameType['type'] | number | readonly string[]>>,
): NameTypes {
  return (name) => {
    const found = Object.hasOwn(table, name) ? table[name] : undefined;
    if (found === undefined) return undefined;
    if (typeof found === 'number') return { type: 'number', radius: found };
    return typeof found === 'string' ? { type: found } : { type: 'text', options: found };
  };
}

/** The value of a formula; undefined where it is unknown. Names that are not given are blank. */
export function runFormula(
  text: string,
  plain: NameTypes,
  given: Given,
  blanks: BlankPolicy = 'skip',
): number | string | boolean | undefined {
  const types: NameTypes = (name) => {
    const type = plain(name);
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return type && value && 'radius' in value ? { ...type, radius: Number(value.radius) } : type;
  };
  const { expression, type } = checkFormula(text, types);
  const slots = new Map<string, number>();
  const slotOf = (name: string) => {
    const slot = slots.get(name) ?? slots.size;
    slots.set(name, slot);
    return slot;
  };
  const context = { types, slotOf, blanks };
  const logical = type === 'logical' && compileLogical(expression, context);
  const words = type === 'text' && compileText(expression, context);
  const number = type === 'number' && compileNumberRun(expression, context);
  const memory = createMemory(slots.size, serialOfDate('2025-06-30'));
  for (const [name, slot] of slots)
    writeSlot(memory, slot, Object.hasOwn(given, name) ? (given[name] ?? blank) : blank);
  if (logical) {
    const truth = logical(memory);
    return truth === -1 ? undefined : truth === 1;
  }
  if (words) return words(memory);
  const value = number ? number.value(memory) : Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}
