// A workbook with settings of its document, in the parts that Excel saves them in ([MS-OWEXML] 2.2).
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kind = 'http://schemas.microsoft.com/office/2011/relationships';

/** @param spoil what becomes of each value's JSON */
export function withSettings(
  workbook: Uint8Array,
  settings: Readonly<Record<string, unknown>>,
  spoil: (json: string) => string = (json) => json,
): Uint8Array {
  const properties = Object.entries(settings).map(([name, value]) => {
    const json = escapeAttribute(spoil(JSON.stringify(value)));
    return `<we:property name="${name}" value="${json}"/>`;
  });
  const parts = unzipSync(workbook);
  const root = parts['_rels/.rels'];
  const tie = `<Relationship Id="rIdPanes" Type="${kind}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>`;
  return zipSync({
    ...parts,
    ...(root && {
      '_rels/.rels': strToU8(
        strFromU8(root).replace('</Relationships>', () => `${tie}</Relationships>`),
      ),
    }),
    'xl/webextensions/taskpanes.xml': strToU8(
      '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>',
    ),
    'xl/webextensions/_rels/taskpanes.xml.rels': strToU8(
      `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${kind}/webextension" Target="webextension1.xml"/></Relationships>`,
    ),
    'xl/webextensions/webextension1.xml': strToU8(
      `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{0}"><we:properties>${properties.join('')}</we:properties></we:webextension>`,
    ),
  });
}
