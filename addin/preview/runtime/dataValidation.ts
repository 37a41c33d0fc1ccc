// range.dataValidation: which rule stands on the cells. The preview reads rules; it does not set them.
import type { SheetArea } from '../address.ts';
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';

const types: Readonly<Record<string, Excel.DataValidation['type']>> = {
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const operators: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThan: 'LessThan',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

/** Makes the data validation of an area, which is that of its first cell. */
export function dataValidation(batch: Batch, area: () => SheetArea): Excel.DataValidation {
  const rule = () => batch.host.validation(area());
  return clientObject<Excel.DataValidation>({
    kind: 'DataValidation',
    batch,
    properties: {
      type: { read: () => types[rule()?.kind ?? ''] ?? 'None' },
      rule: {
        read() {
          const { kind, operator, formula1, formula2 } = rule() ?? { kind: 'none' };
          const comparison = { operator: operators[operator ?? ''], formula1, formula2 };
          if (kind === 'list') return { list: { inCellDropDown: true, source: formula1 ?? '' } };
          if (kind === 'custom') return { custom: { formula: formula1 ?? '' } };
          if (kind === 'whole') return { wholeNumber: comparison } as Excel.DataValidationRule;
          return kind === 'none' ? {} : ({ [kind]: comparison } as Excel.DataValidationRule);
        },
      },
    },
  });
}
