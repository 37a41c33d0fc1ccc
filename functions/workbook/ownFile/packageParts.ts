// Where things are in a user's file: its workbook part, its sheets, and the parts that another part points at.
import { resolveTarget } from '@peerbook/shared';
import { findElements } from './elements.ts';
import type { OwnFile } from './openFile.ts';

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const contentTypesPart = '[Content_Types].xml';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** A part of the file. */
  readonly target: string;
}

/** The part that holds the relationships of another. */
export function relationshipsPart(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** What a part points at inside the file. */
export function relationshipsOf(file: OwnFile, part: string): readonly Relationship[] {
  const own = relationshipsPart(part);
  if (!file.has(own)) return [];
  return findElements(file.text(own), (path) => path.length === 2)
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: attributes['Type'] ?? '',
      target: resolveTarget(part, attributes['Target'] ?? ''),
    }));
}

/** The workbook's own part, such as `xl/workbook.xml`. */
export function workbookPart(file: OwnFile): string {
  const found = relationshipsOf(file, '').find(({ type }) => type.endsWith('/officeDocument'));
  if (!found) throw new Error('the file names no workbook');
  return found.target;
}

export interface SheetPlace {
  readonly name: string;
  readonly part: string;
}

/** The sheets in their order. */
export function sheetsOf(file: OwnFile): readonly SheetPlace[] {
  const part = workbookPart(file);
  const targets = new Map(relationshipsOf(file, part).map(({ id, target }) => [id, target]));
  return findElements(file.text(part), (path) => path.length === 3 && path[2] === 'sheet').map(
    ({ attributes }) => {
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'));
      return { name: attributes['name'] ?? '', part: targets.get(id?.[1] ?? '') ?? '' };
    },
  );
}

/** A name like `xl/charts/chart3.xml` that no part has yet. */
export function freePart(file: OwnFile, like: string): string {
  const taken = new Set(file.names().map((name) => name.toLowerCase()));
  const [, start, ending] = /^(.*?)\d*(\.\w+)$/.exec(like) ?? ['', like, ''];
  for (let i = 1; ; i += 1) {
    const name = `${start}${i}${ending}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
