// Takes the styles that a sheet of ours uses into the styles of a user's file: they are added, none that is there changes.
import { escapeXml } from '../escapeText.ts';
import { type Edit, type Element, findElements, withEdits } from './elements.ts';

/** Lists of a styles part, in the order that the format wants (ECMA-376 part 1, 18.8.39). */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;
type List = (typeof order)[number];

export interface Grafted {
  readonly xml: string;
  /** Numbers of our cell styles and conditional styles in the user's file. */
  readonly cellStyle: ReadonlyMap<number, number>;
  readonly conditional: ReadonlyMap<number, number>;
}

interface Styles {
  readonly xml: string;
  readonly root: Element;
  readonly lists: ReadonlyMap<string, Element>;
  entries(list: List): readonly string[];
}

/** @param ours a styles part as our writer has it, without prefixes */
export function graftStyles(
  theirs: string,
  ours: string,
  used: { readonly cellStyles: Iterable<number>; readonly conditionals: Iterable<number> },
): Grafted {
  const [target, source] = [readStyles(theirs), readStyles(ours)];
  const added = new Map<List, string[]>();
  /** The number of an entry in a list of the user's: of the same one where it is there. */
  const place = (list: List, entry: string): number => {
    const text = prefixed(entry, target.root.prefix);
    const known = target.entries(list);
    const fresh = added.get(list) ?? [];
    added.set(list, fresh);
    const at = [...known, ...fresh].indexOf(text);
    if (at >= 0) return at;
    fresh.push(text);
    return known.length + fresh.length - 1;
  };
  const formats = numberFormats(target, source, (entry) => place('numFmts', entry));
  const placeFrom = (list: List, number: string | undefined): number =>
    place(list, source.entries(list)[Number(number ?? 0)] ?? `<${list.slice(0, -1)}/>`);
  const cellStyle = new Map<number, number>();
  for (const number of used.cellStyles) {
    const entry = source.entries('cellXfs')[number];
    if (entry === undefined) throw new Error(`there is no cell style ${number}`);
    const mapped = entry
      .replace(/ numFmtId="(\d+)"/, (_, id: string) => ` numFmtId="${formats(Number(id))}"`)
      .replace(/ fontId="(\d+)"/, (_, id: string) => ` fontId="${placeFrom('fonts', id)}"`)
      .replace(/ fillId="(\d+)"/, (_, id: string) => ` fillId="${placeFrom('fills', id)}"`)
      .replace(/ borderId="(\d+)"/, (_, id: string) => ` borderId="${placeFrom('borders', id)}"`)
      .replace(/ xfId="\d+"/, ' xfId="0"');
    cellStyle.set(number, place('cellXfs', mapped));
  }
  const conditional = new Map<number, number>();
  for (const number of used.conditionals)
    conditional.set(number, placeFrom('dxfs', String(number)));
  const edits = [...added].flatMap(([list, entries]) =>
    entries.length === 0 ? [] : [grow(target, list, entries)],
  );
  return { xml: withEdits(theirs, edits), cellStyle, conditional };
}

function readStyles(xml: string): Styles {
  const elements = findElements(
    xml,
    (path) => path.length <= 2 || (path.length === 3 && order.includes(path[1] as List)),
  );
  const root = elements.at(-1);
  if (!root) throw new Error('the workbook has no styles');
  const known = new Map<string, readonly string[]>();
  const lists = new Map<string, Element>();
  let waiting: Element[] = [];
  for (const element of elements) {
    // Entries come before the list that they stand in.
    if (!order.includes(element.name as List)) {
      waiting.push(element);
      continue;
    }
    lists.set(element.name, element);
    known.set(
      element.name,
      waiting
        .filter(({ begin }) => begin > element.begin)
        .map((one) => xml.slice(one.begin, one.end)),
    );
    waiting = [];
  }
  return { xml, root, lists, entries: (list) => known.get(list) ?? [] };
}

/** Gives the number in the user's file of one of our number formats; those below 164 are the same everywhere (18.8.30). */
function numberFormats(target: Styles, source: Styles, add: (entry: string) => number) {
  const codesOf = (styles: Styles) =>
    new Map(
      findElements(styles.xml, (path) => path.length === 3 && path[2] === 'numFmt').map(
        ({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? ''],
      ),
    );
  const [theirs, ours] = [codesOf(target), codesOf(source)];
  return (id: number): number => {
    if (id < 164) return id;
    const code = ours.get(id) ?? 'General';
    const same = [...theirs].find(([, other]) => other === code);
    if (same) return same[0];
    const fresh = Math.max(163, ...theirs.keys()) + 1;
    theirs.set(fresh, code);
    add(`<numFmt numFmtId="${fresh}" formatCode="${escapeXml(code)}"/>`);
    return fresh;
  };
}

/** A list with more entries; one that is not there yet is put where the format wants it. */
function grow({ xml, root, lists, entries }: Styles, list: List, added: readonly string[]): Edit {
  const count = entries(list).length + added.length;
  const element = lists.get(list);
  const name = `${root.prefix}${list}`;
  if (element) {
    const tag = xml.slice(element.begin, element.inside[0]);
    const open = tag
      .replace(/\scount=(?:"[^"]*"|'[^']*')/, '')
      .replace(/\s*\/?>$/, ` count="${count}">`);
    const inside = element.isEmpty ? '' : xml.slice(...element.inside);
    return {
      begin: element.begin,
      end: element.end,
      text: `${open}${inside}${added.join('')}</${name}>`,
    };
  }
  const next = order.slice(order.indexOf(list)).find((one) => lists.has(one));
  const at = (next && lists.get(next)?.begin) ?? root.inside[1];
  return { begin: at, end: at, text: `<${name} count="${count}">${added.join('')}</${name}>` };
}

function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
