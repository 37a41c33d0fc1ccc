// Puts a sheet of ours, made in a workbook of its own, into a user's file: as a new sheet at the end, or in the place of an
// older one of ours. Charts come along. Every other part keeps its bytes, but those that list sheets, styles and types.
import { quoteSheet } from '@peerbook/shared';
import { escapeXml } from '../escapeText.ts';
import { findElements, withEdits } from './elements.ts';
import { graftStyles } from './graftStyles.ts';
import type { OwnFile } from './openFile.ts';
import {
  contentTypesPart,
  freePart,
  relationshipsOf,
  relationshipsPart,
  sheetsOf,
  workbookPart,
} from './packageParts.ts';
import { addSheet, nameOnSheet, selectSheet } from './workbookList.ts';

const relationshipsType = 'http://schemas.openxmlformats.org/package/2006/relationships';
const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export interface SheetToPut {
  /** A workbook of our writer's with the sheet in it, under the name it is to have. */
  readonly made: OwnFile;
  readonly name: string;
  /** Rows repeated on each page, such as `$6:$6`. */
  readonly titles?: string;
  /** What is printed, such as `$B$1:$M$60`; all of it where it is absent. */
  readonly area?: string;
}

/** A sheet of that name must be an older one of ours: it is replaced, and what refers to it goes on doing so. */
export function putSheet(file: OwnFile, { made, name, titles, area }: SheetToPut): void {
  const source = sheetsOf(made).find((one) => one.name === name)?.part;
  if (source === undefined) throw new Error(`there is no sheet ${name} to put`);
  const known = sheetsOf(file).find((one) => one.name.toLowerCase() === name.toLowerCase());
  const part = known?.part ?? freePart(file, 'xl/worksheets/sheet1.xml');
  if (known) removeRelated(file, part);
  file.put(part, sheetXml(file, made, source));
  copyRelated(file, made, source, part);
  if (!known) {
    declare(file, part, worksheetType);
    addSheet(file, name, part);
  }
  if (titles) nameOnSheet(file, name, '_xlnm.Print_Titles', `${quoteSheet(name)}!${titles}`);
  if (area) nameOnSheet(file, name, '_xlnm.Print_Area', `${quoteSheet(name)}!${area}`);
  selectSheet(file, name);
}

/** The sheet as it stands in the user's file: with styles of that file, and its texts in the cells themselves. */
function sheetXml(file: OwnFile, made: OwnFile, source: string): string {
  const xml = made.text(source);
  const numbersOf = (pattern: RegExp) =>
    new Set([...xml.matchAll(pattern)].map(([, number]) => Number(number)));
  const stylesPart = partOfType(file, 'styles');
  const {
    xml: styles,
    cellStyle,
    conditional,
  } = graftStyles(file.text(stylesPart), made.text(partOfType(made, 'styles')), {
    cellStyles: numbersOf(/<(?:c|row)\b[^>]* s="(\d+)"|<col\b[^>]* style="(\d+)"/g),
    conditionals: numbersOf(/ dxfId="(\d+)"/g),
  });
  file.put(stylesPart, styles);
  const items = findElements(
    made.text(partOfType(made, 'sharedStrings')),
    (path) => path.length === 2 && path[1] === 'si',
  );
  const texts = made.text(partOfType(made, 'sharedStrings'));
  const mapped = (numbers: ReadonlyMap<number, number>, number: string) =>
    String(numbers.get(Number(number)) ?? 0);
  return xml
    .replaceAll(
      /(<(?:c|row)\b[^>]* s=")(\d+)"/g,
      (_, head, id) => `${head}${mapped(cellStyle, id)}"`,
    )
    .replaceAll(/(<col\b[^>]* style=")(\d+)"/g, (_, head, id) => `${head}${mapped(cellStyle, id)}"`)
    .replaceAll(/( dxfId=")(\d+)"/g, (_, head, id) => `${head}${mapped(conditional, id)}"`)
    .replaceAll(/ t="s"><v>(\d+)<\/v>/g, (_, place: string) => {
      const item = items[Number(place)];
      if (!item) throw new Error('a cell points at a text that is not there');
      return ` t="inlineStr"><is>${texts.slice(...item.inside)}</is>`;
    })
    .replace(/ tabSelected="(?:1|true)"/, '');
}

function partOfType(file: OwnFile, type: string): string {
  const found = relationshipsOf(file, workbookPart(file)).find((one) =>
    one.type.endsWith(`/${type}`),
  );
  if (!found) throw new Error(`the workbook has no ${type}`);
  return found.target;
}

/** Copies what a part points at, and what that points at, under free names. */
function copyRelated(file: OwnFile, made: OwnFile, from: string, to: string): void {
  const related = relationshipsOf(made, from);
  if (related.length === 0) return;
  const lines = related.map(({ id, type, target }) => {
    const part = freePart(file, target);
    file.put(part, made.text(target));
    declare(file, part, typeOf(made, target));
    copyRelated(file, made, target, part);
    return `<Relationship Id="${id}" Type="${type}" Target="/${part}"/>`;
  });
  file.put(
    relationshipsPart(to),
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationshipsType}">${lines.join('')}</Relationships>`,
  );
}

/** Removes what an older sheet of ours points at: nothing else does. */
function removeRelated(file: OwnFile, part: string): void {
  for (const { target } of relationshipsOf(file, part)) {
    removeRelated(file, target);
    file.remove(target);
    undeclare(file, target);
  }
  file.remove(relationshipsPart(part));
}

function typeOf(file: OwnFile, part: string): string {
  const declared = findElements(file.text(contentTypesPart), (path) => path.length === 2);
  const own = declared.find(({ attributes }) => attributes['PartName'] === `/${part}`);
  const type = own?.attributes['ContentType'];
  if (!type) throw new Error(`the part ${part} is of no declared type`);
  return type;
}

function declare(file: OwnFile, part: string, type: string): void {
  const xml = file.text(contentTypesPart);
  const root = findElements(xml, (path) => path.length === 1)[0];
  if (!root) throw new Error('the file declares no types');
  const text = `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  file.put(
    contentTypesPart,
    withEdits(xml, [{ begin: root.inside[1], end: root.inside[1], text }]),
  );
}

function undeclare(file: OwnFile, part: string): void {
  const xml = file.text(contentTypesPart);
  const edits = findElements(xml, (path) => path.length === 2)
    .filter(({ attributes }) => attributes['PartName'] === `/${part}`)
    .map(({ begin, end }) => ({ begin, end, text: '' }));
  file.put(contentTypesPart, withEdits(xml, edits));
}
