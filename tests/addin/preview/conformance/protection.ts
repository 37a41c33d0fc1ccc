// Protection, as seen by an add-in: AccessDenied wherever a person would be refused.
import { expect } from '@jest/globals';
import { type Behaviour, guide, issue, reference } from './behaviour.ts';

const errors = guide('testing/application-specific-api-error-handling');
const denied = { code: 'AccessDenied' };

/** The workbook's sheet Outreach is protected without a password; B4 to B6 are open. */
export const protection: readonly Behaviour[] = [
  {
    behaviour: 'to protect a protected sheet fails',
    page: reference('WorksheetProtection'),
    holds: async ({ inPane }) =>
      expect(await inPane(async (_, sheet) => sheet.protection.protect())).toMatchObject(denied),
  },
  {
    behaviour: 'to unprotect a sheet that is open fails, since June 2026',
    page: issue(6784),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (_, sheet) => {
          sheet.protection.unprotect();
          sheet.protection.unprotect();
        }),
      ).toMatchObject(denied),
  },
  {
    behaviour: 'a locked cell of a protected sheet is not written',
    page: errors,
    async holds({ inPane, value }) {
      const answer = await inPane(async (_, sheet) => {
        sheet.getRange('A5').values = [['x']];
      });
      expect(answer).toMatchObject(denied);
      expect(await value('A5')).toBe('of whom women');
    },
  },
  {
    behaviour: 'an open cell of a protected sheet is written, but gets no other looks',
    page: 'not documented: Excel greys out all commands of formats there',
    holds: async ({ inPane, value }) => {
      const answer = await inPane(async (context, sheet) => {
        sheet.getRange('B4').values = [[13000]];
        await context.sync();
        sheet.getRange('B4').format.fill.color = 'red';
      });
      expect(answer).toMatchObject(denied);
      expect(await value('B4')).toBe(13000);
    },
  },
  {
    behaviour: 'what the options allow is allowed, and they can be read',
    page: reference('WorksheetProtectionOptions'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          sheet.protection.unprotect();
          sheet.protection.protect({ allowFormatCells: true, selectionMode: 'Unlocked' });
          sheet.getRange('A5').format.font.bold = true;
          sheet.protection.load('options,protected,isPasswordProtected');
          await context.sync();
          const { allowFormatCells, allowSort, selectionMode } = sheet.protection.options;
          return [allowFormatCells, allowSort, selectionMode, sheet.protection.isPasswordProtected];
        }),
      ).toEqual([true, false, 'Unlocked', false]),
  },
  {
    behaviour: 'comments need the permission to edit objects',
    page: 'not documented: Excel greys out New Comment there',
    async holds({ inPane }) {
      const add = () =>
        inPane(async (context) => void context.workbook.comments.add('Outreach!B4', 'Why?'));
      expect(await add()).toMatchObject(denied);
      await inPane(async (_, sheet) => {
        sheet.protection.unprotect();
        sheet.protection.protect({ allowEditObjects: true });
      });
      expect(await add()).toBeUndefined();
    },
  },
  {
    behaviour: 'validations are not changed on a protected sheet',
    page: 'not documented: Excel greys out Data Validation there',
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (_, sheet) => sheet.getRange('B4').dataValidation.clear()),
      ).toMatchObject(denied),
  },
  {
    behaviour: 'a sheet with a password opens with that password only',
    page: reference('WorksheetProtection'),
    async holds({ inPane }) {
      const opened = await inPane(async (context, sheet) => {
        sheet.protection.unprotect();
        sheet.protection.protect({}, 'open sesame');
        sheet.protection.load('isPasswordProtected');
        await context.sync();
        return sheet.protection.isPasswordProtected;
      });
      expect(opened).toBe(true);
      expect(
        await inPane(async (_, sheet) => sheet.protection.unprotect('open barley')),
      ).toMatchObject(denied);
      expect(
        await inPane(async (_, sheet) => sheet.protection.unprotect('open sesame')),
      ).toBeUndefined();
    },
  },
  {
    behaviour: 'a protected structure takes, renames, hides and moves no sheet',
    page: guide('excel/excel-add-ins-workbooks'),
    async holds({ inPane }) {
      await inPane(async (context) => context.workbook.protection.protect());
      const tries = [
        inPane(async (context) => void context.workbook.worksheets.add('More')),
        inPane(async (_, sheet) => void Object.assign(sheet, { name: 'Else' })),
        inPane(async (_, sheet) => void Object.assign(sheet, { visibility: 'Hidden' })),
        inPane(async (_, sheet) => void Object.assign(sheet, { position: 1 })),
        inPane(async (_, sheet) => sheet.delete()),
        inPane(async (_, sheet) => void sheet.copy()),
        inPane(async (context) => context.workbook.protection.protect()),
      ];
      for (const answer of await Promise.all(tries)) expect(answer).toMatchObject(denied);
      const isProtected = await inPane(async (context) => {
        context.workbook.protection.unprotect();
        context.workbook.protection.load('protected');
        await context.sync();
        return context.workbook.protection.protected;
      });
      expect(isProtected).toBe(false);
    },
  },
];
