// Colours in a workbook are given as RGB, as one of 64 old palette entries, or as a tinted theme colour;
// all become "#RRGGBB" here.
import { child, numberAttribute, parseXml, type XmlNode } from './xml.ts';
import { type Parts, partText } from './zip.ts';

// ECMA-376 part 1, 18.8.27: the first eight repeat; 64 and 65 are the window's own colours.
const palette =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF'.split(
    ' ',
  );

/** The theme's colours in the order in which cells refer to them (light 1 first). */
export type Theme = readonly string[];

const officeTheme: Theme =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** Reads the theme's colours; Office's own where the package has no theme. */
export function readTheme(parts: Parts): Theme {
  const name = [...parts.keys()].find((each) => each.startsWith('xl/theme/theme'));
  const text = name && partText(parts, name);
  if (!text) return officeTheme;
  const scheme = child(child(parseXml(text), 'themeElements'), 'clrScheme');
  const colors = scheme?.children.map((each) => {
    const color = each.children[0];
    return color?.attributes['lastClr'] ?? color?.attributes['val'] ?? '000000';
  });
  if (!colors || colors.length < 12) return officeTheme;
  // The file lists dark before light, cells count light before dark.
  const [dark1, light1, dark2, light2, ...accents] = colors as [string, string, string, string];
  return [light1, dark1, light2, dark2, ...accents];
}

/** A colour element as "#RRGGBB"; undefined for none and for the automatic colour. */
export function readColor(node: XmlNode | undefined, theme: Theme): string | undefined {
  if (!node) return undefined;
  const { rgb } = node.attributes;
  const index = numberAttribute(node, 'indexed');
  const themeIndex = numberAttribute(node, 'theme');
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : themeIndex !== undefined
        ? theme[themeIndex]
        : index !== undefined
          ? palette[index]
          : undefined;
  return base && `#${tinted(base, numberAttribute(node, 'tint') ?? 0).toUpperCase()}`;
}

// A negative tint goes that share of the way to black, a positive one to white.
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  return [0, 2, 4]
    .map((start) => {
      const part = Number.parseInt(color.slice(start, start + 2), 16);
      const mixed = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
      return Math.round(mixed).toString(16).padStart(2, '0');
    })
    .join('');
}
