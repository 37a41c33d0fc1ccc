// What kind of value a cell holds, in the words of Office.js.
import type { CellContent } from '../cellContent.ts';

/** The kind of a cell's value. Excel calls every number a double. */
export function valueType({ value, isError }: CellContent) {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isError ? 'Error' : 'String';
}
