// Writes benchmark sheets into a copy of the institution's own workbook: values, not live functions, and native charts.
import { type PlannedSheet, readPackage } from '@peerbook/shared';
import { chartPart } from './chartPart.ts';
import { drawingPart } from './drawingPart.ts';
import { checked, newSpreadsheet, saveSpreadsheet } from './excelize.ts';
import { machineUnpacker } from './machineUnpacker.ts';
import { nameForOurs } from './ownFile/nameForOurs.ts';
import { type OwnFile, openFile } from './ownFile/openFile.ts';
import { relationshipsOf, sheetsOf } from './ownFile/packageParts.ts';
import { putSheet } from './ownFile/putSheet.ts';
import { selectSheet } from './ownFile/workbookList.ts';
import { plannedStyles, writePlanned } from './writePlanned.ts';

/** A sheet with the name that it gets in this workbook. */
interface Named {
  readonly plan: PlannedSheet;
  readonly name: string;
}

/** The workbook with the sheets in it, the first of them shown. Everything else in the file keeps its bytes. */
export async function writeComparison(
  workbook: Uint8Array,
  plans: readonly PlannedSheet[],
): Promise<Uint8Array> {
  if (plans.length === 0) return workbook;
  const { grid } = readPackage(workbook, { unpacker: machineUnpacker });
  const named: Named[] = [];
  const taken: string[] = [];
  for (const plan of plans) {
    const name = nameForOurs(grid, plan.name, plan.marker, taken);
    taken.push(name);
    named.push({ plan, name });
  }
  const made = await makeSheets(named);
  const file = openFile(workbook);
  for (const { plan, name } of named) {
    const { titleRows, area } = plan.print;
    putSheet(file, {
      made,
      name,
      ...(titleRows && { titles: `$${titleRows[0]}:$${titleRows[1]}` }),
      ...(area && { area: area.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2') }),
    });
  }
  selectSheet(file, taken[0] as string);
  return file.bytes();
}

/** A workbook of our writer's with all of them in it. */
async function makeSheets(named: readonly Named[]): Promise<OwnFile> {
  const spreadsheet = await newSpreadsheet((named[0] as Named).name);
  const styles = plannedStyles(spreadsheet);
  named.forEach(({ plan, name }, i) => {
    if (i > 0) checked(spreadsheet.NewSheet(name));
    writePlanned(spreadsheet, name, plan, styles);
  });
  const made = openFile(saveSpreadsheet(spreadsheet));
  for (const one of named) {
    tellFolds(made, one);
    putCharts(made, one);
  }
  return made;
}

/** Excel shows the marks for folding only where the sheet says beforehand how deep it goes, which our writer does not. */
function tellFolds(made: OwnFile, { plan, name }: Named): void {
  if (!plan.rows.some(({ isDetail }) => isDetail)) return;
  const part = sheetsOf(made).find((one) => one.name === name)?.part ?? '';
  const told = made.text(part).replace('<sheetFormatPr ', '<sheetFormatPr outlineLevelRow="1" ');
  made.put(part, told);
}

/** Puts the charts into the parts that were made for them. */
function putCharts(made: OwnFile, { plan, name }: Named): void {
  if (plan.charts.length === 0) return;
  const sheet = sheetsOf(made).find((one) => one.name === name)?.part ?? '';
  const drawing = relationshipsOf(made, sheet).find(({ type }) => type.endsWith('/drawing'));
  const parts = drawing ? relationshipsOf(made, drawing.target) : [];
  if (!drawing || parts.length !== plan.charts.length)
    throw new Error(`there is no place for the charts of ${name}`);
  plan.charts.forEach((chart, i) => {
    made.put(parts[i]?.target ?? '', chartPart(chart, plan, name));
  });
  const ids = parts.map(({ id }) => id);
  made.put(drawing.target, drawingPart(plan, ids));
}
