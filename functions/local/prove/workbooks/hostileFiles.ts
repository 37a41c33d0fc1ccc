// The classic hostile files, made here: what is known to stop, fill or fool readers of workbooks, each on top of a report that
// would be read without it.
import { deflateRawSync, gzipSync } from 'node:zlib';
import type { Random } from '../../demo/random.ts';
import { type ArchiveEntry, type ArchiveOptions, writeArchive } from './archive.ts';
import { type FilledReport, filledReport } from './filledReport.ts';
import { hostileParts } from './hostileParts.ts';
import type { Must, Trial } from './judge.ts';
import { packed } from './mutants.ts';

const megabyte = 1_000_000;
const sheet = 'xl/worksheets/sheet2.xml';

interface Hostile {
  readonly bytes: Uint8Array;
  readonly must: Must;
}

/** The entries of a report, some of them changed, others added. */
function archive(
  report: FilledReport,
  change: (entries: readonly ArchiveEntry[]) => readonly ArchiveEntry[],
  options: ArchiveOptions = {},
): Hostile {
  const entries = [...report.parts].map(([name, part]) => ({ name, part }));
  return { bytes: writeArchive(change(entries), options), must: 'refuse' };
}

/** The sheet with an answer, of other content. */
const withSheet = (report: FilledReport, change: Partial<ArchiveEntry>): Hostile =>
  archive(report, (entries) =>
    entries.map((one) => (one.name === sheet ? { ...one, ...change } : one)),
  );

const added = (report: FilledReport, ...more: readonly ArchiveEntry[]): Hostile =>
  archive(report, (entries) => [...entries, ...more]);

const entryOf = (name: string, content: string | Uint8Array): ArchiveEntry => ({
  name,
  part: { content },
});

/** A sheet that unpacks to as many megabytes of blanks. */
const blanks = (megabytes: number) =>
  `<worksheet><sheetData>${' '.repeat(megabytes * megabyte)}</sheetData></worksheet>`;

/** The begin of a compound file: .xls, and whatever is protected by a password. */
function compound(stream: string): Uint8Array {
  const bytes = Buffer.alloc(8192);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(stream, 1024, 'utf16le');
  return new Uint8Array(bytes);
}

const foreign = (bytes: Uint8Array | string): Hostile => ({
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  must: 'refuse',
});

/** Files that are archives only in part, or whose archive is the attack. */
const archives: Readonly<Record<string, (report: FilledReport) => Hostile>> = {
  'a bomb of 15 MB of blanks': (report) => withSheet(report, { part: { content: blanks(15) } }),
  'a bomb of 400 MB of blanks': (report) =>
    withSheet(report, { packed: deflateRawSync(Buffer.alloc(400 * megabyte, 32), { level: 9 }) }),
  'a bomb that says it is small': (report) =>
    withSheet(report, {
      packed: deflateRawSync(Buffer.alloc(60 * megabyte, 32), { level: 9 }),
      claims: { size: 100 },
    }),
  'a bomb in parts that share the limit': (report) =>
    archive(report, (entries) =>
      entries.map((one) =>
        /sheet[2-7]\.xml$/.test(one.name)
          ? { ...one, part: { content: `${blanks(7)}<!--${noise(0.3)}-->` } }
          : one,
      ),
    ),
  'a bomb of many links': (report) =>
    added(
      report,
      ...Array.from({ length: 60 }, (_, i) =>
        entryOf(
          `xl/externalLinks/externalLink${i}.xml`,
          `<externalLink>${'<a/>'.repeat(200_000)}</externalLink>`,
        ),
      ),
    ),
  'an archive in the archive': (report) =>
    added(report, entryOf('xl/media/more.zip', packed(report.parts))),
  'archives in archives, eight deep': (report) => {
    let inner: Uint8Array = packed(report.parts);
    for (let i = 0; i < 8; i += 1) inner = writeArchive([entryOf('inner.zip', inner)]);
    return foreign(inner);
  },
  'a gzip in the place of the content': (report) =>
    withSheet(report, { packed: new Uint8Array(gzipSync('<worksheet/>')) }),
  'entries that all share one content': (report) =>
    archive(report, (entries) => [
      ...entries,
      ...Array.from({ length: 200 }, (_, i) => ({
        ...entryOf(`xl/worksheets/more${i}.xml`, blanks(1)),
        claims: { header: 0, localName: entries[0]?.name ?? '' },
      })),
    ]),
  '65,000 entries': (report) =>
    added(report, ...Array.from({ length: 64_000 }, (_, i) => entryOf(`a/${i}.xml`, ''))),
  '65,535 entries, as it says': (report) => archive(report, (all) => all, { claimed: 0xffff }),
  'sizes of 4 GB': (report) => withSheet(report, { claims: { packedSize: 0xffffffff } }),
  'a program before the archive': (report) =>
    archive(report, (all) => all, { before: new TextEncoder().encode('MZ'.repeat(200)) }),
  'something behind the archive': (report) =>
    foreign(new Uint8Array(Buffer.concat([packed(report.parts), Buffer.from('<?php')]))),
  'two archives one behind the other': (report) =>
    foreign(new Uint8Array(Buffer.concat([packed(report.parts), packed(report.parts)]))),
  'the first of entries twice': (report) => archive(report, (all) => [...all, ...all.slice(0, 1)]),
  'a sheet twice': (report) =>
    archive(report, (all) => [...all, ...all.filter((one) => one.name === sheet)]),
  'a sheet twice, in capitals': (report) =>
    added(report, entryOf(sheet.toUpperCase(), '<worksheet/>')),
  'a path upwards': (report) => added(report, entryOf('../../../../etc/cron.xml', '')),
  'a path from the root': (report) => added(report, entryOf('/etc/passwd.xml', '')),
  'a path of Windows': (report) => added(report, entryOf('xl\\..\\..\\a.xml', '')),
  'a path with a drive': (report) => added(report, entryOf('C:/a.xml', '')),
  'a path with a zero': (report) => added(report, entryOf('xl/a.xml\u0000.exe', '')),
  'a path of 5,000 letters': (report) => added(report, entryOf(`${'a'.repeat(5000)}.xml`, '')),
  'a path without letters': (report) => added(report, entryOf('', '')),
  'a program': (report) => added(report, entryOf('xl/media/picture.exe', 'MZ')),
  'a file of 6 MB': (report) =>
    added(report, { ...entryOf('xl/media/image1.png', noise(6)), stored: true }),
  'an old .xls': () => foreign(compound('Workbook')),
  'a workbook under a password': () => foreign(compound('EncryptedPackage')),
  'a page of HTML named .xlsx': () => foreign('<html><table><tr><td>1</td></tr></table></html>'),
  'values between commas': () => foreign('people_total,40\npeople_women,21\n'),
  'a file of nothing': () => foreign(new Uint8Array()),
  'a file of zeros': () => foreign(new Uint8Array(100_000)),
  'the end of an archive alone': () => foreign(writeArchive([])),
  'an archive of something else': () =>
    foreign(writeArchive([entryOf('word/document.xml', '<a/>')])),
};

/** Megabytes that hardly pack, letters and digits alone. */
function noise(megabytes: number): string {
  let state = 1;
  const letters = new Uint8Array(megabytes * megabyte);
  for (let i = 0; i < letters.length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    letters[i] = 97 + (state >>> 28);
  }
  return Buffer.from(letters).toString('latin1');
}

/** All hostile files, on one report. */
export async function* hostileFiles(random: Random): AsyncGenerator<Trial> {
  const report = await filledReport(random, 'en');
  const { expected, language } = report;
  for (const [name, make] of Object.entries(archives))
    yield { kind: 'hostile', name, language, expected, ...make(report) };
  for (const [name, make] of Object.entries(hostileParts)) {
    const { parts, must = 'refuse' } = make(report);
    yield { kind: 'hostile', name, language, expected, bytes: packed(parts), must };
  }
}

/** How many there are. */
export const hostileCount = Object.keys(archives).length + Object.keys(hostileParts).length;
