// Charts drawn as simple SVG cards over the grid. They show the figures and their title; how Excel itself draws what is
// saved of them is another matter, which each card says.
import type { HostCell, HostChart, HostChartLook } from '../host.ts';
import type { ShownFigures } from '../package/chartXml.ts';

/** A chart's figures: categories along the axis, and series with a value per category (null leaves a gap). */
export type ChartFigures = ShownFigures;

/** Splits a block of cells as Excel does: first column labels, first row names, the other way round for rows. */
export function chartFigures(
  cells: readonly (readonly HostCell[])[],
  seriesBy: HostChart['seriesBy'],
): ChartFigures {
  const block = seriesBy === 'Columns' ? cells : transpose(cells);
  const hasNames = block[0]?.slice(1).every((cell) => typeof cell.value !== 'number') ?? false;
  const rows = hasNames ? block.slice(1) : block;
  const names = block[0]?.slice(1) ?? [];
  return {
    hasNames,
    categories: rows.map((row) => row[0]?.text ?? ''),
    series: names.map((name, index) => ({
      name: hasNames ? name.text : `Series${index + 1}`,
      values: rows.map((row) => {
        const value = row[index + 1]?.value;
        return typeof value === 'number' ? value : null;
      }),
    })),
  };
}

function transpose<T>(block: readonly (readonly T[])[]): T[][] {
  return (block[0] ?? []).map((_, column) => block.map((row) => row[column]!));
}

/** Office's default palette for series. */
const colors = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const margin = { top: 40, right: 26, bottom: 58, left: 52 };

/** The drawing of a chart as SVG text of the given size in pixels. All words in it are escaped. */
export function drawChart(
  kind: HostChart['kind'],
  title: string,
  { categories, series }: ChartFigures,
  width: number,
  height: number,
  look: HostChartLook = { series: {} },
): string {
  const isBar = kind === 'BarClustered';
  const left = isBar ? Math.min(width / 3, 260) : margin.left;
  const inner = { width: width - left - margin.right, height: height - margin.top - margin.bottom };
  const values = series.flatMap((each) => each.values.filter((value) => value !== null));
  const least = look.minimum ?? Math.min(0, ...values);
  const greatest = look.maximum ?? Math.max(0, ...values);
  const scale = look.majorUnit
    ? stepScale(least, greatest, look.majorUnit)
    : niceScale(least, greatest, isBar ? 4 : 6);
  const share = (value: number) => (value - scale.low) / (scale.high - scale.low || 1);
  const along = (value: number) =>
    isBar ? left + share(value) * inner.width : margin.top + (1 - share(value)) * inner.height;
  const step = (isBar ? inner.height : inner.width) / Math.max(1, categories.length);
  const start = isBar ? margin.top : left;
  const ticks = scale.ticks.map((tick) => {
    const at = along(tick);
    const label = escapeText(tickText(tick, look.numberFormat));
    return isBar
      ? `<path d="M${at} ${margin.top}v${inner.height}" class="line"/><text x="${at}" y="${margin.top + inner.height + 16}" text-anchor="middle">${label}</text>`
      : `<path d="M${left} ${at}h${inner.width}" class="line"/><text x="${left - 6}" y="${at + 4}" text-anchor="end">${label}</text>`;
  });
  // The first category of bars stands lowest, as in Excel.
  const placeOf = (index: number) => (isBar ? categories.length - 1 - index : index);
  const labels = categories.map((category, index) => {
    const at = start + (placeOf(index) + 0.5) * step;
    const text = escapeText(
      shorten(category, Math.max(4, Math.floor(isBar ? left / 7.5 : step / 6))),
    );
    return isBar
      ? `<text x="${left - 6}" y="${at + 4}" text-anchor="end">${text}</text>`
      : `<text x="${at}" y="${margin.top + inner.height + 16}" text-anchor="middle">${text}</text>`;
  });
  const marks = series.map((each, index) => {
    const { fillColor, lineColor, lineWeight } = look.series[index] ?? {};
    const color = fillColor ?? colors[index % colors.length]!;
    if (kind === 'LineMarkers') return lineMarks(each.values, color, left, step, along);
    const isOverlaid = look.overlap === 100;
    const thickness = (step * 0.7) / (isOverlaid ? 1 : series.length);
    const paint = `fill="${color || 'none'}"${lineColor ? ` stroke="${lineColor}" stroke-width="${lineWeight ?? 1}"` : ''}`;
    return each.values
      .map((value, place) => {
        if (value === null) return '';
        const within = isOverlaid ? 0 : (isBar ? series.length - 1 - index : index) * thickness;
        const at = start + placeOf(place) * step + step * 0.15 + within;
        const [from, to] = [along(0), along(value)].sort((one, other) => one - other) as [
          number,
          number,
        ];
        return isBar
          ? `<rect x="${from}" y="${at}" width="${to - from}" height="${thickness}" ${paint}/>`
          : `<rect x="${at}" y="${from}" width="${thickness}" height="${to - from}" ${paint}/>`;
      })
      .join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(title)}"><style>text{font:11px "Segoe UI",system-ui,sans-serif;fill:#595959}.line{stroke:#e3e3e3;fill:none}.title{font-size:14px;fill:#333}</style><text x="${width / 2}" y="24" text-anchor="middle" class="title">${escapeText(title)}</text>${ticks.join('')}${marks.join('')}${labels.join('')}${look.hasLegend === false ? '' : legend(series, width, height, look)}</svg>`;
}

function lineMarks(
  values: readonly (number | null)[],
  color: string,
  left: number,
  step: number,
  along: (value: number) => number,
): string {
  let path = '';
  const dots = values.map((value, index) => {
    if (value === null) return '';
    const [x, y] = [left + (index + 0.5) * step, along(value)];
    path += `${index === 0 || values[index - 1] === null ? 'M' : 'L'}${x} ${y}`;
    return `<circle cx="${x}" cy="${y}" r="3.5" fill="${color}"/>`;
  });
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}`;
}

function legend(
  series: ChartFigures['series'],
  width: number,
  height: number,
  look: HostChartLook,
): string {
  const space = width / (series.length + 1);
  return series
    .map(({ name }, index) => {
      const x = space * (index + 0.6);
      return `<rect x="${x}" y="${height - 21}" width="10" height="10" fill="${look.series[index]?.fillColor ?? colors[index % colors.length]}"/><text x="${x + 14}" y="${height - 12}">${escapeText(shorten(name, Math.floor(space / 6.5)))}</text>`;
    })
    .join('');
}

/** Steps of a given length from one end to the other. */
function stepScale(low: number, high: number, step: number) {
  const count = Math.floor((high - low) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, i) =>
    Number((low + i * step).toPrecision(12)),
  );
  return { low, high, ticks };
}

/** A value along the axis: of number formats, conditions with texts are known, and digits with a text after them. */
function tickText(tick: number, format: string | undefined): string {
  const sections = format?.split(';') ?? [];
  const said = sections.find((section) => section.startsWith(`[=${tick}]`));
  if (format?.startsWith('[')) return /"([^"]*)"/.exec(said ?? '')?.[1] ?? '';
  const digits = tick.toLocaleString('en-US', { maximumFractionDigits: 6 });
  return `${digits}${/"([^"]*)"$/.exec(format ?? '')?.[1] ?? ''}`;
}

/** Round steps of 1, 2 or 5 that hold both ends of the data, at most so many. */
function niceScale(low: number, high: number, most: number) {
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => span / each <= most)!;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
  return { low: first * step, high: Math.max(last, first + 1) * step, ticks };
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, Math.max(1, length - 1))}…` : text;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
