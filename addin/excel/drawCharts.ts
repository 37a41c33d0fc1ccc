// Draws the charts of a planned sheet from its cells.
import { addressOf, type PlannedChart, type PlannedSheet } from '@peerbook/shared';

/** Space between categories, in per cent of a bar, and the weight of an outline in points: as in the service's charts. */
const [gap, outline] = [45, 1.75];

export function drawCharts(sheet: Excel.Worksheet, { charts }: PlannedSheet): void {
  for (const chart of charts) drawChart(sheet, chart);
}

function drawChart(sheet: Excel.Worksheet, plan: PlannedChart): void {
  const { row, column, rows, columns } = plan.block;
  const end = addressOf(row + rows - 1, column + columns - 1);
  const figures = sheet.getRange(`${addressOf(row, column)}:${end}`);
  const chart = sheet.charts.add('BarClustered', figures, 'Columns');
  chart.title.text = plan.title;
  chart.setPosition(addressOf(plan.place.row, plan.place.column));
  chart.width = plan.place.width;
  chart.height = plan.place.height;
  chart.legend.visible = plan.hasLegend;
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.minimum = plan.scale.from;
  valueAxis.maximum = plan.scale.to;
  valueAxis.majorUnit = plan.scale.step;
  valueAxis.numberFormat = plan.scale.format;
  categoryAxis.tickLabelPosition = 'Low';
  plan.series.forEach(({ color, isOutlined }, i) => {
    const series = chart.series.getItemAt(i);
    series.gapWidth = gap;
    if (plan.isOverlaid) series.overlap = 100;
    const { fill, line } = series.format;
    if (isOutlined) {
      fill.clear();
      line.color = `#${color}`;
      line.weight = outline;
    } else fill.setSolidColor(`#${color}`);
  });
}
