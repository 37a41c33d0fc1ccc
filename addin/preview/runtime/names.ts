// Defined names, of the workbook or of one sheet.
import { formatArea, parseAddress, type SheetArea } from '../address.ts';
import type { DefinedName } from '../package/definedNames.ts';
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { itemNotFound } from './officeError.ts';
import { sheetPrefix } from './sheetPrefix.ts';

/** Makes the names of a sheet, or those of the workbook where no sheet is given. */
export function nameCollection(
  batch: Batch,
  sheetId: () => string | undefined = () => undefined,
): Excel.NamedItemCollection {
  const { host } = batch;
  const own = () => host.names().filter((each) => each.sheetId === sheetId());
  const byName = (name: string) => () =>
    own().find((each) => each.name.toLowerCase() === name.toLowerCase());
  return clientObject<Excel.NamedItemCollection>({
    kind: 'NamedItemCollection',
    batch,
    items: () => own().map((each) => namedItem(batch, () => each)),
    members: {
      getItem: (name) =>
        namedItem(batch, batch.find('NamedItemCollection.getItem', byName(name)), true),
      getItemOrNullObject: (name) =>
        namedItem(batch, batch.find('NamedItemCollection.getItemOrNullObject', byName(name))),
      add(name, reference) {
        const address = typeof reference === 'string' ? undefined : reference;
        address?.load('address');
        const find = batch.find('NamedItemCollection.add', () => {
          const owner = sheetId();
          const text = typeof reference === 'string' ? reference : absolute(reference.address);
          const formula = text.startsWith('=') ? text : `=${text}`;
          host.addName({
            name,
            formula,
            isVisible: true,
            ...(owner !== undefined && { sheetId: owner }),
          });
          return byName(name)();
        });
        return namedItem(batch, find);
      },
    },
  });
}

function namedItem(
  batch: Batch,
  find: () => DefinedName | undefined,
  mustExist = false,
): Excel.NamedItem {
  const name = (): DefinedName => {
    const found = find();
    if (!found) throw itemNotFound('NamedItem');
    return found;
  };
  if (mustExist) batch.write('NamedItemCollection.getItem', name);
  const area = (): SheetArea | undefined => {
    const address = parseAddress(name().formula);
    const sheet = batch.host.sheets().find((each) => each.name === address?.sheet);
    return address && sheet && { ...address.area, sheetId: sheet.id };
  };
  const constant = () => parseConstant(name().formula);
  const range = (location: string, mayBeNull: boolean) =>
    batch.make.range(
      batch,
      batch.find(location, () => {
        if (mayBeNull && !find()) return undefined;
        const found = area();
        if (!found && !mayBeNull) throw itemNotFound(location);
        return found;
      }),
      mayBeNull,
    );

  return clientObject<Excel.NamedItem>({
    kind: 'NamedItem',
    batch,
    ...(!mustExist && { exists: () => find() !== undefined }),
    properties: {
      name: { read: () => name().name },
      formula: { read: () => name().formula },
      scope: { read: () => (name().sheetId === undefined ? 'Workbook' : 'Worksheet') },
      visible: { read: () => name().isVisible },
      type: {
        read: () => (area() ? 'Range' : typeof constant() === 'number' ? 'Double' : 'String'),
      },
      // Of a range Excel tells the address, of anything else the value.
      value: {
        read() {
          const found = area();
          return found ? `${sheetPrefix(batch, found)}${absolute(formatArea(found))}` : constant();
        },
      },
    },
    members: {
      getRange: () => range('NamedItem.getRange', false),
      getRangeOrNullObject: () => range('NamedItem.getRangeOrNullObject', true),
      delete: () => batch.write('NamedItem.delete', () => batch.host.removeName(name().name)),
    },
  });
}

function absolute(address: string): string {
  const cut = address.lastIndexOf('!') + 1;
  return (
    address.slice(0, cut) +
    address.slice(cut).replace(/([A-Z]+)(\d+)/g, (_, letters, row) => `$${letters}$${row}`)
  );
}

function parseConstant(formula: string): string | number {
  const text = formula.slice(1);
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : formula;
}
