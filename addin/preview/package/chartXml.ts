// A chart as XML of a chart part: clustered columns or bars, or lines with markers, over a block of cells.
import { type Area, formatArea, quoteSheetName } from '../address.ts';
import type { HostChart, HostChartLook, HostSeriesLook } from '../host.ts';
import { escapeXml } from './xml.ts';

/** What a chart shows, as text and numbers beside the cells it refers to; a blank is null. */
export type ShownFigures = {
  readonly hasNames: boolean;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
  }[];
};

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
/** Two axes need two numbers that differ; any will do. */
const axes = { category: 111111111, value: 222222222 };

/** Writes the chart; `sheetName` is the sheet of its source. */
export function chartXml(chart: HostChart, sheetName: string, shown: ShownFigures): string {
  const isLine = chart.kind === 'LineMarkers';
  const series = shown.series.map((_, index) => seriesXml(chart, sheetName, shown, index)).join('');
  const ends = `<c:axId val="${axes.category}"/><c:axId val="${axes.value}"/>`;
  const look: HostChartLook = chart.look ?? { series: {} };
  const overlap = look.overlap === undefined ? '' : `<c:overlap val="${look.overlap}"/>`;
  const plot = isLine
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ends}</c:lineChart>`
    : `<c:barChart><c:barDir val="${chart.kind === 'BarClustered' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="${look.gapWidth ?? 150}"/>${overlap}${ends}</c:barChart>`;
  const isBar = chart.kind === 'BarClustered';
  const axis = (
    tag: string,
    ends: readonly [own: number, other: number],
    position: string,
    more: { readonly scaling?: string; readonly before?: string; readonly after?: string },
  ) =>
    `<c:${tag}><c:axId val="${ends[0]}"/><c:scaling><c:orientation val="minMax"/>${more.scaling ?? ''}</c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${more.before ?? ''}<c:crossAx val="${ends[1]}"/><c:crosses val="autoZero"/>${more.after ?? ''}</c:${tag}>`;
  const names = axis('catAx', [axes.category, axes.value], isBar ? 'l' : 'b', {
    before: look.tickLabelPosition === 'Low' ? '<c:tickLblPos val="low"/>' : '',
  });
  const values = axis('valAx', [axes.value, axes.category], isBar ? 'b' : 'l', {
    scaling: `${number('max', look.maximum)}${number('min', look.minimum)}`,
    before: `<c:majorGridlines/><c:numFmt formatCode="${escapeXml(look.numberFormat ?? 'General')}" sourceLinked="${look.numberFormat === undefined ? 1 : 0}"/>`,
    after: number('majorUnit', look.majorUnit),
  });
  const legend =
    look.hasLegend === false
      ? ''
      : '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';
  const title =
    chart.title === ''
      ? '<c:autoTitleDeleted val="1"/>'
      : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:chart>${title}<c:plotArea><c:layout/>${plot}${names}${values}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function number(tag: string, value: number | undefined): string {
  return value === undefined ? '' : `<c:${tag} val="${value}"/>`;
}

/** The fill and line of a series; nothing where Excel is to choose. */
function paintXml({ fillColor, lineColor, lineWeight }: HostSeriesLook = {}): string {
  if (fillColor === undefined && lineColor === undefined) return '';
  const solid = (color: string) =>
    color === ''
      ? '<a:noFill/>'
      : `<a:solidFill><a:srgbClr val="${color.replace('#', '')}"/></a:solidFill>`;
  const fill = fillColor === undefined ? '' : solid(fillColor);
  const weight = lineWeight === undefined ? '' : ` w="${Math.round(lineWeight * 12_700)}"`;
  const line = lineColor === undefined ? '' : `<a:ln${weight}>${solid(lineColor)}</a:ln>`;
  return `<c:spPr>${fill}${line}</c:spPr>`;
}

function seriesXml(
  chart: HostChart,
  sheetName: string,
  { hasNames, categories, series }: ShownFigures,
  index: number,
): string {
  const { name, values } = series[index]!;
  const first = hasNames ? 1 : 0;
  const reference = (along: number, across: number, count: number) =>
    escapeXml(`${quoteSheetName(sheetName)}!${absolute(cell(chart, along, across, count))}`);
  const tx = hasNames
    ? `<c:tx><c:strRef><c:f>${reference(0, index + 1, 1)}</c:f>${texts([name])}</c:strRef></c:tx>`
    : '';
  const numbers = values.map((value, i) =>
    value === null ? '' : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${tx}${paintXml(chart.look?.series[index])}<c:cat><c:strRef><c:f>${reference(first, 0, categories.length)}</c:f>${texts(categories)}</c:strRef></c:cat><c:val><c:numRef><c:f>${reference(first, index + 1, values.length)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${numbers.join('')}</c:numCache></c:numRef></c:val></c:ser>`;
}

function texts(all: readonly string[]): string {
  const points = all.map((text, i) => `<c:pt idx="${i}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${all.length}"/>${points.join('')}</c:strCache>`;
}

// Along a series go rows, or columns where the series are rows.
function cell({ source, seriesBy }: HostChart, along: number, across: number, count: number): Area {
  return seriesBy === 'Columns'
    ? { row: source.row + along, column: source.column + across, rowCount: count, columnCount: 1 }
    : { row: source.row + across, column: source.column + along, rowCount: 1, columnCount: count };
}

function absolute(area: Area): string {
  return formatArea(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
