// workbook.settings: the same values that Office.context.document.settings keeps, by the newer way.
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { collection, found, type Keyed } from './collection.ts';

type Entry = { readonly key: string; readonly value: unknown };

/** Makes the settings of the workbook. */
export function settings(batch: Batch): Excel.SettingCollection {
  const { host } = batch;
  const kind = 'SettingCollection';
  const set = (key: string, value: unknown) =>
    host.setSettings({ ...host.settings(), [key]: value });
  const keyed: Keyed<Entry, Excel.Setting> = {
    batch,
    kind,
    list: () => Object.entries(host.settings()).map(([key, value]) => ({ key, value })),
    keyOf: (entry) => entry.key,
    make(key, mustExist) {
      const { thing, ...presence } = found(keyed, 'Setting', key, mustExist);
      return clientObject<Excel.Setting>({
        kind: 'Setting',
        batch,
        ...presence,
        properties: {
          key: { read: () => thing().key },
          value: {
            read: () => thing().value as never,
            write: (value: unknown) => set(thing().key, value),
          },
        },
        members: {
          delete: () =>
            batch.write('Setting.delete', () => {
              const { [thing().key]: _, ...left } = host.settings();
              host.setSettings(left);
            }),
        },
      });
    },
  };
  const { items, members } = collection(keyed);
  const { getItemAt: _, ...own } = members;
  return clientObject<Excel.SettingCollection>({
    kind,
    batch,
    items,
    members: {
      ...own,
      add(key, value: unknown) {
        const find = batch.find(`${kind}.add`, () => {
          set(key, value);
          return key;
        });
        return keyed.make(find, true);
      },
    },
  });
}
