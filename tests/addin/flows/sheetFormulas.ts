// Formulas in the first sheet of the workbook that somebody has open: typed, written, and looked at.
import { expect } from '@jest/globals';
import { type PreviewWindow, patience, type Visit } from './visit.ts';

export interface Formulas {
  /** By keyboard, as a person does. */
  readonly type: (cell: string, formula: string) => Promise<void>;
  /** Many at once, as by pasting. */
  readonly write: (area: string, formulas: readonly (readonly string[])[]) => Promise<void>;
  readonly read: (area: string) => Promise<readonly (readonly unknown[])[]>;
  /** Waits until cells hold these, row by row. */
  readonly become: (area: string, values: readonly unknown[]) => Promise<void>;
  /** Waits until no cell is waiting any more. */
  readonly settle: (area: string) => Promise<void>;
  /** The sentence beside a cell with an error. */
  readonly sentenceAt: (cell: string) => Promise<string>;
  /** Calculates all anew, as Ctrl+Alt+F9 does. */
  readonly calculate: () => Promise<void>;
}

const pause = 150;

export async function formulasOf(here: Visit): Promise<Formulas> {
  const { page, pane } = here;
  // The pane is there once it has read the workbook.
  await pane.locator('main.stopped, #stage').first().waitFor();
  const frame = here.frame();
  const sheet = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst().load('name');
      await context.sync();
      return first.name;
    }),
  );
  const select = async (cell: string) => {
    await page.evaluate(
      ([one, other]) =>
        (window as unknown as PreviewWindow).peerbookPreview.select(one as string, other as string),
      [sheet, cell],
    );
    await page.waitForTimeout(2 * pause);
  };
  const read = (area: string) =>
    frame.evaluate(
      ([name, address]) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets
            .getItem(name as string)
            .getRange(address as string)
            .load('values');
          await context.sync();
          return range.values as unknown[][];
        }),
      [sheet, area],
    );
  const until = async (isDone: () => Promise<boolean>) => {
    const end = Date.now() + 3 * patience;
    while (!(await isDone()) && Date.now() < end) await page.waitForTimeout(pause);
  };
  return {
    async type(cell, formula) {
      // Until it stands there: a grid that has only just opened may miss a key.
      for (let i = 0; i < 5 && (await read(cell))[0]?.[0] === ''; i += 1) {
        await page.mouse.click(500, 700);
        await select(cell);
        await page.keyboard.type(formula);
        await page.keyboard.press('Enter');
        await page.waitForTimeout(4 * pause);
      }
    },
    async write(area, formulas) {
      await frame.evaluate(
        ([name, address, given]) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets
              .getItem(name as string)
              .getRange(address as string);
            range.formulas = given as string[][];
            await context.sync();
          }),
        [sheet, area, formulas] as const,
      );
    },
    read,
    async become(area, values) {
      let seen: readonly unknown[] = [];
      const end = Date.now() + patience;
      for (;;) {
        seen = (await read(area)).flat();
        try {
          expect(seen).toEqual(values);
          return;
        } catch (error) {
          if (Date.now() > end) throw error;
        }
        await page.waitForTimeout(pause);
      }
    },
    settle: (area) =>
      until(async () =>
        (await read(area)).flat().every((value) => value !== '#BUSY!' && value !== ''),
      ),
    async sentenceAt(cell) {
      await select(cell);
      return page.locator('#prompt').innerText();
    },
    async calculate() {
      await frame.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.application.calculate(Excel.CalculationType.full);
          await context.sync();
        }),
      );
    },
  };
}
