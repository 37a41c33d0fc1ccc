// Hostile and broken archives: each is refused by name and reason, and nothing is unpacked beyond the limits.
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { PackageRefused, packageLimits, readPackage } from '@peerbook/shared';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { workbookFile, workbookParts, writeZip, type ZipPart } from '../../../support/zipTools.ts';
import { refusalOf } from './refusal.ts';

const parts = workbookParts();
const sheet = 'xl/worksheets/sheet1.xml';
const withPart = (part: ZipPart) => writeZip([...parts, part]);
const changed = (name: string, change: Partial<ZipPart>) =>
  writeZip(parts.map((part) => (part.name === name ? { ...part, ...change } : part)));

/** So many megabytes of spaces, deflated: one block that is flushed, again and again. */
function spaces(megabytes: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(1_000_000, ' '), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  return Buffer.concat([...Array<Buffer>(megabytes).fill(block), deflateRawSync(Buffer.alloc(0))]);
}

describe('an honest archive', () => {
  test('is read, deflated or stored, with a comment, with folders and in any order', () => {
    const stored = parts.map((part) => ({ ...part, stored: true }));
    const folder = { name: 'xl/', content: '', stored: true };
    for (const bytes of [
      workbookFile(),
      writeZip(stored),
      writeZip([folder, ...parts].toReversed()),
      writeZip(parts, { comment: strToU8('made by hand') }),
    ])
      expect(readPackage(bytes).grid.sheets[0]?.cells.get('A1')).toEqual({
        kind: 'number',
        value: 1,
      });
  });

  test('is read from the middle of a larger buffer', () => {
    const bytes = workbookFile();
    const padded = new Uint8Array(bytes.length + 30).fill(7);
    padded.set(bytes, 11);
    expect(readPackage(padded.subarray(11, 11 + bytes.length)).grid.sheets).toHaveLength(1);
  });
});

describe('an archive that unpacks to too much', () => {
  test.each([
    ['says so', 400_000_000],
    ['claims to be small', 10],
  ])('is stopped at the limit of a part when it %s', (_what, size) => {
    const bomb = changed(sheet, { packed: spaces(400), claims: { size, checksum: 0 } });
    expect(bomb.length).toBeLessThan(500_000);
    const { part, reason } = refusalOf(bomb);
    expect(part).toBe(sheet);
    expect(reason).toBe(`it unpacks to more than ${packageLimits.part} bytes`);
  });

  test('is stopped at the limit of all parts together', () => {
    // Text of another program in UTF-16 is unpacked and passed over; it packs to a thirtieth.
    const content = Uint8Array.from({ length: 12_000_000 }, (_, i) => {
      const block = Math.floor(i / 30_000);
      return ((i % 1000) * 7919 + block * block * 31 + (((i % 1000) * block) % 251)) & 0xff;
    });
    content.set([0xff, 0xfe]);
    const list = [1, 2, 3].map((i) => ({ name: `customXml/item${i}.xml`, content }));
    const { part, reason } = refusalOf(writeZip([...parts, ...list]));
    expect(part).toBe('customXml/item3.xml');
    expect(reason).toBe(`the file unpacks to more than ${packageLimits.total} bytes`);
  });

  test('is stopped where it packs better than any workbook does', () => {
    const content = `<worksheet><sheetData>${' '.repeat(packageLimits.ratioFrom)}</sheetData></worksheet>`;
    const { part, reason } = refusalOf(changed(sheet, { content }));
    expect(part).toBe(sheet);
    expect(reason).toBe(`it unpacks to more than ${packageLimits.ratio} times its packed size`);
    const less = content.replace(/ {100}/, '');
    expect(readPackage(changed(sheet, { content: less })).grid.sheets).toHaveLength(1);
  });

  test('is not unpacked at all in parts that are not needed', () => {
    const media = {
      name: 'xl/media/image1.png',
      content: '',
      packed: spaces(400),
      claims: { size: 1 },
    };
    expect(readPackage(withPart(media)).grid.sheets).toHaveLength(1);
  });

  test('is refused by its own size before anything is looked at', () => {
    const { part, reason } = refusalOf(new Uint8Array(packageLimits.file + 1));
    expect(part).toBe('');
    expect(reason).toContain(`${packageLimits.file} is the limit`);
  });

  test('is refused by its number of parts', () => {
    const many = Array.from({ length: 401 }, (_, i) => ({ name: `a${i}.xml`, content: '' }));
    expect(refusalOf(writeZip(many)).reason).toBe('it has 401 parts; 400 is the limit');
  });
});

describe('an archive with names', () => {
  test.each([
    ['a way up', '../evil.xml'],
    ['a way up in between', 'xl/../../evil.xml'],
    ['an absolute path', '/etc/passwd'],
    ['a drive', 'C:evil.xml'],
    ['a backslash', 'xl\\evil.xml'],
    ['a NUL', 'xl/evil.xml\u0000.png'],
    ['a line feed', 'xl/evil\n.xml'],
    ['201 characters', 'x'.repeat(201)],
    ['no character', ''],
  ])('of %s is refused by that name', (_what, name) => {
    const { part, reason } = refusalOf(withPart({ name, content: '' }));
    expect(part).toBe(name.slice(0, name.length > 200 ? 60 : 200));
    expect(reason).toContain('the name of this part');
  });

  test.each([
    ['the same', sheet],
    ['the same in capitals', sheet.toUpperCase()],
  ])('of which two are %s is refused, since readers would disagree', (_what, name) => {
    const { part, reason } = refusalOf(withPart({ name, content: '<worksheet/>' }));
    expect(part).toBe(name);
    expect(reason).toBe('this part stands twice');
  });

  test('that differ inside and in the table of contents is refused', () => {
    const bytes = changed(sheet, { claims: { localName: 'xl/worksheets/sheet2.xml' } });
    expect(refusalOf(bytes)).toMatchObject({ part: sheet, reason: 'this part has two names' });
  });
});

describe('an archive whose headers', () => {
  test.each<[string, Partial<ZipPart>, string]>([
    ['say that it is encrypted', { claims: { flags: 1 } }, 'this part is encrypted'],
    ['name the method of strong encryption', { claims: { method: 99 } }, 'packed by method 99'],
    ['name a method that is rare', { claims: { method: 12 } }, 'packed by method 12'],
    ['put its size into zip64', { claims: { packedSize: 0xffffffff } }, 'it uses zip64'],
    ['put its place into zip64', { claims: { header: 0xffffffff } }, 'it uses zip64'],
    [
      'reach beyond the file',
      { claims: { packedSize: 1_000_000 } },
      'reaches beyond where parts may stand',
    ],
    ['point at no header', { claims: { header: 3 } }, 'the header of this part is broken'],
    [
      'point beyond the file',
      { claims: { header: 0x7fffffff } },
      'the header of this part is broken',
    ],
    ['bear another checksum', { claims: { checksum: 1 } }, 'its packed data are broken'],
    [
      'bear another checksum of stored data',
      { stored: true, claims: { checksum: 1 } },
      'its packed data are broken',
    ],
  ])('%s is refused by that part', (_what, change, reason) => {
    const refused = refusalOf(changed(sheet, change));
    expect(refused.part).toBe(sheet);
    expect(refused.reason).toContain(reason);
  });

  test('claim 65,535 entries is refused', () => {
    expect(refusalOf(writeZip(parts, { claimed: 0xffff })).reason).toBe(
      'it is split or uses zip64',
    );
  });

  test.each([parts.length + 1, 399])(
    'claim %d entries, more than there are, is refused',
    (claimed) => {
      expect(refusalOf(writeZip(parts, { claimed })).reason).toBe(
        'its table of contents is broken',
      );
    },
  );

  test('let one part lie inside another is refused', () => {
    const inner = writeZip([{ name: 'b.xml', content: 'inner', stored: true }]);
    const outer = { name: 'a.xml', content: inner, stored: true };
    const at = 30 + 'a.xml'.length;
    const hidden = { name: 'b.xml', content: 'inner', stored: true, claims: { header: at } };
    expect(refusalOf(writeZip([outer, hidden])).reason).toBe('its parts overlap');
  });

  test('let a part reach into the table of contents is refused', () => {
    const [last] = parts.slice(-1) as [ZipPart];
    const honest = writeZip([...parts.slice(0, -1), { ...last, stored: true }]);
    expect(readPackage(honest).grid.sheets).toHaveLength(1);
    const size = last.content.length + 20;
    const bytes = changed(last.name, { stored: true, claims: { packedSize: size, size } });
    expect(refusalOf(bytes)).toMatchObject({ part: last.name });
    expect(refusalOf(bytes).reason).toContain('reaches beyond');
  });

  test('are followed by anything is refused, a second end record in its comment too', () => {
    const hidden = writeZip([]);
    for (const comment of [hidden, Uint8Array.from([...hidden, 0])])
      expect(refusalOf(writeZip(parts, { comment }))).toBeInstanceOf(PackageRefused);
    const longer = Uint8Array.from([...workbookFile(), 0]);
    expect(refusalOf(longer).reason).toBe('something follows its end');
  });
});

describe('a file that is no workbook', () => {
  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'it is not a zip archive'],
    ['a single byte', new Uint8Array(1), 'it is not a zip archive'],
    ['a web page', strToU8(`<html><table>${'<tr>'.repeat(50)}`), 'it is not a zip archive'],
    ['a CSV', strToU8('a;b\n1;2\n'.repeat(20)), 'it is not a zip archive'],
    [
      'an old .xls, or one with a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
      'an old .xls file or protected by a password',
    ],
    ['a zip without parts', writeZip([]), 'this part is missing'],
    [
      'a zip of something else',
      writeZip([{ name: 'a.txt', content: 'a' }]),
      'this part is missing',
    ],
    [
      'no workbook part',
      workbookFile({ parts: { 'xl/workbook.xml': undefined } }),
      'this part is missing',
    ],
    [
      'no relationships',
      workbookFile({ parts: { 'xl/_rels/workbook.xml.rels': undefined } }),
      'this part is missing',
    ],
    ['a missing sheet', workbookFile({ parts: { [sheet]: undefined } }), 'this part is missing'],
    [
      'relationships to nothing',
      workbookFile({ parts: { '_rels/.rels': '<Relationships/>' } }),
      'it names no workbook',
    ],
  ])('is told apart from one that is dangerous: %s', (_what, bytes, reason) => {
    const refused = refusalOf(bytes);
    expect(refused.noWorkbook).toBe(true);
    expect(refused.reason).toContain(reason);
  });

  test('is refused and fails in no other way, whatever its bytes (seed 41)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isLikeZip) => {
        const start = isLikeZip ? workbookFile().slice(0, 400) : new Uint8Array();
        expect(refusalOf(Uint8Array.from([...start, ...bytes]))).toBeInstanceOf(PackageRefused);
      }),
      { seed: 41 },
    );
  });
});

describe('a damaged workbook', () => {
  const whole = workbookFile({
    sheets: { Main: '<row r="1"><c r="A1"><v>4711</v></c><c r="B1" t="s"><v>0</v></c></row>' },
    definedNames: '<definedName name="people_total">Main!$A$1</definedName>',
    sharedStrings: '<si><t>a text of some length, so that it packs</t></si>',
  });
  const content = JSON.stringify([...(readPackage(whole).grid.sheets[0]?.cells ?? [])]);

  const readOrRefused = (bytes: Uint8Array) => {
    try {
      return readPackage(bytes).grid;
    } catch (error) {
      if (error instanceof PackageRefused) return undefined;
      throw error;
    }
  };

  test('cut off anywhere is refused (seed 42)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(refusalOf(whole.slice(0, length))).toBeInstanceOf(PackageRefused);
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  test('with a flipped bit is refused or read as it was: never as something else (seed 43)', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const damaged = whole.with(at, (whole[at] as number) ^ (1 << bit));
        const grid = readOrRefused(damaged);
        if (!grid) return;
        expect(JSON.stringify([...(grid.sheets[0]?.cells ?? [])])).toBe(content);
        expect(grid.names.get('people_total')).toEqual({ sheet: 'Main', cell: 'A1' });
      }),
      { seed: 43, numRuns: 800 },
    );
  });
});
