// Writes planned benchmark sheets into the workbook: new sheets, or in place of the ones written before, cleared first. A sheet of
// the same name that is not ours is left alone.
import { addressOf, type PlannedSheet } from '@peerbook/shared';
import { drawCharts } from './drawCharts.ts';
import { dressSheet } from './dressSheet.ts';

/** A sheet with the name that it gets in this workbook. */
interface Named {
  readonly plan: PlannedSheet;
  readonly name: string;
  readonly isNew: boolean;
}

/** Writes all in as many round trips as one, and shows the first; answers its name. */
export async function writeComparison(
  context: Excel.RequestContext,
  plans: readonly PlannedSheet[],
): Promise<string> {
  const { worksheets } = context.workbook;
  const places = await findPlaces(context, plans);
  const sheets = places.map(({ plan, name, isNew }) => {
    const sheet = isNew ? worksheets.add(name) : worksheets.getItem(name);
    putCells(sheet, plan);
    dressSheet(sheet, plan);
    return { sheet, plan };
  });
  sheets[0]?.sheet.activate();
  sheets[0]?.sheet.getRange('B1').select();
  // Whatever an Excel makes of the charts, the figures stand by then.
  await context.sync();
  for (const { sheet, plan } of sheets) drawCharts(sheet, plan);
  await context.sync();
  return places[0]?.name ?? '';
}

/** Our sheets, emptied, or free names for new ones. */
async function findPlaces(
  context: Excel.RequestContext,
  plans: readonly PlannedSheet[],
): Promise<readonly Named[]> {
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const names = worksheets.items.map((sheet) => sheet.name);
  const isLike = (name: string) =>
    plans.some((plan) => name === plan.name || name.startsWith(`${plan.name} (`));
  const candidates = worksheets.items
    .filter(({ name }) => isLike(name))
    .map((sheet) => ({
      sheet,
      marker: sheet.getRange('A1').load('values'),
      charts: sheet.charts.load('items/name'),
    }));
  if (candidates.length > 0) await context.sync();
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return plans.map((plan): Named => {
    const ours = candidates.find(({ marker }) => marker.values[0]?.[0] === plan.marker);
    if (!ours) {
      const name = freeName(plan.name, taken);
      taken.add(name.toLowerCase());
      return { plan, name, isNew: true };
    }
    ours.sheet.getUsedRange().clear();
    for (const chart of ours.charts.items) chart.delete();
    return { plan, name: ours.sheet.name, isNew: false };
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let i = 2; taken.has(name.toLowerCase()); i += 1) name = `${wanted} (${i})`;
  return name;
}

/** Formats first: what looks like a formula is then a text. */
function putCells(sheet: Excel.Worksheet, { rows, widths, marker }: PlannedSheet): void {
  const area = sheet.getRange(`A1:${addressOf(rows.length, widths.length)}`);
  const filled = <T>(pick: (cell: NonNullable<(typeof rows)[0]['cells'][0]>) => T, none: T) =>
    rows.map(({ cells }) =>
      widths.map((_, column) => {
        const cell = cells[column];
        return cell ? pick(cell) : none;
      }),
    );
  area.numberFormat = filled((cell) => cell.format, 'General');
  const values = filled<string | number>((cell) => asTyped(cell.value), '');
  // The marker begins with a letter, so that it is a text in whatever format.
  area.values = values.map((row, i) => (i === 0 ? [marker, ...row.slice(1)] : row));
}

/** Excel takes one apostrophe off the front of what is written, whatever the format. */
function asTyped(value: string | number): string | number {
  return typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;
}
