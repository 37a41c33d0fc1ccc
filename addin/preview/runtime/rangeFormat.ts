// range.format: how cells look. Properties that differ among the cells are null, as in Excel.
import type { SheetArea } from '../address.ts';
import type { HostBorder, HostFormat } from '../host.ts';
import type { Batch } from './batch.ts';
import { clientObject, type Property } from './clientObject.ts';
import { hexColor } from './hexColor.ts';
import { invalidArgument } from './officeError.ts';

/** Makes the format of an area. */
export function rangeFormat(batch: Batch, area: () => SheetArea): Excel.RangeFormat {
  const { host } = batch;

  // Office.js types these as never null; a mixed range gives null all the same.
  const plain = <T>(key: keyof HostFormat): Property<T> => ({
    read: () => host.format(area())[key] as T,
    write: (value) => host.setFormat(area(), { [key]: value }),
  });
  const color = (key: 'fillColor' | 'fontColor'): Property<string> => ({
    ...plain<string>(key),
    write: (value) => host.setFormat(area(), { [key]: hexColor(value) }),
  });

  return clientObject<Excel.RangeFormat>({
    kind: 'RangeFormat',
    batch,
    properties: {
      columnWidth: plain('columnWidth'),
      rowHeight: plain('rowHeight'),
      wrapText: plain('wrapText'),
      horizontalAlignment: plain('horizontalAlignment'),
      verticalAlignment: plain('verticalAlignment'),
    },
    members: {
      get fill() {
        return clientObject<Excel.RangeFill>({
          kind: 'RangeFill',
          batch,
          properties: { color: color('fillColor') },
          members: {
            clear: () =>
              batch.write('RangeFill.clear', () => host.setFormat(area(), { fillColor: '' })),
          },
        });
      },
      get font() {
        return clientObject<Excel.RangeFont>({
          kind: 'RangeFont',
          batch,
          properties: {
            bold: plain('isBold'),
            italic: plain('isItalic'),
            size: plain('fontSize'),
            name: plain('fontName'),
            color: color('fontColor'),
          },
        });
      },
      get protection() {
        return clientObject<Excel.FormatProtection>({
          kind: 'FormatProtection',
          batch,
          properties: { locked: plain('isLocked') },
        });
      },
      get borders() {
        return clientObject<Excel.RangeBorderCollection>({
          kind: 'RangeBorderCollection',
          batch,
          members: { getItem: (index) => border(batch, area, String(index)) },
        });
      },
      autofitColumns: () =>
        batch.write('RangeFormat.autofitColumns', () => host.autofitColumns(area())),
    },
  });
}

const sides: Readonly<Record<string, HostBorder['side']>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideVertical: 'vertical',
  InsideHorizontal: 'horizontal',
};
const styles = ['None', 'Continuous', 'Dash', 'Dot', 'Double'] as const;

// A border is written whole; reading one back is not offered, so a style or colour can only be set.
function border(batch: Batch, area: () => SheetArea, index: string): Excel.RangeBorder {
  const location = `RangeBorderCollection.${index}`;
  const line = { style: 'Continuous' as HostBorder['style'], color: '#000000' };
  const write = () => {
    const side = sides[index];
    if (!side) throw invalidArgument(location);
    batch.host.setBorder(area(), { side, ...line });
  };
  return clientObject<Excel.RangeBorder>({
    kind: 'RangeBorder',
    batch,
    properties: {
      style: {
        read: () => line.style,
        write(value) {
          const style = styles.find((each) => each === value);
          if (!style) throw invalidArgument(location);
          line.style = style;
          write();
        },
      },
      color: {
        read: () => line.color,
        write(value) {
          line.color = hexColor(value);
          write();
        },
      },
    },
  });
}
