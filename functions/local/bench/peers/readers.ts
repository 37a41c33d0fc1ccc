// Readers of workbooks, ours and those of others, each as a function from a file's bytes to all of its cells.
import { inflateRawSync } from 'node:zlib';
import { layoutOf, readPackage, readWorkbook, spCore } from '@peerbook/shared';
import { uploadOptions } from '../../../submission/workbookReader.ts';
import { openSpreadsheet } from '../../../workbook/excelize.ts';
import { machineUnpacker } from '../../../workbook/machineUnpacker.ts';
import { packedParts } from '../packedParts.ts';
import { fetchPackage } from './fetchPackage.ts';

export type ReadFile = (bytes: Uint8Array) => unknown;

/** As much of the packages as is used here. */
interface ExcelJs {
  readonly Workbook: new () => { readonly xlsx: { load(bytes: Uint8Array): Promise<unknown> } };
}
interface SheetJs {
  read(bytes: Uint8Array, options: { readonly type: 'buffer'; readonly dense: true }): unknown;
}
interface ReadExcelFile {
  readonly default: (bytes: Buffer) => Promise<unknown>;
}

/** What any reader has to do: unpack what it reads, and look at each byte. */
export const floorReader = 'unpacking and one look at each byte';

/** Readers by name; each is loaded when it is asked for, and throws where it can't be had. */
export const readers: Readonly<Record<string, () => Promise<ReadFile>>> = {
  ours: async () => (bytes) => readPackage(bytes, { unpacker: machineUnpacker }),
  /** With the answers read from the cells, as an upload is. */
  'ours, with answers': async () => (bytes) =>
    readWorkbook(readPackage(bytes, uploadOptions).grid, spCore, 'en'),
  async [floorReader]() {
    const known = new WeakMap<Uint8Array, ReturnType<typeof packedParts>>();
    return (bytes) => {
      const parts = known.get(bytes) ?? packedParts(bytes);
      known.set(bytes, parts);
      let marks = 0;
      for (const { packed, isDeflated } of parts) {
        const part = isDeflated ? inflateRawSync(packed) : packed;
        for (let i = 0; i < part.length; i += 1) if (part[i] === 60) marks += 1;
      }
      return marks;
    };
  },
  /** The writer that we use reads too: the cells of SP Core alone, since it asks for cells by name. */
  async 'excelize-wasm 0.1.3'() {
    const places = [...layoutOf(spCore, 'en').places.values()];
    return async (bytes) => {
      const file = await openSpreadsheet(bytes);
      return places.map((place) => file.GetCellValue(place.sheet, place.cell).value);
    };
  },
  async 'exceljs 4.4.0'() {
    const { Workbook } = (await fetchPackage('exceljs', '4.4.0')) as ExcelJs;
    return (bytes) => new Workbook().xlsx.load(bytes);
  },
  async '@e965/xlsx 0.20.3'() {
    const { read } = (await fetchPackage('@e965/xlsx', '0.20.3')) as SheetJs;
    return (bytes) => read(bytes, { type: 'buffer', dense: true });
  },
  async 'read-excel-file 9.3.17'() {
    const { default: readExcelFile } = (await fetchPackage(
      'read-excel-file',
      '9.3.17',
      'read-excel-file/node',
    )) as ReadExcelFile;
    return (bytes) => readExcelFile(Buffer.from(bytes));
  },
};

export const peerReaders = [
  'exceljs 4.4.0',
  '@e965/xlsx 0.20.3',
  'read-excel-file 9.3.17',
] as const;
