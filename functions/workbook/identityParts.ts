// Puts the identity into the file's package a second and third time: as a customXml part and as document properties.
// Excel for Mac loses customXml, other programs lose the others; whichever is left serves.
import { identityNamespace, identityProperty, identityPropertyLength } from '@peerbook/shared';
import { escapeXml } from './escapeText.ts';
import { checked, type Spreadsheet } from './excelize.ts';

/** The parts of a file as texts. */
export type TextParts = Readonly<Record<string, string>>;

const relationshipBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const propertyTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const identityPart = 'customXml/item1.xml';
const propertiesPart = 'docProps/custom.xml';

/** Gives a blank the part of custom document properties, which are personal. */
export function prepareProperties(file: Spreadsheet): void {
  checked(file.SetCustomProps({ Name: `${identityProperty}1`, Value: '-' }));
}

/** What a blank needs besides, so that its package has a place for the customXml part. */
export function identityPlace(parts: TextParts): TextParts {
  const edited = (name: string, end: string, added: string) => {
    const text = parts[name];
    if (!text?.includes(end)) throw new Error(`the workbook just written has no part ${name}`);
    return { [name]: text.replace(end, () => added + end) };
  };
  return {
    [identityPart]: '',
    'customXml/itemProps1.xml': `${declaration}<ds:datastoreItem ds:itemID="{6F1C9A52-6D1B-4C1B-9B0B-0D6B5F3C7A11}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${identityNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationshipBase}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ...edited(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    ),
    ...edited(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `<Relationship Id="rIdPeerbook1" Type="${relationshipBase}/customXml" Target="../customXml/item1.xml"/>`,
    ),
  };
}

/** The properties that hold a token, with numbers from `first` on; their id is that of all custom properties (ECMA-376 part 1, 22.3). */
export function identityPieces(
  token: string,
  first: number,
  // In a part of somebody else's the prefix of types may not be declared.
  { prefix = '', declares = false } = {},
): readonly string[] {
  const types = declares ? ` xmlns:vt="${propertyTypes}"` : '';
  return Array.from({ length: Math.ceil(token.length / identityPropertyLength) }, (_, i) => {
    const piece = token.slice(i * identityPropertyLength, (i + 1) * identityPropertyLength);
    return `<${prefix}property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${first + i}" name="${identityProperty}${i + 1}"><vt:lpwstr${types}>${escapeXml(piece)}</vt:lpwstr></${prefix}property>`;
  });
}

/** The two parts with a token in them: one whole, one in pieces. */
export function identityParts(token: string): TextParts {
  // Numbers of properties begin with 2.
  const properties = identityPieces(token, 2);
  return {
    [identityPart]: `${declaration}<identity xmlns="${identityNamespace}">${escapeXml(token)}</identity>`,
    [propertiesPart]: `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${propertyTypes}">${properties.join('')}</Properties>`,
  };
}
