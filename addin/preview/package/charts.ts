// The charts of a sheet, as far as the preview draws their kind: others stay in the file and are not shown.
import { type Area, parseAddress } from '../address.ts';
import type { HostChart } from '../host.ts';
import { readRelationships } from './relationships.ts';
import { child, children, numberAttribute, parseXml, type XmlNode } from './xml.ts';
import { type Parts, partText } from './zip.ts';

/** A chart; `part` is missing until it was saved once. */
export type SheetChart = HostChart & { readonly part?: string };

/** Points from the sheet's corner to the corner of a cell. */
export type CellPlace = (
  row: number,
  column: number,
) => { readonly left: number; readonly top: number };

/** Measures of drawings count 12,700 to a point. */
export const unitsPerPoint = 12_700;

/** Reads the charts of a sheet; `sheetIdOf` answers the id of the sheet of that name. */
export function readCharts(
  parts: Parts,
  sheetPart: string,
  sheetId: string,
  placeOf: CellPlace,
  sheetIdOf: (name: string) => string | undefined,
): readonly SheetChart[] {
  const tie = readRelationships(parts, sheetPart).find((each) => each.type === 'drawing');
  const text = tie && partText(parts, tie.target);
  if (!tie || text === undefined) return [];
  const ties = readRelationships(parts, tie.target);
  return parseXml(text).children.flatMap((anchor, index) => {
    const frame = child(anchor, 'graphicFrame');
    const id = child(child(child(frame, 'graphic'), 'graphicData'), 'chart')?.attributes['id'];
    const part = ties.find((each) => each.id === id)?.target;
    const xml = part && partText(parts, part);
    const shown = xml ? readChart(parseXml(xml), sheetIdOf) : undefined;
    if (!shown || part === undefined) return [];
    const name = child(child(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes['name'];
    return [
      {
        id: `${sheetId}-chart-${index}`,
        sheetId,
        name: name ?? `Chart ${index + 1}`,
        ...shown,
        ...frameOf(anchor, placeOf),
        part,
      },
    ];
  });
}

function readChart(
  root: XmlNode,
  sheetIdOf: (name: string) => string | undefined,
): Pick<HostChart, 'kind' | 'source' | 'seriesBy' | 'title'> | undefined {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const bars = child(plot, 'barChart');
  const kind = bars
    ? child(bars, 'barDir')?.attributes['val'] === 'bar'
      ? 'BarClustered'
      : 'ColumnClustered'
    : 'LineMarkers';
  const series = children(bars ?? child(plot, 'lineChart'), 'ser');
  const places = series.flatMap((each) =>
    ['tx', 'cat', 'val'].flatMap((name) => refersTo(child(each, name))),
  );
  const sheetId = places[0]?.sheet === undefined ? undefined : sheetIdOf(places[0].sheet);
  if (sheetId === undefined) return undefined;
  const values = refersTo(child(series[0], 'val'))[0];
  return {
    kind,
    title: textOf(child(chart, 'title')),
    source: { ...around(places.map((each) => each.area)), sheetId },
    seriesBy: values && values.area.columnCount > values.area.rowCount ? 'Rows' : 'Columns',
  };
}

function refersTo(node: XmlNode | undefined) {
  const reference = node?.children.find((each) => each.name.endsWith('Ref'));
  const address = parseAddress(child(reference, 'f')?.text ?? '');
  return address ? [address] : [];
}

function textOf(node: XmlNode | undefined): string {
  if (!node) return '';
  return node.name === 't' ? node.text : node.children.map(textOf).join('');
}

function around(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((each) => each.row));
  const column = Math.min(...areas.map((each) => each.column));
  const bottom = Math.max(...areas.map((each) => each.row + each.rowCount));
  const right = Math.max(...areas.map((each) => each.column + each.columnCount));
  return { row, column, rowCount: bottom - row, columnCount: right - column };
}

function frameOf(anchor: XmlNode, placeOf: CellPlace) {
  const corner = (name: string) => {
    const node = child(anchor, name);
    const number = (part: string) => Number(child(node, part)?.text ?? 0);
    const { left, top } = placeOf(number('row'), number('col'));
    return {
      left: left + number('colOff') / unitsPerPoint,
      top: top + number('rowOff') / unitsPerPoint,
    };
  };
  const measure = (name: string, attribute: string) =>
    (numberAttribute(child(anchor, name), attribute) ?? 0) / unitsPerPoint;
  const from =
    anchor.name === 'absoluteAnchor'
      ? { left: measure('pos', 'x'), top: measure('pos', 'y') }
      : corner('from');
  if (anchor.name !== 'twoCellAnchor')
    return { ...from, width: measure('ext', 'cx'), height: measure('ext', 'cy') };
  const to = corner('to');
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}
