// Hyperlinks that lead to another place of the same workbook, as on the cover sheet of an issued one.
import { parseAddress } from '../address.ts';
import { child, children, type XmlNode } from './xml.ts';

/** Where a cell leads to: an address with its sheet, or a defined name. */
export type Link = { readonly row: number; readonly column: number; readonly target: string };

/** Reads the inner links of a sheet; links to the web are left out, as the preview never leaves loopback. */
export function readLinks(worksheet: XmlNode): readonly Link[] {
  return children(child(worksheet, 'hyperlinks'), 'hyperlink').flatMap(({ attributes }) => {
    const area = parseAddress(attributes['ref'] ?? '')?.area;
    const target = attributes['location'];
    return area && target ? [{ row: area.row, column: area.column, target }] : [];
  });
}
