// Conditional formats: looks that depend on a formula or on the cell's own value.
import { parseAddress } from '../address.ts';
import type { IRange, IStyleBase } from '../grid/univerTypes.ts';
import { toRange } from './layout.ts';
import { children, isSet, numberAttribute, type XmlNode } from './xml.ts';

/** A rule in the shape of Univer's conditional-formatting plugin. */
export type ConditionalFormat = {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: 'highlightCell';
    readonly subType: 'formula';
    readonly value: string;
    readonly style: IStyleBase;
  };
};

/**
 * Reads a sheet's rules of the kinds "expression", "cellIs" and "containsBlanks", the most important first.
 * Colour scales, bars and icons are not shown in the preview.
 */
export function readConditionalFormats(
  worksheet: XmlNode,
  sheetId: string,
  differential: readonly IStyleBase[],
): readonly ConditionalFormat[] {
  const found = children(worksheet, 'conditionalFormatting').flatMap((group) => {
    const areas = (group.attributes['sqref'] ?? '')
      .split(/\s+/)
      .flatMap((text) => parseAddress(text)?.area ?? []);
    const anchor = (group.attributes['sqref'] ?? '').split(/[\s:]/)[0]!;
    return children(group, 'cfRule').flatMap((rule) => {
      const formula = ruleFormula(rule, anchor);
      if (formula === undefined || areas.length === 0) return [];
      return [
        {
          priority: numberAttribute(rule, 'priority') ?? 0,
          ranges: areas.map(toRange),
          stopIfTrue: isSet(rule, 'stopIfTrue'),
          value: formula,
          style: differential[numberAttribute(rule, 'dxfId') ?? -1] ?? {},
        },
      ];
    });
  });
  return found
    .sort((one, other) => one.priority - other.priority)
    .map(({ ranges, stopIfTrue, value, style }, index) => ({
      cfId: `${sheetId}-format-${index}`,
      ranges,
      stopIfTrue,
      rule: { type: 'highlightCell', subType: 'formula', value, style },
    }));
}

const comparisons: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

// Every kind is said as a formula about the range's first cell, which is what Excel itself would allow.
function ruleFormula(rule: XmlNode, anchor: string): string | undefined {
  const [first = '', second = ''] = children(rule, 'formula').map((each) => each.text);
  const operator = rule.attributes['operator'] ?? '';
  switch (rule.attributes['type']) {
    case 'expression':
      return `=${first}`;
    case 'containsBlanks':
      return `=LEN(TRIM(${anchor}))=0`;
    case 'cellIs':
      if (operator === 'between') return `=AND(${anchor}>=${first},${anchor}<=${second})`;
      if (operator === 'notBetween') return `=OR(${anchor}<${first},${anchor}>${second})`;
      return comparisons[operator] && `=${anchor}${comparisons[operator]}${first}`;
    default:
      return undefined;
  }
}
