// How a chart is drawn: its series, axes and legend, as far as the preview draws or saves it.
import type { HostChart, HostChartLook, HostSeriesLook } from '../host.ts';
import type { Batch } from './batch.ts';
import { clientObject, type Property } from './clientObject.ts';
import { hexColor } from './hexColor.ts';

/** What a chart's members change. */
export interface ChartPlace {
  readonly batch: Batch;
  readonly found: () => HostChart;
}

/** What Excel itself begins with. */
const usual = { gapWidth: 150, overlap: 0 };

const lookOf = ({ found }: ChartPlace): HostChartLook => found().look ?? { series: {} };

function change(place: ChartPlace, look: Partial<HostChartLook>): void {
  const chart = place.found();
  place.batch.host.setChart({ ...chart, look: { ...lookOf(place), ...look } });
}

/** A property of the look. Excel counts until told otherwise, which the preview does not know: it reads what `before` is. */
function property<K extends Exclude<keyof HostChartLook, 'series'>, V = HostChartLook[K]>(
  place: ChartPlace,
  key: K,
  before: V,
): Property<V> {
  return {
    read: () => (lookOf(place)[key] ?? before) as V,
    write: (value) => change(place, { [key]: value }),
  };
}

/** chart.series, of which single ones are asked for by their number. */
export function chartSeries(place: ChartPlace): Excel.ChartSeriesCollection {
  return clientObject<Excel.ChartSeriesCollection>({
    kind: 'ChartSeriesCollection',
    batch: place.batch,
    members: { getItemAt: (index) => oneSeries(place, index) },
  });
}

function oneSeries(place: ChartPlace, index: number): Excel.ChartSeries {
  const { batch } = place;
  const paint = (look: HostSeriesLook) => {
    const { series } = lookOf(place);
    change(place, { series: { ...series, [index]: { ...series[index], ...look } } });
  };
  return clientObject<Excel.ChartSeries>({
    kind: 'ChartSeries',
    batch,
    properties: {
      gapWidth: property(place, 'gapWidth', usual.gapWidth),
      overlap: property(place, 'overlap', usual.overlap),
    },
    members: {
      get format() {
        return clientObject<Excel.ChartSeriesFormat>({
          kind: 'ChartSeriesFormat',
          batch,
          members: {
            get fill() {
              return clientObject<Excel.ChartFill>({
                kind: 'ChartFill',
                batch,
                members: {
                  clear: () => batch.write('ChartFill.clear', () => paint({ fillColor: '' })),
                  setSolidColor: (color) =>
                    batch.write('ChartFill.setSolidColor', () =>
                      paint({ fillColor: hexColor(color) }),
                    ),
                },
              });
            },
            get line() {
              return clientObject<Excel.ChartLineFormat>({
                kind: 'ChartLineFormat',
                batch,
                properties: {
                  color: {
                    read: () => lookOf(place).series[index]?.lineColor ?? '',
                    write: (color) => paint({ lineColor: hexColor(color) }),
                  },
                  weight: {
                    read: () => lookOf(place).series[index]?.lineWeight ?? 0.75,
                    write: (lineWeight) => paint({ lineWeight }),
                  },
                },
              });
            },
          },
        });
      },
    },
  });
}

/** chart.axes: the scale of the values, and where the names of the categories stand. */
export function chartAxes(place: ChartPlace): Excel.ChartAxes {
  const { batch } = place;
  return clientObject<Excel.ChartAxes>({
    kind: 'ChartAxes',
    batch,
    members: {
      get valueAxis() {
        return clientObject<Excel.ChartAxis>({
          kind: 'ChartAxis',
          batch,
          properties: {
            minimum: property(place, 'minimum', ''),
            maximum: property(place, 'maximum', ''),
            majorUnit: property(place, 'majorUnit', ''),
            numberFormat: property(place, 'numberFormat', 'General'),
          },
        });
      },
      get categoryAxis() {
        return clientObject<Excel.ChartAxis>({
          kind: 'ChartAxis',
          batch,
          properties: {
            tickLabelPosition: property(place, 'tickLabelPosition', 'NextToAxis') as Property<
              Excel.ChartAxis['tickLabelPosition']
            >,
          },
        });
      },
    },
  });
}

/** chart.legend, shown or not. */
export function chartLegend(place: ChartPlace): Excel.ChartLegend {
  return clientObject<Excel.ChartLegend>({
    kind: 'ChartLegend',
    batch: place.batch,
    properties: { visible: property(place, 'hasLegend', true) },
  });
}
