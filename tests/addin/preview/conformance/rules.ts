// Data validations and conditional formats, read from the file, set by an add-in, and met by a person.
import { expect } from '@jest/globals';
import { type Behaviour, guide, reference } from './behaviour.ts';

const validations = guide('excel/excel-add-ins-data-validation');
const formats = guide('excel/excel-add-ins-conditional-formatting');

/** In the workbook B4:B5 take whole numbers, B6 a list behind a name, and B5 turns red above B4. */
export const rules: readonly Behaviour[] = [
  {
    behaviour: 'a rule of the file is read with its operator, bounds and messages',
    page: validations,
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          const rule = sheet.getRange('B4').dataValidation;
          rule.load('type,rule,errorAlert,prompt,ignoreBlanks');
          const list = sheet.getRange('B6').dataValidation.load('type,rule');
          await context.sync();
          const { errorAlert, prompt, ignoreBlanks } = rule;
          return [rule.rule, errorAlert, prompt, ignoreBlanks, list.type, list.rule];
        }),
      ).toEqual([
        { wholeNumber: { operator: 'Between', formula1: 0, formula2: 100000000 } },
        {
          showAlert: true,
          style: 'Stop',
          title: 'Not a count',
          message: 'Enter a whole number of clients.',
        },
        { showPrompt: true, title: 'Clients', message: 'Count each client once.' },
        true,
        'List',
        { list: { inCellDropDown: true, source: '=list_agreement' } },
      ]),
  },
  {
    behaviour: 'an alert may be set before its rule, and a person is refused in its words',
    page: validations,
    async holds({ inPane, preview, type, value }) {
      await inPane(async (_, sheet) => {
        sheet.protection.unprotect();
        const { dataValidation } = sheet.getRange('D4');
        const words = { title: 'Too long', message: 'Three letters at most.' };
        dataValidation.errorAlert = { ...words, showAlert: true, style: 'Stop' };
        dataValidation.rule = { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } };
      });
      await type('D4', 'abcd', 'Enter');
      const words = await preview().page.getByRole('dialog').innerText();
      expect(words).toContain('Three letters at most.');
      await preview().page.keyboard.press('Escape');
      expect(await value('D4')).toBe(11800);
      await type('D4', 'abc', 'Enter');
      expect(await value('D4')).toBe('abc');
    },
  },
  {
    behaviour: 'what an add-in writes is not validated',
    page: validations,
    async holds({ inPane, value }) {
      await inPane(
        async (_, sheet) => void Object.assign(sheet.getRange('B4'), { values: [[-5]] }),
      );
      expect(await value('B4')).toBe(-5);
    },
  },
  {
    behaviour: 'clearing takes the rule from the overlapping cells only',
    page: validations,
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          sheet.protection.unprotect();
          sheet.getRange('B5:C9').dataValidation.clear();
          const cells = ['B4', 'B5', 'B6', 'B4:B5'].map((cell) =>
            sheet.getRange(cell).dataValidation.load('type,rule'),
          );
          await context.sync();
          return cells.map((cell) => [cell.type, cell.rule === null]);
        }),
      ).toEqual([
        ['WholeNumber', false],
        ['None', false],
        ['None', false],
        ['MixedCriteria', true],
      ]),
  },
  {
    behaviour: 'a list may be a range of another sheet, and a rule may be a formula',
    page: validations,
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          sheet.protection.unprotect();
          const source = context.workbook.worksheets.getItem('Identity').getRange('C1:C3');
          const list = sheet.getRange('D4').dataValidation;
          list.rule = { list: { inCellDropDown: true, source } };
          const custom = sheet.getRange('D5').dataValidation;
          custom.rule = { custom: { formula: '=D5<D4' } };
          list.load('type,rule');
          custom.load('type,rule');
          await context.sync();
          return [list.rule, custom.rule];
        }),
      ).toEqual([
        { list: { inCellDropDown: true, source: '=Identity!$C$1:$C$3' } },
        { custom: { formula: '=D5<D4' } },
      ]),
  },
  {
    behaviour: 'conditional formats of the file are listed with their rule and look',
    page: reference('ConditionalFormatCollection'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          const found = sheet
            .getRange('B4:B5')
            .conditionalFormats.load('items/type,items/priority');
          const none = sheet.getRange('A1').conditionalFormats.getCount();
          await context.sync();
          const [format] = found.items;
          const { rule } = format!.custom;
          rule.load('formula');
          const fill = format!.custom.format.fill.load('color');
          const place = format!.getRange().load('address');
          await context.sync();
          return [none.value, format!.type, rule.formula, fill.color, place.address];
        }),
      ).toEqual([0, 'Custom', '=$B$5>$B$4', '#FFC7CE', 'Outreach!B5']),
  },
  {
    behaviour: 'a new conditional format comes first, and can be deleted',
    page: reference('ConditionalFormatCollection'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          sheet.protection.unprotect();
          const all = sheet.getRange('B5').conditionalFormats;
          const made = all.add(Excel.ConditionalFormatType.cellValue);
          made.cellValue.rule = { operator: 'GreaterThan', formula1: '=100' };
          made.cellValue.format.font.color = '#0F6B4F';
          made.cellValue.format.font.bold = true;
          all.load('items/type');
          made.cellValue.load('rule');
          made.load('priority');
          await context.sync();
          const types = all.items.map((each) => each.type);
          const seen = [types, made.cellValue.rule, made.priority];
          made.delete();
          const left = all.getCount();
          await context.sync();
          return [...seen, left.value];
        }),
      ).toEqual([['CellValue', 'Custom'], { operator: 'GreaterThan', formula1: '=100' }, 0, 1]),
  },
  {
    behaviour: 'clearing conditional formats takes those of the range',
    page: formats,
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          sheet.protection.unprotect();
          sheet.getRange('A1:A2').conditionalFormats.clearAll();
          const before = sheet.getRange().conditionalFormats.getCount();
          sheet.getRange('B1:B9').conditionalFormats.clearAll();
          const after = sheet.getRange().conditionalFormats.getCount();
          await context.sync();
          return [before.value, after.value];
        }),
      ).toEqual([1, 0]),
  },
];
