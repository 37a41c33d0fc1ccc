// A second look before a report is sent: own values far outside what peers' last release says, told from published figures alone.
import type { BenchmarkTableRow, Figure } from '@peerbook/shared';

export interface FarOff {
  readonly row: BenchmarkTableRow;
  readonly side: 'above' | 'below';
}

/** Widths of the middle half beyond its ends: Tukey's outer fences ("Exploratory Data Analysis", 1977). */
const fence = 3;

/**
 * Rows whose own value lies beyond the outer fences of the published quartiles; none where a quartile is not published. Of a quartile that
 * is shown as a range the outer end counts, so that nothing is said which the range leaves open.
 */
export function farOff(table: readonly BenchmarkTableRow[]): readonly FarOff[] {
  return table.flatMap((row): readonly FarOff[] => {
    const { own, lower, upper } = row;
    if (own === null || !lower || !upper) return [];
    const [from, to] = [endOf(lower, 'from'), endOf(upper, 'to')];
    const width = to - from;
    if (!(width > 0)) return [];
    if (own > to + fence * width) return [{ row, side: 'above' }];
    return own < from - fence * width ? [{ row, side: 'below' }] : [];
  });
}

function endOf(figure: Figure, end: 'from' | 'to'): number {
  return Number(figure.kind === 'point' ? figure.figure : figure[end]);
}
