// Takes a workbook just written apart into the parts of its file, with the sheets by their names.
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { withUsualPrefix } from './coreProperties.ts';
import { type Spreadsheet, saveSpreadsheet } from './excelize.ts';
import { identityPlace } from './identityParts.ts';
import { readSharedStrings, type SharedStrings } from './sharedStrings.ts';
import { type PackedPart, packPart } from './writeZip.ts';

/** The part of the texts that cells point at, and that of title and author. */
export const [stringsPart, propertiesPart] = ['xl/sharedStrings.xml', 'docProps/core.xml'];

export interface TakenApart {
  /** In the order of the file, packed. */
  readonly parts: readonly PackedPart[];
  /** Sheets by name: their part, and its text. */
  readonly sheets: ReadonlyMap<string, { readonly part: string; readonly xml: string }>;
  readonly strings: SharedStrings;
  /** The part of title and author. */
  readonly properties: string;
}

export function takeApart(file: Spreadsheet): TakenApart {
  const bytes = unzipSync(saveSpreadsheet(file));
  const texts = Object.fromEntries(
    Object.entries(bytes).map(([name, content]) => [name, strFromU8(content)]),
  );
  const parts = { ...bytes };
  for (const [name, text] of Object.entries(identityPlace(texts))) parts[name] = strToU8(text);
  const properties = withUsualPrefix(texts[propertiesPart] ?? '');
  parts[propertiesPart] = strToU8(properties);
  const text = (name: string) => {
    const found = texts[name];
    if (found === undefined) throw new Error(`the workbook just written has no part ${name}`);
    return found;
  };
  const targets = new Map(
    tagsOf(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      `xl/${attribute(tag, 'Target').replace(/^\/?(xl\/)?/, '')}`,
    ]),
  );
  const tags = tagsOf(text('xl/workbook.xml'), 'sheet');
  const sheets = file.GetSheetList().list.map((name, i) => {
    const part = targets.get(attribute(tags[i] ?? '', 'r:id')) ?? '';
    return [name, { part, xml: text(part) }] as const;
  });
  return {
    parts: Object.entries(parts).map(([name, content]) => packPart(name, content)),
    sheets: new Map(sheets),
    strings: readSharedStrings(text(stringsPart)),
    properties,
  };
}

function tagsOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name} [^>]*>`, 'g'))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
