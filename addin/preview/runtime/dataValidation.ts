// range.dataValidation: which rule stands on the cells, and what Excel says beside it.
import { formatArea, type SheetArea } from '../address.ts';
import type { HostMessage, HostValidation } from '../host.ts';
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { invalidArgument, notImplemented } from './officeError.ts';
import { sheetPrefix } from './sheetPrefix.ts';

const types: Readonly<Record<HostValidation['kind'], Excel.DataValidation['type']>> = {
  none: 'None',
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const ruleNames = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;
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
const styles = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
const silent: HostMessage = { isShown: true, title: '', message: '' };
const anyValue: HostValidation = {
  kind: 'none',
  formula1: '',
  ignoresBlanks: true,
  showsDropDown: true,
  alert: { ...silent, style: 'stop' },
  prompt: silent,
};

/** Makes the data validation of an area. */
export function dataValidation(batch: Batch, area: () => SheetArea): Excel.DataValidation {
  const { host } = batch;
  const found = () => host.validation(area());
  const single = (): HostValidation | undefined => {
    const rule = found();
    return rule === 'mixed' ? undefined : rule;
  };
  const change = (part: Partial<HostValidation>) => {
    // Messages may be set before the rule: until then any value is valid.
    host.setValidation(area(), { ...(single() ?? anyValue), ...part });
  };
  return clientObject<Excel.DataValidation>({
    kind: 'DataValidation',
    batch,
    properties: {
      type: {
        read() {
          const rule = found();
          return rule === 'mixed' ? 'MixedCriteria' : rule ? types[rule.kind] : 'None';
        },
      },
      rule: {
        // Office.js types these as never null; cells that differ give null all the same.
        read: () => (found() === 'mixed' ? null : readRule(single())) as Excel.DataValidationRule,
        write: (value) => host.setValidation(area(), writeRule(batch, value, single())),
      },
      ignoreBlanks: {
        read: () => (found() === 'mixed' ? null : (single()?.ignoresBlanks ?? true)) as boolean,
        write: (ignoresBlanks) => change({ ignoresBlanks }),
      },
      errorAlert: {
        read() {
          const {
            isShown = true,
            title = '',
            message = '',
            style = 'stop',
          } = single()?.alert ?? {};
          return { showAlert: isShown, title, message, style: styles[style] };
        },
        write: ({ showAlert, title, message, style }) =>
          change({
            alert: {
              isShown: showAlert,
              title,
              message,
              style: style.toLowerCase() as HostValidation['alert']['style'],
            },
          }),
      },
      prompt: {
        read() {
          const { isShown = true, title = '', message = '' } = single()?.prompt ?? {};
          return { showPrompt: isShown, title, message };
        },
        write: ({ showPrompt, title, message }) =>
          change({ prompt: { isShown: showPrompt, title, message } }),
      },
    },
    members: {
      clear: () => batch.write('DataValidation.clear', () => host.setValidation(area(), undefined)),
    },
  });
}

function readRule(rule: HostValidation | undefined): Excel.DataValidationRule {
  if (!rule || rule.kind === 'none') return {};
  const { kind, operator = 'between', formula1, formula2, showsDropDown } = rule;
  if (kind === 'custom') return { custom: { formula: `=${formula1}` } };
  if (kind === 'list') {
    const literal = /^"(.*)"$/s.exec(formula1)?.[1];
    const source = literal?.replaceAll('""', '"') ?? `=${formula1}`;
    return { list: { inCellDropDown: showsDropDown, source } };
  }
  const name = Object.entries(ruleNames).find(([, each]) => each === kind)![0];
  const comparison = {
    operator: operators[operator],
    formula1: operand(formula1),
    ...(formula2 !== undefined && { formula2: operand(formula2) }),
  };
  return { [name]: comparison } as Excel.DataValidationRule;
}

function operand(formula: string): string | number {
  return formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

// A new rule keeps the messages that the cells have.
function writeRule(
  batch: Batch,
  value: Excel.DataValidationRule,
  before: HostValidation | undefined,
): HostValidation {
  const { ignoresBlanks, alert, prompt } = before ?? anyValue;
  const kept = { ignoresBlanks, alert, prompt, showsDropDown: true };
  const { list, custom } = value;
  if (custom) return { ...kept, kind: 'custom', formula1: fileFormula(batch, custom.formula) };
  if (list) {
    const isLiteral = typeof list.source === 'string' && !list.source.startsWith('=');
    const formula1 = isLiteral
      ? `"${String(list.source).replaceAll('"', '""')}"`
      : fileFormula(batch, list.source);
    return { ...kept, kind: 'list', formula1, showsDropDown: list.inCellDropDown };
  }
  for (const [name, kind] of Object.entries(ruleNames)) {
    const comparison = value[name as keyof typeof ruleNames];
    if (!comparison) continue;
    const { operator, formula1, formula2 } = comparison;
    const word = Object.entries(operators).find(([, each]) => each === operator)?.[0];
    const needsSecond = word === 'between' || word === 'notBetween';
    if (word === undefined || (needsSecond && formula2 === undefined))
      throw invalidArgument('DataValidation.rule');
    return {
      ...kept,
      kind,
      operator: word,
      formula1: fileFormula(batch, formula1),
      ...(needsSecond && { formula2: fileFormula(batch, formula2) }),
    };
  }
  throw invalidArgument('DataValidation.rule');
}

// Numbers and formulas as the file has them; a range is told by its address.
function fileFormula(batch: Batch, value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(/^=/, '');
  if (value instanceof Date) throw notImplemented('DataValidation', 'rule with a Date');
  const area = batch.areaOf(value as object);
  if (!area) throw invalidArgument('DataValidation.rule');
  return `${sheetPrefix(batch, area)}${formatArea(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
