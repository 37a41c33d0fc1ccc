// [Content_Types].xml names the kind of each part; a part that is added or dropped must be told here.
import { type Parts, partText, withPart } from './zip.ts';

const contentTypesPart = '[Content_Types].xml';

/** Declares the kind of a part, unless it is declared already. */
export function declarePart(parts: Parts, part: string, kind: string): Parts {
  const text = partText(parts, contentTypesPart) ?? '';
  if (text.includes(`PartName="/${part}"`)) return parts;
  const entry = `<Override PartName="/${part}" ContentType="${kind}"/>`;
  return withPart(parts, contentTypesPart, text.replace('</Types>', `${entry}</Types>`));
}

/** Declares the kind of all parts whose names end so, unless it is declared already. */
export function declareExtension(parts: Parts, extension: string, kind: string): Parts {
  const text = partText(parts, contentTypesPart) ?? '';
  if (text.includes(`Extension="${extension}"`)) return parts;
  const entry = `<Default Extension="${extension}" ContentType="${kind}"/>`;
  return withPart(parts, contentTypesPart, text.replace(/(<Types[^>]*>)/, `$1${entry}`));
}

/** Forgets the declaration of a part that was dropped. */
export function undeclarePart(parts: Parts, part: string): Parts {
  const text = partText(parts, contentTypesPart) ?? '';
  const kept = text.replace(/<Override\s[^>]*?(?:\/>|>\s*<\/Override>)/g, (entry) =>
    entry.includes(`PartName="/${part}"`) ? '' : entry,
  );
  return withPart(parts, contentTypesPart, kept);
}
