// What may be copied from another workbook of Peerbook's, such as last year's or a copy that somebody else filled: answers by
// the codes of their indicators. Nothing is copied that could not be read, and nothing is emptied.
import {
  type Answer,
  answerToData,
  blankAnswer,
  blankCell,
  decodeIdentity,
  type Grid,
  type Identity,
  type Indicator,
  indicatorsOf,
  makeFinding,
  optionsOf,
  type PackageContent,
  readTick,
  readWorkbook,
  splitOptionName,
} from '@peerbook/shared';
import type { Report } from '../validation/checkWorkbook.ts';

export interface CopiedAnswer {
  readonly indicator: Indicator;
  readonly before: Answer;
  readonly after: Answer;
}

export type CopyPlan =
  | { readonly kind: 'refused'; readonly reason: 'no_identity' | 'mixed_identity' | 'of_another' }
  | {
      readonly kind: 'ready';
      readonly identity: Identity;
      /** Answers that are blank here. */
      readonly filling: readonly CopiedAnswer[];
      /** Answers that are others here. */
      readonly replacing: readonly CopiedAnswer[];
      /** What stands there and is no answer here. */
      readonly unreadable: readonly { readonly indicator: Indicator; readonly sentence: string }[];
      /** Answers that are the same in both. */
      readonly same: number;
    };

/** Plans what to copy; the workbook must be one of the same institution and association. */
export function copyPlan({ grid, identityTokens }: PackageContent, report: Report): CopyPlan {
  const identities = identityTokens.flatMap((token) => decodeIdentity(token) ?? []);
  const [identity] = identities;
  if (!identity) return { kind: 'refused', reason: 'no_identity' };
  if (identities.some((other) => JSON.stringify(other) !== JSON.stringify(identity)))
    return { kind: 'refused', reason: 'mixed_identity' };
  const { association, institution } = report.identity;
  if (identity.association !== association || identity.institution !== institution)
    return { kind: 'refused', reason: 'of_another' };
  const { template, language } = report;
  const there = readWorkbook(grid, template, identity.language, identity.locale);
  const here = new Map(report.readings.map(({ indicator, answer }) => [indicator, answer]));
  const known = new Map(indicatorsOf(template).map((one) => [one.code, one]));
  const filling: CopiedAnswer[] = [];
  const replacing: CopiedAnswer[] = [];
  const unreadable: { indicator: Indicator; sentence: string }[] = [];
  let same = 0;
  for (const { indicator: code, answer: after, place } of there.readings) {
    const indicator = known.get(code);
    if (!indicator || after.kind === 'blank') continue;
    const lost = lostOption(grid, indicator);
    if (after.kind === 'unreadable' || lost !== undefined) {
      const finding =
        lost === undefined
          ? there.findings.find((one) => one.severity === 'error' && one.indicators[0] === code)
          : { code: 'not_an_option', places: [], details: { seen: lost } };
      // Without a place the other template did not ask.
      if (!finding || !place) continue;
      const { sentence } = makeFinding(template, language, { ...finding, indicator: code });
      unreadable.push({ indicator, sentence });
      continue;
    }
    const before = here.get(code) ?? blankAnswer;
    if (before.kind === 'blank') filling.push({ indicator, before, after });
    else if (isSame(before, after)) same += 1;
    else replacing.push({ indicator, before, after });
  }
  return { kind: 'ready', identity, filling, replacing, unreadable, same };
}

/** An option that was chosen there and that the indicator does not have here. */
function lostOption(grid: Grid, indicator: Indicator): string | undefined {
  if (indicator.kind !== 'multichoice') return undefined;
  const options = optionsOf(indicator);
  const cells = new Map(grid.sheets.map((sheet) => [sheet.name, sheet.cells]));
  for (const [name, place] of grid.names) {
    const split = splitOptionName(name);
    if (split?.indicator !== indicator.code || options.includes(split.option)) continue;
    if (readTick(cells.get(place.sheet)?.get(place.cell) ?? blankCell) === true)
      return split.option;
  }
  return undefined;
}

function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(answerToData(one)) === JSON.stringify(answerToData(other));
}
