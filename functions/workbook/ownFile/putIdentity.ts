// Writes another identity into a user's file, in each of its three places that is still there.
import { identityNamespace, identityProperty } from '@peerbook/shared';
import { escapeXml } from '../escapeText.ts';
import { identityPieces } from '../identityParts.ts';
import { appendTo, type Edit, findElements, withEdits } from './elements.ts';
import type { OwnFile } from './openFile.ts';

const properties = 'docProps/custom.xml';

/** The hidden sheet's cell is set with the other cells. */
export function putIdentity(file: OwnFile, token: string): void {
  for (const part of file.names().filter((name) => /^customXml\/item\d+\.xml$/.test(name)))
    putIntoItem(file, part, token);
  if (file.has(properties)) putIntoProperties(file, token);
}

/** Other programs keep their own in custom XML, some in UTF-16. */
function putIntoItem(file: OwnFile, part: string, token: string): void {
  const xml = file.textOrNone(part);
  if (!xml?.includes(identityNamespace)) return;
  const [root] = findElements(xml, (path) => path.length === 1);
  if (root?.name !== 'identity') return;
  const [begin, end] = root.inside;
  file.put(part, withEdits(xml, [{ begin, end, text: escapeXml(token) }]));
}

/** Ours are taken out and put in anew; those of the user keep their numbers. */
function putIntoProperties(file: OwnFile, token: string): void {
  const xml = file.text(properties);
  const [root] = findElements(xml, (path) => path.length === 1);
  const all = findElements(xml, (path) => path.length === 2);
  const ours = all.filter(({ attributes }) => attributes['name']?.startsWith(identityProperty));
  if (!root || ours.length === 0) return;
  const others = all.filter((one) => !ours.includes(one));
  const first = Math.max(1, ...others.map(({ attributes }) => Number(attributes['pid'] ?? 1))) + 1;
  const removed: Edit[] = ours.map(({ begin, end }) => ({ begin, end, text: '' }));
  const added = identityPieces(token, first, { prefix: root.prefix, declares: true }).join('');
  file.put(properties, withEdits(xml, [...removed, appendTo(xml, root, added)]));
}
