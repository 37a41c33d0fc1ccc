// Readers with a fault put in on purpose, around the one that is used: the proof of workbooks must find each.

import type { Reader } from '@peerbook/functions/local/prove/workbooks/outcome.ts';
import { mapCells } from '@peerbook/functions/local/prove/workbooks/sheetXml.ts';
import { machineUnpacker } from '@peerbook/functions/workbook/machineUnpacker.ts';
import {
  type CellValue,
  type Grid,
  layoutOf,
  PackageRefused,
  readPackage,
  readWorkbook,
  spCore,
} from '@peerbook/shared';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const read = async (bytes: Uint8Array) => readPackage(bytes, { unpacker: machineUnpacker });
export const soundReader: Reader = { read };

/** Sheets of answers are smaller; that of the rules is not. */
const largestSheet = 100_000;

/** Reads a file packed again after a change of its sheets; one that can't be unpacked is left to the guard. */
const repacked = (change: (xml: string, parts: Record<string, Uint8Array>) => string): Reader => ({
  read: async (bytes) => {
    let parts: Record<string, Uint8Array>;
    try {
      parts = unzipSync(bytes);
    } catch {
      return read(bytes);
    }
    for (const [name, part] of Object.entries(parts))
      if (name.includes('/sheet') && part.length < largestSheet)
        parts[name] = strToU8(change(strFromU8(part), parts));
    return read(zipSync(parts, { level: 0 }));
  },
});

/** Reads answers from other cells than there are; undefined takes a cell away. */
const seeing = (change: (cell: CellValue) => CellValue | undefined): Reader =>
  onGrid((grid) => ({
    ...grid,
    sheets: grid.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].flatMap(([address, cell]): [string, CellValue][] => {
          const changed = change(cell);
          return changed ? [[address, changed]] : [];
        }),
      ),
    })),
  }));

const onGrid = (change: (grid: Grid) => Grid): Reader => ({
  read,
  answers: (grid, ...rest) => readWorkbook(change(grid), ...rest),
});

/** Changes what was read afterwards. */
const telling = (
  change: (read: ReturnType<typeof readWorkbook>) => ReturnType<typeof readWorkbook>,
): Reader => ({ read, answers: (...all) => change(readWorkbook(...all)) });

const codes = new Set(layoutOf(spCore, 'en').places.keys());
const numberFaults = [
  'not_a_number',
  'ambiguous_number',
  'foreign_number',
  'with_unit',
  'percent_sign',
];

/** Each fault by what such a reader does. */
export const faultyReaders: Readonly<Record<string, Reader>> = {
  'does not look at checksums': repacked((xml) => xml),
  'takes the first of two cells': repacked((xml) => {
    const met = new Set<string>();
    return mapCells(xml, ({ cell }) => {
      if (met.has(cell)) return '';
      met.add(cell);
      return undefined;
    });
  }),
  'takes a shared text that is not there for none': repacked((xml) =>
    mapCells(xml, ({ attributes, inner }) =>
      attributes.includes('t="s"') && !/^<v>\d{1,5}<\/v>$/.test(inner) ? '' : undefined,
    ),
  ),
  'takes what it can not read for blank': telling(({ readings, findings }) => ({
    readings: readings.map((one) =>
      one.answer.kind === 'unreadable' ? { ...one, answer: { kind: 'blank' } } : one,
    ),
    findings: findings.filter(({ severity }) => severity !== 'error'),
  })),
  'takes cells that are gone for blank': telling(({ readings, findings }) => ({
    readings: readings.map((one) => (one.place ? one : { ...one, answer: { kind: 'blank' } })),
    findings: findings.filter(({ code }) => code !== 'cell_missing'),
  })),
  'keeps its findings to itself': telling(({ readings }) => ({ readings, findings: [] })),
  'reads numbers from texts that only begin with one': telling(({ readings, findings }) => ({
    readings: readings.map((one) => {
      const number =
        one.answer.kind === 'unreadable' ? Number.parseFloat(one.answer.seen) : Number.NaN;
      return Number.isNaN(number) ? one : { ...one, answer: { kind: 'number', value: number } };
    }),
    findings: findings.filter(({ code }) => !numberFaults.includes(code)),
  })),
  'looks at names alone': seeing((cell) =>
    cell.kind === 'text' && codes.has(cell.value) ? undefined : cell,
  ),
  'looks at codes alone': onGrid((grid) => ({ ...grid, names: new Map() })),
  'does not see that a number is a percentage': seeing((cell) =>
    cell.kind === 'number' ? { kind: 'number', value: cell.value } : cell,
  ),
  'counts all dates from 1900': onGrid((grid) => ({ ...grid, date1904: false })),
  'does not see merged cells': onGrid((grid) => ({
    ...grid,
    sheets: grid.sheets.map(({ name, cells }) => ({ name, cells })),
  })),
  'takes errors of Excel for blank': seeing((cell) => (cell.kind === 'error' ? undefined : cell)),
  'takes formulas without a value for blank': seeing((cell) =>
    cell.kind === 'uncalculated' ? undefined : cell,
  ),
  'takes yes and no for 1 and 0': seeing((cell) =>
    cell.kind === 'logical' ? { kind: 'number', value: Number(cell.value) } : cell,
  ),
  'rounds numbers to whole ones': seeing((cell) =>
    cell.kind === 'number' ? { ...cell, value: Math.round(cell.value) } : cell,
  ),
  'finds the identity in custom XML alone': {
    read: async (bytes) => {
      const content = await read(bytes);
      const hasCustomXml = strFromU8(bytes, true).includes('customXml/item1.xml');
      return { ...content, identityTokens: hasCustomXml ? content.identityTokens : [] };
    },
  },
  'refuses parts that it does not need': {
    read: async (bytes) => {
      if (strFromU8(bytes, true).includes('xl/calcChain.xml'))
        throw new PackageRefused('xl/calcChain.xml', 'it is not needed');
      return read(bytes);
    },
  },
  'fails where a sheet is merged as a whole': {
    read: async (bytes) => {
      const content = await read(bytes);
      if (content.grid.sheets.some(({ merged }) => merged?.includes('A1:XFD1048576')))
        throw new RangeError('Invalid array length');
      return content;
    },
  },
};

/** The change of a file that must show a fault, where there is one made for it; others may show in any. */
export const shownBy: Readonly<Record<string, string>> = {
  'does not look at checksums': 'a digit changed beneath a checksum',
  'takes the first of two cells': 'an answer cell twice',
  'takes a shared text that is not there for none': 'a shared text that is not there',
  'takes cells that are gone for blank': 'a code and a name taken away',
  'looks at names alone': 'a name taken away',
  'looks at codes alone': 'a code taken away',
  'does not see that a number is a percentage': 'percentages are fractions',
  'counts all dates from 1900': 'dates count from 1904',
  'does not see merged cells': 'a merge over the answer',
  'takes errors of Excel for blank': 'an error of Excel',
  'takes formulas without a value for blank': 'a formula without its value',
  'takes yes and no for 1 and 0': 'a yes or no where a number belongs',
  'finds the identity in custom XML alone': 'custom XML is lost',
  'refuses parts that it does not need': 'parts of other programs are there',
  'fails where a sheet is merged as a whole': 'all cells merged',
};
