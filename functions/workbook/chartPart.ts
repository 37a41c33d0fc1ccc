// A planned chart as the text of a chart part. Written here, since our spreadsheet writer can't draw bars before other bars; the
// figures beside the cells they are of are those of the cells, so that nothing stands in a part that is on no sheet.
import {
  addressOf,
  type PlannedChart,
  type PlannedSeries,
  type PlannedSheet,
  quoteSheet,
  sheetColors,
} from '@peerbook/shared';
import { escapeXml } from './escapeText.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
/** Axes need numbers that differ; any will do. */
const axes = { category: 51, value: 52 };
/** Space between categories, in per cent of a bar. */
const gap = 45;
/** English Metric Units of a line: 1.75 points for an outline, 0.75 for an axis. */
const [outline, hairline] = [22225, 9525];

/** @param name of the sheet in the workbook that it is put into */
export function chartPart(chart: PlannedChart, { rows }: PlannedSheet, name: string): string {
  const cellAt = (row: number, column: number) =>
    rows[chart.block.row + row - 1]?.cells[chart.block.column + column - 1];
  const rangeOf = (column: number, first: number, last: number) => {
    const [row, at] = [chart.block.row, chart.block.column + column];
    const cells = [first, ...(last > first ? [last] : [])].map((one) => absolute(row + one, at));
    return escapeXml(`${quoteSheet(name)}!${cells.join(':')}`);
  };
  const last = chart.block.rows - 1;
  const texts = (column: number, first: number, end: number) => {
    const points = Array.from({ length: end - first + 1 }, (_, i) => {
      const value = String(cellAt(first + i, column)?.value ?? '');
      return value === '' ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(value)}</c:v></c:pt>`;
    });
    return `<c:strRef><c:f>${rangeOf(column, first, end)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${points.join('')}</c:strCache></c:strRef>`;
  };
  const numbers = (column: number) => {
    const points = Array.from({ length: last }, (_, i) => {
      const value = cellAt(1 + i, column)?.value;
      return typeof value === 'number' ? `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>` : '';
    });
    return `<c:numRef><c:f>${rangeOf(column, 1, last)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${last}"/>${points.join('')}</c:numCache></c:numRef>`;
  };
  const series = chart.series.map(
    (look, i) =>
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx>${texts(i + 1, 0, 0)}</c:tx><c:spPr>${paint(look)}</c:spPr><c:invertIfNegative val="0"/><c:cat>${texts(0, 1, last)}</c:cat><c:val>${numbers(i + 1)}</c:val></c:ser>`,
  );
  const bars = `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="${gap}"/>${chart.isOverlaid ? '<c:overlap val="100"/>' : ''}<c:axId val="${axes.category}"/><c:axId val="${axes.value}"/></c:barChart>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:roundedCorners val="0"/><c:chart>${title(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${bars}${axesXml(chart)}</c:plotArea>${chart.hasLegend ? legend : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${solid(sheetColors.paper)}<a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
}

function absolute(row: number, column: number): string {
  return addressOf(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
}

const solid = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const line = (color: string) => `<c:spPr><a:ln w="${hairline}">${solid(color)}</a:ln></c:spPr>`;
const noLine = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';

function paint({ color, isOutlined }: PlannedSeries): string {
  return isOutlined
    ? `<a:noFill/><a:ln w="${outline}">${solid(color)}</a:ln>`
    : `${solid(color)}<a:ln><a:noFill/></a:ln>`;
}

/** The look of texts, in hundredths of a point. */
function look(size: number, isBold = false): string {
  return `sz="${size}" b="${isBold ? 1 : 0}"`;
}

const small = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr ${look(900)}>${solid(sheetColors.ink)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

function title(text: string): string {
  const ink = solid(sheetColors.deep);
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${look(1200, true)}>${ink}</a:defRPr></a:pPr><a:r><a:rPr lang="en-US" ${look(1200, true)}>${ink}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function axesXml({ scale }: PlannedChart): string {
  const shown = '<c:delete val="0"/>';
  const marks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  const grid = `<c:majorGridlines>${line(sheetColors.line)}</c:majorGridlines>`;
  return (
    `<c:catAx><c:axId val="${axes.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling>${shown}<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>${marks}<c:tickLblPos val="low"/>${line(sheetColors.quiet)}${small}<c:crossAx val="${axes.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${axes.value}"/><c:scaling><c:orientation val="minMax"/><c:max val="${scale.to}"/><c:min val="${scale.from}"/></c:scaling>${shown}<c:axPos val="b"/>${grid}<c:numFmt formatCode="${escapeXml(scale.format)}" sourceLinked="0"/>${marks}<c:tickLblPos val="nextTo"/>${noLine}${small}<c:crossAx val="${axes.category}"/><c:crosses val="min"/><c:crossBetween val="between"/><c:majorUnit val="${scale.step}"/></c:valAx>`
  );
}

const legend = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${small}</c:legend>`;
