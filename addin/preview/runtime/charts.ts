// worksheet.charts: what the add-in asks to be drawn. The preview draws and saves three kinds.
import { parseAddress } from '../address.ts';
import type { HostChart } from '../host.ts';
import type { Batch } from './batch.ts';
import { chartAxes, chartLegend, chartSeries } from './chartLook.ts';
import { clientObject, type Property } from './clientObject.ts';
import { clientResult } from './clientResult.ts';
import { invalidArgument, itemNotFound, notImplemented } from './officeError.ts';

const kinds: Readonly<Record<string, HostChart['kind']>> = {
  ColumnClustered: 'ColumnClustered',
  BarClustered: 'BarClustered',
  LineMarkers: 'LineMarkers',
  Line: 'LineMarkers',
};
// Where and how large Excel puts a chart that is not placed.
const placed = { left: 120, top: 60, width: 360, height: 216 };

/** Makes the charts of a sheet. */
export function charts(batch: Batch, sheetId: () => string): Excel.ChartCollection {
  const { host } = batch;
  const kind = 'ChartCollection';
  const named = (name: string) => () =>
    host.charts(sheetId()).find((each) => each.name === name)?.id;
  return clientObject<Excel.ChartCollection>({
    kind,
    batch,
    items: () => host.charts(sheetId()).map(({ id }) => chart(batch, sheetId, () => id)),
    properties: { count: { read: () => host.charts(sheetId()).length } },
    members: {
      getCount: () => clientResult(batch, `${kind}.getCount`, () => host.charts(sheetId()).length),
      getItem: (name) => chart(batch, sheetId, batch.find(`${kind}.getItem`, named(name)), true),
      getItemOrNullObject: (name) =>
        chart(batch, sheetId, batch.find(`${kind}.getItemOrNullObject`, named(name))),
      add(type, source, seriesBy) {
        source.load('address');
        const find = batch.find(`${kind}.add`, () => {
          const drawn = kinds[type];
          if (!drawn) throw notImplemented(kind, `add('${type}')`);
          const address = parseAddress(source.address);
          const owner = host.sheets().find((each) => each.name === address?.sheet);
          if (!address || !owner) throw invalidArgument(`${kind}.add`);
          const id = crypto.randomUUID();
          const { rowCount, columnCount } = address.area;
          // Left to itself, Excel takes the longer side of the block for the categories.
          const auto = columnCount > rowCount ? 'Rows' : 'Columns';
          host.setChart({
            id,
            sheetId: sheetId(),
            kind: drawn,
            source: { ...address.area, sheetId: owner.id },
            seriesBy: seriesBy === 'Rows' || seriesBy === 'Columns' ? seriesBy : auto,
            name: `Chart ${host.charts(sheetId()).length + 1}`,
            title: '',
            ...placed,
          });
          return id;
        });
        return chart(batch, sheetId, find);
      },
    },
  });
}

function chart(
  batch: Batch,
  sheetId: () => string,
  find: () => string | undefined,
  mustExist = false,
): Excel.Chart {
  const { host } = batch;
  const found = (): HostChart => {
    const id = find();
    const own = host.charts(sheetId()).find((each) => each.id === id);
    if (!own) throw itemNotFound('Chart');
    return own;
  };
  if (mustExist) batch.write('Chart', found);
  const property = <K extends 'name' | 'title' | 'left' | 'top' | 'width' | 'height'>(
    key: K,
  ): Property<HostChart[K]> => ({
    read: () => found()[key],
    write: (value) => host.setChart({ ...found(), [key]: value }),
  });
  return clientObject<Excel.Chart>({
    kind: 'Chart',
    batch,
    ...(!mustExist && { exists: () => find() !== undefined }),
    properties: {
      id: { read: () => found().id },
      name: property('name'),
      left: property('left'),
      top: property('top'),
      width: property('width'),
      height: property('height'),
    },
    members: {
      get title() {
        return clientObject<Excel.ChartTitle>({
          kind: 'ChartTitle',
          batch,
          properties: { text: property('title') },
        });
      },
      get series() {
        return chartSeries({ batch, found });
      },
      get axes() {
        return chartAxes({ batch, found });
      },
      get legend() {
        return chartLegend({ batch, found });
      },
      setPosition: (start, end) =>
        batch.write('Chart.setPosition', () => {
          if (typeof start !== 'string' || (end !== undefined && typeof end !== 'string')) {
            throw notImplemented('Chart', 'setPosition with ranges');
          }
          const from = parseAddress(start)?.area;
          const to = parseAddress(end ?? start)?.area;
          if (!from || !to) throw invalidArgument('Chart.setPosition');
          const corner = placeOf(batch, sheetId(), from.row, from.column);
          const opposite = placeOf(
            batch,
            sheetId(),
            to.row + to.rowCount,
            to.column + to.columnCount,
          );
          const size =
            end === undefined
              ? {}
              : { width: opposite.left - corner.left, height: opposite.top - corner.top };
          host.setChart({ ...found(), ...corner, ...size });
        }),
      delete: () => batch.write('Chart.delete', () => host.removeChart(found().id)),
    },
  });
}

// Points from the sheet's corner to the corner of a cell.
function placeOf(batch: Batch, sheetId: string, row: number, column: number) {
  const format = (atRow: number, atColumn: number) =>
    batch.host.format({ sheetId, row: atRow, column: atColumn, rowCount: 1, columnCount: 1 });
  let left = 0;
  let top = 0;
  for (let i = 0; i < column; i++) left += format(0, i).columnWidth ?? 0;
  for (let i = 0; i < row; i++) top += format(i, 0).rowHeight ?? 0;
  return { left, top };
}
