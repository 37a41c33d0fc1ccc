// Hostile parts in sound archives: code and what starts it, entities, and sizes that no reader is made for.
import type { FilledReport } from './filledReport.ts';
import type { Must } from './judge.ts';
import { type Parts, textOf, withParts, withText } from './part.ts';

interface HostileParts {
  readonly parts: Parts;
  /** Refused where nothing is said; what can do no harm to a reader that looks for answers must be read as if it were not there. */
  readonly must?: Must;
}

type Make = (report: FilledReport) => HostileParts;

const sheet = 'xl/worksheets/sheet2.xml';
const types = '[Content_Types].xml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const withAdded =
  (name: string, content: string | Uint8Array = '<a/>'): Make =>
  ({ parts }) => ({ parts: withParts(parts, { [name]: content }) });

const rewritten =
  (name: string, write: (xml: string) => string, must?: Must): Make =>
  ({ parts }) => ({ parts: withText(parts, name, write), ...(must && { must }) });

const ofType = (type: string): Make =>
  rewritten(types, (xml) =>
    xml.replace('</Types>', `<Override PartName="/xl/styles.xml" ContentType="${type}"/></Types>`),
  );

const related = (type: string, target: string): Make =>
  rewritten('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdX" Type="${type}" Target="${target}"/></Relationships>`,
    ),
  );

const beforeRoot = (text: string) => (xml: string) =>
  xml.replace(/^(<\?xml[^>]*\?>)?\s*/, `$1${text}`);
const inData = (rows: string) => (xml: string) =>
  xml.replace('</sheetData>', `${rows}</sheetData>`);
const afterData = (more: string) => (xml: string) =>
  xml.replace('</sheetData>', `</sheetData>${more}`);
const inStrings = (items: string) => (xml: string) => xml.replace('</sst>', `${items}</sst>`);

const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`,
).join('')}]>`;
const external = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const parameter = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">';

const utf16 = (text: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));

const cells = (rows: number, columns: number) =>
  Array.from(
    { length: rows },
    (_, i) => `<row r="${2000 + i}">${'<c><v>1</v></c>'.repeat(columns)}</row>`,
  ).join('');

const externalLink = (inner: string) =>
  withAdded('xl/externalLinks/externalLink1.xml', `<externalLink>${inner}</externalLink>`);

export const hostileParts: Readonly<Record<string, Make>> = {
  'macros by their name': withAdded('xl/vbaProject.bin'),
  'macros by their name, elsewhere': withAdded('xl/other/vbaProjectSignature.bin'),
  'macros by their type': ofType('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
  'macros by the type of a part': ofType('application/vnd.ms-office.vbaProject'),
  'macros of an old kind by their folder': withAdded('xl/macrosheets/sheet1.xml'),
  'macros of an old kind by their relationship': related(
    'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
    'worksheets/sheet1.xml',
  ),
  'a dialogue of an old kind': withAdded('xl/dialogsheets/sheet1.xml'),
  'a binary workbook': withAdded('xl/workbook.bin'),
  'a binary workbook by its type': ofType(
    'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
  ),
  'ActiveX controls': withAdded('xl/activeX/activeX1.xml'),
  'an ActiveX control by its type': ofType('application/vnd.ms-office.activeX+xml'),
  'an embedded object': withAdded('xl/embeddings/oleObject1.bin'),
  'an embedded object by its type': ofType(
    'application/vnd.openxmlformats-officedocument.oleObject',
  ),
  'an embedded workbook': withAdded('xl/embeddings/Microsoft_Excel_Sheet.xlsx'),
  'a menu of its own': withAdded('customUI/customUI14.xml'),
  'a connection': withAdded('xl/connections.xml', '<connections/>'),
  'a query': withAdded('xl/queryTables/queryTable1.xml', '<queryTable/>'),
  'a DDE link': externalLink('<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'),
  'an OLE link': externalLink('<oleLink progId="Package"/>'),
  'an encrypted package': withAdded('EncryptedPackage'),
  'a script': withAdded('xl/media/a.vbs', 'x'),
  'a link on the desktop': withAdded('xl/a.lnk', 'x'),
  'a page of HTML': withAdded('xl/a.html', '<html/>'),
  'entities that multiply in a sheet': rewritten(sheet, beforeRoot(laughs)),
  'entities that multiply among the texts': rewritten('xl/sharedStrings.xml', (xml) =>
    inStrings('<si><t>&lol9;</t></si>')(beforeRoot(laughs)(xml)),
  ),
  'an entity from a file, in the sheet': rewritten(sheet, beforeRoot(external)),
  'an entity from a file, in the styles': rewritten('xl/styles.xml', beforeRoot(external)),
  'an entity from a file, in the workbook': rewritten('xl/workbook.xml', beforeRoot(external)),
  'an entity from a file, in the types': rewritten(types, beforeRoot(external)),
  'an entity from a file, in the properties': rewritten(
    'docProps/custom.xml',
    beforeRoot(external),
  ),
  'an entity from a file, in custom XML': rewritten('customXml/item1.xml', beforeRoot(external)),
  'an entity from a file, in relationships': rewritten('_rels/.rels', beforeRoot(external)),
  'a document type from elsewhere': rewritten(sheet, beforeRoot(parameter)),
  'a sheet in UTF-16': ({ parts }) => ({
    parts: withParts(parts, { [sheet]: utf16(textOf(parts, sheet).replace('UTF-8', 'UTF-16')) }),
  }),
  'a sheet in UTF-16 with entities': ({ parts }) => ({
    parts: withParts(parts, { [sheet]: utf16(beforeRoot(laughs)(textOf(parts, sheet))) }),
  }),
  'a sheet said to be in UTF-7': rewritten(sheet, (xml) => xml.replace('UTF-8', 'UTF-7')),
  'elements 100,000 deep': rewritten(
    sheet,
    afterData('<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
  ),
  'a million attributes': rewritten(
    sheet,
    afterData(`<a${Array.from({ length: 1_000_000 }, (_, i) => ` a${i}=""`).join('')}/>`),
  ),
  'an attribute of 10 MB': rewritten(
    sheet,
    afterData(`<a b="${'0123456789'.repeat(1_000_000)}x" c/>`),
  ),
  'a comment of 14 MB without an end': rewritten(sheet, afterData(`<!--${'-x'.repeat(7_000_000)}`)),
  'a tag of 14 MB without an end': rewritten(sheet, afterData(`<${'x'.repeat(14_000_000)}`)),
  'a text of a million letters in a cell': rewritten(
    sheet,
    inData(
      `<row r="900"><c r="A900" t="inlineStr"><is><t>${'long '.repeat(200_000)}</t></is></c></row>`,
    ),
  ),
  'a text of a million letters among the shared': rewritten(
    'xl/sharedStrings.xml',
    inStrings(`<si><t>${'long '.repeat(200_000)}</t></si>`),
  ),
  'half a million shared texts': rewritten(
    'xl/sharedStrings.xml',
    inStrings('<si><t>a</t></si>'.repeat(500_000)),
  ),
  'a million styles': rewritten('xl/styles.xml', (xml) =>
    xml.replace('</cellXfs>', `${'<xf/>'.repeat(1_000_000)}</cellXfs>`),
  ),
  '21,000 names': rewritten('xl/workbook.xml', (xml) =>
    xml.replace(
      '</definedNames>',
      `${Array.from({ length: 21_000 }, (_, i) => `<definedName name="n${i}">A!$A$1</definedName>`).join('')}</definedNames>`,
    ),
  ),
  '300,000 merged ranges': rewritten(
    sheet,
    afterData(`<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(300_000)}</mergeCells>`),
  ),
  '500,000 cells': rewritten(sheet, inData(cells(5000, 100))),
  'a million empty cells': rewritten(
    sheet,
    inData(`<row r="2000">${'<c/>'.repeat(1_000_000)}</row>`),
  ),
  'a cell that no Excel has': rewritten(
    sheet,
    inData('<row r="900"><c r="ZZZZ999999999"><v>1</v></c></row>'),
  ),
  'a row that no Excel has': rewritten(sheet, inData('<row r="99999999999"><c><v>1</v></c></row>')),
  'a cell twice': rewritten(
    sheet,
    inData('<row r="6"><c r="C6"><v>1</v></c><c r="C6"><v>2</v></c></row>'),
  ),
  'no sheet at all': rewritten(
    'xl/workbook.xml',
    (xml) => xml.replace(/<sheets>.*<\/sheets>/s, '<sheets/>'),
    'notice',
  ),
  'a sheet whose part is missing': ({ parts }) => ({
    parts: withParts(parts, { [sheet]: undefined }),
  }),
  'a workbook that is its own sheet': rewritten('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replaceAll(/worksheets\/sheet\d+\.xml/g, 'workbook.xml'),
  ),
  'a workbook from elsewhere': rewritten('_rels/.rels', (xml) =>
    xml.replace(
      'Target="xl/workbook.xml"',
      'Target="http://127.0.0.1:9/workbook.xml" TargetMode="External"',
    ),
  ),
  'a sheet from elsewhere': rewritten('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      'Target="worksheets/sheet2.xml"',
      'Target="http://127.0.0.1:9/a.xml" TargetMode="External"',
    ),
  ),
  'a far cell': rewritten(
    sheet,
    inData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    'read',
  ),
  'a dimension of the whole sheet': rewritten(
    sheet,
    (xml) => xml.replace(/<dimension [^>]*>/, '<dimension ref="A1:XFD1048576">'),
    'read',
  ),
  'all cells merged': rewritten(
    sheet,
    afterData('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    'notice',
  ),
  'a check on all cells': rewritten(
    sheet,
    (xml) =>
      xml.replace(
        '</worksheet>',
        '<dataValidations><dataValidation sqref="A1:XFD1048576" type="whole"/></dataValidations></worksheet>',
      ),
    'read',
  ),
  'a name of all cells': rewritten(
    'xl/workbook.xml',
    (xml) =>
      xml.replace(
        '</definedNames>',
        '<definedName name="everything">Profile!$A$1:$XFD$1048576</definedName></definedNames>',
      ),
    'read',
  ),
  'a link to another workbook': ({ parts }) => ({
    parts: withParts(parts, {
      'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook/></externalLink>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/externalLinkPath" Target="file:///C:/a.xlsx" TargetMode="External"/></Relationships>`,
    }),
    must: 'read',
  }),
  'a picture from elsewhere': (report) => ({
    ...related(`${office}/image`, 'http://127.0.0.1:9/a.png" TargetMode="External')(report),
    must: 'read',
  }),
};
