// docProps/custom.xml: named values of the whole document, one of the places of a workbook's identity.
import { declarePart } from './contentTypes.ts';
import { addRelationship } from './relationships.ts';
import { escapeXml, parseXml } from './xml.ts';
import { type Parts, partText, withPart } from './zip.ts';

/** Values by key, in the order of the file. */
export type CustomProperties = ReadonlyMap<string, string | number | boolean>;

const propertiesPart = 'docProps/custom.xml';
const relationshipType =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const propertiesKind = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
// The format id that ECMA-376 part 1, 22.3.2.1 gives to values that users define.
const userDefined = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Reads the values; a date stays the text it is stored as. */
export function readCustomProperties(parts: Parts): CustomProperties {
  const text = partText(parts, propertiesPart);
  if (text === undefined) return new Map();
  return new Map(
    parseXml(text).children.map((each) => {
      const value = each.children[0];
      return [each.attributes['name'] ?? '', readValue(value?.name ?? '', value?.text ?? '')];
    }),
  );
}

/** Writes the values, unless they are those that the package has already. */
export function writeCustomProperties(parts: Parts, properties: CustomProperties): Parts {
  const before = [...readCustomProperties(parts)];
  if (JSON.stringify(before) === JSON.stringify([...properties])) return parts;
  const entries = [...properties].map(
    ([name, value], index) =>
      `<property fmtid="${userDefined}" pid="${index + 2}" name="${escapeXml(name)}">${writeValue(value)}</property>`,
  );
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${entries.join('')}</Properties>`;
  const written = withPart(parts, propertiesPart, text);
  if (parts.has(propertiesPart)) return written;
  const declared = declarePart(written, propertiesPart, propertiesKind);
  return addRelationship(declared, '', relationshipType, propertiesPart).parts;
}

function readValue(kind: string, text: string): string | number | boolean {
  if (kind === 'bool') return text === 'true' || text === '1';
  return /^(i[1248]|int|r[48]|decimal|u?i[1248])$/.test(kind) ? Number(text) : text;
}

function writeValue(value: string | number | boolean): string {
  if (typeof value === 'boolean') return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === 'string') return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
  const isSmallInteger = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return isSmallInteger ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}
