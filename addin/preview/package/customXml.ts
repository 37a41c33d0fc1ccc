// Custom XML parts: small documents that an add-in keeps inside the workbook, told apart by their namespace.
import { declarePart } from './contentTypes.ts';
import { addRelationship, readRelationships, removeRelationships } from './relationships.ts';
import { escapeXml, parseXml } from './xml.ts';
import { type Parts, partText, withoutParts, withPart } from './zip.ts';

/** A part; `id` is the one that Office hands out, in braces. `part` is missing until it was saved once. */
export type CustomXmlPart = { readonly id: string; readonly xml: string; readonly part?: string };

const relationshipType =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const propertiesType =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps';
const propertiesKind = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const propertiesNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Reads the parts by their names, since programs differ in where they put the relationship. */
export function readCustomXml(parts: Parts): readonly CustomXmlPart[] {
  const names = [...parts.keys()].filter((name) => /^customXml\/item\d+\.xml$/.test(name));
  return names.sort().map((part) => {
    const properties = readRelationships(parts, part).find(
      (each) => each.type === 'customXmlProps',
    );
    const text = properties && partText(parts, properties.target);
    const id = (text && parseXml(text).attributes['itemID']) || `{${part}}`;
    return { id, xml: partText(parts, part)!, part };
  });
}

/** The namespace of a document's root element; '' for none. */
export function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  const attribute = root?.[1] ? `xmlns:${root[1]}` : 'xmlns';
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? '')?.[1] ?? '';
}

/** Brings a package's parts to those given: changed ones are rewritten, new ones added, missing ones dropped. */
export function writeCustomXml(
  parts: Parts,
  workbookPart: string,
  wanted: readonly CustomXmlPart[],
): Parts {
  let result = parts;
  for (const old of readCustomXml(parts)) {
    const now = wanted.find((each) => each.part === old.part);
    if (!now) result = dropPart(result, workbookPart, old.part!);
    else if (now.xml !== old.xml) result = withPart(result, old.part!, now.xml);
  }
  for (const { id, xml, part } of wanted) {
    if (part === undefined) result = addPart(result, workbookPart, id, xml);
  }
  return result;
}

function addPart(parts: Parts, workbookPart: string, id: string, xml: string): Parts {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number++;
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const withItem = withPart(
    withPart(parts, item, xml),
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="${propertiesNamespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespaceOf(xml))}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  const declared = declarePart(withItem, properties, propertiesKind);
  const tied = addRelationship(declared, item, propertiesType, properties).parts;
  return addRelationship(tied, workbookPart, relationshipType, item).parts;
}

function dropPart(parts: Parts, workbookPart: string, item: string): Parts {
  const own = readRelationships(parts, item).map((each) => each.target);
  const ids = readRelationships(parts, workbookPart)
    .filter((each) => each.target === item)
    .map((each) => each.id);
  const untied = removeRelationships(parts, workbookPart, ids);
  return withoutParts(untied, [
    item,
    item.replace(/item(\d+)\.xml$/, '_rels/item$1.xml.rels'),
    ...own,
  ]);
}
