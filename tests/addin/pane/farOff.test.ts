// A second look before sending: what lies far from peers' published figures, and what does not.
import { describe, expect, test } from '@jest/globals';
import type { BenchmarkTableRow, Figure } from '@peerbook/shared';
import { farOff } from '../../../addin/benchmark/farOff.ts';

const point = (figure: string): Figure => ({ kind: 'point', figure });
const row = (
  own: number | null,
  lower: Figure | null,
  upper: Figure | null,
): BenchmarkTableRow => ({
  code: 'outreach_share',
  label: 'Share',
  unit: '%',
  better: 'higher',
  own,
  status: 'published',
  lower,
  median: point('50'),
  upper,
  shares: [],
  nBand: '20-29',
  position: 'unknown',
  section: 'outreach',
  sectionLabel: 'Outreach',
});
const sideOf = (...given: Parameters<typeof row>) => farOff([row(...given)])[0]?.side;

describe('farOff', () => {
  test.each([
    [120, undefined],
    [121, 'above'],
    [-20, undefined],
    [-21, 'below'],
    [50, undefined],
    [null, undefined],
  ])('with quartiles of 40 and 60, %p is far %p', (own, side) => {
    expect(sideOf(own, point('40'), point('60'))).toBe(side);
  });

  test('says nothing where a quartile is not published, or both are one figure', () => {
    expect(sideOf(1e9, null, point('60'))).toBeUndefined();
    expect(sideOf(1e9, point('60'), point('60'))).toBeUndefined();
  });

  test('takes the outer ends of ranges', () => {
    const [lower, upper]: readonly Figure[] = [
      { kind: 'range', from: '35', to: '45' },
      { kind: 'range', from: '55', to: '65' },
    ];
    expect(sideOf(155, lower as Figure, upper as Figure)).toBeUndefined();
    expect(sideOf(156, lower as Figure, upper as Figure)).toBe('above');
  });
});
