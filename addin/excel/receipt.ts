// Receipts kept in the document's settings: proof of what was sent, in the file it was sent from. Sheets are not
// touched, since they may be protected or hidden.
import { apiBodies, receiptsSetting } from '@peerbook/shared';
import { saveSettings } from './saveSettings.ts';
import type { Receipt } from './workbook.ts';

/** Receipts kept; a report is seldom sent more often. */
const limit = 20;

/** The receipts in the settings, oldest first. What is none is passed over: settings can be edited by anybody. */
export function receiptsIn(settings: Office.Settings): readonly Receipt[] {
  const kept: unknown = settings.get(receiptsSetting);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one) => apiBodies.receipt.safeParse(one).data ?? []);
}

/** Adds a receipt; rejects with Excel's reason where the settings can't be kept. */
export function writeReceipt(settings: Office.Settings, receipt: Receipt): Promise<void> {
  settings.set(receiptsSetting, [...receiptsIn(settings), receipt].slice(-limit));
  return saveSettings(settings);
}
