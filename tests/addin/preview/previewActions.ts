// What a test does on the preview's page and in its pane: type, select, run a batch, save, look at cells.
import { type OpenedWorkbook, openPackage } from '../../../addin/preview/package/openPackage.ts';
import type { PreviewPage } from './previewPage.ts';

/** Longer than the preview needs to notice an edit and tell the pane. */
const settling = 500;

/** The doings of a test; page and workbook are asked for when needed, since they come later than the tests are told. */
export function previewActions(given: () => { preview: PreviewPage; workbook: Uint8Array }) {
  const page = () => given().preview.page;
  const pane = () => given().preview.pane;

  /** The workbook as it was issued, and no events told: where every further test starts. */
  async function reopen(): Promise<void> {
    await page().evaluate(
      (bytes) =>
        Reflect.get(window, 'peerbookPreview').open(Uint8Array.from(bytes), 'outreach.xlsx'),
      [...given().workbook],
    );
    await pane().evaluate('window.events.length = 0');
  }

  const wait = (milliseconds: number) => page().waitForTimeout(milliseconds);

  async function type(address: string, ...keys: readonly string[]): Promise<void> {
    await select(address);
    // A list or a dialog that just closed gives the keyboard back a moment later.
    await page().waitForFunction('document.activeElement !== document.body');
    for (const key of keys) {
      if (/^(Enter|Delete|Escape|Control\+.)$/.test(key)) await page().keyboard.press(key);
      else await page().keyboard.type(key);
    }
    await wait(settling);
  }

  async function select(address: string): Promise<void> {
    await page().evaluate(`window.peerbookPreview.select('Outreach', '${address}')`);
    await wait(150);
  }

  const value = (address: string) =>
    page().evaluate(`window.peerbookPreview.value('Outreach', '${address}')`);
  const events = () => pane().evaluate('window.events') as Promise<Record<string, unknown>[]>;
  const notice = () => page().locator('#notice').innerText();

  /** Runs a batch in the pane; the text is the body of Excel.run's function. A failure answers its code. */
  const run = (body: string) =>
    pane().evaluate(
      `Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem('Outreach'); ${body} }).catch((error) => ({ code: error.code, message: error.message }))`,
    );

  async function saved(): Promise<OpenedWorkbook> {
    const bytes = await page().evaluate(
      'window.peerbookPreview.save().then((bytes) => Array.from(bytes))',
    );
    return openPackage(Uint8Array.from(bytes as number[]), 'saved.xlsx');
  }

  return {
    reopen,
    wait,
    settled: () => wait(settling),
    type,
    select,
    value,
    events,
    notice,
    run,
    saved,
  };
}

/** The content of a cell, row and column from 0. */
export const cellIn = (opened: OpenedWorkbook, sheet: string, row: number, column: number) => {
  const id = opened.sheets.find((each) => each.name === sheet)!.id;
  return opened.data.sheets[id]!.cellData![row]?.[column];
};
