// Receipts that the pane kept in a workbook, as Excel saves the settings of a document.
import { describe, expect, test } from '@jest/globals';
import { keptReceipts } from '@peerbook/shared';
import { strToU8, zipSync } from 'fflate';
import { withSettings } from '../../support/withSettings.ts';

const blank = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
const receipts = [
  { revision: 1, token: 'a.b.c' },
  { revision: 2, note: '"quoted" <&> \u00e9' },
];

describe('the receipts in a workbook', () => {
  test('are those of its settings, oldest first', () => {
    const kept = withSettings(blank, { 'peerbook.receipts': receipts });
    expect(keptReceipts(kept)).toEqual(receipts);
  });

  test('are none where no add-in kept any', () => {
    expect(keptReceipts(blank)).toEqual([]);
    expect(
      keptReceipts(withSettings(blank, { 'Office.AutoShowTaskpaneWithDocument': true })),
    ).toEqual([]);
  });

  test('are none where another setting is named so, or holds something else', () => {
    expect(
      keptReceipts(withSettings(blank, { receipts, 'peerbook.receipts.old': receipts })),
    ).toEqual([]);
    for (const value of ['text', 7, null, { revision: 1 }])
      expect(keptReceipts(withSettings(blank, { 'peerbook.receipts': value }))).toEqual([]);
  });

  test('are none where the setting is no JSON', () => {
    const broken = withSettings(blank, { 'peerbook.receipts': receipts }, (json) => json.slice(1));
    expect(keptReceipts(broken)).toEqual([]);
  });

  test('in a part that declares a document type are refused with the part', () => {
    const part = 'xl/webextensions/webextension1.xml';
    const file = zipSync({ [part]: strToU8('<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>') });
    expect(() => keptReceipts(file)).toThrow(part);
  });
});
