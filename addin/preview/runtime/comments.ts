// workbook.comments and worksheet.comments: threads of remarks at cells. The author is whoever uses the preview.
import type { SheetArea } from '../address.ts';
import type { HostNote, HostReply } from '../host.ts';
import type { Batch } from './batch.ts';
import { cellArgument } from './cellArgument.ts';
import { clientObject, type Property } from './clientObject.ts';
import { collection, found, type Keyed } from './collection.ts';
import { invalidArgument, itemNotFound, notImplemented } from './officeError.ts';

/** Under this name a person comments in the preview. */
export const previewAuthor = 'Preview user';

/** Makes the comments of a sheet, or of the workbook where no sheet is given. */
export function comments(batch: Batch, sheetId?: () => string): Excel.CommentCollection {
  const { host } = batch;
  const kind = 'CommentCollection';
  const keyed: Keyed<HostNote, Excel.Comment> = {
    batch,
    kind,
    list: () =>
      host
        .notes()
        .filter((each) => each.kind === 'comment' && (!sheetId || each.sheetId === sheetId())),
    keyOf: (note) => note.id,
    make: (key, mustExist) => comment(batch, keyed, key, mustExist),
  };
  const { items, members } = collection(keyed);
  return clientObject<Excel.CommentCollection>({
    kind,
    batch,
    items,
    members: {
      ...members,
      add(cellAddress, content) {
        const place = cellArgument(batch, cellAddress, `${kind}.add`, sheetId);
        const key = batch.find(`${kind}.add`, () => {
          const made: HostNote = {
            ...newReply(content),
            kind: 'comment',
            ...singleCell(place()),
            isResolved: false,
            replies: [],
          };
          host.setNote(made);
          return made.id;
        });
        return keyed.make(key, true);
      },
      getItemByCell(cellAddress) {
        const place = cellArgument(batch, cellAddress, `${kind}.getItemByCell`, sheetId);
        const key = batch.find(`${kind}.getItemByCell`, () => {
          const cell = singleCell(place());
          const own = keyed
            .list()
            .find(
              (each) =>
                each.sheetId === cell.sheetId &&
                each.row === cell.row &&
                each.column === cell.column,
            );
          if (!own) throw itemNotFound(`${kind}.getItemByCell`);
          return own.id;
        });
        return keyed.make(key, true);
      },
    },
  });
}

function comment(
  batch: Batch,
  keyed: Keyed<HostNote, Excel.Comment>,
  key: () => string | undefined,
  mustExist: boolean,
): Excel.Comment {
  const { host } = batch;
  const { thing, ...presence } = found(keyed, 'Comment', key, mustExist);
  return clientObject<Excel.Comment>({
    kind: 'Comment',
    batch,
    ...presence,
    properties: {
      ...saidBy(thing, (text) => host.setNote({ ...thing(), text })),
      resolved: {
        read: () => thing().isResolved,
        write: (isResolved) => host.setNote({ ...thing(), isResolved }),
      },
    },
    members: {
      get replies() {
        return replies(batch, thing);
      },
      getLocation: () => locationOf(batch, thing),
      delete: () => batch.write('Comment.delete', () => host.removeNote(thing().id)),
    },
  });
}

function replies(batch: Batch, note: () => HostNote): Excel.CommentReplyCollection {
  const { host } = batch;
  const kind = 'CommentReplyCollection';
  const set = (all: readonly HostReply[]) => host.setNote({ ...note(), replies: all });
  const keyed: Keyed<HostReply, Excel.CommentReply> = {
    batch,
    kind,
    list: () => note().replies,
    keyOf: (reply) => reply.id,
    make(key, mustExist) {
      const { thing, ...presence } = found(keyed, 'CommentReply', key, mustExist);
      const others = () => note().replies.filter((each) => each.id !== thing().id);
      return clientObject<Excel.CommentReply>({
        kind: 'CommentReply',
        batch,
        ...presence,
        properties: {
          ...saidBy(thing, (text) =>
            set(note().replies.map((each) => (each.id === thing().id ? { ...each, text } : each))),
          ),
          resolved: { read: () => note().isResolved },
        },
        members: {
          getLocation: () => locationOf(batch, note),
          delete: () => batch.write('CommentReply.delete', () => set(others())),
        },
      });
    },
  };
  const { items, members } = collection(keyed);
  return clientObject<Excel.CommentReplyCollection>({
    kind,
    batch,
    items,
    members: {
      ...members,
      add(content) {
        const key = batch.find(`${kind}.add`, () => {
          const made = newReply(content);
          set([...note().replies, made]);
          return made.id;
        });
        return keyed.make(key, true);
      },
    },
  });
}

/** What comments and replies have in common. */
function saidBy(said: () => HostReply, setText: (text: string) => void) {
  return {
    id: { read: () => said().id },
    authorName: { read: () => said().author },
    content: { read: () => said().text, write: setText } satisfies Property<string>,
    creationDate: { read: () => new Date(said().time) },
  };
}

function newReply(content: unknown): HostReply {
  if (typeof content !== 'string') throw notImplemented('CommentCollection', 'add with mentions');
  if (content === '') throw invalidArgument('CommentCollection.add');
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  return { id, author: previewAuthor, text: content, time: new Date().toISOString() };
}

/** The one cell of an area; a comment or a note never stands at several. */
export function singleCell({ sheetId, row, column, rowCount, columnCount }: SheetArea) {
  if (rowCount !== 1 || columnCount !== 1) throw invalidArgument('cellAddress');
  return { sheetId, row, column };
}

/** The cell of a comment or a note. */
export function locationOf(batch: Batch, note: () => HostNote): Excel.Range {
  return batch.make.range(
    batch,
    batch.find('getLocation', () => {
      const { sheetId, row, column } = note();
      return { sheetId, row, column, rowCount: 1, columnCount: 1 };
    }),
  );
}
