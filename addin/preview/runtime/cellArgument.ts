// A cell or an area that an add-in names by its address or by a range.
import { parseAddress, type SheetArea } from '../address.ts';
import type { Batch } from './batch.ts';
import { invalidArgument } from './officeError.ts';

/**
 * Reads such an argument; the answer may be used at its turn in the queue. `sheetId` is the sheet that an address without
 * one is on.
 * @throws InvalidArgument where it names no place
 */
export function cellArgument(
  batch: Batch,
  given: Excel.Range | string,
  location: string,
  sheetId: () => string = batch.host.activeSheetId,
): () => SheetArea {
  return () => {
    if (typeof given !== 'string') {
      const area = batch.areaOf(given);
      // A range of another context is no place for this one.
      if (!area) throw invalidArgument(location);
      return area;
    }
    const address = parseAddress(given);
    const name = address?.sheet?.toLowerCase();
    const owner =
      name === undefined
        ? sheetId()
        : batch.host.sheets().find((each) => each.name.toLowerCase() === name)?.id;
    if (!address || owner === undefined) throw invalidArgument(location);
    return { ...address.area, sheetId: owner };
  };
}
