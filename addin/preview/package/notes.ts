// Notes and comments of a sheet. A note is a legacy comment; a comment with replies is a thread beside a legacy comment
// that older programs show in its stead ([MS-XLSX] 2.6.205).
import { parseAddress } from '../address.ts';
import type { HostNote, HostReply } from '../host.ts';
import { readRelationships } from './relationships.ts';
import { readText } from './sharedStrings.ts';
import { child, children, isSet, parseXml, type XmlNode } from './xml.ts';
import { type Parts, partText } from './zip.ts';

/** Reads the notes and comments of a sheet, row by row. */
export function readNotes(parts: Parts, sheetPart: string, sheetId: string): readonly HostNote[] {
  const ties = readRelationships(parts, sheetPart);
  const rootOf = (type: string) => {
    const text = partText(parts, ties.find((each) => each.type === type)?.target ?? '');
    return text === undefined ? undefined : parseXml(text);
  };
  const comments = readThreads(rootOf('threadedComment'), readPersons(parts), sheetId);
  const taken = new Set(comments.map(({ row, column }) => `${row},${column}`));
  const notes = readLegacy(rootOf('comments'), sheetId).filter(
    ({ row, column }) => !taken.has(`${row},${column}`),
  );
  return [...comments, ...notes].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );
}

function readLegacy(root: XmlNode | undefined, sheetId: string): readonly HostNote[] {
  const authors = children(child(root, 'authors'), 'author').map((each) => each.text);
  return children(child(root, 'commentList'), 'comment').flatMap((each) => {
    const area = parseAddress(each.attributes['ref'] ?? '')?.area;
    if (!area) return [];
    return [
      {
        id: `${sheetId}-note-${area.row},${area.column}`,
        kind: 'note' as const,
        sheetId,
        row: area.row,
        column: area.column,
        author: authors[Number(each.attributes['authorId'] ?? 0)] ?? '',
        text: readText(child(each, 'text')),
        time: '',
        isResolved: false,
        replies: [],
      },
    ];
  });
}

function readThreads(
  root: XmlNode | undefined,
  persons: ReadonlyMap<string, string>,
  sheetId: string,
): readonly HostNote[] {
  const all = children(root, 'threadedComment').map((node) => ({
    node,
    parent: node.attributes['parentId'],
    reply: {
      id: node.attributes['id'] ?? '',
      author: persons.get(node.attributes['personId'] ?? '') ?? '',
      text: child(node, 'text')?.text ?? '',
      time: node.attributes['dT'] ?? '',
    } satisfies HostReply,
  }));
  return all
    .filter((each) => each.parent === undefined)
    .flatMap(({ node, reply }) => {
      const area = parseAddress(node.attributes['ref'] ?? '')?.area;
      if (!area) return [];
      return [
        {
          ...reply,
          kind: 'comment' as const,
          sheetId,
          row: area.row,
          column: area.column,
          isResolved: isSet(node, 'done'),
          replies: all.filter((each) => each.parent === reply.id).map((each) => each.reply),
        },
      ];
    });
}

function readPersons(parts: Parts): ReadonlyMap<string, string> {
  const lists = [...parts.keys()].filter((name) => /^xl\/persons\/[^/]+\.xml$/.test(name));
  return new Map(
    lists.flatMap((name) =>
      children(parseXml(partText(parts, name)!), 'person').map(
        ({ attributes }) => [attributes['id'] ?? '', attributes['displayName'] ?? ''] as const,
      ),
    ),
  );
}
