// Has Excel calculate a file anew when it is opened: what formulas show is of the answers that were taken out.
import { type Edit, findElements, withEdits } from './elements.ts';
import type { OwnFile } from './openFile.ts';
import { workbookPart } from './packageParts.ts';

/** What may stand behind calcPr in a workbook part (ECMA-376 part 1, 18.2.27). */
const behind = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

export function recalculate(file: OwnFile): void {
  const main = workbookPart(file);
  const xml = file.text(main);
  file.put(main, withEdits(xml, [edit(xml)]));
}

function edit(xml: string): Edit {
  const elements = findElements(xml, (path) => path.length <= 2);
  const root = elements.at(-1);
  const known = elements.find(({ name }) => name === 'calcPr');
  if (!root) throw new Error('the workbook part is empty');
  if (!known) {
    const next = elements.find(({ name }) => behind.includes(name));
    const at = next?.begin ?? root.inside[1];
    return { begin: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` };
  }
  const name = `<${known.prefix}calcPr`;
  const tag = xml
    .slice(known.begin, known.inside[0])
    .replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '')
    .replace(name, `${name} fullCalcOnLoad="1"`);
  return { begin: known.begin, end: known.inside[0], text: tag };
}
