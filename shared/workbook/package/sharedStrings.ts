// The texts of a workbook that its cells point at.
import { PackageRefused, packageLimits } from './limits.ts';
import { readQuickItem } from './quickItem.ts';
import { checkRoot, type Part, scanXml } from './xml.ts';

/** The shared strings of a workbook; phonetic runs are left out. */
export function readSharedStrings(part: Part): readonly string[] {
  const strings: string[] = [];
  const keep = (text: string) => {
    if (strings.length >= packageLimits.strings)
      throw new PackageRefused(part.name, `it has more than ${packageLimits.strings} strings`);
    const string = unescapeText(text);
    if (string.length > packageLimits.text)
      throw new PackageRefused(part.name, 'it has a text that is longer than Excel allows');
    strings.push(string);
  };
  let current = '';
  let inText = false;
  let phonetic = 0;
  scanXml(part, (scanner) => {
    // Items stand in the root element.
    scanner.next();
    checkRoot(part, scanner, ['sst']);
    for (;;) {
      for (let text = readQuickItem(scanner); text !== undefined; text = readQuickItem(scanner))
        keep(text);
      const piece = scanner.next();
      if (piece === 'end') return;
      if (piece === 'text') {
        if (inText) current += scanner.text;
        continue;
      }
      const { name } = scanner;
      if (piece === 'open') {
        if (name === 'si') current = '';
        if (name === 'rPh') phonetic += 1;
        inText = name === 't' && phonetic === 0;
        continue;
      }
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'si') keep(current);
    }
  });
  return strings;
}

/** `_x000D_` stands for a character that XML can't hold (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
