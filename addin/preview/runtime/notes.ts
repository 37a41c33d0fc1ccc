// worksheet.notes and workbook.notes: plain remarks at cells, which Excel called comments before it had threads.
import type { HostNote } from '../host.ts';
import type { Batch } from './batch.ts';
import { cellArgument } from './cellArgument.ts';
import { clientObject } from './clientObject.ts';
import { collection, found, type Keyed } from './collection.ts';
import { locationOf, previewAuthor, singleCell } from './comments.ts';

/** Makes the notes of a sheet, or of the workbook where no sheet is given. */
export function notes(batch: Batch, sheetId?: () => string): Excel.NoteCollection {
  const { host } = batch;
  const kind = 'NoteCollection';
  const keyed: Keyed<HostNote, Excel.Note> = {
    batch,
    kind,
    list: () =>
      host
        .notes()
        .filter((each) => each.kind === 'note' && (!sheetId || each.sheetId === sheetId())),
    keyOf: (note) => note.id,
    make: (key, mustExist) => note(batch, keyed, key, mustExist),
  };
  const { items, members } = collection(keyed);
  // A note is asked for by the address of its cell.
  const byCell = (address: string, location: string, mustExist: boolean) => {
    const place = cellArgument(batch, address, location, sheetId);
    const key = batch.find(location, () => {
      const cell = singleCell(place());
      return keyed
        .list()
        .find(
          (each) =>
            each.sheetId === cell.sheetId && each.row === cell.row && each.column === cell.column,
        )?.id;
    });
    return keyed.make(key, mustExist);
  };
  return clientObject<Excel.NoteCollection>({
    kind,
    batch,
    items,
    members: {
      ...members,
      getItem: (key) => byCell(key, `${kind}.getItem`, true),
      getItemOrNullObject: (key) => byCell(key, `${kind}.getItemOrNullObject`, false),
      add(cellAddress, content: unknown) {
        const place = cellArgument(batch, cellAddress, `${kind}.add`, sheetId);
        const key = batch.find(`${kind}.add`, () => {
          const made: HostNote = {
            id: `{${crypto.randomUUID().toUpperCase()}}`,
            kind: 'note',
            ...singleCell(place()),
            author: previewAuthor,
            text: String(content),
            time: new Date().toISOString(),
            isResolved: false,
            replies: [],
          };
          host.setNote(made);
          return made.id;
        });
        return keyed.make(key, true);
      },
    },
  });
}

function note(
  batch: Batch,
  keyed: Keyed<HostNote, Excel.Note>,
  key: () => string | undefined,
  mustExist: boolean,
): Excel.Note {
  const { host } = batch;
  const { thing, ...presence } = found(keyed, 'Note', key, mustExist);
  return clientObject<Excel.Note>({
    kind: 'Note',
    batch,
    ...presence,
    properties: {
      authorName: { read: () => thing().author },
      content: {
        read: () => thing().text,
        write: (text) => host.setNote({ ...thing(), text }),
      },
    },
    members: {
      getLocation: () => locationOf(batch, thing),
      delete: () => batch.write('Note.delete', () => host.removeNote(thing().id)),
    },
  });
}
