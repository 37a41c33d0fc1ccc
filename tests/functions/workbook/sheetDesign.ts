// What a sheet looks like, from its XML: widths of columns, heights of rows, and the style of each cell. For tests.
import { parseAddress } from '@peerbook/shared';
import { cellsOf, partsOf, type SheetParts } from './inspect.ts';

export interface CellStyle {
  /** Colours as six hexadecimal digits. */
  readonly ink: string;
  readonly background: string;
  /** Points. */
  readonly size: number;
  readonly wraps: boolean;
  readonly indent: number;
}

export interface StyledText {
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly style: CellStyle;
}

const attribute = (xml: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(xml)?.[1];
const inside = (xml: string, name: string) =>
  new RegExp(`<${name}[ >].*?</${name}>`, 's').exec(xml)?.[0] ?? '';
const elements = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}[ >].*?</${name}>`, 'gs'))].map(([whole]) => whole);
const colour = (xml: string, tag: string) => {
  const argb = attribute(new RegExp(`<${tag} [^>]*>`).exec(xml)?.[0] ?? '', 'rgb');
  return argb?.slice(-6).toUpperCase();
};

/** The styles of a workbook's cells, in the order of their numbers. */
export function stylesIn(bytes: Uint8Array): readonly CellStyle[] {
  const xml = partsOf(bytes).get('xl/styles.xml') ?? '';
  const fonts = elements(inside(xml, 'fonts'), 'font');
  const fills = elements(inside(xml, 'fills'), 'fill');
  return [...inside(xml, 'cellXfs').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([format]) => {
    const font = fonts[Number(attribute(format, 'fontId') ?? 0)] ?? '';
    const fill = fills[Number(attribute(format, 'fillId') ?? 0)] ?? '';
    const isFilled = fill.includes('patternType="solid"');
    return {
      ink: colour(font, 'color') ?? '000000',
      background: (isFilled ? colour(fill, 'fgColor') : undefined) ?? 'FFFFFF',
      size: Number(attribute(/<sz [^>]*>/.exec(font)?.[0] ?? '', 'val') ?? 11),
      wraps: /wrapText="(1|true)"/.test(format),
      indent: Number(attribute(format, 'indent') ?? 0),
    };
  });
}

/** Ink and background of each conditional style; what one leaves out is that of the cell. */
export function conditionalStylesIn(
  bytes: Uint8Array,
): readonly { ink: string; background: string }[] {
  const xml = partsOf(bytes).get('xl/styles.xml') ?? '';
  return elements(inside(xml, 'dxfs'), 'dxf').map((format) => ({
    ink: colour(inside(format, 'font'), 'color') ?? '',
    background: colour(format, 'bgColor') ?? colour(format, 'fgColor') ?? '',
  }));
}

/** The widths of columns in characters, from column 1; hidden ones are 0. */
export function widthsOf({ xml }: SheetParts): readonly number[] {
  const widths: number[] = [];
  for (const [column] of xml.matchAll(/<col [^>]*>/g)) {
    const isHidden = /hidden="(1|true)"/.test(column);
    const [from, to] = [attribute(column, 'min'), attribute(column, 'max')];
    for (let i = Number(from); i <= Math.min(Number(to), 40); i += 1)
      widths[i - 1] = isHidden ? 0 : Number(attribute(column, 'width') ?? 9);
  }
  return widths;
}

/** The height of each row that has one of its own, in points. */
export function heightsOf({ xml }: SheetParts): ReadonlyMap<number, number> {
  return new Map(
    [...xml.matchAll(/<row [^>]*>/g)].flatMap(([row]) => {
      const height = attribute(row, 'ht');
      return height === undefined ? [] : [[Number(attribute(row, 'r')), Number(height)]];
    }),
  );
}

/** The texts of a sheet with their styles. */
export function textsOf(bytes: Uint8Array, sheet: SheetParts): readonly StyledText[] {
  const styles = stylesIn(bytes);
  const numbers = new Map(
    [...sheet.xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>/g)].map(([, cell = '', head = '']) => [
      cell,
      Number(attribute(head, 's') ?? 0),
    ]),
  );
  return [...(cellsOf(bytes, sheet.name) ?? [])].flatMap(([cell, value]) => {
    const address = parseAddress(cell);
    const style = styles[numbers.get(cell) ?? 0];
    if (value.kind !== 'text' || !address || !style) return [];
    return [{ cell, ...address, text: value.value, style }];
  });
}

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
