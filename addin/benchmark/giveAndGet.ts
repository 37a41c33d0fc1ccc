// What a member gives and what it gets, counted from published rows and the own report alone.
import { type BenchmarkRow, indicatorsOf, type Template } from '@peerbook/shared';

export interface GroupShown {
  readonly group: string;
  /** Indicators and ratios with a figure or shares. */
  readonly shown: number;
  readonly withheld: number;
  /** The largest n band among what is shown; undefined where nothing is. */
  readonly nBand: string | undefined;
}

/** For each group of a release, in its order, how much of it is shown. */
export function groupsShown(
  groups: readonly string[],
  rows: readonly BenchmarkRow[],
): readonly GroupShown[] {
  return groups.map((group) => {
    const own = rows.filter((row) => row.group === group);
    const shown = own.filter(({ status }) => status !== 'withheld');
    const bands = shown.map(({ nBand }) => nBand).sort((a, b) => leastOf(b) - leastOf(a));
    return { group, shown: shown.length, withheld: own.length - shown.length, nBand: bands[0] };
  });
}

/** The lower end of a band such as 10-14. */
function leastOf(band: string): number {
  return Number.parseInt(band, 10) || 0;
}

/** How many of the compared indicators and ratios an own report has a value for. */
export function given(
  template: Template,
  own: Readonly<Record<string, number | null>>,
): { readonly given: number; readonly compared: number } {
  const compared = [...indicatorsOf(template), ...template.ratios].filter(
    ({ benchmark }) => benchmark !== undefined,
  );
  const answered = compared.filter(({ code }) => typeof own[code] === 'number');
  return { given: answered.length, compared: compared.length };
}
