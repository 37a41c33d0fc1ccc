// A workbook of 20,000 rows and six columns, as an export of a client register is: texts, numbers, dates, yes or no, formulas.
import { strToU8, zipSync } from 'fflate';
import { seededRandom } from '../demo/random.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The file's bytes: always the same. */
export function largeWorkbook(rows = 20_000): Uint8Array {
  const random = seededRandom(7);
  const texts: string[] = [];
  const lines = Array.from({ length: rows }, (_, i) => {
    const row = i + 1;
    texts.push(`Client ${row} of branch ${random.whole(1, 40)}`);
    const [loans, rate] = [random.whole(0, 1_000_000), random.whole(0, 1_000_000) / 100];
    return `<row r="${row}" spans="1:6"><c r="A${row}" s="1" t="s"><v>${i}</v></c><c r="B${row}"><v>${loans}</v></c><c r="C${row}"><v>${rate}</v></c><c r="D${row}" s="2"><v>${45_000 + random.whole(0, 400)}</v></c><c r="E${row}" t="b"><v>${row % 2}</v></c><c r="F${row}"><f>B${row}*C${row}</f><v>${(loans * rate).toPrecision(12)}</v></c></row>`;
  });
  const relationships = (...list: readonly (readonly [string, string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(
        ([type, target], i) =>
          `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Clients" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${main}" count="${rows}" uniqueCount="${rows}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    { level: 6, mtime: new Date('2000-01-01T00:00:00Z') },
  );
}
