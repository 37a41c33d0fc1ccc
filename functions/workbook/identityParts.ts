// Puts the identity into the file's package a second and third time: as a customXml part and as document properties.
// Excel for Mac loses customXml, other programs lose the others; whichever is left serves.
import { identityNamespace, identityProperty, identityPropertyLength } from '@peerbook/shared';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checked, type Spreadsheet } from './excelize.ts';

/** Custom document properties with the token in pieces. */
export function writeIdentityProperties(file: Spreadsheet, token: string): void {
  for (let i = 0; i * identityPropertyLength < token.length; i += 1) {
    const piece = token.slice(i * identityPropertyLength, (i + 1) * identityPropertyLength);
    checked(file.SetCustomProps({ Name: `${identityProperty}${i + 1}`, Value: piece }));
  }
}

const relationshipBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds the customXml part to a saved file that has none yet. The token is base64url and dots, so it needs no escaping. */
export function addIdentityPart(bytes: Uint8Array, token: string): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (name: string, change: (text: string) => string) => {
    const part = parts[name];
    if (!part) throw new Error(`the workbook just written has no part ${name}`);
    parts[name] = strToU8(change(strFromU8(part)));
  };
  parts['customXml/item1.xml'] = strToU8(
    `${declaration}<identity xmlns="${identityNamespace}">${token}</identity>`,
  );
  parts['customXml/itemProps1.xml'] = strToU8(
    `${declaration}<ds:datastoreItem ds:itemID="{6F1C9A52-6D1B-4C1B-9B0B-0D6B5F3C7A11}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${identityNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts['customXml/_rels/item1.xml.rels'] = strToU8(
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationshipBase}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  edit('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
  edit('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdPeerbook1" Type="${relationshipBase}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  );
  return zipSync(parts, { level: 6, mtime: new Date('2000-01-01T00:00:00Z') });
}
