// Puts an element of a sheet part in its place: the schema fixes the order, and Excel repairs a file that breaks it.

// ECMA-376 part 1, 18.3.1.99: the children of a worksheet in order.
const order =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** The sheet part with all elements of that name replaced by the text; an empty text takes them out. */
export function setSheetElement(xml: string, name: string, text: string): string {
  const without = xml.replace(elementsNamed(name), '');
  if (text === '') return without;
  const later = order.slice(order.indexOf(name) + 1);
  // A name may also stand inside cells' texts only as escaped text, so a tag is a tag.
  const places = later.map((each) => without.search(new RegExp(`<${each}(?=[\\s/>])`)));
  const first = Math.min(...places.filter((place) => place >= 0), without.indexOf('</worksheet>'));
  return without.slice(0, first) + text + without.slice(first);
}

/** The text of the elements of that name, one after the other. */
export function sheetElement(xml: string, name: string): string {
  return [...xml.matchAll(elementsNamed(name))].map(([text]) => text).join('');
}

function elementsNamed(name: string): RegExp {
  return new RegExp(`<${name}(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</${name}>)`, 'g');
}
