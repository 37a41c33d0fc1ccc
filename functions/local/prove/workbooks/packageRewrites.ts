// Packages as other programs write them: parts elsewhere or lost, prefixes, line ends and comments, archives of other kinds.
import { type Part, type Parts, textOf, withParts, withText } from './part.ts';
import { type Draft, onAllParts, onPart, type Rewrite, xmlParts } from './rewrite.ts';

const rels = 'xl/_rels/workbook.xml.rels';
const customRelationship = /<Relationship Id="rIdPeerbook1"[^>]*\/>/;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts moved to other names; what points at them is left to the caller. */
function renamed(parts: Parts, rename: (name: string) => string): Parts {
  return new Map([...parts].map(([name, part]): [string, Part] => [rename(name), part]));
}

const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);

export const packageRewrites: Readonly<Record<string, Rewrite>> = {
  'custom XML is lost': (draft) => ({
    ...draft,
    parts: withText(
      new Map([...draft.parts].filter(([name]) => !name.startsWith('customXml/'))),
      rels,
      (xml) => xml.replace(customRelationship, ''),
    ),
  }),
  'custom XML hangs on the package': (draft) => ({
    ...draft,
    parts: withText(
      withText(draft.parts, rels, (xml) => xml.replace(customRelationship, '')),
      '_rels/.rels',
      (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rId9" Type="${office}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
        ),
    ),
  }),
  'custom properties are lost': (draft) => ({
    ...draft,
    parts: withParts(
      withText(draft.parts, '_rels/.rels', (xml) =>
        xml.replace(/<Relationship [^>]*custom\.xml"[^>]*>(<\/Relationship>)?/, ''),
      ),
      { 'docProps/custom.xml': undefined },
    ),
  }),
  'another program has properties of its own': onPart('docProps/custom.xml', (xml) =>
    xml.replace(
      '</Properties>',
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="90" name="KSOProductBuildVer"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">2052-12.1.0.15374</vt:lpwstr></property></Properties>',
    ),
  ),
  'another program has custom XML of its own': (draft) => ({
    ...draft,
    parts: withParts(draft.parts, {
      'customXml/item2.xml':
        '<?xml version="1.0"?><woProps xmlns="https://web.wps.cn/et/2018/main"><woSheetsProps/></woProps>',
      'customXml/item3.xml': Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0]),
    }),
  }),
  'targets are absolute': onPart(rels, (xml) =>
    xml.replaceAll(/Target="(?![/.])/g, 'Target="/xl/'),
  ),
  'sheets have other part names': (draft) => ({
    ...draft,
    parts: withText(
      renamed(draft.parts, (name) => name.replace(/^xl\/worksheets\/sheet/, 'xl/tabelle/Blatt')),
      rels,
      (xml) => xml.replaceAll('worksheets/sheet', 'tabelle/Blatt'),
    ),
  }),
  'the workbook has another part name': (draft) => ({
    ...draft,
    parts: withText(
      renamed(draft.parts, (name) =>
        name.replace(/^xl\/(_rels\/)?workbook\.xml/, 'xl/$1book2.xml'),
      ),
      '_rels/.rels',
      (xml) => xml.replace('xl/workbook.xml', 'xl/book2.xml'),
    ),
  }),
  'the workbook is named from the root': onPart('_rels/.rels', (xml) =>
    xml.replace('Target="xl/workbook.xml"', 'Target="/xl/workbook.xml"'),
  ),
  'elements have a prefix': onMain((xml) =>
    xml
      .replace(' xmlns="', ' xmlns:ss="')
      .replaceAll(/<(\/?)([A-Za-z][A-Za-z0-9]*)(?=[\s>/])/g, '<$1ss:$2'),
  ),
  'parts begin with a mark': onAllParts((xml) => `\ufeff${xml}`),
  'parts end their lines as Windows does': onAllParts((xml, part) =>
    /customXml|sharedStrings|docProps/.test(part)
      ? xml
      : xml.replace(/\?>/, '?>\r\n').replaceAll('><row', '>\r\n<row'),
  ),
  'parts hold comments': onAllParts((xml) =>
    xml
      .replace(/\?>/, '?><!-- written by hand -->')
      .replaceAll('<sheetData>', '<sheetData><!-- rows -->')
      .concat('<!-- end -->'),
  ),
  'parts say that they stand alone': onAllParts((xml) =>
    xml.replace(/^<\?xml[^>]*\?>/, "<?xml version='1.0' encoding='utf-8' standalone='yes'?>"),
  ),
  'parts do not declare themselves': onAllParts((xml) => xml.replace(/^<\?xml[^>]*\?>\s*/, '')),
  'empty elements are short': onAllParts((xml) =>
    xml.replaceAll(/<([\w:]+)((?: [^<>]*)?)><\/\1>/g, '<$1$2/>'),
  ),
  'parts of other programs are there': (draft) => ({
    ...draft,
    parts: withParts(draft.parts, {
      'xl/calcChain.xml':
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
      'xl/media/image1.png': picture,
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
      'xl/drawings/vmlDrawing1.vml': '<xml/>',
      'xl/charts/chart1.xml':
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
      'xl/comments1.xml':
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>',
      'xl/persons/person.xml': '<personList/>',
      'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>',
      'xl/printerSettings/printerSettings1.bin': picture,
      'xl/tables/table1.xml': '<table/>',
      'xl/metadata.xml': '<metadata/>',
      'xl/cellimages.xml': '<cellImages/>',
      'docProps/thumbnail.wmf': picture,
    }),
  }),
  'properties of documents are lost': (draft) => ({
    ...draft,
    parts: withParts(draft.parts, {
      'docProps/app.xml': undefined,
      'docProps/core.xml': undefined,
      'xl/theme/theme1.xml': undefined,
    }),
  }),
  'nothing is packed': (draft) => ({ ...draft, entry: (entry) => ({ ...entry, stored: true }) }),
  'sums stand behind the content': (draft) => ({
    ...draft,
    entry: (entry) => ({ ...entry, descriptor: true }),
  }),
  'entries have further fields': (draft) => ({
    ...draft,
    entry: (entry) => ({
      ...entry,
      extra: Uint8Array.from([0x55, 0x54, 5, 0, 1, 0, 0, 0, 0, 0x28, 0xa2, 4, 0, 1, 2, 3, 4]),
    }),
  }),
  'names are said to be UTF-8': (draft) => ({
    ...draft,
    entry: (entry) => ({ ...entry, claims: { flags: 0x800 } }),
  }),
  'the archive has a comment': (draft) => ({
    ...draft,
    archive: { comment: new TextEncoder().encode('made elsewhere') },
  }),
  'folders are entries': (draft) => ({
    ...draft,
    parts: new Map([
      ...['_rels/', 'xl/', 'xl/worksheets/', 'docProps/'].map((name): [string, Part] => [
        name,
        { content: '' },
      ]),
      ...draft.parts,
    ]),
  }),
  'entries stand in another order': (draft) => ({ ...draft, isShuffled: true }),
};

/** The parts whose elements are all of the main namespace. */
function onMain(write: (xml: string) => string): Rewrite {
  return (draft: Draft) => ({
    ...draft,
    parts: xmlParts(draft)
      .filter((name) =>
        textOf(draft.parts, name).includes(
          ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
        ),
      )
      .reduce((parts, name) => withText(parts, name, write), draft.parts),
  });
}
