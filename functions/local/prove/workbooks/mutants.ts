// All mutants: files made from filled reports, each with one thing changed, and what must come of reading them.
import type { Language } from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';
import { writeArchive } from './archive.ts';
import { byteMutants } from './byteMutants.ts';
import { type FilledReport, filledReport } from './filledReport.ts';
import type { Trial } from './judge.ts';
import type { Parts } from './part.ts';
import { valueMutants } from './valueMutants.ts';
import { xmlMutants } from './xmlMutants.ts';
import { zipMutant, zipMutants } from './zipMutants.ts';

/** Mutants of one report; making a report costs as much as some of them. */
const eachReport = 20;
const languages: readonly Language[] = ['en', 'es', 'fr', 'ru'];

type Make = (random: Random, report: FilledReport) => Omit<Trial, 'kind' | 'name' | 'language'>;

const makers: readonly (readonly [kind: string, name: string, make: Make])[] = [
  ...Object.entries(byteMutants).map(
    ([name, damage]) =>
      [
        'bytes',
        name,
        (random: Random, report: FilledReport) => ({
          bytes: damage(random, packed(report.parts)),
          expected: report.expected,
        }),
      ] as const,
  ),
  ...Object.keys(zipMutants).map(
    (name) =>
      [
        'zip',
        name,
        (random: Random, report: FilledReport) => ({
          ...zipMutant(random, report, name),
          expected: report.expected,
        }),
      ] as const,
  ),
  ...(['xml', 'value'] as const).flatMap((kind) =>
    Object.entries(kind === 'xml' ? xmlMutants : valueMutants).map(
      ([name, change]) =>
        [
          kind,
          name,
          (random: Random, report: FilledReport) => {
            const { parts, expected, must } = change(random, report);
            return { bytes: packed(parts), expected, ...(must && { must }) };
          },
        ] as const,
    ),
  ),
];

/** As many mutants as are asked for, each way in turn, reports in all languages. */
export async function* mutants(random: Random, count: number): AsyncGenerator<Trial> {
  let report: FilledReport | undefined;
  for (let i = 0; i < count; i += 1) {
    const language = languages[Math.floor(i / eachReport) % languages.length] as Language;
    if (!report || i % eachReport === 0) report = await filledReport(random, language);
    const [kind, name, make] = makers[i % makers.length] as (typeof makers)[number];
    yield { kind, name, language: report.language, ...make(random, report) };
  }
}

/** How many ways there are to change a file. */
export const waysToMutate = makers.length;

/** The parts as a file. */
export function packed(parts: Parts): Uint8Array {
  return writeArchive([...parts].map(([name, part]) => ({ name, part })));
}
