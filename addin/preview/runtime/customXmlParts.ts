// workbook.customXmlParts: where the workbook's identity stands first.
import { type CustomXmlPart, namespaceOf } from '../package/customXml.ts';
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { clientResult } from './clientResult.ts';
import { invalidArgument, itemNotFound } from './officeError.ts';

/** Makes the collection of all parts. */
export function customXmlParts(batch: Batch): Excel.CustomXmlPartCollection {
  const { host } = batch;
  const byId = (id: string) => () => host.customXml().find((each) => each.id === id)?.id;
  return clientObject<Excel.CustomXmlPartCollection>({
    kind: 'CustomXmlPartCollection',
    batch,
    items: () => host.customXml().map(({ id }) => part(batch, () => id)),
    members: {
      getByNamespace: (namespace) => scoped(batch, namespace),
      getCount: () =>
        clientResult(batch, 'CustomXmlPartCollection.getCount', () => host.customXml().length),
      getItem: (id) => part(batch, batch.find('CustomXmlPartCollection.getItem', byId(id)), true),
      getItemOrNullObject: (id) =>
        part(batch, batch.find('CustomXmlPartCollection.getItemOrNullObject', byId(id))),
      add(xml) {
        const find = batch.find('CustomXmlPartCollection.add', () => {
          if (!isWellFormed(xml)) throw invalidArgument('CustomXmlPartCollection.add');
          const id = `{${crypto.randomUUID().toUpperCase()}}`;
          host.setCustomXml([...host.customXml(), { id, xml }]);
          return id;
        });
        return part(batch, find);
      },
    },
  });
}

function scoped(batch: Batch, namespace: string): Excel.CustomXmlPartScopedCollection {
  const own = () => batch.host.customXml().filter((each) => namespaceOf(each.xml) === namespace);
  const only = (location: string) =>
    batch.find(location, () => {
      const found = own();
      return found.length === 1 ? found[0]!.id : undefined;
    });
  const kind = 'CustomXmlPartScopedCollection';
  return clientObject<Excel.CustomXmlPartScopedCollection>({
    kind,
    batch,
    items: () => own().map(({ id }) => part(batch, () => id)),
    members: {
      getCount: () => clientResult(batch, `${kind}.getCount`, () => own().length),
      getOnlyItem: () => part(batch, only(`${kind}.getOnlyItem`), true),
      getOnlyItemOrNullObject: () => part(batch, only(`${kind}.getOnlyItemOrNullObject`)),
    },
  });
}

function part(
  batch: Batch,
  find: () => string | undefined,
  mustExist = false,
): Excel.CustomXmlPart {
  const { host } = batch;
  const found = (): CustomXmlPart => {
    const id = find();
    const xmlPart = host.customXml().find((each) => each.id === id);
    if (!xmlPart) throw itemNotFound('CustomXmlPart');
    return xmlPart;
  };
  if (mustExist) batch.write('CustomXmlPart', found);
  return clientObject<Excel.CustomXmlPart>({
    kind: 'CustomXmlPart',
    batch,
    ...(!mustExist && { exists: () => find() !== undefined }),
    properties: {
      id: { read: () => found().id },
      namespaceUri: { read: () => namespaceOf(found().xml) },
    },
    members: {
      getXml: () => clientResult(batch, 'CustomXmlPart.getXml', () => found().xml),
      setXml: (xml) =>
        batch.write('CustomXmlPart.setXml', () => {
          if (!isWellFormed(xml)) throw invalidArgument('CustomXmlPart.setXml');
          const { id } = found();
          host.setCustomXml(
            host.customXml().map((each) => (each.id === id ? { ...each, xml } : each)),
          );
        }),
      delete: () =>
        batch.write('CustomXmlPart.delete', () => {
          const { id } = found();
          host.setCustomXml(host.customXml().filter((each) => each.id !== id));
        }),
    },
  });
}

function isWellFormed(xml: string): boolean {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  return parsed.getElementsByTagName('parsererror').length === 0;
}
