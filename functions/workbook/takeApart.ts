// Takes a workbook just written apart into the parts of its file, with the sheets by their names.
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type Spreadsheet, saveSpreadsheet } from './excelize.ts';
import { identityPlace } from './identityParts.ts';
import { readSharedStrings, type SharedStrings } from './sharedStrings.ts';

/** The part of the texts that cells point at, and that of title and author. */
export const [stringsPart, propertiesPart] = ['xl/sharedStrings.xml', 'docProps/core.xml'];

export interface TakenApart {
  readonly parts: Readonly<Record<string, Uint8Array>>;
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
    parts,
    sheets: new Map(sheets),
    strings: readSharedStrings(text(stringsPart)),
    properties: text(propertiesPart),
  };
}

function tagsOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name} [^>]*>`, 'g'))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
