// xl/styles.xml: how cells look, and whether they are locked. Each cell refers to a format by its number.
import type { IBorderData, IStyleData } from '../grid/univerTypes.ts';
import { readColor, type Theme } from './color.ts';
import { numberFormatPattern } from './numberFormat.ts';
import { child, children, isSet, numberAttribute, parseXml, type XmlNode } from './xml.ts';

/** One numbered format: the look, and whether the cell is locked once its sheet is protected. */
export type CellFormat = { readonly style: IStyleData; readonly isLocked: boolean };

/** All formats of a workbook: for cells by number, and the partial ones of conditional formatting. */
export type Styles = {
  readonly cellFormats: readonly CellFormat[];
  readonly differential: readonly IStyleData[];
};

/** Reads the styles part; without one, every cell has the plain look. */
export function readStyles(text: string | undefined, theme: Theme): Styles {
  if (text === undefined) return { cellFormats: [], differential: [] };
  const root = parseXml(text);
  const custom = new Map(
    children(child(root, 'numFmts'), 'numFmt').map((each) => [
      numberAttribute(each, 'numFmtId') ?? 0,
      each.attributes['formatCode'] ?? '',
    ]),
  );
  const fonts = children(child(root, 'fonts'), 'font').map((each) => readFont(each, theme));
  const fills = children(child(root, 'fills'), 'fill').map((each) => readFill(each, theme));
  const borders = children(child(root, 'borders'), 'border').map((each) => readBorder(each, theme));
  const cellFormats = children(child(root, 'cellXfs'), 'xf').map((format) => {
    const pattern = numberFormatPattern(numberAttribute(format, 'numFmtId') ?? 0, custom);
    const style = {
      ...fonts[numberAttribute(format, 'fontId') ?? 0],
      ...fills[numberAttribute(format, 'fillId') ?? 0],
      ...borders[numberAttribute(format, 'borderId') ?? 0],
      ...readAlignment(child(format, 'alignment')),
      ...(pattern !== undefined && { n: { pattern } }),
    };
    return { style, isLocked: isSet(child(format, 'protection'), 'locked', true) };
  });
  const differential = children(child(root, 'dxfs'), 'dxf').map((each) => ({
    ...readFont(child(each, 'font'), theme),
    ...readFill(child(each, 'fill'), theme),
    ...readBorder(child(each, 'border'), theme),
  }));
  return { cellFormats, differential };
}

function readFont(font: XmlNode | undefined, theme: Theme): IStyleData {
  const size = numberAttribute(child(font, 'sz'), 'val');
  const name = child(font, 'name')?.attributes['val'];
  const color = readColor(child(font, 'color'), theme);
  const underline = child(font, 'u');
  return {
    ...(name !== undefined && { ff: name }),
    ...(size !== undefined && { fs: size }),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(hasFlag(font, 'b') && { bl: 1 }),
    ...(hasFlag(font, 'i') && { it: 1 }),
    ...(underline && underline.attributes['val'] !== 'none' && { ul: { s: 1 } }),
    ...(hasFlag(font, 'strike') && { st: { s: 1 } }),
  };
}

function hasFlag(font: XmlNode | undefined, name: string): boolean {
  const flag = child(font, name);
  return flag !== undefined && isSet(flag, 'val', true);
}

function readFill(fill: XmlNode | undefined, theme: Theme): IStyleData {
  const pattern = child(fill, 'patternFill');
  if (!pattern || pattern.attributes['patternType'] === 'none') return {};
  // In a cell's own format the solid colour is the foreground; in a conditional one the background.
  const color =
    pattern.attributes['patternType'] === undefined
      ? (readColor(child(pattern, 'bgColor'), theme) ?? readColor(child(pattern, 'fgColor'), theme))
      : (readColor(child(pattern, 'fgColor'), theme) ??
        readColor(child(pattern, 'bgColor'), theme));
  return color === undefined ? {} : { bg: { rgb: color } };
}

// Univer's numbers for the line styles of ECMA-376 part 1, 18.18.3.
const lineStyles: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

function readBorder(border: XmlNode | undefined, theme: Theme): IStyleData {
  const sides: IBorderData = {};
  for (const [side, key] of [
    ['top', 't'],
    ['right', 'r'],
    ['bottom', 'b'],
    ['left', 'l'],
  ] as const) {
    const line = child(border, side);
    const style = lineStyles[line?.attributes['style'] ?? ''];
    if (style === undefined) continue;
    sides[key] = { s: style, cl: { rgb: readColor(child(line, 'color'), theme) ?? '#000000' } };
  }
  return Object.keys(sides).length === 0 ? {} : { bd: sides };
}

const horizontal: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  centerContinuous: 2,
  right: 3,
  justify: 4,
  distributed: 6,
};
const vertical: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3, justify: 1 };
const indentWidth = 9;

function readAlignment(alignment: XmlNode | undefined): IStyleData {
  const across = horizontal[alignment?.attributes['horizontal'] ?? ''];
  // Excel puts text at the bottom of its cell unless told otherwise.
  const upright = vertical[alignment?.attributes['vertical'] ?? 'bottom'] ?? 3;
  const indent = numberAttribute(alignment, 'indent') ?? 0;
  return {
    vt: upright,
    ...(across !== undefined && { ht: across }),
    ...(isSet(alignment, 'wrapText') && { tb: 3 }),
    ...(indent > 0 && { pd: { l: 2 + indent * indentWidth, r: 2, t: 0, b: 0 } }),
  };
}
