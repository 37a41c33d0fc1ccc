// Adds formats to xl/styles.xml for the sheets that the add-in made. Formats that are there stay as they are.
import type { IBorderData, IStyleData } from '../grid/univerTypes.ts';
import { escapeXml } from './xml.ts';

/** The styles part with the looks added, and the number under which each can be referred to. */
export function addStyles(
  xml: string,
  looks: readonly { readonly style: IStyleData; readonly isLocked: boolean }[],
): { readonly xml: string; readonly numbers: readonly number[] } {
  let result = xml;
  const add = (list: string, entry: string): number => {
    const [next, index] = append(result, list, entry);
    result = next;
    return index;
  };
  const numbers = looks.map(({ style, isLocked }) => {
    const font = add('fonts', fontXml(style));
    const fill = style.bg?.rgb ? add('fills', fillXml(style.bg.rgb)) : 0;
    const border = style.bd ? add('borders', borderXml(style.bd)) : 0;
    const pattern = style.n?.pattern;
    const numberFormat = pattern ? numberFormatId(result, pattern) : 0;
    if (pattern && !result.includes(`numFmtId="${numberFormat}" formatCode`)) {
      add('numFmts', `<numFmt numFmtId="${numberFormat}" formatCode="${escapeXml(pattern)}"/>`);
    }
    return add(
      'cellXfs',
      `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignmentXml(style)}<protection locked="${isLocked ? 1 : 0}"/></xf>`,
    );
  });
  return { xml: result, numbers };
}

/** The styles part with a partial look added for conditional formats, and the number it has there. */
export function addDifferential(xml: string, style: IStyleData): [string, number] {
  const flags = [
    ...(style.bl === undefined ? [] : [`<b val="${style.bl}"/>`]),
    ...(style.it === undefined ? [] : [`<i val="${style.it}"/>`]),
    ...(style.st ? [`<strike val="${style.st.s}"/>`] : []),
    ...(style.ul?.s ? ['<u/>'] : []),
    ...(style.cl?.rgb ? [`<color rgb="${argb(style.cl.rgb)}"/>`] : []),
  ];
  const font = flags.length > 0 ? `<font>${flags.join('')}</font>` : '';
  // Here the solid colour of a fill is its background.
  const fill = style.bg?.rgb
    ? `<fill><patternFill><bgColor rgb="${argb(style.bg.rgb)}"/></patternFill></fill>`
    : '';
  const border = style.bd ? borderXml(style.bd).replace('<diagonal/>', '') : '';
  return append(xml, 'dxfs', `<dxf>${font}${fill}${border}</dxf>`);
}

// ECMA-376 part 1, 18.8.39: the lists of the styles part in order.
const lists =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(
    ' ',
  );

// Adds an entry at the end of a counted list, making the list where the file has none.
function append(xml: string, list: string, entry: string): [string, number] {
  const found = new RegExp(`<${list}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${list}>)`).exec(xml);
  if (!found) {
    const made = `<${list} count="1">${entry}</${list}>`;
    const later = lists.slice(lists.indexOf(list) + 1);
    const places = later.map((each) => xml.search(new RegExp(`<${each}(?=[\\s/>])`)));
    const at = Math.min(...places.filter((place) => place >= 0), xml.indexOf('</styleSheet>'));
    return [xml.slice(0, at) + made + xml.slice(at), 0];
  }
  const inner = found[2] ?? '';
  const name = list === 'cellXfs' ? 'xf' : list.slice(0, -1);
  const count = [...inner.matchAll(new RegExp(`<${name}[\\s/>]`, 'g'))].length;
  const attributes = (found[1] ?? '').replace(/\scount="\d*"/, '');
  const written = `<${list}${attributes} count="${count + 1}">${inner}${entry}</${list}>`;
  return [xml.slice(0, found.index) + written + xml.slice(found.index + found[0].length), count];
}

function numberFormatId(xml: string, pattern: string): number {
  const formats = [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)];
  const same = formats.find(([, , code]) => code === escapeXml(pattern));
  // Numbers below 164 belong to the formats that every spreadsheet knows.
  return same ? Number(same[1]) : Math.max(163, ...formats.map(([, id]) => Number(id))) + 1;
}

function fontXml(style: IStyleData): string {
  const color = style.cl?.rgb ? `<color rgb="${argb(style.cl.rgb)}"/>` : '';
  return `<font>${style.bl ? '<b/>' : ''}${style.it ? '<i/>' : ''}<sz val="${style.fs ?? 11}"/>${color}<name val="${escapeXml(style.ff ?? 'Calibri')}"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/></patternFill></fill>`;
}

const lineNames = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];

function borderXml(border: IBorderData): string {
  const side = (name: string, line: IBorderData['t']) =>
    line
      ? `<${name} style="${lineNames[line.s] ?? 'thin'}"><color rgb="${argb(line.cl.rgb ?? '#000000')}"/></${name}>`
      : `<${name}/>`;
  return `<border>${side('left', border.l)}${side('right', border.r)}${side('top', border.t)}${side('bottom', border.b)}<diagonal/></border>`;
}

function alignmentXml(style: IStyleData): string {
  const horizontal = ['', 'left', 'center', 'right', 'justify'][style.ht ?? 0];
  const vertical = ['', 'top', 'center', 'bottom'][style.vt ?? 0];
  const wraps = style.tb === 3 ? ' wrapText="1"' : '';
  return `<alignment${horizontal ? ` horizontal="${horizontal}"` : ''}${vertical ? ` vertical="${vertical}"` : ''}${wraps}/>`;
}

// Colours arrive as "#RRGGBB" or, from Univer's own menus, as "rgb(r,g,b)".
function argb(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  const hex = parts
    ? parts.slice(1).map((part) => Number(part).toString(16).padStart(2, '0'))
    : [color.replace('#', '')];
  return `FF${hex.join('').toUpperCase()}`;
}
