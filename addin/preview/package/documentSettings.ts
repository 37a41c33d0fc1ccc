// The settings that an add-in keeps in a document: properties of its web extension part, each value as JSON ([MS-OWEXML]
// 2.2). Receipts are kept there, so a saved file must have them.
import { declarePart } from './contentTypes.ts';
import { addRelationship } from './relationships.ts';
import { child, children, escapeXml, parseXml } from './xml.ts';
import { type Parts, partText, withPart } from './zip.ts';

/** Values by name, each of them JSON. */
export type DocumentSettings = Readonly<Record<string, unknown>>;

/** The add-in's id in the manifest, by which Excel tells the parts of several add-ins apart. */
export const addInId = 'b6c7b0d7-5c1e-4b7f-9d0a-3f5e9a1c8e42';

const kind = 'http://schemas.microsoft.com/office/2011/relationships';
const namespace = 'http://schemas.microsoft.com/office/webextensions';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const panesPart = 'xl/webextensions/taskpanes.xml';

/** Reads the settings; a value that is no JSON is passed over. */
export function readDocumentSettings(parts: Parts): DocumentSettings {
  const part = ownPart(parts);
  if (part === undefined) return {};
  const properties = child(parseXml(partText(parts, part)!), 'properties');
  return Object.fromEntries(
    children(properties, 'property').flatMap(({ attributes }) => {
      try {
        return [[attributes['name'] ?? '', JSON.parse(attributes['value'] ?? '') as unknown]];
      } catch {
        return [];
      }
    }),
  );
}

/** Writes the settings, unless they are those that the package has already. */
export function writeDocumentSettings(parts: Parts, settings: DocumentSettings): Parts {
  if (JSON.stringify(readDocumentSettings(parts)) === JSON.stringify(settings)) return parts;
  const entries = Object.entries(settings).map(
    ([name, value]) =>
      `<we:property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value))}"/>`,
  );
  const known = ownPart(parts);
  const part = known ?? freePart(parts);
  const text = `${declaration}<we:webextension xmlns:we="${namespace}/webextension/2010/11" id="{${addInId}}"><we:reference id="${addInId}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${entries.join('')}</we:properties><we:bindings/><we:snapshot xmlns:r="${relationships}"/></we:webextension>`;
  const written = withPart(parts, part, text);
  return known === undefined ? tied(written, part) : written;
}

/** The part of this add-in, whichever number it has. */
function ownPart(parts: Parts): string | undefined {
  return [...parts.keys()].find((name) => {
    if (!/^xl\/webextensions\/webextension\d+\.xml$/.test(name)) return false;
    const reference = child(parseXml(partText(parts, name)!), 'reference');
    return reference?.attributes['id']?.replace(/[{}]/g, '').toLowerCase() === addInId;
  });
}

function freePart(parts: Parts): string {
  let number = 1;
  while (parts.has(`xl/webextensions/webextension${number}.xml`)) number++;
  return `xl/webextensions/webextension${number}.xml`;
}

/** A web extension is reached through the list of task panes. */
function tied(parts: Parts, part: string): Parts {
  const declared = declarePart(parts, part, 'application/vnd.ms-office.webextension+xml');
  const { parts: linked, id } = addRelationship(declared, panesPart, `${kind}/webextension`, part);
  const pane = `<wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${relationships}" r:id="${id}"/></wetp:taskpane>`;
  const list = partText(linked, panesPart);
  if (list !== undefined)
    return withPart(
      linked,
      panesPart,
      list.replace('</wetp:taskpanes>', `${pane}</wetp:taskpanes>`),
    );
  const panes = `${declaration}<wetp:taskpanes xmlns:wetp="${namespace}/taskpanes/2010/11">${pane}</wetp:taskpanes>`;
  const listed = declarePart(
    withPart(linked, panesPart, panes),
    panesPart,
    'application/vnd.ms-office.webextensiontaskpanes+xml',
  );
  return addRelationship(listed, '', `${kind}/webextensiontaskpanes`, panesPart).parts;
}
