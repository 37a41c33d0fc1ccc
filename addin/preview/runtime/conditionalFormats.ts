// range.conditionalFormats: rules that give cells a look. Rules of every kind are listed; those of a formula and of the
// cell's own value can be made.
import { overlaps, type SheetArea } from '../address.ts';
import type { HostConditionalFormat } from '../host.ts';
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { collection, found, type Keyed } from './collection.ts';
import { conditionalLook } from './conditionalLook.ts';
import { invalidArgument, itemNotFound, notImplemented } from './officeError.ts';

const operators: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThan: 'LessThan',
  lessThanOrEqual: 'LessThanOrEqual',
};

/** Makes the conditional formats that touch an area. */
export function conditionalFormats(
  batch: Batch,
  area: () => SheetArea,
): Excel.ConditionalFormatCollection {
  const { host } = batch;
  const kind = 'ConditionalFormatCollection';
  const keyed: Keyed<HostConditionalFormat, Excel.ConditionalFormat> = {
    batch,
    kind,
    list: () =>
      host
        .conditionalFormats(area().sheetId)
        .filter((each) => each.areas.some((one) => overlaps(one, area()))),
    keyOf: (format) => format.id,
    make: (key, mustExist) => conditionalFormat(batch, keyed, () => area().sheetId, key, mustExist),
  };
  const { items, members } = collection(keyed);
  return clientObject<Excel.ConditionalFormatCollection>({
    kind,
    batch,
    items,
    members: {
      ...members,
      add(type) {
        const key = batch.find(`${kind}.add`, () => {
          if (type !== 'Custom' && type !== 'CellValue')
            throw notImplemented(kind, `add('${type}')`);
          const { sheetId, ...own } = area();
          const made = {
            id: crypto.randomUUID(),
            areas: [own],
            type,
            look: {},
            stopIfTrue: false,
          } satisfies HostConditionalFormat;
          host.setConditionalFormats(sheetId, [made, ...host.conditionalFormats(sheetId)]);
          return made.id;
        });
        return keyed.make(key, true);
      },
      clearAll: () =>
        batch.write(`${kind}.clearAll`, () => {
          const ids = keyed.list().map((each) => each.id);
          const { sheetId } = area();
          const left = host.conditionalFormats(sheetId).filter(({ id }) => !ids.includes(id));
          host.setConditionalFormats(sheetId, left);
        }),
    },
  });
}

function conditionalFormat(
  batch: Batch,
  keyed: Keyed<HostConditionalFormat, Excel.ConditionalFormat>,
  sheetId: () => string,
  key: () => string | undefined,
  mustExist: boolean,
): Excel.ConditionalFormat {
  const { host } = batch;
  const { thing, ...presence } = found(keyed, 'ConditionalFormat', key, mustExist);
  const change = (part: Partial<HostConditionalFormat>) => {
    const { id } = thing();
    const all = host.conditionalFormats(sheetId());
    const now = all.map((each) => (each.id === id ? { ...each, ...part } : each));
    host.setConditionalFormats(sheetId(), now);
  };
  const requireType = (type: HostConditionalFormat['type']): HostConditionalFormat => {
    const own = thing();
    if (own.type !== type) throw invalidArgument(`ConditionalFormat.${type}`);
    return own;
  };
  const look = () => conditionalLook(batch, thing, (now) => change({ look: now }));
  return clientObject<Excel.ConditionalFormat>({
    kind: 'ConditionalFormat',
    batch,
    ...presence,
    properties: {
      id: { read: () => thing().id },
      type: { read: () => thing().type },
      priority: { read: () => host.conditionalFormats(sheetId()).indexOf(thing()) },
      stopIfTrue: {
        read: () => thing().stopIfTrue,
        write: (stopIfTrue) => change({ stopIfTrue }),
      },
    },
    members: {
      get custom() {
        return clientObject<Excel.CustomConditionalFormat>({
          kind: 'CustomConditionalFormat',
          batch,
          members: {
            get format() {
              return look();
            },
            get rule() {
              return clientObject<Excel.ConditionalFormatRule>({
                kind: 'ConditionalFormatRule',
                batch,
                properties: {
                  formula: {
                    read: () => requireType('Custom').formula ?? '',
                    write: (text) => {
                      requireType('Custom');
                      change({ formula: text.startsWith('=') ? text : `=${text}` });
                    },
                  },
                },
              });
            },
          },
        });
      },
      get cellValue() {
        return clientObject<Excel.CellValueConditionalFormat>({
          kind: 'CellValueConditionalFormat',
          batch,
          properties: {
            rule: {
              read: () => readCellRule(requireType('CellValue')),
              write: (rule) => {
                requireType('CellValue');
                change(writeCellRule(rule));
              },
            },
          },
          members: {
            get format() {
              return look();
            },
          },
        });
      },
      getRange: () =>
        batch.make.range(
          batch,
          batch.find('ConditionalFormat.getRange', () => {
            const { areas } = thing();
            if (areas.length > 1) throw itemNotFound('ConditionalFormat.getRange');
            return { ...areas[0]!, sheetId: sheetId() };
          }),
        ),
      delete: () =>
        batch.write('ConditionalFormat.delete', () => {
          const { id } = thing();
          const left = host.conditionalFormats(sheetId()).filter((each) => each.id !== id);
          host.setConditionalFormats(sheetId(), left);
        }),
    },
  });
}

function readCellRule(format: HostConditionalFormat): Excel.ConditionalCellValueRule {
  const { operator = 'equal', formula1 = '', formula2 } = format;
  return {
    operator: operators[operator] as Excel.ConditionalCellValueRule['operator'],
    formula1,
    ...(formula2 !== undefined && { formula2 }),
  };
}

function writeCellRule(rule: Excel.ConditionalCellValueRule): Partial<HostConditionalFormat> {
  const operator = Object.entries(operators).find(([, each]) => each === rule.operator)?.[0];
  if (operator === undefined) throw invalidArgument('CellValueConditionalFormat.rule');
  const formula = (text: string) => (text.startsWith('=') ? text : `=${text}`);
  return {
    operator,
    formula1: formula(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: formula(rule.formula2) }),
  };
}
