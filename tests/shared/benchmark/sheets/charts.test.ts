// The charts of benchmark sheets: drawn from cells, each on a scale that is read without an explanation.
import { describe, expect, test } from '@jest/globals';
import {
  type Comparison,
  comparisonSheets,
  type PlannedChart,
  type PlannedSheet,
  sheetColors,
} from '@peerbook/shared';
import { aComparison, aRow, point, range, release } from '../../../support/comparison.ts';

function chartsOf(change: Partial<Comparison> = {}) {
  const sheet = comparisonSheets(aComparison(change)).find(({ name }) => name === 'Charts');
  const block = (chart: PlannedChart) =>
    (sheet as PlannedSheet).rows
      .slice(chart.block.row - 1, chart.block.row - 1 + chart.block.rows)
      .map(({ cells }) =>
        cells
          .slice(chart.block.column - 1, chart.block.column - 1 + chart.block.columns)
          .map((cell) => cell?.value),
      );
  return { charts: sheet?.charts ?? [], block };
}

describe('the profile', () => {
  test('has a line for each section and, under it, each indicator with its steps from the median, from the bottom up', () => {
    const { charts, block } = chartsOf();
    const [headings, ...lines] = block(charts[0] as PlannedChart);
    expect(headings?.slice(1)).toEqual([
      'on the better side of the median',
      'on the less good side of the median',
      'neither side is better, or about at the median',
    ]);
    expect(lines.reverse()).toEqual([
      ['CLIENT OUTREACH AND LENDING METHODOLOGY', '', '', ''],
      ['Active borrowers, counted once each', '', '', -0.37],
      ['RATIOS', '', '', ''],
      // Its upper quartile is a range, which stands for its middle.
      ['Women among borrowers', '', '', 0.3],
      ['Borrower retention rate', 1.88, '', ''],
      // Far out: the bar ends at three steps.
      ['Portfolio at risk > 30 days', '', 3, ''],
    ]);
  });

  test('tells the better side also where the own value lies around a quartile, and none around the median', () => {
    const figures = { lower: range('20', '30'), median: point('40'), upper: point('50') };
    const sideOf = (own: number) => {
      const rows = [aRow('ratio_women_board', figures)];
      const { charts, block } = chartsOf({
        own: { ratio_women_board: own },
        release: { ...release, rows },
      });
      return block(charts[0] as PlannedChart)[1]?.slice(1);
    };
    expect(sideOf(25)).toEqual(['', -1, '']);
    expect(sideOf(45)).toEqual([0.5, '', '']);
    expect(sideOf(40.2)).toEqual(['', '', 0.02]);
  });

  test('marks the quartiles on its scale, and nothing else', () => {
    const [profile] = chartsOf().charts;
    expect(profile?.scale).toEqual({
      from: -3,
      to: 3,
      step: 2,
      format: '[=-1]"Lower quartile";[=1]"Upper quartile";""',
    });
  });

  test('is several charts where one would be too long, each beginning with the heading of its section', () => {
    const ratios = aComparison().template.ratios.filter(({ benchmark }) => benchmark);
    const indicators = aComparison().template.sections.flatMap((section) => section.indicators);
    const codes = [...indicators.filter(({ benchmark }) => benchmark), ...ratios].map(
      ({ code }) => code,
    );
    const rows = codes.map((code) =>
      aRow(code, { lower: point('1'), median: point('2'), upper: point('3') }),
    );
    const own = Object.fromEntries(codes.map((code) => [code, 2.5]));
    const { charts, block } = chartsOf({ own, release: { ...release, rows } });
    const profiles = charts
      .filter(({ scale }) => scale.from === -3)
      .map((chart) => block(chart).slice(1).reverse());
    expect(profiles.length).toBe(2);
    for (const lines of profiles) {
      expect(lines.length).toBeLessThanOrEqual(31);
      expect(lines[0]?.slice(1)).toEqual(['', '', '']);
      expect(lines.at(-1)?.slice(1)).not.toEqual(['', '', '']);
    }
    expect(profiles.flat().filter((line) => line.includes(0.5)).length).toBe(codes.length);
  });
});

describe('the bands', () => {
  test('are of percentages with three points, drawn over each other with the own value as an outline', () => {
    const { charts, block } = chartsOf();
    const bands = charts.at(-1) as PlannedChart;
    expect(block(bands)).toEqual([
      ['', 'Upper quartile', 'Median', 'Lower quartile', 'Your value'],
      ['Portfolio at risk > 30 days', 6.8, 4.9, 3, 100 / 3],
      ['Borrower retention rate', 86, 80, 72, 91.25],
    ]);
    expect(bands.series.map(({ color, isOutlined }) => [color, isOutlined])).toEqual([
      [sheetColors.pale, false],
      [sheetColors.middle, false],
      [sheetColors.paper, false],
      [sheetColors.own, true],
    ]);
    expect(bands.scale).toMatchObject({ from: 0, to: 100, step: 20 });
  });

  test('are left out below zero, since bars that cover each other begin there', () => {
    const growth = { lower: point('-2.0'), median: point('4.0'), upper: point('9.0') };
    const rows = [aRow('ratio_portfolio_growth', growth)];
    const { charts, block } = chartsOf({
      own: { ratio_portfolio_growth: 5 },
      release: { ...release, rows },
    });
    const last = charts.at(-1) as PlannedChart;
    expect(block(last)[0]).toEqual(['', 'Median', 'Your value']);
  });

  test('are pairs of median and own value where no quartile is published', () => {
    const rows = [aRow('ratio_oss', { median: point('110') })];
    const { charts, block } = chartsOf({ own: { ratio_oss: 97.5 }, release: { ...release, rows } });
    expect(charts).toHaveLength(1);
    expect(charts[0]).toMatchObject({ isOverlaid: false, hasLegend: true });
    expect(block(charts[0] as PlannedChart)[1]).toEqual([
      'Operational self-sufficiency',
      110,
      97.5,
    ]);
  });
});

describe('charts', () => {
  test('stand below each other, and their figures at the right of what is printed', () => {
    const sheet = comparisonSheets(aComparison()).find(
      ({ name }) => name === 'Charts',
    ) as PlannedSheet;
    const bottoms = sheet.charts.map(({ place }) => place.row + Math.ceil(place.height / 15));
    sheet.charts.slice(1).forEach(({ place }, i) => {
      expect(place.row).toBeGreaterThan(bottoms[i] as number);
    });
    expect(sheet.print.area).toBe(`B1:M${bottoms.at(-1)}`);
    for (const { block } of sheet.charts) expect(block.column).toBeGreaterThan(13);
  });
});
