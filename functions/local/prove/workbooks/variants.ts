// Legitimate variants: filled reports as Excel on each system, LibreOffice, Google Sheets, WPS and libraries write them, after
// people moved things about. Each must be read, every value equal, the identity found.
import type { Language } from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';
import { writeArchive } from './archive.ts';
import { cellRewrites } from './cellRewrites.ts';
import { type FilledReport, filledReport } from './filledReport.ts';
import type { Trial } from './judge.ts';
import { packageRewrites } from './packageRewrites.ts';
import type { Draft, Rewrite } from './rewrite.ts';
import { sheetRewrites } from './sheetRewrites.ts';

const cells = Object.keys(cellRewrites);
const sheets = Object.keys(sheetRewrites);
const packages = Object.keys(packageRewrites);

/** What each program is known to write; see the notes of ECMA-376 part 1, 18.3.1, for what it may. */
const programs: Readonly<Record<string, readonly string[]>> = {
  Excel: [
    'texts are shared',
    'rows say more of themselves',
    'hidden sheets are quite hidden',
    'parts say that they stand alone',
    'parts of other programs are there',
    'empty elements are short',
  ],
  'Excel for Mac': [
    'texts are shared',
    'rows say more of themselves',
    'custom XML is lost',
    'parts say that they stand alone',
    'parts end their lines as Windows does',
  ],
  'Excel for the web': [
    'texts are shared in runs',
    'targets are absolute',
    'cells say more of themselves',
    'empty elements are short',
  ],
  LibreOffice: [
    'texts are shared',
    'yes and no are logical values',
    'custom XML hangs on the package',
    'styles are numbered otherwise',
    'empty cells have styles',
    'sums stand behind the content',
  ],
  'Google Sheets': [
    'texts are shared',
    'custom XML is lost',
    'custom properties are lost',
    'properties of documents are lost',
    'parts do not declare themselves',
    'cells say their style first',
  ],
  WPS: [
    'texts are shared',
    'another program has properties of its own',
    'another program has custom XML of its own',
    'entries have further fields',
  ],
  'a library': [
    'texts are values of their own',
    'elements have a prefix',
    'nothing is packed',
    'the workbook is named from the root',
    'folders are entries',
  ],
  'another library': [
    'shared texts stand in place',
    'rows and cells have no addresses',
    'parts begin with a mark',
    'names are said to be UTF-8',
  ],
};

const all: Readonly<Record<string, Rewrite>> = {
  ...cellRewrites,
  ...sheetRewrites,
  ...packageRewrites,
};

/** Later ones take apart what earlier ones put in place, so that each kind is done before the next. */
const order = [
  'dates count from 1904',
  ...cells.filter(
    (one) => !/^(dates count|cells say|rows and cells|rows say|empty cells)/.test(one),
  ),
  ...sheets,
  'empty cells have styles',
  'rows and cells have no addresses',
  'rows say more of themselves',
  'cells say their style first',
  'cells say more of themselves',
  ...packages.filter((one) => !/^(elements have|the workbook has|sheets have)/.test(one)),
  'sheets have other part names',
  'the workbook has another part name',
  'elements have a prefix',
];

/** Pairs that take away both of two things of which one is needed, or that write the same cells in two ways. */
const apart: readonly (readonly string[])[] = [
  ['names are gone', 'names belong to their sheets', 'the codes are gone'],
  ['rows of answers are sorted', 'the codes are gone'],
  ['a sheet is renamed', 'the codes are gone'],
  ['dates count from 1904', 'dates are written as such'],
  ['parts do not declare themselves', 'parts begin with a mark', 'parts hold comments'],
  [
    'percentages are fractions',
    'numbers are results of formulas',
    'numbers are written with an exponent',
    'numbers are written to 17 digits',
    'dates count from 1904',
  ],
  [
    'rows and cells have no addresses',
    'cells of the user hold far more',
    'cells say more of themselves',
    'cells say their style first',
  ],
  ['rows and cells have no addresses', 'empty cells have styles', 'rows say more of themselves'],
];

const languages: readonly Language[] = ['en', 'es', 'fr', 'ru'];
/** How many rewrites are done beside those of the program. */
const further = 4;

/** As many variants as are asked for: each program in turn, and each rewrite in turn beside it. */
export async function* variants(random: Random, count: number): AsyncGenerator<Trial> {
  const names = Object.keys(programs);
  for (let i = 0; i < count; i += 1) {
    const report = await filledReport(random, languages[i % languages.length] as Language);
    const program = names[i % names.length] as string;
    const wanted = [order[i % order.length] as string, ...(programs[program] as readonly string[])];
    for (let n = random.whole(0, further); n > 0; n -= 1) wanted.push(random.pick(order));
    const done = compatible(wanted);
    yield {
      kind: 'variant',
      name: `${program}: ${done.join(', ')}`,
      language: report.language,
      bytes: written(rewritten(report, done, random), random),
      expected: report.expected,
      must: 'read',
    };
  }
}

/** All rewrites there are. */
export const waysToRewrite: readonly string[] = order;

/** A report after rewrites, in the order in which they can be done. */
export function rewritten(report: FilledReport, names: readonly string[], random: Random): Draft {
  const draft: Draft = { report, parts: report.parts };
  return order
    .filter((name) => names.includes(name))
    .reduce((now, name) => (all[name] as Rewrite)(now, random), draft);
}

/** The rewrites in turn, without those that do not go with one before. */
function compatible(names: readonly string[]): readonly string[] {
  const done: string[] = [];
  for (const name of names) {
    const clashes = apart.some(
      (group) => group.includes(name) && done.some((other) => group.includes(other)),
    );
    if (!clashes && !done.includes(name)) done.push(name);
  }
  return done;
}

/** The file of a draft. */
export function written({ parts, entry, archive, isShuffled }: Draft, random: Random): Uint8Array {
  const entries = [...parts].map(([name, part]) => {
    const plain = { name, part };
    return entry ? entry(plain, random) : plain;
  });
  return writeArchive(isShuffled ? entries.toSorted(() => random.next() - 0.5) : entries, archive);
}
