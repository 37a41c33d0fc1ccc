// The packed parts that a reader has to look at: sheets with something to read, texts, styles, names, identity.
import { inflateEntry, openZip } from '@peerbook/shared';
import { uploadOptions } from '../../submission/workbookReader.ts';
import { machineUnpacker } from '../../workbook/machineUnpacker.ts';
import { openFile } from '../../workbook/ownFile/openFile.ts';
import { sheetsOf } from '../../workbook/ownFile/packageParts.ts';

const besideSheets =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|customXml\/item\d+\.xml|docProps\/custom\.xml|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels)$/;

export interface PackedBytes {
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
}

export function packedParts(bytes: Uint8Array): readonly PackedBytes[] {
  const sheets = new Set(
    sheetsOf(openFile(bytes))
      .filter(({ name }) => !uploadOptions.skips?.(name) && uploadOptions.wantedSheet?.(name))
      .map(({ part }) => part),
  );
  return [...openZip(bytes).values()]
    .filter(({ name }) => besideSheets.test(name) || sheets.has(name))
    .map((entry) => {
      // What can't be unpacked here can't be there either.
      inflateEntry(entry, { spent: 0 }, machineUnpacker);
      return { packed: entry.packed, isDeflated: entry.method === 8 };
    });
}
