// Writes the benchmark sheet into the workbook: a new sheet, or the one written before, cleared first. A sheet of the
// same name that is not ours is left alone.
import { addressOf, columnLetters } from '@peerbook/shared';
import { type BenchmarkSheet, benchmarkMarker } from '../benchmark/benchmarkSheet.ts';

/** The colours of the issued workbook. */
const colors = { heading: '#1F4E5F', headingText: '#FFFFFF', section: '#E4EDF0', quiet: '#5B6B75' };
/** In points. */
const chartSize = { width: 620, base: 120, perRow: 36 };

/** Writes in three round trips and shows the sheet; answers its name. */
export async function writeBenchmarks(
  context: Excel.RequestContext,
  plan: BenchmarkSheet,
): Promise<string> {
  const { name, isNew } = await findPlace(context, plan.name);
  const { worksheets } = context.workbook;
  const sheet = isNew ? worksheets.add(name) : worksheets.getItem(name);
  const area = sheet.getRange(`A1:${addressOf(plan.rows.length, plan.widths.length)}`);
  // Formats first: what looks like a formula is then a text.
  area.numberFormat = plan.rows.map((row) => row.map((cell) => cell.format));
  area.values = plan.rows.map((row) => row.map((cell) => cell.value));
  dress(sheet, plan);
  if (plan.chart) drawChart(sheet, plan.chart);
  sheet.activate();
  sheet.getRange('B1').select();
  await context.sync();
  return name;
}

/** Our sheet, emptied, or a free name for a new one. */
async function findPlace(
  context: Excel.RequestContext,
  wanted: string,
): Promise<{ name: string; isNew: boolean }> {
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const names = worksheets.items.map((sheet) => sheet.name);
  const candidates = worksheets.items
    .filter(({ name }) => name === wanted || name.startsWith(`${wanted} (`))
    .map((sheet) => ({
      sheet,
      marker: sheet.getRange('A1').load('values'),
      charts: sheet.charts.load('items/name'),
    }));
  if (candidates.length > 0) await context.sync();
  const ours = candidates.find((candidate) => candidate.marker.values[0]?.[0] === benchmarkMarker);
  if (!ours) return { name: freeName(wanted, names), isNew: true };
  ours.sheet.getUsedRange().clear();
  for (const chart of ours.charts.items) chart.delete();
  return { name: ours.sheet.name, isNew: false };
}

function freeName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let i = 2; taken.has(name.toLowerCase()); i += 1) name = `${wanted} (${i})`;
  return name;
}

function dress(sheet: Excel.Worksheet, plan: BenchmarkSheet): void {
  const last = columnLetters(plan.chart ? plan.chart.column - 2 : plan.widths.length);
  const row = (number: number) => sheet.getRange(`B${number}:${last}${number}`);
  plan.widths.forEach((width, i) => {
    sheet.getRange(addressOf(1, i + 1)).format.columnWidth = width;
  });
  const title = sheet.getRange('B1').format.font;
  title.bold = true;
  title.size = 18;
  title.color = colors.heading;
  sheet.getRange('B2:B4').format.font.color = colors.quiet;
  dressHeading(row(plan.headingRow));
  for (const number of plan.sectionRows) {
    const { fill, font } = row(number).format;
    fill.color = colors.section;
    font.bold = true;
    font.color = colors.heading;
  }
  const { from, to } = plan.figureColumns;
  const column = (first: number, last: number) =>
    sheet.getRange(`${addressOf(plan.headingRow, first)}:${addressOf(plan.rows.length, last)}`)
      .format;
  column(from, to).horizontalAlignment = 'Right';
  column(to + 1, to + 1).horizontalAlignment = 'Center';
  sheet.getRange(`B${plan.headingRow}:B${plan.rows.length}`).format.wrapText = true;
  sheet.freezePanes.freezeRows(plan.headingRow);
  sheet.showGridlines = false;
}

function dressHeading(range: Excel.Range): void {
  range.format.fill.color = colors.heading;
  range.format.font.color = colors.headingText;
  range.format.font.bold = true;
}

/** The chart stands below the figures that it is drawn from. */
function drawChart(sheet: Excel.Worksheet, plan: NonNullable<BenchmarkSheet['chart']>): void {
  const { column, from, to } = plan;
  const right = column + 4;
  dressHeading(sheet.getRange(`${addressOf(from, column)}:${addressOf(from, right)}`));
  sheet.getRange(
    `${addressOf(from, column + 1)}:${addressOf(to, right)}`,
  ).format.horizontalAlignment = 'Right';
  const figures = sheet.getRange(`${addressOf(from, column)}:${addressOf(to, right)}`);
  const chart = sheet.charts.add('BarClustered', figures, 'Columns');
  chart.title.text = plan.title;
  chart.setPosition(addressOf(to + 2, column));
  chart.width = chartSize.width;
  chart.height = chartSize.base + (to - from) * chartSize.perRow;
}
