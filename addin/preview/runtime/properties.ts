// workbook.properties.custom: named values of the document.
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { clientResult } from './clientResult.ts';
import { invalidArgument, itemNotFound } from './officeError.ts';

type Value = string | number | boolean;
// Excel's own limits for keys and values.
const longest = 255;

/** Makes the document's properties, of which only the custom ones are offered. */
export function documentProperties(batch: Batch): Excel.DocumentProperties {
  return clientObject<Excel.DocumentProperties>({
    kind: 'DocumentProperties',
    batch,
    members: {
      get custom() {
        return customProperties(batch);
      },
    },
  });
}

function customProperties(batch: Batch): Excel.CustomPropertyCollection {
  const { host } = batch;
  const kind = 'CustomPropertyCollection';
  // Keys are told apart without regard to case.
  const keyLike = (key: string) => () =>
    [...host.properties().keys()].find((each) => each.toLowerCase() === key.toLowerCase());
  return clientObject<Excel.CustomPropertyCollection>({
    kind,
    batch,
    items: () => [...host.properties().keys()].map((key) => property(batch, () => key)),
    members: {
      getCount: () => clientResult(batch, `${kind}.getCount`, () => host.properties().size),
      getItem: (key) => property(batch, batch.find(`${kind}.getItem`, keyLike(key)), true),
      getItemOrNullObject: (key) =>
        property(batch, batch.find(`${kind}.getItemOrNullObject`, keyLike(key))),
      add(key, value: unknown) {
        const find = batch.find(`${kind}.add`, () => {
          const isValue = ['string', 'number', 'boolean'].includes(typeof value);
          if (!isValue || key === '' || key.length > longest || String(value).length > longest) {
            throw invalidArgument(`${kind}.add`);
          }
          const present = keyLike(key)() ?? key;
          host.setProperties(new Map(host.properties()).set(present, value as Value));
          return present;
        });
        return property(batch, find);
      },
    },
  });
}

function property(
  batch: Batch,
  find: () => string | undefined,
  mustExist = false,
): Excel.CustomProperty {
  const { host } = batch;
  const key = (): string => {
    const found = find();
    if (found === undefined) throw itemNotFound('CustomProperty');
    return found;
  };
  if (mustExist) batch.write('CustomProperty', key);
  return clientObject<Excel.CustomProperty>({
    kind: 'CustomProperty',
    batch,
    ...(!mustExist && { exists: () => find() !== undefined }),
    properties: {
      key: { read: key },
      value: {
        read: () => host.properties().get(key()),
        write: (value: Value) => host.setProperties(new Map(host.properties()).set(key(), value)),
      },
    },
    members: {
      delete: () =>
        batch.write('CustomProperty.delete', () => {
          const values = new Map(host.properties());
          values.delete(key());
          host.setProperties(values);
        }),
    },
  });
}
