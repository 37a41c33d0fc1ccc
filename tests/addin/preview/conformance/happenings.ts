// Events: what an add-in is told of, and what Excel keeps to itself.
import { expect } from '@jest/globals';
import { type Behaviour, guide, issue, reference } from './behaviour.ts';

const events = guide('excel/excel-add-ins-events');

/** The pane keeps what onChanged and onActivated of all sheets tell. */
export const happenings: readonly Behaviour[] = [
  {
    behaviour: 'a cell that was only recalculated is no change',
    page: issue(3899),
    async holds({ type, events: told, value }) {
      await type('B5', '6000', 'Enter');
      expect(await value('B7')).toBe(0.5);
      expect((await told()).map((event) => event['address'])).toEqual(['B5']);
    },
  },
  {
    behaviour: 'a change tells its details, its source and who made it',
    page: reference('WorksheetChangedEventArgs'),
    async holds({ type, inPane, events: told, settled }) {
      await type('B5', '6000', 'Enter');
      await inPane(async (_, sheet) => void Object.assign(sheet.getRange('B5'), { values: [[1]] }));
      await settled();
      const common = { type: 'WorksheetChanged', changeType: 'RangeEdited', source: 'Local' };
      expect(await told()).toMatchObject([
        { ...common, triggerSource: 'Unknown', details: { valueBefore: 7500, valueAfter: 6000 } },
        {
          ...common,
          triggerSource: 'ThisLocalAddin',
          details: { valueBefore: 6000, valueAfter: 1 },
        },
      ]);
    },
  },
  {
    behaviour: 'a sheet is left before another comes to the front; sheets are added and deleted',
    page: events,
    async holds({ inPane, preview, wait }) {
      await inPane(async (context) => {
        const told: string[] = [];
        Object.assign(window, { told });
        const keep = async (event: { type: string }) => void told.push(event.type);
        const { worksheets } = context.workbook;
        worksheets.onActivated.add(keep);
        worksheets.onDeactivated.add(keep);
        worksheets.onAdded.add(keep);
        worksheets.onDeleted.add(keep);
        await context.sync();
        const sheet = worksheets.add('Soon gone');
        sheet.activate();
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 100));
        worksheets.getItem('Outreach').activate();
        sheet.delete();
      });
      await wait(200);
      expect(await preview().pane.evaluate('window.told')).toEqual([
        'WorksheetAdded',
        'WorksheetDeactivated',
        'WorksheetActivated',
        'WorksheetDeleted',
        'WorksheetDeactivated',
        'WorksheetActivated',
      ]);
    },
  },
  {
    behaviour: 'a handler of one sheet hears nothing of another',
    page: reference('Worksheet'),
    async holds({ inPane, type, preview }) {
      await inPane(async (context) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        const other = context.workbook.worksheets.getItem('Identity');
        other.onChanged.add(async (event) => void heard.push(event.address));
        await context.sync();
        other.getRange('E1').values = [[1]];
      });
      await type('B5', '6000', 'Enter');
      expect(await preview().pane.evaluate('window.heard')).toEqual(['E1']);
    },
  },
  {
    behaviour: 'on the web a pick from a list tells of no change, the selection after it does',
    page: issue(4066),
    async holds({ inPane, preview, select, settled, value, events: told, wait }) {
      await inPane(async (context) => {
        const selected: string[] = [];
        Object.assign(window, { selected });
        context.workbook.worksheets.onSelectionChanged.add(
          async (event) => void selected.push(event.address),
        );
      });
      await pick(preview(), select);
      await settled();
      expect(await value('B6')).toBe('Partly');
      expect(await told()).toEqual([]);
      await select('B5');
      await wait(100);
      expect(await preview().pane.evaluate('window.selected')).toContain('B5');
    },
  },
  {
    behaviour: 'on the web a typed word of the list tells of the change',
    page: issue(3888),
    async holds({ type, events: told }) {
      await type('B6', 'Partly', 'Enter');
      expect((await told()).map((event) => event['address'])).toEqual(['B6']);
    },
  },
];

/** What is other in Excel on Windows of the year 2019. */
export const happeningsOnWindows: readonly Behaviour[] = [
  {
    behaviour: 'on Windows a pick from a list tells of the change',
    page: issue(420),
    async holds({ preview, select, settled, events: told }) {
      await pick(preview(), select);
      await settled();
      expect((await told()).map((event) => event['address'])).toEqual(['B6']);
    },
  },
  {
    behaviour: 'before ExcelApi 1.14 nobody is told who made a change',
    page: reference('WorksheetChangedEventArgs'),
    async holds({ type, events: told }) {
      await type('B5', '6000', 'Enter');
      const [event] = await told();
      expect(event).toMatchObject({ type: 'WorksheetChanged', details: { valueAfter: 6000 } });
      expect(event).not.toHaveProperty('triggerSource');
    },
  },
  {
    behaviour: 'the add-in learns platform, language and requirement sets',
    page: guide('develop/specify-office-hosts-and-api-requirements'),
    holds: async ({ preview }) =>
      expect(
        await preview().pane.evaluate(
          "[Office.context.platform, window.info.platform, Office.context.displayLanguage, ...['1.9', '1.10'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version))]",
        ),
      ).toEqual(['PC', 'PC', 'es-ES', true, false]),
  },
  {
    behaviour: 'a member that came later than the Excel is not found at sync',
    page: guide('testing/application-specific-api-error-handling'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => void context.workbook.comments.getCount()),
      ).toMatchObject({ code: 'ApiNotFound' }),
  },
  {
    behaviour: 'the page says which Excel is played',
    page: 'not documented: it is the preview itself that speaks',
    holds: async ({ preview }) =>
      expect(await preview().page.locator('#platform').innerText()).toBe(
        'Excel on Windows, es-ES, ExcelApi 1.9',
      ),
  },
];

/** What a newer Excel has. */
export const happeningsOnNewer: readonly Behaviour[] = [
  {
    behaviour: 'notes came with ExcelApi 1.18 and are no comments',
    page: reference('NoteCollection'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          sheet.protection.unprotect();
          sheet.notes.add('B5', 'Count again');
          const note = sheet.notes.getItem('B5').load('content');
          const comments = sheet.comments.getCount();
          await context.sync();
          return [note.content, comments.value];
        }),
      ).toEqual(['Count again', 0]),
  },
];

async function pick(
  { page }: ReturnType<Parameters<Behaviour['holds']>[0]['preview']>,
  select: (address: string) => Promise<void>,
): Promise<void> {
  await select('B6');
  await page.mouse.click(467, 229);
  await page.getByText('Partly', { exact: true }).click();
}
