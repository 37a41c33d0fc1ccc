import { beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { type OpenedWorkbook, openPackage } from '../../../addin/preview/package/openPackage.ts';
import { savePackage, type WorkbookChanges } from '../../../addin/preview/package/savePackage.ts';
import { issuedWorkbook } from './issuedWorkbook.ts';
import { noChanges } from './noChanges.ts';

let bytes: Uint8Array;
let workbook: OpenedWorkbook;
beforeAll(() => {
  bytes = issuedWorkbook();
  workbook = openPackage(bytes, 'outreach.xlsx');
});

function save(changes: Partial<WorkbookChanges>): OpenedWorkbook {
  const saved = savePackage(workbook, { ...noChanges(workbook), ...changes });
  return openPackage(saved, 'saved.xlsx');
}

const cellOf = (opened: OpenedWorkbook, sheet: number, row: number, column: number) =>
  opened.data.sheets[opened.sheets[sheet]!.id]!.cellData![row]?.[column];

describe('savePackage', () => {
  test('changes the sheet that was changed and no other part by a single byte', () => {
    const { id, part } = workbook.sheets[0]!;
    const saved = save({
      cells: new Map([[id, [{ row: 3, column: 1, content: { value: 13000 } }]]]),
    });
    expect(cellOf(saved, 0, 3, 1)!.v).toBe(13000);
    const before = unzipSync(bytes);
    expect([...saved.parts.keys()]).toEqual(Object.keys(before));
    for (const [name, content] of saved.parts) {
      if (name !== part) expect(content).toEqual(before[name]);
    }
  });

  test('appends a sheet with its looks, which opens again', () => {
    const style = {
      bl: 1,
      bg: { rgb: '#0F6B4F' },
      n: { pattern: '0.0"x"' },
      ff: 'Calibri',
      fs: 12,
    } as const;
    const peers = { id: 'new', name: 'Peers & you', visibility: 'Visible' } as const;
    const saved = save({
      sheets: [...workbook.sheets, peers],
      addedSheets: [
        {
          ...peers,
          showGridlines: false,
          tabColor: '#0F6B4F',
          frozenRows: 1,
          columnWidths: new Map([[0, 210]]),
          rowHeights: new Map([[0, 32]]),
          cells: [{ row: 0, column: 0, content: { value: 1.5 }, style, isLocked: false }],
        },
      ],
    });
    expect(saved.sheets.map((sheet) => sheet.name)).toEqual([
      'Outreach',
      'Identity',
      'Peers & you',
    ]);
    const added = cellOf(saved, 2, 0, 0)!;
    expect(added.v).toBe(1.5);
    expect(saved.data.styles[String(added.s)]).toMatchObject(style);
    expect(saved.formats[Number(added.s)]!.isLocked).toBe(false);
    const sheet = saved.data.sheets[saved.sheets[2]!.id]!;
    expect(sheet).toMatchObject({ showGridlines: 0, tabColor: '#0F6B4F', freeze: { ySplit: 1 } });
    expect(sheet.columnData![0]!.w).toBe(210);
    // The looks that were there keep their numbers.
    expect(saved.formats.slice(0, workbook.formats.length)).toEqual(workbook.formats);
  });

  test('removes a sheet with its part and the names that lead to it', () => {
    const saved = save({ sheets: [workbook.sheets[0]!] });
    expect(saved.sheets.map((sheet) => sheet.name)).toEqual(['Outreach']);
    expect(saved.parts.has(workbook.sheets[1]!.part)).toBe(false);
    expect(saved.names.map((name) => name.name)).not.toContain('list_agreement');
    expect(saved.names.map((name) => name.name)).toContain('outreach_women');
  });

  test('adds names, custom XML and properties', () => {
    const saved = save({
      names: [
        ...workbook.names,
        { name: 'peer_median', formula: '=Outreach!$D$4', isVisible: true },
      ],
      customXml: [...workbook.customXml, { id: '{1}', xml: '<note xmlns="urn:x"/>' }],
      properties: new Map<string, string | number>([
        ...workbook.properties,
        ['peerbook_count', 3],
      ] as never),
    });
    expect(saved.names.at(-1)).toMatchObject({ name: 'peer_median', formula: '=Outreach!$D$4' });
    expect(saved.customXml.map((part) => [part.id, part.xml]).at(-1)).toEqual([
      '{1}',
      '<note xmlns="urn:x"/>',
    ]);
    expect([...saved.properties]).toEqual([
      ['peerbook_round', 'round-2025'],
      ['peerbook_count', 3],
    ]);
  });

  test('rewrites and drops custom XML that the package had', () => {
    const [part] = workbook.customXml;
    expect(save({ customXml: [{ ...part!, xml: '<identity/>' }] }).customXml[0]!.xml).toBe(
      '<identity/>',
    );
    expect(save({ customXml: [] }).customXml).toEqual([]);
  });
});
