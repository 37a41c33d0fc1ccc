// Parts that are packed soundly but hold other XML than any program wrote: broken, hostile or out of place.
import type { Random } from '../../demo/random.ts';
import { type AnswerCell, expectedWith, type FilledReport, withoutCell } from './filledReport.ts';
import type { Trial } from './judge.ts';
import { type Parts, withText } from './part.ts';
import { mapRows, replaceAt, rowsOf, withCell } from './sheetXml.ts';

/** What a change makes of a report. */
export type Changed = Pick<Trial, 'expected' | 'must'> & { readonly parts: Parts };
export type Mutation = (random: Random, report: FilledReport) => Changed;

/** An answer that was typed. */
export function anAnswer(
  random: Random,
  { cells }: FilledReport,
  kind?: 'number' | 'string',
): AnswerCell {
  return random.pick(
    cells.filter(
      ({ typed, option }) =>
        typed !== undefined && (!kind || (typeof typed === kind && option === undefined)),
    ),
  );
}

/** Parts that every reader of answers must go through. */
function readPart(random: Random, report: FilledReport): string {
  const { part } = anAnswer(random, report);
  const fixed = ['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', '[Content_Types].xml'];
  return random.pick([part, part, ...fixed, '_rels/.rels', 'xl/_rels/workbook.xml.rels']);
}

/** Changes of a part that is read, after which it is no XML or none that a workbook may hold. */
function broken(change: (random: Random, xml: string) => string): Mutation {
  return (random, report) => {
    const parts = withText(report.parts, readPart(random, report), (xml) => change(random, xml));
    return { parts, expected: report.expected, must: 'refuse' };
  };
}

/** Changes of the sheet with an answer; what is expected stays. */
function onSheet(
  change: (random: Random, xml: string, cell: AnswerCell) => string,
  must?: Trial['must'],
): Mutation {
  return (random, report) => {
    const cell = anAnswer(random, report);
    const parts = withText(report.parts, cell.part, (xml) => change(random, xml, cell));
    return { parts, expected: report.expected, ...(must && { must }) };
  };
}

function tags(xml: string, pattern = /<[A-Za-z][^>]*>/g): readonly RegExpExecArray[] {
  return [...xml.matchAll(pattern)];
}

const deepest = 70;

export const xmlMutants: Readonly<Record<string, Mutation>> = {
  'an opening tag dropped': broken((random, xml) => {
    const tag = random.pick(tags(xml, /<[A-Za-z][^>]*[^/]>/g));
    return replaceAt(xml, tag.index, tag[0].length, '');
  }),
  'a closing tag dropped': broken((random, xml) => {
    const tag = random.pick(tags(xml, /<\/[^>]*>/g));
    return replaceAt(xml, tag.index, tag[0].length, '');
  }),
  'a closing tag of another name': broken((random, xml) => {
    const tag = random.pick(tags(xml, /<\/[^>]*>/g));
    return replaceAt(xml, tag.index, tag[0].length, '</other>');
  }),
  'an attribute twice': broken((random, xml) => {
    const tag = random.pick(tags(xml, /<[A-Za-z]\S* [^>]*="[^>]*>/g));
    const [attribute = ''] = / [^ =]+="[^"]*"/.exec(tag[0]) ?? [];
    return replaceAt(xml, tag.index + tag[0].indexOf(attribute), 0, attribute);
  }),
  'an attribute without quotes': broken((random, xml) => {
    const tag = random.pick(tags(xml, /<[A-Za-z]\S* [^>]*="[^>]*>/g));
    return replaceAt(xml, tag.index, tag[0].length, tag[0].replace(/="[^"]*"/, '=1'));
  }),
  'a document type': broken((_, xml) =>
    xml.replace(/(<\?xml.*?\?>)?/, '$1<!DOCTYPE x [<!ENTITY a "9">]>'),
  ),
  'an unknown entity': broken((random, xml) => {
    const tag = random.pick(tags(xml));
    return replaceAt(
      xml,
      tag.index + tag[0].length,
      0,
      random.pick(['&a;', '&#0;', '&', '&#x110000;']),
    );
  }),
  'elements nested deep': broken((random, xml) => {
    const depth = random.pick([deepest, 500, 20_000]);
    const tag = random.pick(tags(xml, /<\/[^>]*>/g));
    return replaceAt(xml, tag.index, 0, '<a>'.repeat(depth) + '</a>'.repeat(depth));
  }),
  'a letter that XML can not hold': broken((random, xml) => {
    const tag = random.pick(tags(xml));
    return replaceAt(
      xml,
      tag.index + tag[0].length,
      0,
      random.pick(['\u0000', '\u0008', '\uffff']),
    );
  }),
  'text behind the end': broken((_, xml) => `${xml}<more/>`),
  'another encoding declared': broken((random, xml) =>
    xml.replace(/encoding="[^"]*"/i, `encoding="${random.pick(['UTF-16', 'UTF-7', 'IBM037'])}"`),
  ),
  'a text of the workbook replaced': (random, report) => ({
    expected: report.expected,
    parts: withText(report.parts, 'xl/sharedStrings.xml', (xml) => {
      const text = random.pick(tags(xml, /(?<=<t[^>]*>)[^<]+(?=<\/t>)/g));
      const code = random.pick(report.cells).name;
      return replaceAt(xml, text.index, text[0].length, random.pick(['', 'x', '0', code]));
    }),
  }),
  'a row left out': onSheet((_, xml, { cell }) =>
    mapRows(xml, (row, number) => (cell === `C${number}` ? '' : row)),
  ),
  'an answer cell left out': (random, report) => {
    const cell = anAnswer(random, report);
    return {
      parts: withText(report.parts, cell.part, (xml) => withCell(xml, cell.cell, () => '')),
      expected: expectedWith(report, { [cell.indicator.code]: withoutCell(report, cell) }),
      must: 'read',
    };
  },
  'an answer cell twice': onSheet(
    (_, xml, { cell }) =>
      withCell(xml, cell, (one) => {
        const { attributes, inner } = one;
        return `<c r="${cell}"${attributes}>${inner}</c><c r="${cell}"><v>77</v></c>`;
      }),
    'refuse',
  ),
  'an answer cell again at the end': onSheet(
    (_, xml, { cell }) =>
      xml.replace(
        '</sheetData>',
        `<row r="${cell.slice(1)}"><c r="${cell}"><v>77</v></c></row></sheetData>`,
      ),
    'refuse',
  ),
  'an answer cell in the row of another': onSheet(
    (_, xml, { cell }) =>
      withCell(xml, cell, ({ attributes, inner }) => `<c r="C1"${attributes}>${inner}</c>`),
    'refuse',
  ),
  'a cell that Excel does not have': onSheet(
    (random, xml, { cell }) =>
      withCell(xml, cell, ({ attributes, inner }) => {
        const address = random.pick(['XFE9', 'C0', 'C1048577', 'ZZZZ999999999', '9C', '', 'c7']);
        return `<c r="${address}"${attributes}>${inner}</c>`;
      }),
    'refuse',
  ),
  'a far cell': onSheet(
    (_, xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
    'read',
  ),
  'all cells merged': onSheet(
    (_, xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    'notice',
  ),
  'rows in another order': onSheet((random, xml) => {
    const shuffled = rowsOf(xml).toSorted(() => random.next() - 0.5);
    return mapRows(xml, () => shuffled.shift() ?? '');
  }, 'read'),
  'a shared text that is not there': (random, report) => {
    const cell = anAnswer(random, report, 'string');
    const place = random.pick(['99999999', '-1', '1.5', '4294967296', 'x', '1e3']);
    return {
      parts: withText(report.parts, cell.part, (xml) =>
        withCell(xml, cell.cell, () => `<c r="${cell.cell}" t="s"><v>${place}</v></c>`),
      ),
      expected: report.expected,
      must: 'refuse',
    };
  },
  'two sheets of one name': (random, report) => {
    const { sheet } = anAnswer(random, report);
    return {
      parts: withText(report.parts, 'xl/workbook.xml', (xml) =>
        xml.replace(
          '</sheets>',
          `<sheet name="${sheet.toUpperCase()}" sheetId="99" r:id="rId1"/></sheets>`,
        ),
      ),
      expected: report.expected,
      must: 'refuse',
    };
  },
  'a relationship twice': (random, report) => ({
    parts: withText(report.parts, 'xl/_rels/workbook.xml.rels', (xml) => {
      const [tag] = random.pick(tags(xml, /<Relationship [^>]*worksheet"[^>]*>/g));
      const other = tag.replace(/sheet\d+\.xml/, 'sheet8.xml');
      return xml.replace('</Relationships>', `${other}</Relationship></Relationships>`);
    }),
    expected: report.expected,
    must: 'refuse',
  }),
  'a name twice': (random, report) => {
    const { name, sheet } = anAnswer(random, report);
    const twice = random.pick([name, name.toUpperCase()]);
    return {
      parts: withText(report.parts, 'xl/workbook.xml', (xml) =>
        xml.replace(
          '</definedNames>',
          `<definedName name="${twice}">'${sheet.replaceAll("'", "''")}'!$C$5</definedName></definedNames>`,
        ),
      ),
      expected: report.expected,
      must: 'refuse',
    };
  },
};
