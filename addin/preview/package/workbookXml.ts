// The workbook part: which sheets there are and in what order, the defined names, the lock on the structure.
import { quoteSheetName } from '../address.ts';
import type { DefinedName } from './definedNames.ts';
import type { OpenedWorkbook } from './openPackage.ts';
import { escapeXml } from './xml.ts';

/** A sheet as the workbook part lists it; `relationship` is its tie to the sheet's own part. */
export type ListedSheet = {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly relationship: string;
};

/** What the workbook part is to say. */
export type WorkbookList = {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly isStructureProtected: boolean;
};

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const states = { Visible: '', Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' };

/** The workbook part with that list. Entries that stay keep what else they say. */
export function writeWorkbookXml(xml: string, opened: OpenedWorkbook, list: WorkbookList): string {
  const entries = [...xml.matchAll(/<sheet\s[^>]*?(?:\/>|>\s*<\/sheet>)/g)].map(([text]) => text);
  const idOf = (entry: string) => `{sheet-${/\ssheetId="(\d+)"/.exec(entry)?.[1]}}`;
  const numbers = entries.map((entry) => Number(/\ssheetId="(\d+)"/.exec(entry)?.[1]));
  let next = Math.max(0, ...numbers);
  const written = list.sheets.map((sheet) => {
    const known = entries.find((entry) => idOf(entry) === sheet.id);
    if (known) return withState(known, sheet);
    next += 1;
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${next}"${states[sheet.visibility]} r:id="${sheet.relationship}" xmlns:r="${office}"/>`;
  });
  // Chart sheets and the like are not known to the preview; they stay behind the sheets.
  const others = entries.filter((entry) => !opened.sheets.some((each) => each.id === idOf(entry)));
  const order = [...list.sheets.map((each) => each.id), ...others.map(idOf)];
  const withSheets = xml.replace(
    /<sheets(\s[^>]*)?>[\s\S]*?<\/sheets>/,
    (_, attributes: string | undefined) =>
      `<sheets${attributes ?? ''}>${[...written, ...others].join('')}</sheets>`,
  );
  const isMoved = order.join() !== entries.map(idOf).join();
  const shown = isMoved ? withFirstVisibleShown(withSheets, list.sheets) : withSheets;
  return writeLock(
    writeNames(shown, entries.map(idOf), order, opened, list.names),
    opened.isStructureProtected,
    list.isStructureProtected,
  );
}

function withState(entry: string, { name, visibility }: ListedSheet): string {
  return entry
    .replace(/\sstate="[^"]*"/, '')
    .replace(/\sname="[^"]*"/, () => ` name="${escapeXml(name)}"`)
    .replace(/\s*(\/?>)/, `${states[visibility]}$1`);
}

// The sheet in front is told by its place, which may have moved or gone.
function withFirstVisibleShown(xml: string, sheets: readonly ListedSheet[]): string {
  const first = sheets.findIndex((each) => each.visibility === 'Visible');
  return xml
    .replace(/(<workbookView\b[^>]*?)\sfirstSheet="\d+"/, '$1')
    .replace(/(<workbookView\b[^>]*?\sactiveTab=")\d+"/, `$1${Math.max(0, first)}"`);
}

function writeNames(
  xml: string,
  before: readonly string[],
  now: readonly string[],
  opened: OpenedWorkbook,
  names: readonly DefinedName[],
): string {
  const gone = opened.sheets.filter((each) => !now.includes(each.id));
  const isLost = ({ formula, sheetId }: DefinedName) =>
    (sheetId !== undefined && !now.includes(sheetId)) ||
    gone.some((each) => formula.startsWith(`=${quoteSheetName(each.name)}!`));
  const left = new Set(names.filter((name) => !isLost(name)));
  const kept = [...xml.matchAll(/<definedName\s[^>]*?>([\s\S]*?)<\/definedName>/g)].flatMap(
    ([entry, text = '']) => {
      const local = /\slocalSheetId="(\d+)"/.exec(entry)?.[1];
      const owner = local === undefined ? undefined : before[Number(local)];
      if (owner !== undefined && !now.includes(owner)) return [];
      const moved = entry.replace(/\slocalSheetId="\d+"/, ` localSheetId="${now.indexOf(owner!)}"`);
      const name = /\sname="([^"]*)"/.exec(entry)?.[1];
      if (name?.startsWith('_xlnm.')) return [moved];
      const same = [...left].find(
        (each) => escapeXml(each.name) === name && each.sheetId === owner,
      );
      if (!same) return [];
      left.delete(same);
      const formula = escapeXml(same.formula.replace(/^=/, ''));
      // A formula that did not change keeps the very way in which the file wrote it.
      const isSame = opened.names.includes(same);
      return [isSame ? moved : moved.replace(`>${text}<`, () => `>${formula}<`)];
    },
  );
  const added = [...left].map(({ name, formula, sheetId }) => {
    const owner = sheetId === undefined ? '' : ` localSheetId="${now.indexOf(sheetId)}"`;
    return `<definedName name="${escapeXml(name)}"${owner}>${escapeXml(formula.replace(/^=/, ''))}</definedName>`;
  });
  const without = xml.replace(/<definedNames(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/definedNames>)/, '');
  const all = [...kept, ...added].join('');
  if (all === '') return without;
  return without.replace('</sheets>', () => `</sheets><definedNames>${all}</definedNames>`);
}

function writeLock(xml: string, before: boolean, now: boolean): string {
  if (before === now) return xml;
  const without = xml.replace(
    /<workbookProtection(?=[\s/>])[^>]*?(?:\/>|><\/workbookProtection>)/,
    '',
  );
  if (!now) return without;
  // ECMA-376 part 1, 18.2.27: the lock stands before the views and the sheets.
  return without.replace(
    /<(bookViews|sheets)(?=[\s>])/,
    '<workbookProtection lockStructure="1"/><$1',
  );
}
