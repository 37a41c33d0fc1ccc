// Which sheets of a workbook are the report's. All others are the person's own: their figures may be linked.
import { availableLanguages, wordsOf } from '@peerbook/shared';
import type { Report } from '../validation/checkWorkbook.ts';

const alwaysOurs: ReadonlySet<string> = new Set(
  availableLanguages.flatMap((language) => Object.values(wordsOf(language).sheets)),
);

/** Tells by its name whether a sheet is the report's. Hidden ones of ours begin with a low line. */
export function ourSheets({
  sheets,
  readings,
}: Pick<Report, 'sheets' | 'readings'>): (name: string) => boolean {
  const answers = new Set([...sheets, ...readings.flatMap(({ place }) => place?.sheet ?? [])]);
  return (name) => answers.has(name) || alwaysOurs.has(name) || name.startsWith('_');
}
