// Conditional formats: looks that depend on a formula or on the cell's own value.
import { formatArea, parseAddress } from '../address.ts';
import type { UniverConditionalFormat } from '../grid/conditionalRules.ts';
import type { IStyleData } from '../grid/univerTypes.ts';
import type { HostConditionalFormat, HostLook } from '../host.ts';
import { addDifferential } from './addStyles.ts';
import { toRange } from './layout.ts';
import { setSheetElement, sheetElement } from './sheetElement.ts';
import { children, escapeXml, isSet, numberAttribute, type XmlNode } from './xml.ts';

/** A rule of a sheet. `origin` counts the rules of the file; it is missing where the rule is new or was changed. */
export type SheetConditionalFormat = HostConditionalFormat & {
  readonly style: IStyleData;
  readonly origin?: number;
};

const types: Readonly<Record<string, HostConditionalFormat['type']>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  top10: 'TopBottom',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
};

/** Reads a sheet's rules, the most important first. */
export function readConditionalFormats(
  worksheet: XmlNode,
  sheetId: string,
  differential: readonly IStyleData[],
): readonly SheetConditionalFormat[] {
  let origin = -1;
  const found = children(worksheet, 'conditionalFormatting').flatMap((group) => {
    const areas = (group.attributes['sqref'] ?? '')
      .split(/\s+/)
      .flatMap((text) => parseAddress(text)?.area ?? []);
    return children(group, 'cfRule').flatMap((rule) => {
      origin += 1;
      if (areas.length === 0) return [];
      const style = differential[numberAttribute(rule, 'dxfId') ?? -1] ?? {};
      return [
        {
          priority: numberAttribute(rule, 'priority') ?? 0,
          id: `${sheetId}-format-${origin}`,
          areas,
          origin,
          style,
          look: lookOf(style),
          stopIfTrue: isSet(rule, 'stopIfTrue'),
          ...readRule(rule),
        },
      ];
    });
  });
  return found
    .sort((one, other) => one.priority - other.priority)
    .map(({ priority: _, ...format }) => format);
}

function readRule(rule: XmlNode): Pick<HostConditionalFormat, 'type' | 'formula' | 'operator'> {
  const type = types[rule.attributes['type'] ?? ''] ?? 'PresetCriteria';
  const [first, second] = children(rule, 'formula').map((each) => `=${each.text}`);
  const operator = rule.attributes['operator'];
  if (type === 'CellValue') {
    return {
      type,
      ...(operator !== undefined && { operator }),
      ...(first !== undefined && { formula1: first }),
      ...(second !== undefined && { formula2: second }),
    };
  }
  // The file says the other kinds that look at text or blanks as a formula, too.
  return { type, ...(first !== undefined && { formula: first }) };
}

function lookOf(style: IStyleData): HostLook {
  return {
    ...(style.bg?.rgb && { fillColor: style.bg.rgb }),
    ...(style.cl?.rgb && { fontColor: style.cl.rgb }),
    ...(style.bl !== undefined && { isBold: style.bl === 1 }),
    ...(style.it !== undefined && { isItalic: style.it === 1 }),
    ...(style.st && { isStruck: style.st.s === 1 }),
    ...(style.ul && { isUnderlined: style.ul.s === 1 }),
  };
}

/** The look as a style; what of an earlier style a look can't say is kept. */
export function styleOfLook(look: HostLook, earlier: IStyleData = {}): IStyleData {
  const { bg: _, cl: __, bl: ___, it: ____, st: _____, ul: ______, ...rest } = earlier;
  return {
    ...rest,
    ...(look.fillColor && { bg: { rgb: look.fillColor } }),
    ...(look.fontColor && { cl: { rgb: look.fontColor } }),
    ...(look.isBold !== undefined && { bl: look.isBold ? 1 : 0 }),
    ...(look.isItalic !== undefined && { it: look.isItalic ? 1 : 0 }),
    ...(look.isStruck !== undefined && { st: { s: look.isStruck ? 1 : 0 } }),
    ...(look.isUnderlined !== undefined && { ul: { s: look.isUnderlined ? 1 : 0 } }),
  };
}

const comparisons: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** The rule in the shape of Univer's plugin; undefined for kinds that the preview does not draw. */
export function univerConditionalFormat(
  format: SheetConditionalFormat,
): UniverConditionalFormat | undefined {
  const value = drawnFormula(format);
  if (value === undefined) return undefined;
  return {
    cfId: format.id,
    ranges: format.areas.map(toRange),
    stopIfTrue: format.stopIfTrue,
    rule: { type: 'highlightCell', subType: 'formula', value, style: format.style },
  };
}

// Every kind is said as a formula about the range's first cell, which is what Excel itself would allow.
function drawnFormula(format: SheetConditionalFormat): string | undefined {
  const { type, formula, operator = '' } = format;
  if (type === 'DataBar' || type === 'ColorScale' || type === 'IconSet' || type === 'TopBottom')
    return undefined;
  if (type !== 'CellValue') return formula;
  const { row, column } = format.areas[0]!;
  const anchor = formatArea({ row, column, rowCount: 1, columnCount: 1 });
  const [first, second] = [format.formula1, format.formula2].map((text) => text?.slice(1) ?? '');
  if (operator === 'between') return `=AND(${anchor}>=${first},${anchor}<=${second})`;
  if (operator === 'notBetween') return `=OR(${anchor}<${first},${anchor}>${second})`;
  return comparisons[operator] && `=${anchor}${comparisons[operator]}${first}`;
}

/** The sheet part and the styles part with these rules: kept ones keep their text, new ones come with their looks. */
export function writeConditionalFormats(
  xml: string,
  styles: string,
  formats: readonly SheetConditionalFormat[],
): { readonly xml: string; readonly styles: string } {
  const priorityOf = new Map(formats.map((each, index) => [each.origin, index + 1]));
  let origin = -1;
  const kept = sheetElement(xml, 'conditionalFormatting')
    .replace(/<cfRule(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/cfRule>)/g, (rule) => {
      origin += 1;
      const priority = priorityOf.get(origin);
      return priority === undefined
        ? ''
        : rule.replace(/\spriority="-?\d+"/, ` priority="${priority}"`);
    })
    .replace(/<conditionalFormatting(?=[\s/>])[^>]*?(?:\/>|>\s*<\/conditionalFormatting>)/g, '');
  let looks = styles;
  const added = formats.map((format, index) => {
    if (format.origin !== undefined) return '';
    const [next, number] = addDifferential(looks, format.style);
    looks = next;
    return `<conditionalFormatting sqref="${format.areas.map(formatArea).join(' ')}">${ruleXml(format, index + 1, number)}</conditionalFormatting>`;
  });
  return {
    xml: setSheetElement(xml, 'conditionalFormatting', kept + added.join('')),
    styles: looks,
  };
}

function ruleXml(format: SheetConditionalFormat, priority: number, look: number): string {
  const isCellValue = format.type === 'CellValue';
  const formulas = isCellValue ? [format.formula1, format.formula2] : [format.formula];
  const operator = isCellValue ? ` operator="${format.operator ?? 'equal'}"` : '';
  const stops = format.stopIfTrue ? ' stopIfTrue="1"' : '';
  const inner = formulas
    .filter((text) => text !== undefined && text !== '')
    .map((text) => `<formula>${escapeXml(text!.replace(/^=/, ''))}</formula>`);
  return `<cfRule type="${isCellValue ? 'cellIs' : 'expression'}" dxfId="${look}" priority="${priority}"${operator}${stops}>${inner.join('')}</cfRule>`;
}
