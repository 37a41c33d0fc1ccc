// The parts of a workbook file by name, unpacked: what proofs change before they pack it again.
import { strFromU8, unzipSync } from 'fflate';

/** A part; as an object of its own it is known again, so that it is packed once. */
export interface Part {
  readonly content: string | Uint8Array;
}

export type Parts = ReadonlyMap<string, Part>;

/** The parts of a sound file whose parts are all texts, as issued workbooks are. */
export function partsOf(file: Uint8Array): Parts {
  return new Map(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, { content: strFromU8(bytes) }]),
  );
}

/** The text of a part; empty where there is none. */
export function textOf(parts: Parts, name: string): string {
  const content = parts.get(name)?.content ?? '';
  return typeof content === 'string' ? content : strFromU8(content);
}

/** The parts with one of them rewritten, where it is there. */
export function withText(parts: Parts, name: string, write: (text: string) => string): Parts {
  if (!parts.has(name)) return parts;
  return withParts(parts, { [name]: write(textOf(parts, name)) });
}

/** The parts with others added or put in their place; undefined takes one away. */
export function withParts(
  parts: Parts,
  changes: Readonly<Record<string, string | Uint8Array | undefined>>,
): Parts {
  const changed = new Map(parts);
  for (const [name, content] of Object.entries(changes))
    if (content === undefined) changed.delete(name);
    else changed.set(name, { content });
  return changed;
}

/** The names of the parts that hold sheets, by the names of the sheets. */
export function sheetParts(parts: Parts): ReadonlyMap<string, string> {
  const targets = new Map(
    [...textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(
      ([tag]) => [
        attributeOf(tag, 'Id'),
        `xl/${attributeOf(tag, 'Target').replace(/^\/?(xl\/)?/, '')}`,
      ],
    ),
  );
  return new Map(
    [...textOf(parts, 'xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => [
      attributeOf(tag, 'name').replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
      targets.get(attributeOf(tag, 'r:id')) ?? '',
    ]),
  );
}

/** The value of an attribute in a tag, as it is written. */
export function attributeOf(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
