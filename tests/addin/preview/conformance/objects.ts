// Tables, comments, notes, sheets and names: what an add-in adds, finds again and takes away.
import { expect } from '@jest/globals';
import { type Behaviour, guide, reference } from './behaviour.ts';

const tables = guide('excel/excel-add-ins-tables');
const comments = guide('excel/excel-add-ins-comments');

/** Each row starts with the workbook as it was issued. */
export const objects: readonly Behaviour[] = [
  {
    behaviour: 'a table has a name, header and data ranges, columns by name and rows that grow',
    page: tables,
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => {
          const sheet = context.workbook.worksheets.add('Loans');
          sheet.getRange('A1:B3').values = [
            ['Branch', 'Loans'],
            ['North', 10],
            ['South', 20],
          ];
          const table = sheet.tables.add('A1:B3', true);
          table.rows.add(undefined, [['East', 30]]);
          const column = table.columns.getItem('loans').getDataBodyRange().load('values,address');
          const header = table.getHeaderRowRange().load('values');
          const whole = table.getRange().load('address');
          sheet.getRange('D1').formulas = [['=SUM(Table1[Loans])']];
          const sum = sheet.getRange('D1').load('values');
          const count = context.workbook.tables.getCount();
          const absent = context.workbook.tables.getItemOrNullObject('Nothing');
          table.load('name,showHeaders');
          table.rows.load('count');
          await context.sync();
          return {
            name: table.name,
            rows: table.rows.count,
            header: header.values,
            column: [column.address, column.values],
            whole: whole.address,
            sum: sum.values,
            count: count.value,
            absent: absent.isNullObject,
          };
        }),
      ).toEqual({
        name: 'Table1',
        rows: 3,
        header: [['Branch', 'Loans']],
        column: ['Loans!B2:B4', [[10], [20], [30]]],
        whole: 'Loans!A1:B4',
        sum: [[60]],
        count: 1,
        absent: true,
      }),
  },
  {
    behaviour: 'a table may not overlap another',
    page: reference('TableCollection'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => {
          const sheet = context.workbook.worksheets.add('Crossed');
          sheet.tables.add('A1:B3', true);
          sheet.tables.add('B2:C5', true);
        }),
      ).toMatchObject({ code: 'MergedRangeConflict' }),
  },
  {
    behaviour: 'a table that becomes a range leaves its cells, a deleted one takes them along',
    page: reference('Table'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => {
          const sheet = context.workbook.worksheets.add('Left');
          sheet.getRange('A1:A2').values = [['Kept'], [1]];
          sheet.getRange('C1:C2').values = [['Lost'], [2]];
          sheet.tables.add('A1:A2', true).convertToRange();
          sheet.tables.add('C1:C2', true).delete();
          const cells = sheet.getRange('A1:C2').load('values');
          const count = sheet.tables.getCount();
          await context.sync();
          return [cells.values, count.value];
        }),
      ).toEqual([
        [
          ['Kept', '', ''],
          [1, '', ''],
        ],
        0,
      ]),
  },
  {
    behaviour: 'a comment is a thread at one cell, with replies and a mark that it is resolved',
    page: comments,
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          sheet.protection.unprotect();
          const { comments: all } = context.workbook;
          all.add('Outreach!B5', 'Is this right?');
          const comment = all.getItemByCell('Outreach!B5');
          comment.replies.add('Counted again: yes.');
          comment.resolved = true;
          comment.load('content,authorName,resolved');
          comment.replies.load('items/content,items/resolved');
          const place = comment.getLocation().load('address');
          const own = sheet.comments.getCount();
          await context.sync();
          const replies = comment.replies.items.map((each) => [each.content, each.resolved]);
          const seen = [comment.content, comment.resolved, replies, place.address, own.value];
          comment.delete();
          const left = all.getCount();
          await context.sync();
          return [...seen, left.value];
        }),
      ).toEqual(['Is this right?', true, [['Counted again: yes.', true]], 'Outreach!B5', 1, 0]),
  },
  {
    behaviour: 'a comment stands at one cell only',
    page: comments,
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          sheet.protection.unprotect();
          context.workbook.comments.add(sheet.getRange('B4:B5'), 'Both');
        }),
      ).toMatchObject({ code: 'InvalidArgument' }),
  },
  {
    behaviour: 'a cell without a comment is an error to who asks for its comment',
    page: reference('CommentCollection'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(
          async (context) => void context.workbook.comments.getItemByCell('Outreach!C4'),
        ),
      ).toMatchObject({ code: 'ItemNotFound' }),
  },
  {
    behaviour: 'a sheet is copied with its cells, and its name is counted',
    page: reference('Worksheet'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          const copy = sheet.copy('End').load('name,position');
          const cells = copy.getRange('B4:B7').load('values');
          copy.protection.load('protected');
          await context.sync();
          return [copy.name, copy.position, cells.values, copy.protection.protected];
        }),
      ).toEqual(['Outreach (2)', 2, [[12000], [7500], [''], [0.625]], true]),
  },
  {
    behaviour: 'the last sheet that is shown can not be hidden',
    page: 'not documented: Excel says that a workbook must contain at least one visible worksheet',
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (_, sheet) => void Object.assign(sheet, { visibility: 'Hidden' })),
      ).toMatchObject({ code: 'InvalidOperation' }),
  },
  {
    behaviour: 'a text that begins with a sign is a formula, and a date in the form of ISO a date',
    page: reference('Range'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => {
          const sheet = context.workbook.worksheets.add('Typed');
          const cells = sheet.getRange('A1:F1');
          cells.values = [[2, '+A1*2', '-A1', '2025-03-01', '5%', "'-A1"]];
          cells.load('values,formulas,text');
          await context.sync();
          return [cells.values[0], cells.formulas[0]![1], cells.text[0]!.slice(3)];
        }),
      ).toEqual([[2, 4, -2, 45717, 0.05, '-A1'], '=+A1*2', ['3/1/2025', '5%', '-A1']]),
  },
  {
    behaviour: 'ranges lead to others: crossing, bounding, used and found ones',
    page: reference('Range'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          const range = sheet.getRange('A3:B5');
          const found = [
            range.getIntersection('B4:D9'),
            range.getBoundingRect('D7'),
            range.getLastCell(),
            sheet.getRange('A1:Z99').getUsedRange(true),
            range.find('WOMEN', { completeMatch: false }),
          ].map((each) => each.load('address'));
          const none = [
            range.getIntersectionOrNullObject('D7'),
            range.findOrNullObject('women', { completeMatch: true }),
          ];
          await context.sync();
          return [found.map((each) => each.address), none.map((each) => each.isNullObject)];
        }),
      ).toEqual([
        ['Outreach!B4:B5', 'Outreach!A3:D7', 'Outreach!B5', 'Outreach!A1:D7', 'Outreach!A5'],
        [true, true],
      ]),
  },
  {
    behaviour: 'a chart is drawn in the colours and on the scale that are set, and read back so',
    page: reference('Chart'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => {
          const sheet = context.workbook.worksheets.add('Drawn');
          sheet.getRange('A1:C3').values = [
            ['', 'Median', 'Own'],
            ['Women', 60, 63],
            ['Rural', 30, 20],
          ];
          const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:C3'), 'Columns');
          chart.legend.visible = false;
          const { valueAxis, categoryAxis } = chart.axes;
          valueAxis.minimum = 0;
          valueAxis.maximum = 100;
          valueAxis.majorUnit = 50;
          valueAxis.numberFormat = '0" %"';
          categoryAxis.tickLabelPosition = 'Low';
          const [first, second] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
          first.overlap = 100;
          first.gapWidth = 45;
          first.format.fill.setSolidColor('#8DB3C1');
          second.format.fill.clear();
          second.format.line.color = '#1B2A33';
          second.format.line.weight = 2;
          valueAxis.load('minimum,maximum,majorUnit,numberFormat');
          categoryAxis.load('tickLabelPosition');
          first.load('overlap,gapWidth');
          second.format.line.load('color,weight');
          chart.legend.load('visible');
          await context.sync();
          return [
            [valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit, valueAxis.numberFormat],
            categoryAxis.tickLabelPosition,
            [first.overlap, first.gapWidth],
            [second.format.line.color, second.format.line.weight],
            chart.legend.visible,
          ];
        }),
      ).toEqual([[0, 100, 50, '0" %"'], 'Low', [100, 45], ['#1B2A33', 2], false]),
  },
  {
    behaviour: 'how a sheet prints is kept: orientation, pages, head and foot',
    page: reference('PageLayout'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context, sheet) => {
          const { pageLayout } = sheet;
          pageLayout.orientation = 'Landscape';
          pageLayout.zoom = { horizontalFitToPages: 1 };
          pageLayout.setPrintArea('A1:C9');
          pageLayout.setPrintTitleRows('$1:$2');
          const texts = pageLayout.headersFooters.defaultForAllPages;
          texts.leftHeader = 'Lake';
          pageLayout.load('orientation,zoom');
          texts.load('leftHeader,rightFooter');
          await context.sync();
          return [pageLayout.orientation, pageLayout.zoom, texts.leftHeader, texts.rightFooter];
        }),
      ).toEqual(['Landscape', { horizontalFitToPages: 1 }, 'Lake', '']),
  },
  {
    behaviour: 'settings of the workbook are those of the document',
    page: reference('SettingCollection'),
    async holds({ inPane, preview }) {
      await inPane(async (context) => void context.workbook.settings.add('page', { number: 3 }));
      const value = await preview().pane.evaluate(
        "new Promise((resolve) => Office.context.document.settings.refreshAsync(() => resolve(Office.context.document.settings.get('page'))))",
      );
      expect(value).toEqual({ number: 3 });
    },
  },
];
