// The sheet's part of an address.
import { quoteSheetName } from '../address.ts';
import type { Batch } from './batch.ts';

/** The sheet's part of an address, as in `'My sheet'!`. */
export function sheetPrefix(batch: Batch, { sheetId }: { readonly sheetId: string }): string {
  const sheet = batch.host.sheets().find((each) => each.id === sheetId);
  return `${quoteSheetName(sheet?.name ?? '')}!`;
}
