// Makes the workbook of one institution from the blank one, by putting in what is said of it alone.
import { identityCell, identitySheet } from '@peerbook/shared';
import type { BlankWorkbook } from './blankWorkbook.ts';
import { coverCells } from './coverFacts.ts';
import { escapeXml } from './escapeText.ts';
import { identityParts } from './identityParts.ts';
import type { Issue, PersonalCell, Placing } from './issue.ts';
import { priorCells } from './lastPeriod.ts';
import { prefillCells } from './prefillCells.ts';
import { referenceCells } from './referenceSheet.ts';
import { subtitleCells } from './sectionSheets.ts';
import { moreStrings } from './sharedStrings.ts';
import { type CellContent, putIntoFooter, putIntoSheet } from './sheetXml.ts';
import { propertiesPart, stringsPart } from './takeApart.ts';
import { packPart, writeZip } from './writeZip.ts';

/** All cells that differ from one institution to another. */
export function personalCells(issue: Issue, placing: Placing): readonly PersonalCell[] {
  return [
    ...coverCells(issue, placing),
    ...subtitleCells(issue, placing),
    ...priorCells(issue, placing),
    ...prefillCells(issue, placing),
    ...referenceCells(issue),
    { sheet: identitySheet, cell: identityCell, value: issue.identityToken },
  ];
}

/** The text in the footers. */
export function personalFooter({ institutionName, periodEnd }: Issue): string {
  return `${institutionName} – ${periodEnd}`;
}

/** The file's bytes. The blank stays as it is. */
export function personalise(blank: BlankWorkbook, issue: Issue): Uint8Array {
  const strings = moreStrings(blank.strings);
  const contents = new Map([...blank.sheets.keys()].map((name) => [name, contentMap()]));
  for (const { sheet, cell, value } of personalCells(issue, blank)) {
    const content =
      typeof value === 'number' ? { number: value } : { string: strings.placeOf(value) };
    contents.get(sheet)?.set(cell, content);
  }
  const changed: Record<string, string> = { ...identityParts(issue.identityToken) };
  for (const [name, { part, xml }] of blank.sheets) {
    const text = putIntoFooter(
      putIntoSheet(xml, contents.get(name) ?? contentMap()),
      personalFooter(issue),
    );
    if (text !== xml) changed[part] = text;
  }
  changed[stringsPart] = strings.xml();
  changed[propertiesPart] = blank.properties
    .replace(
      /<dc:title>[^<]*/,
      () => `<dc:title>${escapeXml(`${blank.title} – ${issue.institutionName}`)}`,
    )
    .replace(/<dc:creator>[^<]*/, () => `<dc:creator>${escapeXml(issue.associationName)}`);
  // What is the same for everybody was packed with the blank.
  const known = new Set(blank.parts.map(({ name }) => name));
  const added = Object.keys(changed).filter((name) => !known.has(name));
  return writeZip([
    ...blank.parts.map((part) => {
      const text = changed[part.name];
      return text === undefined ? part : packPart(part.name, text);
    }),
    ...added.map((name) => packPart(name, changed[name] as string)),
  ]);
}

const contentMap = () => new Map<string, CellContent>();
