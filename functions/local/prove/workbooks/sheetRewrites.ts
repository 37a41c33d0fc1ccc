// What people do to sheets before they send them in: rows and columns inserted, rows sorted, sheets renamed, moved or added,
// names of their own, pictures and comments.
import { columnLetters, parseAddress } from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';
import { type Parts, withParts, withText } from './part.ts';
import {
  answerParts,
  type Draft,
  onPart,
  onSheets,
  type Rewrite,
  withMovedNames,
} from './rewrite.ts';
import { mapCells, mapRows } from './sheetXml.ts';

const workbook = 'xl/workbook.xml';
const sheetType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

/** A part of answers, and the name of its sheet. */
function aSheet(draft: Draft, random: Random): readonly [part: string, sheet: string] {
  const part = random.pick(answerParts(draft));
  return [part, draft.report.cells.find((cell) => cell.part === part)?.sheet ?? ''];
}

/** The draft with the cells of a sheet moved, the names with them. */
function moved(
  draft: Draft,
  [part, sheet]: readonly [string, string],
  move: (row: number, column: number) => { row: number; column: number },
): Draft {
  const parts = withText(draft.parts, part, (xml) =>
    mapRows(xml, (row, number) =>
      mapCells(row, ({ cell, attributes, inner }) => {
        const place = parseAddress(cell);
        const to = place && move(place.row, place.column);
        return to && `<c r="${columnLetters(to.column)}${to.row}"${attributes}>${inner}</c>`;
      }).replace(`<row r="${number}"`, `<row r="${move(number, 1).row}"`),
    ),
  );
  const named = withMovedNames(parts, sheet, ({ row, column }) => {
    const to = move(row, column);
    return `$${columnLetters(to.column)}$${to.row}`;
  });
  return { ...draft, parts: named };
}

/** A sheet of the user's own, hidden or not, with as many rows of figures. */
function withOwnSheet(parts: Parts, random: Random, rows: number): Parts {
  const number = random.whole(50, 5000);
  const part = `xl/worksheets/sheet${number}.xml`;
  const cells = Array.from(
    { length: rows },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="C${i + 1}" t="str"><v>own ${i}</v></c></row>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells.join('')}</sheetData></worksheet>`;
  const named = withText(parts, workbook, (text) =>
    text.replace(
      /<sheets>/,
      `<sheets><sheet name="Own ${number}" sheetId="${number}" r:id="rIdOwn${number}"/>`,
    ),
  );
  return withParts(
    withText(named, 'xl/_rels/workbook.xml.rels', (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="rIdOwn${number}" Target="worksheets/sheet${number}.xml" Type="${sheetType}"/></Relationships>`,
      ),
    ),
    { [part]: xml },
  );
}

export const sheetRewrites: Readonly<Record<string, Rewrite>> = {
  'rows are inserted above': (draft, random) => {
    const count = random.whole(1, 40);
    return moved(draft, aSheet(draft, random), (row, column) => ({ row: row + count, column }));
  },
  'rows are inserted between': (draft, random) => {
    const [at, count] = [random.whole(5, 20), random.whole(1, 4)];
    return moved(draft, aSheet(draft, random), (row, column) => ({
      row: row >= at ? row + count : row,
      column,
    }));
  },
  'a column is inserted on the left': (draft, random) =>
    moved(draft, aSheet(draft, random), (row, column) => ({ row, column: column + 1 })),
  'a column is inserted before the answers': (draft, random) =>
    moved(draft, aSheet(draft, random), (row, column) => ({
      row,
      column: column >= 3 ? column + 1 : column,
    })),
  'rows of answers are sorted': (draft, random) => {
    const [part] = aSheet(draft, random);
    const cells = draft.report.cells.filter((cell) => cell.part === part);
    const rows = cells.map((cell) => parseAddress(cell.cell)?.row ?? 0);
    const order = rows.toSorted(() => random.next() - 0.5);
    const to = new Map(rows.map((row, i) => [row, order[i] as number]));
    const { parts } = moved(draft, [part, ' '], (row, column) => ({
      row: to.get(row) ?? row,
      column,
    }));
    return { ...draft, parts };
  },
  'a sheet is renamed': (draft, random) => {
    const [, sheet] = aSheet(draft, random);
    const name = random.pick(['Bogen 1', 'Données d&apos;Alba', 'Мы &amp; они', '2024']);
    const inFormula = name.replaceAll('&apos;', '&#39;&#39;');
    const written = sheet.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
    return onPart(workbook, (xml) =>
      xml
        .replaceAll(`name="${written}"`, `name="${name}"`)
        .replaceAll(
          `>&#39;${written.replaceAll('&#39;', '&#39;&#39;')}&#39;!`,
          `>&#39;${inFormula}&#39;!`,
        ),
    )(draft, random);
  },
  'sheets stand in another order': onPart(workbook, (xml, random) =>
    xml.replace(/<sheets>(.*?)<\/sheets>/s, (_, sheets: string) => {
      const all = sheets.match(/<sheet .*?(?:\/>|<\/sheet>)/gs) ?? [];
      return `<sheets>${all.toSorted(() => random.next() - 0.5).join('')}</sheets>`;
    }),
  ),
  'a sheet of the user is added': (draft, random) => ({
    ...draft,
    parts: withOwnSheet(draft.parts, random, random.whole(1, 300)),
  }),
  'a large sheet of the user is added': (draft, random) => ({
    ...draft,
    parts: withOwnSheet(draft.parts, random, 20_000),
  }),
  'names of the user are added': onPart(workbook, (xml) =>
    xml.replace(
      '</definedNames>',
      '<definedName name="Own">\'Own\'!$A$1</definedName><definedName name="Rate">0.5</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">Own!$A$1:$C$9</definedName></definedNames>',
    ),
  ),
  'names belong to their sheets': onPart(workbook, (xml) =>
    // A name that belongs to a sheet already stays there: the attribute may stand once.
    xml.replaceAll(
      /<definedName (?![^>]*localSheetId=)name="/g,
      '<definedName localSheetId="1" name="',
    ),
  ),
  'names are gone': onPart(workbook, (xml) => xml.replace(/<definedNames>.*<\/definedNames>/s, '')),
  'the codes are gone': onSheets((xml) =>
    mapCells(xml, ({ cell }) => (/^A\d/.test(cell) ? '' : undefined)),
  ),
  'hidden sheets are quite hidden': onPart(workbook, (xml) =>
    xml.replaceAll('state="hidden"', 'state="veryHidden"'),
  ),
  'hidden sheets are shown': onPart(workbook, (xml) => xml.replaceAll(' state="hidden"', '')),
  'cells of the user are merged': onSheets((xml) =>
    xml.includes('<mergeCells')
      ? xml
      : xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells count="2"><mergeCell ref="J1:K2"/><mergeCell ref="B1:H1"/></mergeCells>',
        ),
  ),
  'cells of the user hold far more': onSheets((xml) =>
    xml.replace(
      '</sheetData>',
      '<row r="900"><c r="B900" t="inlineStr"><is><t>Total</t></is></c><c r="C900"><f>SUM(C6:C40)</f><v>123</v></c></row></sheetData>',
    ),
  ),
};
