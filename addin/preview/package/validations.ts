// Data validations: what a cell accepts, and what Excel says to whom types something else.
import { type Area, formatArea, parseAddress } from '../address.ts';
import type { IDataValidationRule } from '../grid/univerTypes.ts';
import type { HostMessage, HostValidation } from '../host.ts';
import type { DefinedName } from './definedNames.ts';
import { toRange } from './layout.ts';
import { setSheetElement } from './sheetElement.ts';
import { child, children, escapeXml, isSet, type XmlNode } from './xml.ts';

/** A rule and where it stands. `id` is the one that Univer knows it by. */
export type SheetValidation = HostValidation & {
  readonly id: string;
  readonly areas: readonly Area[];
};

const kinds = ['none', 'whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'] as const;
const withoutOperator: readonly string[] = ['none', 'list', 'custom'];
const alertStyles = ['stop', 'warning', 'information'] as const;
/** Univer's numbers for the styles of an alert. */
const univerStyles = { information: 0, stop: 1, warning: 2 } as const;

/** Reads a sheet's rules. */
export function readValidations(worksheet: XmlNode, sheetId: string): readonly SheetValidation[] {
  return children(child(worksheet, 'dataValidations'), 'dataValidation').flatMap((each, index) => {
    const { attributes } = each;
    const kind = kinds.find((name) => name === (attributes['type'] ?? 'none'));
    const areas = (attributes['sqref'] ?? '')
      .split(/\s+/)
      .flatMap((text) => parseAddress(text)?.area ?? []);
    if (kind === undefined || areas.length === 0) return [];
    const second = child(each, 'formula2')?.text;
    const message = (title: string, words: string, shown: string): HostMessage => ({
      isShown: isSet(each, shown),
      title: attributes[title] ?? '',
      message: attributes[words] ?? '',
    });
    const style = alertStyles.find((name) => name === attributes['errorStyle']) ?? 'stop';
    return [
      {
        id: `${sheetId}-validation-${index}`,
        areas,
        kind,
        ...(!withoutOperator.includes(kind) && { operator: attributes['operator'] ?? 'between' }),
        formula1: child(each, 'formula1')?.text ?? '',
        ...(second !== undefined && { formula2: second }),
        ignoresBlanks: isSet(each, 'allowBlank'),
        // The file's word says the opposite of what it sets.
        showsDropDown: !isSet(each, 'showDropDown'),
        alert: { ...message('errorTitle', 'error', 'showErrorMessage'), style },
        prompt: message('promptTitle', 'prompt', 'showInputMessage'),
      },
    ];
  });
}

/** The sheet part with these rules in place of its own. */
export function writeValidations(xml: string, validations: readonly SheetValidation[]): string {
  const rules = validations.map(ruleXml).join('');
  const text = `<dataValidations count="${validations.length}">${rules}</dataValidations>`;
  return setSheetElement(xml, 'dataValidations', validations.length === 0 ? '' : text);
}

function ruleXml(rule: SheetValidation): string {
  const { alert, prompt } = rule;
  const attributes = [
    `type="${rule.kind}"`,
    ...(alert.style === 'stop' ? [] : [`errorStyle="${alert.style}"`]),
    ...(rule.operator === undefined ? [] : [`operator="${rule.operator}"`]),
    ...(rule.ignoresBlanks ? ['allowBlank="1"'] : []),
    ...(rule.kind === 'list' && !rule.showsDropDown ? ['showDropDown="1"'] : []),
    ...(prompt.isShown ? ['showInputMessage="1"'] : []),
    ...(alert.isShown ? ['showErrorMessage="1"'] : []),
    ...words('errorTitle', alert.title),
    ...words('error', alert.message),
    ...words('promptTitle', prompt.title),
    ...words('prompt', prompt.message),
    `sqref="${rule.areas.map(formatArea).join(' ')}"`,
  ];
  const formula = (name: string, text: string | undefined) =>
    text === undefined || text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`;
  return `<dataValidation ${attributes.join(' ')}>${formula('formula1', rule.formula1)}${formula('formula2', rule.formula2)}</dataValidation>`;
}

function words(attribute: string, text: string): readonly string[] {
  return text === '' ? [] : [`${attribute}="${escapeXml(text)}"`];
}

/** The rule in Univer's shape. A list behind a defined name becomes the range that the name stands for. */
export function univerValidation(
  rule: SheetValidation,
  names: readonly DefinedName[],
): IDataValidationRule {
  const { kind, formula1, formula2, alert, prompt } = rule;
  return {
    uid: rule.id,
    type: kind === 'none' ? 'any' : kind,
    ranges: rule.areas.map(toRange),
    allowBlank: rule.ignoresBlanks,
    showErrorMessage: alert.isShown,
    // Without its message Excel lets anything pass, so the rule may only warn.
    errorStyle: alert.isShown ? univerStyles[alert.style] : univerStyles.warning,
    showInputMessage: prompt.isShown,
    ...(kind === 'list'
      ? { renderMode: rule.showsDropDown ? 1 : 0, formula1: listSource(formula1, names) }
      : {
          ...(rule.operator !== undefined && { operator: rule.operator }),
          ...(formula1 !== '' && { formula1: operand(formula1, kind) }),
          ...(formula2 !== undefined && { formula2: operand(formula2, kind) }),
        }),
    ...(alert.message !== '' && { error: alert.message }),
    ...(alert.title !== '' && { errorTitle: alert.title }),
    ...(prompt.message !== '' && { prompt: prompt.message }),
    ...(prompt.title !== '' && { promptTitle: prompt.title }),
  } as IDataValidationRule;
}

// "a,b" in quotes is the list itself; all else is a formula. Univer wants a range where Excel takes a name.
function listSource(formula: string, names: readonly DefinedName[]): string {
  const literal = /^"(.*)"$/s.exec(formula.trim())?.[1];
  if (literal !== undefined) {
    return literal
      .replaceAll('""', '"')
      .split(',')
      .map((each) => each.trim())
      .join(',');
  }
  const name = names.find((each) => each.name.toLowerCase() === formula.toLowerCase());
  return name && parseAddress(name.formula) ? name.formula : `=${formula}`;
}

function operand(formula: string, kind: string): string {
  return kind !== 'custom' && Number.isFinite(Number(formula)) ? formula : `=${formula}`;
}
