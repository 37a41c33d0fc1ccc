// Places of elements in a part, whoever wrote it: with or without prefixes, spaces, line breaks. Changes are cut in there and
// nowhere else, so that all the rest stays as it stands.
import { XmlScanner } from '@peerbook/shared';

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** With the colon, or empty. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** From the beginning of the opening tag to the end of the closing one. */
  readonly begin: number;
  readonly end: number;
  /** The content between the tags; of an element without one both stand at its end. */
  readonly inside: readonly [begin: number, end: number];
  readonly isEmpty: boolean;
}

/** A change of a text: what stands from `begin` to `end` is replaced. */
export interface Edit {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

const limits = { depth: 64, attributes: 100 };

/** The elements of a part that are wanted by the names of those they stand in, their own last; in the order they close. */
export function findElements(
  xml: string,
  isWanted: (path: readonly string[]) => boolean,
): readonly Element[] {
  const codes = new Uint16Array(xml.length);
  Buffer.from(codes.buffer).write(xml, 'utf16le');
  const scanner = new XmlScanner(xml, codes, limits);
  const path: string[] = [];
  const open: ((Omit<Element, 'end' | 'inside' | 'isEmpty'> & { opened: number }) | undefined)[] =
    [];
  const found: Element[] = [];
  for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
    if (piece === 'text') continue;
    if (piece === 'open') {
      path.push(scanner.name);
      if (!isWanted(path)) {
        open.push(undefined);
        continue;
      }
      const begin = scanner.tag;
      const written = /^<([^\s/>]*)/.exec(xml.slice(begin, begin + 200))?.[1] ?? '';
      open.push({
        name: scanner.name,
        prefix: written.slice(0, written.length - scanner.name.length),
        attributes: scanner.attributes(),
        begin,
        opened: scanner.at,
      });
      continue;
    }
    path.pop();
    const one = open.pop();
    if (!one) continue;
    const { opened, ...element } = one;
    const isEmpty = xml.charCodeAt(opened - 2) === 47 && scanner.at === opened;
    const close = isEmpty ? opened : xml.lastIndexOf('</', scanner.at - 1);
    found.push({ ...element, end: scanner.at, inside: [opened, close], isEmpty });
  }
  return found;
}

/** The text with changes made; they must not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  const inOrder = [...edits].sort((a, b) => a.begin - b.begin || a.end - b.end);
  for (const { begin, end, text: put } of inOrder) {
    if (begin < at) throw new Error('two changes of a part overlap');
    pieces.push(text.slice(at, begin), put);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** Puts XML at the end of an element, which may have been empty. */
export function appendTo(xml: string, element: Element, added: string): Edit {
  if (!element.isEmpty) return { begin: element.inside[1], end: element.inside[1], text: added };
  const tag = xml.slice(element.begin, element.end);
  const name = `${element.prefix}${element.name}`;
  return {
    begin: element.begin,
    end: element.end,
    text: `${tag.replace(/\s*\/>$/, '>')}${added}</${name}>`,
  };
}
