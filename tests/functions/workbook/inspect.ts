// Looks into the parts of a workbook file: sheets by name with their formulas, validations and locks. For tests.
import { type Grid, type GridSheet, readPackage } from '@peerbook/shared';
import { strFromU8, unzipSync } from 'fflate';

export interface SheetParts {
  readonly name: string;
  readonly part: string;
  readonly state: string;
  readonly xml: string;
}

const unpacked = new WeakMap<Uint8Array, ReadonlyMap<string, string>>();

/** The parts of a file as text; a file is unpacked once. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const known = unpacked.get(bytes);
  if (known) return known;
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, strFromU8(content)] as const,
  );
  unpacked.set(bytes, new Map(parts));
  return new Map(parts);
}

const grids = new WeakMap<Uint8Array, Grid>();

/** The cells of a sheet as the guard reads them; a file is read once. */
export function cellsOf(bytes: Uint8Array, sheet: string): GridSheet['cells'] | undefined {
  const grid = grids.get(bytes) ?? readPackage(bytes).grid;
  grids.set(bytes, grid);
  return grid.sheets.find((one) => one.name === sheet)?.cells;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

export function unescapeXml(text: string): string {
  return text.replaceAll(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return entities[name] ?? whole;
  });
}

const attribute = (xml: string, name: string) =>
  unescapeXml(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(xml)?.[1] ?? '');

/** The sheets in the order of the workbook. */
export function sheetsOf(bytes: Uint8Array): readonly SheetParts[] {
  const parts = partsOf(bytes);
  const targets = new Map(
    [
      ...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship ([^>]*?)\/?>/g),
    ].map(([, xml = '']) => [attribute(xml, 'Id'), attribute(xml, 'Target')]),
  );
  return [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet ([^>]*?)\/?>/g)].map(
    ([, xml = '']) => {
      const target = targets.get(attribute(xml, 'r:id')) ?? '';
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      const state = attribute(xml, 'state') || 'visible';
      return { name: attribute(xml, 'name'), part, state, xml: parts.get(part) ?? '' };
    },
  );
}

/** Defined names with what they refer to; names of one sheet are given as `sheet!name`. */
export function definedNamesOf(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const xml = partsOf(bytes).get('xl/workbook.xml') ?? '';
  return [...xml.matchAll(/<definedName ([^>]*)>([^<]*)<\/definedName>/g)].map(
    ([, head = '', target = '']) => {
      const scope = attribute(head, 'localSheetId');
      const name = attribute(head, 'name');
      return [scope === '' ? name : `${scope}!${name}`, unescapeXml(target)] as const;
    },
  );
}

/** Formulas of a sheet by cell. */
export function formulasOf(xml: string): ReadonlyMap<string, string> {
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f[^>]*>([^<]*)<\/f>/g)].map(
      ([, cell = '', text = '']) => [cell, unescapeXml(text)],
    ),
  );
}

export interface Validation {
  readonly type: string;
  readonly operator: string;
  readonly first: string;
  readonly second: string;
}

/** Data validations of a sheet by the cell or range they stand on. */
export function validationsOf(xml: string): ReadonlyMap<string, Validation> {
  return new Map(
    [...xml.matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/gs)].map(
      ([, head = '', body = '']) => {
        const formula = (i: number) =>
          unescapeXml(new RegExp(`<formula${i}>([^<]*)</formula${i}>`).exec(body)?.[1] ?? '');
        const [type, operator] = [attribute(head, 'type'), attribute(head, 'operator')];
        return [
          attribute(head, 'sqref'),
          { type, operator, first: formula(1), second: formula(2) },
        ];
      },
    ),
  );
}

/** Tells of a sheet's cell whether it may be changed while the sheet is protected. */
export function locksOf(bytes: Uint8Array): (xml: string, cell: string) => boolean {
  const styles = partsOf(bytes).get('xl/styles.xml') ?? '';
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  const unlocked = [...formats.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([format]) =>
    /<protection [^>]*locked="(0|false)"/.test(format),
  );
  return (xml, cell) => {
    const style = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(xml)?.[1] ?? 0);
    return unlocked[style] ?? false;
  };
}

/** How deep parentheses are nested in a formula. */
export function levelsOf(formula: string): number {
  let depth = 0;
  const depths = [...formula.replaceAll(/"[^"]*"/g, '')].map((letter) => {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    return depth;
  });
  return Math.max(0, ...depths);
}

/** The longest text literal of a formula. */
export function longestLiteral(formula: string): number {
  const literals = [...formula.matchAll(/"(?:[^"]|"")*"/g)];
  return Math.max(0, ...literals.map(([text]) => text.slice(1, -1).replaceAll('""', '"').length));
}
