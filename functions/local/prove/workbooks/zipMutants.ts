// Archives whose structure is not what it says: entries left out, doubled, renamed, overlapping, with sums that lie.
import type { Random } from '../../demo/random.ts';
import { type ArchiveEntry, type ArchiveOptions, packedPart, writeArchive } from './archive.ts';
import type { FilledReport } from './filledReport.ts';
import type { Must } from './judge.ts';

interface Change {
  readonly entries: readonly ArchiveEntry[];
  readonly options?: ArchiveOptions;
  readonly must?: Must;
}

type Mutation = (random: Random, entries: readonly ArchiveEntry[], report: FilledReport) => Change;

const changed = (
  entries: readonly ArchiveEntry[],
  at: number,
  change: Partial<ArchiveEntry>,
): readonly ArchiveEntry[] => entries.map((one, i) => (i === at ? { ...one, ...change } : one));

/** Changes of one entry picked at random. */
function onOne(
  change: (entry: ArchiveEntry, random: Random) => Partial<ArchiveEntry>,
  must?: Must,
): Mutation {
  return (random, entries) => {
    const at = random.whole(0, entries.length - 1);
    const entry = entries[at] as ArchiveEntry;
    return { entries: changed(entries, at, change(entry, random)), ...(must && { must }) };
  };
}

/** Changes of the sheet with an answer: it is read, so that each must be found out. */
function onAnswers(
  change: (entry: ArchiveEntry, random: Random) => Partial<ArchiveEntry>,
): Mutation {
  return (random, entries, report) => {
    const part = random.pick(report.cells.filter((one) => one.typed !== undefined)).part;
    const at = entries.findIndex((one) => one.name === part);
    const entry = entries[at] as ArchiveEntry;
    return { entries: changed(entries, at, change(entry, random)), must: 'refuse' };
  };
}

export const zipMutants: Readonly<Record<string, Mutation>> = {
  'an entry left out': (random, entries) => {
    const at = random.whole(0, entries.length - 1);
    return { entries: entries.filter((_, i) => i !== at) };
  },
  'an entry twice': (random, entries) => ({
    entries: [...entries, random.pick(entries)],
    must: 'refuse',
  }),
  'an entry twice in other letters': (random, entries) => {
    const one = random.pick(entries);
    return { entries: [...entries, { ...one, name: one.name.toUpperCase() }], must: 'refuse' };
  },
  'an entry renamed': onOne(({ name }, random) => ({
    name: random.pick([`${name}.bak`, `xl/${name}`, name.replace('.', '1.'), `${name} `]),
  })),
  'entries that exchanged their names': (random, entries) => {
    const [a, b] = [random.whole(0, entries.length - 1), random.whole(0, entries.length - 1)];
    const [one, other] = [entries[a] as ArchiveEntry, entries[b] as ArchiveEntry];
    const swapped = changed(changed(entries, a, { name: other.name }), b, { name: one.name });
    return { entries: a === b ? entries : swapped };
  },
  'a path that leaves the folder': onOne(
    ({ name }, random) => ({
      name: random.pick([
        `../${name}`,
        `/${name}`,
        `C:/${name}`,
        name.replace('/', '\\') + (name.includes('/') ? '' : '\\'),
      ]),
    }),
    'refuse',
  ),
  'two names of one entry': onOne(({ name }) => ({ claims: { localName: `${name}x` } }), 'refuse'),
  'a checksum that lies': onAnswers((_, random) => ({
    claims: { checksum: random.whole(0, 2 ** 31) },
  })),
  'a digit changed beneath a checksum': onAnswers(({ part }) => {
    const { plain, checksum } = packedPart(part);
    const text = Buffer.from(plain).toString('latin1');
    const at = text.search(/<v>[1-8]/) + 3;
    const packed = Buffer.from(plain);
    packed[at] = (packed[at] as number) + 1;
    return { stored: true, packed, claims: { checksum } };
  }),
  'a packed size that is too small': onAnswers(({ part }, random) => ({
    claims: { packedSize: packedPart(part).deflated.length - random.whole(1, 200) },
  })),
  'a packed size that is too large': onOne(({ part }, random) => ({
    claims: { packedSize: packedPart(part).deflated.length + random.whole(1, 2 ** 20) },
  })),
  'a size that lies': onOne((_, random) => ({
    claims: { size: random.pick([0, 1, 2 ** 31, 2 ** 32 - 1]) },
  })),
  'another method': onOne(
    ({ name }, random) => ({
      claims: { method: random.pick([1, 6, 9, 12, 14, 93, 95, 97, 99]), localName: name },
    }),
    'refuse',
  ),
  'packed content said to be stored': onAnswers(() => ({ claims: { method: 0 } })),
  'an encrypted entry': onOne(() => ({ claims: { flags: 1 } }), 'refuse'),
  'entries that overlap': (random, entries) => {
    const at = random.whole(1, entries.length - 1);
    return { entries: changed(entries, at, { claims: { header: 0 } }), must: 'refuse' };
  },
  'a header beyond the end': onOne(
    (_, random) => ({
      claims: { header: random.pick([2 ** 32 - 1, 2 ** 31, 10_000_000]) },
    }),
    'refuse',
  ),
  'a wrong count of entries': (random, entries) => ({
    entries,
    options: { claimed: random.pick([0, 1, entries.length - 1, entries.length + 1, 0xffff]) },
  }),
  'other entries in another order': (random, entries) => ({
    entries: entries.toSorted(() => random.next() - 0.5),
    must: 'read',
  }),
};

/** The file after one of the changes. */
export function zipMutant(
  random: Random,
  report: FilledReport,
  name: string,
): { bytes: Uint8Array; must?: Must } {
  const entries = [...report.parts].map(([part, content]) => ({ name: part, part: content }));
  const {
    entries: others,
    options,
    must,
  } = (zipMutants[name] as Mutation)(random, entries, report);
  return { bytes: writeArchive(others, options), ...(must && { must }) };
}
