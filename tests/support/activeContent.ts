// What is active in a workbook file: everything that a spreadsheet program calculates, follows or runs. Taken from the raw
// parts, by patterns of its own, so that no reader of Peerbook can hide it.
import { partsOf } from '../functions/workbook/inspect.ts';

/** Elements that hold formulas in cells, validations, marks, names and charts; and what leads out of the file. */
const active =
  /<(?:\w+:)?(f|formula|formula1|formula2|definedName|cfvo|hyperlink|ddeLink|oleLink|externalLink|oleObject|control|legacyDrawing|queryTable|webPublishItem)\b[^>]*?(?:\/>|>[^<]*<\/)|TargetMode="External"|macro="[^"]+"/g;

/** All of it, part by part, with the names of the parts: equal for two files where neither is more active than the other. */
export function activeContent(bytes: Uint8Array): readonly string[] {
  return [...partsOf(bytes)].flatMap(([name, xml]) => [
    name,
    ...[...xml.matchAll(active)].map(([found]) => `${name}: ${found}`),
  ]);
}
