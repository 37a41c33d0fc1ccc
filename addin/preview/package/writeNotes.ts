// Writes the notes and comments of a sheet: legacy comments with the boxes they are drawn in, threads beside them, and
// the people who wrote the threads.
import { formatArea } from '../address.ts';
import type { HostNote, HostReply } from '../host.ts';
import { declareExtension, declarePart, undeclarePart } from './contentTypes.ts';
import { addRelationship, readRelationships, removeRelationships } from './relationships.ts';
import { setSheetElement } from './sheetElement.ts';
import { escapeXml } from './xml.ts';
import { type Parts, partText, withoutParts, withPart } from './zip.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const microsoft = 'http://schemas.microsoft.com/office/2017/10/relationships';
const threads = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ownTypes = ['comments', 'vmlDrawing', 'threadedComment'];

/** Brings the notes and comments of a sheet to those given. What else its drawing layer held of old controls is dropped. */
export function writeNotes(
  parts: Parts,
  workbookPart: string,
  sheetPart: string,
  notes: readonly HostNote[],
): Parts {
  const emptied = dropNotes(parts, sheetPart);
  if (notes.length === 0) return emptied;
  const people = [...new Set(notes.flatMap((note) => [note, ...note.replies].map(authorOf)))];
  const ids = new Map(people.map((name) => [name, personId(name)]));
  let result = declareExtension(
    emptied,
    'vml',
    'application/vnd.openxmlformats-officedocument.vmlDrawing',
  );
  const add = (folder: string, extension: string, type: string, kind: string, text: string) => {
    const part = freePart(result, folder, extension);
    result = withPart(result, part, text);
    if (extension === 'xml') result = declarePart(result, part, kind);
    const tied = addRelationship(result, sheetPart, type, part);
    result = tied.parts;
    return tied.id;
  };
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
  add('xl/comments', 'xml', `${office}/comments`, spreadsheet, legacyXml(notes));
  const drawing = add('xl/drawings/vmlDrawing', 'vml', `${office}/vmlDrawing`, '', boxes(notes));
  const comments = notes.filter((each) => each.kind === 'comment');
  if (comments.length > 0) {
    add(
      'xl/threadedComments/threadedComment',
      'xml',
      `${microsoft}/threadedComment`,
      'application/vnd.ms-excel.threadedcomments+xml',
      threadsXml(comments, ids),
    );
    result = withPersons(result, workbookPart, ids);
  }
  const link = `<legacyDrawing xmlns:r="${office}" r:id="${drawing}"/>`;
  return withPart(
    result,
    sheetPart,
    setSheetElement(partText(result, sheetPart)!, 'legacyDrawing', link),
  );
}

function dropNotes(parts: Parts, sheetPart: string): Parts {
  const ties = readRelationships(parts, sheetPart).filter((each) => ownTypes.includes(each.type));
  if (ties.length === 0) return parts;
  let result = removeRelationships(
    parts,
    sheetPart,
    ties.map((each) => each.id),
  );
  for (const { target } of ties) result = undeclarePart(withoutParts(result, [target]), target);
  const xml = partText(result, sheetPart)!;
  return withPart(result, sheetPart, setSheetElement(xml, 'legacyDrawing', ''));
}

function legacyXml(notes: readonly HostNote[]): string {
  const authors = [...new Set(notes.map(legacyAuthor))];
  const entries = notes.map((note) => {
    const thread = note.kind === 'comment' ? ` xr:uid="${escapeXml(note.id)}"` : '';
    return `<comment ref="${cellOf(note)}" authorId="${authors.indexOf(legacyAuthor(note))}" shapeId="0"${thread}><text><t xml:space="preserve">${escapeXml(legacyText(note))}</t></text></comment>`;
  });
  const names = authors.map((name) => `<author>${escapeXml(name)}</author>`);
  return `${declaration}<comments xmlns="${main}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr"><authors>${names.join('')}</authors><commentList>${entries.join('')}</commentList></comments>`;
}

// A thread is known to its legacy comment by the author's name.
function legacyAuthor(note: HostNote): string {
  return note.kind === 'comment' ? `tc=${note.id}` : note.author;
}

function legacyText(note: HostNote): string {
  if (note.kind === 'note') return note.text;
  const replies = note.replies.map((each) => `Reply:\n    ${each.text}`);
  return [
    '[Threaded comment]\n\nThis comment is read in full by Excel 2019 and newer.\n\nComment:',
    `    ${note.text}`,
    ...replies,
  ].join('\n');
}

function threadsXml(comments: readonly HostNote[], ids: ReadonlyMap<string, string>): string {
  const one = (cell: string, each: HostReply, more: string) =>
    `<threadedComment ref="${cell}" dT="${escapeXml(each.time.replace(/Z$/, ''))}" personId="${ids.get(authorOf(each))}" id="${escapeXml(each.id)}"${more}><text>${escapeXml(each.text)}</text></threadedComment>`;
  const entries = comments.flatMap((note) => [
    one(cellOf(note), note, note.isResolved ? ' done="1"' : ''),
    ...note.replies.map((each) => one(cellOf(note), each, ` parentId="${escapeXml(note.id)}"`)),
  ]);
  return `${declaration}<ThreadedComments xmlns="${threads}">${entries.join('')}</ThreadedComments>`;
}

function withPersons(parts: Parts, workbookPart: string, ids: ReadonlyMap<string, string>): Parts {
  const known = readRelationships(parts, workbookPart).find((each) => each.type === 'person');
  const before = known ? (partText(parts, known.target) ?? '') : '';
  const entries = [...ids]
    .filter(([, id]) => !before.includes(id))
    .map(
      ([name, id]) =>
        `<person displayName="${escapeXml(name)}" id="${id}" userId="${escapeXml(name)}" providerId="None"/>`,
    )
    .join('');
  if (known) {
    const text = before
      .replace(/<personList([^>]*)\/>/, '<personList$1></personList>')
      .replace('</personList>', `${entries}</personList>`);
    return withPart(parts, known.target, text);
  }
  const part = 'xl/persons/person.xml';
  const text = `${declaration}<personList xmlns="${threads}">${entries}</personList>`;
  const kind = 'application/vnd.ms-excel.person+xml';
  const declared = declarePart(withPart(parts, part, text), part, kind);
  return addRelationship(declared, workbookPart, `${microsoft}/person`, part).parts;
}

// Excel places the box itself, but wants one for each note.
function boxes(notes: readonly HostNote[]): string {
  const shapes = notes.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}

function freePart(parts: Parts, start: string, extension: string): string {
  let number = 1;
  while (parts.has(`${start}${number}.${extension}`)) number++;
  return `${start}${number}.${extension}`;
}

function cellOf({ row, column }: HostNote): string {
  return formatArea({ row, column, rowCount: 1, columnCount: 1 });
}

function authorOf({ author }: HostReply): string {
  return author;
}

// The same person has the same id in every file: a number made of the name.
function personId(name: string): string {
  let sum = 0x811c9dc5;
  for (const letter of name) sum = Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  const hex = sum.toString(16).padStart(8, '0').toUpperCase();
  return `{${hex}-0000-4000-8000-${hex}${hex.slice(0, 4)}}`;
}
