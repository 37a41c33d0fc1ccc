// XML that attacks, in each kind of part that is read; and XML that only looks unusual.
import { describe, expect, test } from '@jest/globals';
import { packageLimits, readPackage } from '@peerbook/shared';
import { strToU8 } from 'fflate';
import { workbookFile, workbookParts } from '../../../support/zipTools.ts';
import { refusalOf } from './refusal.ts';

const plan = {
  sheets: { Main: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
  sharedStrings: '<si><t>a</t></si>',
  parts: {
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>',
    'docProps/custom.xml': '<Properties/>',
    'customXml/item1.xml': '<a/>',
  },
};
const parts = new Map(workbookParts(plan).map(({ name, content }) => [name, String(content)]));
const names = [
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
  'docProps/custom.xml',
  'customXml/item1.xml',
];
const whole = (name: string) => parts.get(name) ?? '';
const fileWith = (name: string, content: string | Uint8Array) =>
  workbookFile({ ...plan, parts: { ...plan.parts, [name]: content } });
/** The part with XML put inside its root element. */
const inside = (name: string, xml: string) => {
  const closed = whole(name).replace(/^<([\w:]+)([^>]*)\/>$/, '<$1$2></$1>');
  return closed.replace(/<\/[\w:]+>$/, (end) => xml + end);
};
const laughs = Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
).join('');

describe.each(names)('the part %s', (name) => {
  test('is read as it is', () => {
    expect(readPackage(fileWith(name, whole(name))).grid.sheets).toHaveLength(1);
  });

  test.each([
    ['a document type', `<!DOCTYPE a>${whole(name)}`],
    ['a document type outside', `<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">${whole(name)}`],
    [
      'an external entity',
      `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>${inside(name, '&e;')}`,
    ],
    ['a billion laughs', `<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]>${inside(name, '&l9;')}`],
    ['parameter entities', `<!DOCTYPE a [<!ENTITY % p "x"> %p;]>${whole(name)}`],
  ])('is refused for %s', (_what, content) => {
    const { part, reason } = refusalOf(fileWith(name, content));
    expect(part).toBe(name);
    expect(reason).toBe('it declares a document type, which no workbook has');
  });

  test.each([
    ['an entity that nothing declares', inside(name, '&nbsp;')],
    ['an open element', inside(name, '<b>')],
    ['two roots', `${whole(name)}<a/>`],
    ['nothing in it', ''],
    ['text before its root', `x${whole(name)}`],
    ['an attribute twice', inside(name, '<b c="1" c="2"/>')],
    ['a NUL', inside(name, '\u0000')],
    ['a character that is none', inside(name, '&#xFFFF;&#0;')],
  ])('is refused for %s', (_what, content) => {
    expect(refusalOf(fileWith(name, content))).toMatchObject({
      part: name,
      reason: 'it is not well-formed XML',
    });
  });

  test('is refused for elements nested 100 deep', () => {
    const deep = `${'<b>'.repeat(100)}${'</b>'.repeat(100)}`;
    const { part, reason } = refusalOf(fileWith(name, inside(name, deep)));
    expect(part).toBe(name);
    expect(reason).toContain(`nested more than ${packageLimits.depth} deep`);
  });

  test('is refused for 10,000 attributes', () => {
    const attributes = Array.from({ length: 10_000 }, (_, i) => `a${i}="1"`).join(' ');
    const { part, reason } = refusalOf(fileWith(name, inside(name, `<b ${attributes}/>`)));
    expect(part).toBe(name);
    expect(reason).toBe('an element has too many attributes');
  });

  test('is read with a byte order mark, a declaration, comments and an attribute named __proto__', () => {
    const declared = `\uFEFF<?xml version="1.0" encoding="UTF-8"?><!-- a -->${inside(name, '<!-- b -->')}`;
    expect(readPackage(fileWith(name, declared)).grid.sheets).toHaveLength(1);
    const odd = inside(name, '<b __proto__="x" constructor="y"/>');
    expect(readPackage(fileWith(name, odd)).grid.sheets).toHaveLength(1);
    expect({}).not.toHaveProperty('x');
  });
});

describe('a part that is not UTF-8', () => {
  const utf16 = (text: string, mark: boolean, big: boolean) => {
    const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
    return new Uint8Array(big ? bytes.swap16() : bytes);
  };
  const required = names.filter((name) => name !== 'customXml/item1.xml');

  test.each(required)('is refused: %s', (name) => {
    for (const content of [
      utf16(whole(name), true, false),
      utf16(whole(name), true, true),
      utf16(whole(name), false, false),
      strToU8(`<?xml version="1.0" encoding="UTF-16"?>${whole(name)}`),
      strToU8(`<?xml version='1.0' encoding='iso-8859-1'?>${whole(name)}`),
    ])
      expect(refusalOf(fileWith(name, content))).toMatchObject({
        part: name,
        reason: 'it is not UTF-8',
      });
    expect(refusalOf(fileWith(name, utf16(whole(name), false, true))).part).toBe(name);
  });

  test('is refused where single bytes are broken, since a letter would be guessed', () => {
    const broken = strToU8(inside('xl/sharedStrings.xml', '<si><t>Jos_</t></si>'));
    const at = broken.lastIndexOf('_'.charCodeAt(0));
    const { part, reason } = refusalOf(fileWith('xl/sharedStrings.xml', broken.with(at, 0xe9)));
    expect([part, reason]).toEqual(['xl/sharedStrings.xml', 'it is not UTF-8']);
    const whole = fileWith('xl/sharedStrings.xml', '<sst><si><t>\uFFFD</t></si></sst>');
    expect(readPackage(whole).grid.sheets[0]?.cells.get('A1')).toEqual({
      kind: 'text',
      value: '\uFFFD',
    });
  });

  test('is passed over as custom XML, where other programs keep their own in UTF-16', () => {
    const query = utf16('<?xml version="1.0" encoding="utf-16"?><DataMashup/>', true, false);
    const { identityTokens } = readPackage(fileWith('customXml/item1.xml', query));
    expect(identityTokens).toEqual([]);
  });
});
