// What the add-in keeps in a document is in the saved file: so a receipt goes with every copy.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { keptReceipts, readPackage } from '@peerbook/shared';
import { addInId, type DocumentSettings } from '../../../addin/preview/package/documentSettings.ts';
import { openPackage } from '../../../addin/preview/package/openPackage.ts';
import { savePackage } from '../../../addin/preview/package/savePackage.ts';
import { withSettings } from '../../support/withSettings.ts';
import { issuedWorkbook } from './issuedWorkbook.ts';
import { noChanges } from './noChanges.ts';

function saved(bytes: Uint8Array, settings: DocumentSettings): Uint8Array {
  const opened = openPackage(bytes, 'outreach.xlsx');
  return savePackage(opened, { ...noChanges(opened), settings });
}
const settingsOf = (bytes: Uint8Array) => openPackage(bytes, 'saved.xlsx').settings;
const receipts = [{ revision: 1, token: 'a.b.c' }, { note: '"quoted" <&> é' }];

describe('the settings of a document', () => {
  test('are read again from the saved file, and replaced in the next one', () => {
    const settings = { 'peerbook.receipts': receipts, page: 3, nothing: null };
    const first = saved(issuedWorkbook(), settings);
    expect(settingsOf(first)).toEqual(settings);
    const second = saved(first, { page: 4 });
    expect(settingsOf(second)).toEqual({ page: 4 });
    expect(keptReceipts(second)).toEqual([]);
  });

  test('are where receipts are looked for in a file, which the guard lets pass', () => {
    const file = saved(issuedWorkbook(), { 'peerbook.receipts': receipts });
    expect(keptReceipts(file)).toEqual(receipts);
    expect(readPackage(file).grid.sheets.length).toBeGreaterThan(0);
  });

  test('of another add-in stay as they are', () => {
    const others = withSettings(issuedWorkbook(), { theirs: 1 });
    expect(settingsOf(others)).toEqual({});
    const file = saved(others, { ours: 2 });
    expect(settingsOf(file)).toEqual({ ours: 2 });
    const part = 'xl/webextensions/webextension1.xml';
    const before = openPackage(others, 'before.xlsx').parts.get(part);
    expect(openPackage(file, 'after.xlsx').parts.get(part)).toEqual(before);
  });

  test('are those of the add-in in the manifest', () => {
    const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
    expect(/<Id>(.*)<\/Id>/.exec(manifest)?.[1]?.toLowerCase()).toBe(addInId);
  });
});
