// The workbook as the pane's hooks have it: what is kept in the document, files that are opened, cells that are shown, and
// watches that come to an end.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { receiptsSetting } from '@peerbook/shared';
import { excelWorkbook } from '../../../addin/excel/excel.ts';
import type { Receipt, Workbook } from '../../../addin/excel/workbook.ts';
import { aWorkbook, type Memory } from './memoryHost.ts';

let memory: Memory;
let workbook: Workbook;
let settings: Map<string, unknown>;
let refusal: string | undefined;

beforeEach(() => {
  memory = aWorkbook([{ name: 'Clients', cells: { C3: 21 } }, { name: 'Staff' }]);
  settings = new Map();
  refusal = undefined;
  const status = { Succeeded: 'succeeded', Failed: 'failed' };
  const saveAsync = (callback: (result: object) => void) =>
    callback(
      refusal === undefined
        ? { status: status.Succeeded }
        : { status: status.Failed, error: { message: refusal } },
    );
  Object.assign(globalThis, {
    Excel: memory.excel,
    Office: {
      AsyncResultStatus: status,
      PlatformType: { OfficeOnline: 'OfficeOnline' },
      context: {
        platform: 'PC',
        requirements: { isSetSupported: () => true },
        document: {
          settings: {
            get: (name: string) => settings.get(name) ?? null,
            set: (name: string, value: unknown) => settings.set(name, value),
            saveAsync,
          },
        },
      },
    },
  });
  workbook = excelWorkbook();
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

const soon = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Waits as long as a busy machine may need. */
async function until(isSo: () => boolean): Promise<void> {
  const giveUp = Date.now() + 4_000;
  while (!isSo() && Date.now() < giveUp) await soon();
}

const receiptOf = (revision: number): Receipt => ({
  association: 'amfa',
  institution: 'umoja',
  round: '2025',
  revision,
  contentHash: 'c'.repeat(64),
  receivedAt: '2026-02-01T10:00:00Z',
  warnings: 0,
  ruleSet: 0,
  token: 'a.b.c',
});

describe('goTo', () => {
  test('brings the sheet to the front and selects the cell', async () => {
    await workbook.goTo({ sheet: 'Staff', cell: 'D9' });
    const { sheetId, ...area } = memory.host.selection();
    expect([memory.host.sheets().find(({ id }) => id === sheetId)?.name, area]).toEqual([
      'Staff',
      { row: 8, column: 3, rowCount: 1, columnCount: 1 },
    ]);
  });

  test('fails where the sheet is gone', async () => {
    await expect(workbook.goTo({ sheet: 'Gone', cell: 'A1' })).rejects.toMatchObject({
      code: 'ItemNotFound',
    });
  });
});

describe('openCopy', () => {
  test.each([0, 1, 2, 3, 0x8000, 0x8001, 1_500_000])(
    'opens a file of %i bytes byte for byte',
    async (length) => {
      const file = Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) % 256);
      await workbook.openCopy(file);
      expect(memory.opened).toHaveLength(1);
      expect(Buffer.compare(memory.opened[0]!, file)).toBe(0);
    },
  );
});

describe('what is kept in the document', () => {
  test('links are answered as they were kept', async () => {
    const links = { version: 1, links: [{ indicator: 'outreach_borrowers' }] };
    await workbook.keepLinks(links);
    expect(workbook.keptLinks()).toEqual(links);
  });

  test('no links are null', () => {
    expect(workbook.keptLinks()).toBeNull();
  });

  test('a document that can’t be written says so, with Excel’s reason', async () => {
    refusal = 'The document is read-only.';
    await expect(workbook.keepLinks({})).rejects.toThrow(refusal);
    await expect(workbook.writeReceipt(receiptOf(1))).rejects.toThrow(refusal);
  });

  test('receipts are answered oldest first, and of many the last twenty', async () => {
    for (let revision = 1; revision <= 25; revision += 1)
      await workbook.writeReceipt(receiptOf(revision));
    const revisions = workbook.receipts().map(({ revision }) => revision);
    expect(revisions).toEqual(Array.from({ length: 20 }, (_, i) => i + 6));
  });

  test('a receipt that somebody put between ours is passed over', async () => {
    settings.set(receiptsSetting, [{ revision: 1, token: 'x' }, receiptOf(2)]);
    await workbook.writeReceipt(receiptOf(3));
    expect(workbook.receipts()).toEqual([receiptOf(2), receiptOf(3)]);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'receipt'],
    ['an object', { revision: 1 }],
    ['things that are none', [null, 1, 'x', { revision: 'one' }, []]],
  ])('of %s no receipt is made', (_name, kept) => {
    settings.set(receiptsSetting, kept);
    expect(workbook.receipts()).toEqual([]);
  });
});

describe('watches', () => {
  test('tell of edits and selections until they are ended', async () => {
    const told: string[] = [];
    const ends = [
      workbook.onEdited(() => told.push('edited')),
      workbook.onSelected(({ cell }) => told.push(cell)),
    ];
    await until(() => told.includes('A1') && memory.listeners() === 4);
    memory.select('Clients', 'C3');
    memory.come('Staff');
    await until(() => told.includes('C3') && told.includes('edited'));
    expect(new Set(told)).toEqual(new Set(['A1', 'C3', 'edited']));
    for (const end of ends) end();
    await until(() => memory.listeners() === 0);
    told.length = 0;
    memory.select('Clients', 'C4');
    await soon();
    expect([told, memory.listeners()]).toEqual([[], 0]);
  });

  test('that are ended before they began leave nothing behind', async () => {
    workbook.onEdited(() => undefined)();
    workbook.onSelected(() => undefined)();
    await soon();
    await until(() => memory.listeners() === 0);
    expect(memory.listeners()).toBe(0);
  });
});
