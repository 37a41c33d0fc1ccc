// A workbook file as a whole: what it must not hold, where its parts are found, and its identity in three places.
import { describe, expect, test } from '@jest/globals';
import {
  identityNamespace,
  identityProperty,
  identitySheet,
  packageLimits,
  readPackage,
} from '@peerbook/shared';
import { workbookFile, workbookParts, writeZip } from '../../../support/zipTools.ts';
import { refusalOf } from './refusal.ts';

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('a part that never belongs in an answer', () => {
  test.each([
    ['xl/vbaProject.bin', 'it holds macros'],
    ['XL/VBAPROJECT.BIN', 'it holds macros'],
    ['xl/vbaProjectSignature.bin', 'it holds macros'],
    ['xl/macrosheets/sheet1.xml', 'macros of an old kind'],
    ['xl/dialogsheets/sheet1.xml', 'macros of an old kind'],
    ['xl/activeX/activeX1.xml', 'ActiveX controls'],
    ['xl/activeX/activeX1.bin', 'ActiveX controls'],
    ['xl/embeddings/oleObject1.bin', 'an embedded file'],
    ['xl/embeddings/Microsoft_Word_Document.docx', 'an embedded file'],
    ['EncryptedPackage', 'protected by a password'],
    ['payload.exe', 'it holds a program'],
    ['xl/media/image1.png.js', 'it holds a program'],
    ['xl/connections.xml', 'a connection to data outside the file'],
    ['xl/queryTables/queryTable1.xml', 'a connection to data outside the file'],
    ['customUI/customUI14.xml', 'it changes the menus of Excel'],
    ['xl/model/item.data', 'of a kind that no workbook needs'],
    ['xl/attachedToolbars.bin', 'of a kind that no workbook needs'],
  ])('is refused without being unpacked: %s', (name, reason) => {
    const part = { name, content: 'x', claims: { checksum: 1 } };
    const refused = refusalOf(writeZip([...workbookParts(), part]));
    expect(refused.part).toBe(name);
    expect(refused.reason).toContain(reason);
  });

  test.each([
    'xl/charts/chart1.xml',
    'xl/comments1.xml',
    'xl/media/image1.png',
    'xl/pivotTables/a.xml',
  ])('is not %s, which users do have', (name) => {
    const bytes = writeZip([...workbookParts(), { name, content: 'not even looked at' }]);
    expect(readPackage(bytes).grid.sheets).toHaveLength(1);
  });
});

describe('a part that is declared to be what must not be there', () => {
  const declared = (type: string) =>
    refusalOf(
      workbookFile({
        parts: {
          '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
        },
      }),
    );

  test.each([
    ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'it holds macros'],
    ['application/vnd.ms-excel.template.macroEnabled.main+xml', 'it holds macros'],
    ['application/vnd.ms-office.vbaProject', 'it holds macros'],
    ['application/vnd.ms-excel.macrosheet+xml', 'it holds macros'],
    ['application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'it holds macros'],
    ['application/vnd.openxmlformats-officedocument.oleObject', 'an embedded file'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml', 'a connection'],
  ])('is refused whatever its name: %s', (type, reason) => {
    const { part, reason: said } = declared(type);
    expect(part).toBe('/xl/workbook.xml');
    expect(said).toContain(reason);
  });

  test('is refused as a sheet of code by its relationship', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="worksheets/sheet1.xml"/></Relationships>',
    };
    expect(refusalOf(workbookFile({ parts })).reason).toContain('it holds macros');
  });
});

describe('a link to another workbook', () => {
  const linked = (link: string) =>
    workbookFile({
      parts: { 'xl/externalLinks/externalLink1.xml': `<externalLink>${link}</externalLink>` },
    });

  test('is left alone: its last values stand in the cells', () => {
    const book = '<externalBook><sheetNames><sheetName val="Ledger"/></sheetNames></externalBook>';
    expect(readPackage(linked(book)).grid.sheets).toHaveLength(1);
  });

  test.each(['<ddeLink ddeService="cmd" ddeTopic="/c calc"/>', '<oleLink progId="Package"/>'])(
    'is refused where it starts a program: %s',
    (link) => {
      expect(refusalOf(linked(link))).toMatchObject({
        part: 'xl/externalLinks/externalLink1.xml',
        reason: 'it holds a link that starts another program',
      });
    },
  );
});

describe('the parts of a workbook', () => {
  test('are found by their relationships, wherever they stand', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const parts = {
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="/book/main.xml"/></Relationships>`,
      'xl/workbook.xml': undefined,
      'book/main.xml': `<workbook xmlns:q="${office}"><sheets><sheet name="Main" q:id="b"/></sheets></workbook>`,
      'book/_rels/main.xml.rels':
        '<Relationships><Relationship Id="b" Target="../data/./one.xml"/></Relationships>',
      'data/one.xml': `<worksheet><sheetData>${row}</sheetData></worksheet>`,
    };
    const { grid } = readPackage(workbookFile({ parts }));
    expect(grid.sheets[0]?.cells.get('A1')).toEqual({ kind: 'number', value: 1 });
  });

  test('may be named otherwise: texts and styles are found by their relationships too', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const parts = {
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="words.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="looks.xml"/></Relationships>`,
      'xl/words.xml': '<sst><si><t>here</t></si></sst>',
      'xl/looks.xml': '<styleSheet><cellXfs><xf numFmtId="9"/></cellXfs></styleSheet>',
    };
    const cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>1</v></c></row>';
    const { grid } = readPackage(workbookFile({ sheets: { Main: cells }, parts }));
    expect([...(grid.sheets[0]?.cells ?? [])]).toEqual([
      ['A1', { kind: 'text', value: 'here' }],
      ['B1', { kind: 'number', value: 1, percent: true }],
    ]);
  });

  test('are never fetched from outside', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" TargetMode="External" Target="http://127.0.0.1/sheet.xml"/></Relationships>',
    };
    expect(refusalOf(workbookFile({ parts }))).toMatchObject({
      part: 'sheet Sheet1',
      reason: 'this part is missing',
    });
  });

  test('include sheets whose target climbs out of the package only to be missing', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="../../../../etc/passwd"/></Relationships>',
    };
    expect(refusalOf(workbookFile({ parts }))).toMatchObject({
      part: 'etc/passwd',
      noWorkbook: true,
    });
  });

  test('are read only where names point or the caller asks', () => {
    const bytes = workbookFile({
      sheets: { Main: row, Own: '<row r="1"><c r="A1"><v>NaN</v></c></row>' },
      definedNames: '<definedName name="a_b">Main!$A$1</definedName>',
    });
    const { grid } = readPackage(bytes, { wantedSheet: () => false });
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(['Main']);
    expect(() => readPackage(bytes)).toThrow('a number that is none');
  });

  test('give names of single cells of the whole workbook, and no others', () => {
    const definedNames =
      '<definedName name="a_b">Main!$A$1</definedName>' +
      '<definedName name="a_c" localSheetId="0">Main!$A$1</definedName>' +
      '<definedName name="a_d">Main!$A$1:$B$2</definedName>' +
      '<definedName name="a_e">#REF!</definedName>' +
      '<definedName name="a_f">"text"</definedName>';
    const { grid } = readPackage(workbookFile({ sheets: { Main: row }, definedNames }));
    expect([...grid.names.keys()]).toEqual(['a_b']);
  });

  test('are refused with more names than anybody needs', () => {
    const name = (_: unknown, i: number) => `<definedName name="n_${i}">Main!$A$1</definedName>`;
    const definedNames = Array.from({ length: packageLimits.names + 1 }, name).join('');
    expect(refusalOf(workbookFile({ definedNames })).reason).toContain('more than 20000 names');
  });

  test.each([
    ['date1904="1"', true],
    ['date1904="true"', true],
    ['date1904="0"', false],
    ['', false],
  ])('say which date system counts: %s', (properties, expected) => {
    expect(readPackage(workbookFile({ properties })).grid.date1904).toBe(expected);
  });
});

describe('the identity', () => {
  const custom = (token: string, prefix = '') =>
    `<${prefix}identity xmlns${prefix && ':i'}="${identityNamespace}">${token}</${prefix}identity>`;
  const properties = (pieces: readonly [number, string][]) =>
    `<Properties>${pieces
      .map(
        ([i, piece]) =>
          `<property name="${identityProperty}${i}"><vt:lpwstr>${piece}</vt:lpwstr></property>`,
      )
      .join('')}<property name="Other"><vt:lpwstr>x</vt:lpwstr></property></Properties>`;
  const hidden = (token: string) =>
    `<row r="2"><c r="B2" t="inlineStr"><is><t>${token}</t></is></c></row>`;
  const tokens = (plan: Parameters<typeof workbookFile>[0]) =>
    readPackage(workbookFile(plan)).identityTokens;

  test('is found in custom XML, whatever its prefix and number', () => {
    expect(tokens({ parts: { 'customXml/item1.xml': custom('a.b.c') } })).toEqual(['a.b.c']);
    expect(
      tokens({
        parts: {
          'customXml/item1.xml': '<x>y</x>',
          'customXml/item7.xml': custom(' a.b.c ', 'i:'),
        },
      }),
    ).toEqual(['a.b.c']);
  });

  test('is found in document properties, its pieces put in order', () => {
    const pieces: [number, string][] = [
      [10, 'k'],
      [2, 'b'],
      [1, 'a'],
    ];
    expect(tokens({ parts: { 'docProps/custom.xml': properties(pieces) } })).toEqual(['abk']);
  });

  test('is found on the hidden sheet, which is no sheet of answers', () => {
    const bytes = workbookFile({ sheets: { Main: row, [identitySheet]: hidden('a.b.c') } });
    const { grid, identityTokens } = readPackage(bytes);
    expect(identityTokens).toEqual(['a.b.c']);
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(['Main']);
  });

  test('is given once where its copies agree, and with each that differs', () => {
    const plan = (third: string) => ({
      sheets: { Main: row, [identitySheet]: hidden(third) },
      parts: {
        'customXml/item1.xml': custom('a.b.c'),
        'docProps/custom.xml': properties([[1, 'a.b.c']]),
      },
    });
    expect(tokens(plan('a.b.c'))).toEqual(['a.b.c']);
    expect(tokens(plan('a.b.d'))).toEqual(['a.b.c', 'a.b.d']);
  });

  test('is not taken from custom XML of another name or namespace', () => {
    const other = custom('a.b.c').replace(identityNamespace, 'urn:other');
    for (const content of [
      other,
      custom('a.b.c').replaceAll('identity', 'id'),
      '<identity>a.b.c</identity>',
    ])
      expect(tokens({ parts: { 'customXml/item1.xml': content } })).toEqual([]);
  });
});
