// Finds the receipts that the add-in kept in a workbook: they are in the settings of the document, which Excel saves as
// properties of the add-in's web extension part ([MS-OWEXML] 2.2), each value as JSON.

import { plainUnpacker } from './package/unpacker.ts';
import type { ReadPart } from './package/xml.ts';
import { parseXml } from './package/xml.ts';
import { type Budget, inflateEntry, openZip } from './package/zip.ts';

/** The name of the setting: a list of receipts, oldest first. */
export const receiptsSetting = 'peerbook.receipts';

/**
 * What the setting holds, oldest first and in no way trusted: anybody can edit a file.
 * @throws PackageRefused as readPackage does
 */
export function keptReceipts(bytes: Uint8Array): readonly unknown[] {
  const entries = openZip(bytes);
  const budget: Budget = { spent: 0 };
  const read: ReadPart = (name) => {
    const entry = entries.get(name);
    const unpacker = plainUnpacker;
    return entry && { name, bytes: inflateEntry(entry, budget, unpacker), unpacker };
  };
  const kept: unknown[] = [];
  for (const name of entries.keys()) {
    const part = /(^|\/)webextensions\/webextension\d*\.xml$/i.test(name) ? read(name) : undefined;
    if (!part) continue;
    parseXml(part, {
      open(element, attributes) {
        if (element === 'property' && attributes['name'] === receiptsSetting)
          kept.push(...listIn(attributes['value'] ?? ''));
      },
    });
  }
  return kept;
}

function listIn(json: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
