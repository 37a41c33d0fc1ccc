// A comparison at the terminal, for whoever has the file: one line a difference, or one line of JSON.
import { type AnswerData, shownText } from '@peerbook/shared';
import { placeText } from '../commands/placeText.ts';
import { tellFindings } from '../commands/tellFindings.ts';
import { issuedFor } from '../commands/workbookFile.ts';
import type { Comparison, NamedDifference } from './comparison.ts';
import type { FileReport } from './fileReport.ts';

export function tellComparison(report: FileReport, comparison: Comparison): void {
  const { identity, findings } = report;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`${issuedFor(identity)}, ${identity.template} ${identity.version}`);
  tellFindings(findings);
  say(verdict(report, comparison));
  for (const difference of comparison.differences) say(`  ${differenceLine(difference)}`);
  for (const remark of comparison.remarks) say(remark);
}

/** One line of JSON; `here` and `there` are null for blank and, where `unread` says so, for what could not be read. */
export function tellComparisonAsJson(report: FileReport, comparison: Comparison): void {
  const { identical, submitted, differences, remarks } = comparison;
  const { name, contentHash, findings } = report;
  const told = differences.map(({ place, otherPlace, ...difference }) => ({
    ...difference,
    sheet: place?.sheet ?? null,
    cell: place?.cell ?? null,
    ...(otherPlace && { otherSheet: otherPlace.sheet, otherCell: otherPlace.cell }),
  }));
  process.stdout.write(
    `${JSON.stringify({ file: name, identical, contentHash, submitted, differences: told, findings, remarks })}\n`,
  );
}

function verdict(
  { name, contentHash }: FileReport,
  { identical, against, differences, submitted }: Comparison,
): string {
  if (identical) return `${name} is identical to ${against}.`;
  const n = differences.length;
  if (n > 0)
    return `${name} is different from ${against}, in ${n} ${n === 1 ? 'place' : 'places'}:`;
  // Nothing differs in what could be read, but not all could be.
  return submitted?.contentHash === contentHash
    ? `${name} can't be shown to be identical to ${against}: not all of it can be read.`
    : `${name} is different from ${against}.`;
}

function differenceLine(difference: NamedDifference): string {
  const { place, otherPlace, label, part, here, there, unread = [] } = difference;
  const places = [place, otherPlace].map(placeText).filter((one) => one !== '');
  const what = part === 'answer' ? label : `${label}, ${part}`;
  const [one, other] = [
    shown(here, unread.includes('here')),
    shown(there, unread.includes('there')),
  ];
  return `${places.join(' | ').padEnd(24)}  ${what}: here ${one}, there ${other}`;
}

function shown(data: AnswerData, isUnread: boolean): string {
  if (isUnread) return 'not readable';
  if (data === null) return 'blank';
  return typeof data === 'string' ? JSON.stringify(shownText(data)) : JSON.stringify(data);
}
