// Data validations: what a cell accepts, and what Excel says to whom types something else.
import { parseAddress } from '../address.ts';
import type { IDataValidationRule } from '../grid/univerTypes.ts';
import type { DefinedName } from './definedNames.ts';
import { toRange } from './layout.ts';
import { child, children, isSet, type XmlNode } from './xml.ts';

/** A rule in Univer's shape. */
export type Validation = IDataValidationRule;

const kinds: Readonly<Record<string, string>> = {
  list: 'list',
  whole: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};
const errorStyles: Readonly<Record<string, number>> = { information: 0, stop: 1, warning: 2 };

/** Reads a sheet's rules. A list behind a defined name is read as the range the name stands for. */
export function readValidations(
  worksheet: XmlNode,
  sheetId: string,
  names: readonly DefinedName[],
): readonly Validation[] {
  return children(child(worksheet, 'dataValidations'), 'dataValidation').flatMap((each, index) => {
    const { attributes } = each;
    const type = kinds[attributes['type'] ?? ''];
    const ranges = (attributes['sqref'] ?? '')
      .split(/\s+/)
      .flatMap((text) => parseAddress(text)?.area ?? [])
      .map(toRange);
    if (type === undefined || ranges.length === 0) return [];
    const showsError = isSet(each, 'showErrorMessage');
    const first = child(each, 'formula1')?.text;
    const second = child(each, 'formula2')?.text;
    const rule = {
      uid: `${sheetId}-validation-${index}`,
      type,
      ranges,
      allowBlank: isSet(each, 'allowBlank'),
      showErrorMessage: showsError,
      // Without its message Excel lets anything pass, so the rule may only warn.
      errorStyle: showsError ? (errorStyles[attributes['errorStyle'] ?? 'stop'] ?? 1) : 2,
      showInputMessage: isSet(each, 'showInputMessage'),
      ...(type === 'list'
        ? {
            renderMode: isSet(each, 'showDropDown') ? 0 : 1,
            formula1: listSource(first ?? '', names),
          }
        : {
            operator: attributes['operator'] ?? 'between',
            ...(first !== undefined && { formula1: operand(first, type) }),
            ...(second !== undefined && { formula2: operand(second, type) }),
          }),
      ...pick(attributes, 'error', 'errorTitle', 'prompt', 'promptTitle'),
    };
    return [rule as Validation];
  });
}

// "a,b" in quotes is the list itself; all else is a formula. Univer wants a range where Excel takes a name.
function listSource(formula: string, names: readonly DefinedName[]): string {
  const literal = /^"(.*)"$/s.exec(formula.trim())?.[1];
  if (literal !== undefined) return literal.replaceAll('""', '"').split(',').map(trim).join(',');
  const name = names.find((each) => each.name.toLowerCase() === formula.toLowerCase());
  return name && parseAddress(name.formula) ? name.formula : `=${formula}`;
}

function trim(text: string): string {
  return text.trim();
}

function operand(formula: string, type: string): string {
  return type !== 'custom' && Number.isFinite(Number(formula)) ? formula : `=${formula}`;
}

function pick(attributes: Readonly<Record<string, string>>, ...names: readonly string[]) {
  return Object.fromEntries(
    names.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
  );
}
