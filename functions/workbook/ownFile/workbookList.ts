// The list of sheets in a user's file: a sheet more, a name on one, the one that is shown first.
import { escapeXml } from '../escapeText.ts';
import { appendTo, type Edit, findElements, withEdits } from './elements.ts';
import type { OwnFile } from './openFile.ts';
import { office, relationshipsPart, sheetsOf, workbookPart } from './packageParts.ts';

/** What stands before the defined names in a workbook part (ECMA-376 part 1, 18.2.27). */
const beforeNames = ['sheets', 'functionGroups', 'externalReferences'] as const;

/** Lists a part as the last sheet. */
export function addSheet(file: OwnFile, name: string, part: string): void {
  const main = workbookPart(file);
  const xml = file.text(main);
  const sheets = findElements(xml, (path) => path.length === 3 && path[2] === 'sheet');
  const list = findElements(xml, (path) => path.length === 2 && path[1] === 'sheets')[0];
  if (!list) throw new Error('the workbook lists no sheets');
  const id = addRelationship(file, main, `${office}/worksheet`, part);
  const number = Math.max(0, ...sheets.map(({ attributes }) => Number(attributes['sheetId']))) + 1;
  // The prefix of the relationship's id is the one that the other sheets have.
  const key = Object.keys(sheets[0]?.attributes ?? {}).find((one) => one.endsWith(':id')) ?? 'r:id';
  const sheet = `<${list.prefix}sheet name="${escapeXml(name)}" sheetId="${number}" ${key}="${id}"/>`;
  file.put(main, withEdits(xml, [appendTo(xml, list, sheet)]));
}

function addRelationship(file: OwnFile, main: string, type: string, part: string): string {
  const own = relationshipsPart(main);
  const xml = file.text(own);
  const taken = new Set(
    findElements(xml, (path) => path.length === 2).map(({ attributes }) => attributes['Id']),
  );
  const root = findElements(xml, (path) => path.length === 1)[0];
  if (!root) throw new Error('the workbook has no relationships');
  let id = 'rIdPeerbook';
  for (let i = 2; taken.has(id); i += 1) id = `rIdPeerbook${i}`;
  const text = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="/${part}"/>`;
  file.put(own, withEdits(xml, [appendTo(xml, root, text)]));
  return id;
}

/** Gives a name of one sheet alone, or a new meaning to one it has. */
export function nameOnSheet(file: OwnFile, sheet: string, name: string, refersTo: string): void {
  const main = workbookPart(file);
  const xml = file.text(main);
  const position = String(positionOf(file, sheet));
  const list = findElements(xml, (path) => path.length === 2 && path[1] === 'definedNames')[0];
  const text = (prefix: string) =>
    `<${prefix}definedName name="${name}" localSheetId="${position}">${escapeXml(refersTo)}</${prefix}definedName>`;
  const known = findElements(xml, (path) => path.length === 3 && path[2] === 'definedName').find(
    ({ attributes }) => attributes['name'] === name && attributes['localSheetId'] === position,
  );
  file.put(main, withEdits(xml, [edit()]));

  function edit(): Edit {
    if (known) return { begin: known.begin, end: known.end, text: text(known.prefix) };
    if (list) return appendTo(xml, list, text(list.prefix));
    const before = findElements(
      xml,
      (path) => path.length === 2 && beforeNames.includes(path[1] as 'sheets'),
    ).at(-1);
    if (!before) throw new Error('the workbook lists no sheets');
    const { prefix, end } = before;
    const names = `<${prefix}definedNames>${text(prefix)}</${prefix}definedNames>`;
    return { begin: end, end, text: names };
  }
}

/** Opens the file at a sheet. No other stays selected: what is typed would go into both. */
export function selectSheet(file: OwnFile, sheet: string): void {
  for (const { part } of sheetsOf(file)) {
    if (part === '' || !file.has(part)) continue;
    const xml = file.text(part);
    const views = findElements(xml, (path) => path.length === 3 && path[2] === 'sheetView');
    const edits = views
      .filter(({ attributes }) => attributes['tabSelected'] !== undefined)
      .map((view) => tagWithout(xml, view, 'tabSelected'));
    if (edits.length > 0) file.put(part, withEdits(xml, edits));
  }
  const main = workbookPart(file);
  const xml = file.text(main);
  const [view] = findElements(xml, (path) => path.length === 3 && path[2] === 'workbookView');
  const target = sheetsOf(file)[positionOf(file, sheet)]?.part ?? '';
  const own = file.text(target);
  const [first] = findElements(own, (path) => path.length === 3 && path[2] === 'sheetView');
  if (!view || !first) return;
  const at = first.begin + 1 + first.prefix.length + first.name.length;
  file.put(target, withEdits(own, [{ begin: at, end: at, text: ' tabSelected="1"' }]));
  const { begin, end, text } = tagWithout(xml, view, 'activeTab');
  const name = `<${view.prefix}${view.name}`;
  const active = text.replace(name, `${name} activeTab="${positionOf(file, sheet)}"`);
  file.put(main, withEdits(xml, [{ begin, end, text: active }]));
}

/** The opening tag of an element without one of its attributes. */
function tagWithout(
  xml: string,
  element: { begin: number; inside: readonly [number, number] },
  attribute: string,
): Edit {
  const { begin } = element;
  const end = element.inside[0];
  const pattern = new RegExp(`\\s${attribute}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  return { begin, end, text: xml.slice(begin, end).replace(pattern, '') };
}

function positionOf(file: OwnFile, sheet: string): number {
  return sheetsOf(file).findIndex((one) => one.name.toLowerCase() === sheet.toLowerCase());
}
