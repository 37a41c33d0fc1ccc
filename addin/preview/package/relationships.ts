// Relationships tie the parts of a package together: a part's own list says which other parts it uses.
import { parseXml } from './xml.ts';
import { type Parts, partText, withPart } from './zip.ts';

/** A tie to another part; `target` is that part's full name in the package, or an outside address. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** The relationships of a part (`''` for the package itself), with `type` cut to its last word. */
export function readRelationships(parts: Parts, part: string): readonly Relationship[] {
  const text = partText(parts, relationshipsPart(part));
  if (text === undefined) return [];
  return parseXml(text).children.map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: (attributes['Type'] ?? '').split('/').at(-1)!,
    target:
      attributes['TargetMode'] === 'External'
        ? (attributes['Target'] ?? '')
        : resolvePart(part, attributes['Target'] ?? ''),
  }));
}

/** Adds a relationship to a part's list and answers the new parts and the relationship's id. */
export function addRelationship(
  parts: Parts,
  part: string,
  type: string,
  target: string,
): { readonly parts: Parts; readonly id: string } {
  const name = relationshipsPart(part);
  const text =
    partText(parts, name) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const used = new Set(readRelationships(parts, part).map((each) => each.id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const entry = `<Relationship Id="${id}" Type="${type}" Target="/${target}"/>`;
  const opened = text.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>');
  return {
    parts: withPart(parts, name, opened.replace('</Relationships>', `${entry}</Relationships>`)),
    id,
  };
}

/** Takes the relationships with these ids off a part's list. */
export function removeRelationships(parts: Parts, part: string, ids: readonly string[]): Parts {
  const name = relationshipsPart(part);
  const text = partText(parts, name) ?? '';
  const kept = text.replace(/<Relationship\s[^>]*?(?:\/>|>\s*<\/Relationship>)/g, (entry) =>
    ids.includes(/\sId="([^"]*)"/.exec(entry)?.[1] ?? '') ? '' : entry,
  );
  return withPart(parts, name, kept);
}

/** The name of the part that lists another part's relationships. */
export function relationshipsPart(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
