// xl/sharedStrings.xml: texts that cells refer to by number. Rich text is read as plain text.
import { child, children, parseXml, type XmlNode } from './xml.ts';

/** The texts in order; none where the package has no such part. */
export function readSharedStrings(text: string | undefined): readonly string[] {
  return text === undefined ? [] : children(parseXml(text), 'si').map(readText);
}

/** The text of a string item, whether plain or in runs; phonetic hints are left out. */
export function readText(item: XmlNode | undefined): string {
  const plain = child(item, 't');
  const text = plain
    ? plain.text
    : children(item, 'r')
        .map((run) => child(run, 't')?.text ?? '')
        .join('');
  // _x000D_ is how a workbook writes a character that XML can't hold.
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
