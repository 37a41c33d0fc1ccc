// Which cell styles show a percentage: the number in such a cell is a hundredth of what is seen.
import { PackageRefused, packageLimits } from './limits.ts';
import { type Part, parseXml } from './xml.ts';

/** For each cell style, whether its number format shows a percentage. Built-in formats 9 and 10 do. */
export function readPercentStyles(part: Part): readonly boolean[] {
  const own = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  parseXml(
    part,
    {
      open(name, attributes) {
        if (name === 'numFmt')
          own.set(attributes['numFmtId'] ?? '', showsPercent(attributes['formatCode'] ?? ''));
        if (name === 'cellXfs') inCellFormats = true;
        if (name !== 'xf' || !inCellFormats) return;
        if (styles.length >= packageLimits.styles)
          throw new PackageRefused(
            part.name,
            `it has more than ${packageLimits.styles} cell styles`,
          );
        const id = attributes['numFmtId'] ?? '0';
        styles.push(own.get(id) ?? (id === '9' || id === '10'));
      },
      close(name) {
        if (name === 'cellXfs') inCellFormats = false;
      },
    },
    'styleSheet',
  );
  return styles;
}

/** Whether a format code holds a percent sign that is not quoted or escaped. */
export function showsPercent(format: string): boolean {
  return format.replaceAll(/"[^"]*"|\\./g, '').includes('%');
}
