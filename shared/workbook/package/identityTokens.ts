// Finds the identity of a workbook in the three places that bear it.
import { identityCell, identityNamespace, identityProperty, identitySheet } from '../identity.ts';
import { sheetCells } from '../sheetCells.ts';
import type { SheetColumns } from './columnWriter.ts';
import { missing } from './limits.ts';
import { isUtf16, type Part, parseXml, type ReadPart } from './xml.ts';

/**
 * Excel for Mac loses customXml, other programs lose properties or show the hidden sheet: whichever is left serves.
 * The customXml part is found by its root element, since LibreOffice moves its relationship.
 */
export function identityTokens(
  parts: Iterable<string>,
  read: ReadPart,
  sheets: readonly (SheetColumns & { readonly name: string })[],
): readonly string[] {
  const tokens = new Set<string>();
  for (const part of parts) {
    if (!/^customXml\/item\d+\.xml$/.test(part)) continue;
    const item = read(part) ?? missing(part);
    // Other programs keep their own here in UTF-16 (Power Query does); ours never is.
    if (isUtf16(item.bytes)) continue;
    let inside = false;
    let text = '';
    parseXml(item, {
      open(name, attributes) {
        inside = name === 'identity' && Object.values(attributes).includes(identityNamespace);
      },
      text(content) {
        if (inside) text += content;
      },
    });
    if (text.trim() !== '') tokens.add(text.trim());
  }
  const properties = read('docProps/custom.xml');
  if (properties) {
    const token = joinProperties(properties);
    if (token) tokens.add(token);
  }
  const hidden = sheets.find((sheet) => sheet.name === identitySheet);
  const cell = hidden && sheetCells(hidden.columns).get(identityCell);
  if (cell?.kind === 'text' && cell.value.trim() !== '') tokens.add(cell.value.trim());
  return [...tokens];
}

function joinProperties(part: Part): string | undefined {
  const pieces = new Map<string, string>();
  let open: string | undefined;
  parseXml(part, {
    open(name, attributes) {
      if (name === 'property') open = attributes['name'];
    },
    text(content) {
      if (open?.startsWith(identityProperty))
        pieces.set(open, (pieces.get(open) ?? '') + content.trim());
    },
    close(name) {
      if (name === 'property') open = undefined;
    },
  });
  const joined = [...pieces].sort(
    ([a], [b]) =>
      Number(a.slice(identityProperty.length)) - Number(b.slice(identityProperty.length)),
  );
  return joined.map(([, piece]) => piece).join('') || undefined;
}
