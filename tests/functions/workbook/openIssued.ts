// Opens an issued workbook in the engine. The engine has no CELL; what is asked of it there is whether a cell is formatted as
// a percentage, which no cell of an issued workbook is.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Issue } from '../../../functions/workbook/issue.ts';
import { issueWorkbook } from '../../../functions/workbook/issueWorkbook.ts';
import { openEngine } from '../../support/engine/openEngine.ts';
import type { SheetEngine } from '../../support/engine/sheetEngine.ts';

export async function openIssued(issue: Issue): Promise<SheetEngine> {
  const parts = unzipSync(await issueWorkbook(issue));
  for (const [name, part] of Object.entries(parts))
    if (name.startsWith('xl/worksheets/sheet'))
      parts[name] = strToU8(strFromU8(part).replaceAll(/\bCELL\(/g, 'CHOOSE(1,'));
  return openEngine(zipSync(parts));
}
