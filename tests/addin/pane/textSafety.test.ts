// Texts in the pane's hands: read from Excel as they stand, written so that Excel calculates none of them.
import { describe, expect, test } from '@jest/globals';
import {
  noReference,
  type Reference,
  referenceRows,
  referenceSheet,
  textAnswer,
} from '@peerbook/shared';
import { readContent } from '../../../addin/excel/readGrid.ts';
import { writeReference } from '../../../addin/excel/writeReference.ts';
import { formulaPayloads } from '../../support/formulaPayloads.ts';
import { naughtyTexts } from '../../support/naughtyTexts.ts';
import { fakeContext, type WrittenRange } from './fakeExcel.ts';
import { template } from './reports.ts';

/** As the service keeps them. */
const texts = [
  ...new Set(
    [...naughtyTexts, ...formulaPayloads].flatMap((text) => {
      const { answer } = textAnswer(text);
      return answer.kind === 'text' ? [answer.value] : [];
    }),
  ),
];

const reference = (reasons: string, comments: readonly string[]): Reference => ({
  ...noReference,
  ruleSet: {
    revision: 1,
    changes: Object.fromEntries(
      template.rules.map(({ code }) => [
        code,
        { severity: null, reason: reasons, since: '2026-01-20T08:00:00Z' },
      ]),
    ),
  },
  explanations: comments.map((comment) => ({
    rule: 'steady',
    indicator: 'outreach_borrowers',
    band: { same: comment },
    comment,
    round: '2024',
  })),
});

/** Texts that Excel would read as something else: written without the format of texts, or before they had it. */
function evaluated(written: readonly WrittenRange[]): readonly unknown[] {
  return written.flatMap((range) => {
    const order = Object.keys(range);
    const isFormatted = order.indexOf('numberFormat') < order.indexOf('values');
    return (range.values ?? []).flatMap((row, i) =>
      row.filter(
        (value, n) =>
          typeof value === 'string' &&
          value !== '' &&
          !(isFormatted && range.numberFormat?.[i]?.[n] === '@'),
      ),
    );
  });
}

describe('what the pane writes', () => {
  test('on the hidden sheet is text, reasons and comments of every kind', async () => {
    const before = referenceRows(template, 'en', noReference).map(({ name, value = '' }) => [
      name,
      value,
    ]);
    const rows = referenceRows(template, 'en', reference('=1+1', texts));
    const { context, written } = fakeContext({ sheets: [{ name: referenceSheet, rows: before }] });
    await writeReference(context, rows);
    const values = written.flatMap((range) => (range.values ?? []).flat());
    const comments = values.flatMap((value) =>
      typeof value === 'string' && value.startsWith('{"rule":') ? [JSON.parse(value).comment] : [],
    );
    expect(comments).toEqual(texts);
    expect(evaluated(written)).toEqual([]);
  });
});

describe('what the pane reads', () => {
  test('is what stands in the cells, of texts of every kind', async () => {
    // Excel gives an error for what begins like one; that is not a text.
    const typed = [...naughtyTexts, ...formulaPayloads].filter(
      (text) => !text.startsWith('#') && text !== '',
    );
    const { context } = fakeContext({
      sheets: [{ name: 'Clients', rows: typed.map((text) => [text]) }],
      names: { outreach_borrowers: "='Clients'!$A$1" },
    });
    const { grid } = await readContent(context, () => true);
    const cells = grid.sheets.find(({ name }) => name === 'Clients')?.cells;
    expect(typed.map((_, i) => cells?.get(`A${i + 1}`))).toEqual(
      typed.map((value) => ({ kind: 'text', value })),
    );
  });
});
