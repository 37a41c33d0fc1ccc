// A host in memory for tests of the runtime: one sheet, "Data" unless a test names it, whose cells are kept in a map.
import { type Area, forEachCell, type SheetArea } from '../../../addin/preview/address.ts';
import { blank, type CellContent } from '../../../addin/preview/cellContent.ts';
import {
  failAsHost,
  type HostCell,
  type HostEvent,
  type PreviewHost,
} from '../../../addin/preview/host.ts';
import { strict } from '../../../addin/preview/runtime/clientObject.ts';
import type { Simulation } from '../../../addin/preview/simulation.ts';

/** The fake and what a test may do to it from outside. */
export type FakeHost = {
  readonly host: PreviewHost;
  readonly calls: string[];
  readonly tell: (event: HostEvent) => void;
};

const sheetId = 'data';

/** Makes the host with cells given by "row,column". Column 5 is locked. What it lacks is named when it is asked for. */
export function fakeHost(
  contents: Readonly<Record<string, CellContent>>,
  name = 'Data',
  simulation: Partial<Simulation> = {},
): FakeHost {
  const cells = new Map(Object.entries(contents));
  const formats = new Map<string, string>();
  const listeners = new Set<(event: HostEvent) => void>();
  const calls: string[] = [];
  const cellAt = (row: number, column: number): HostCell => {
    const content = cells.get(`${row},${column}`) ?? blank;
    const numberFormat = formats.get(`${row},${column}`) ?? 'General';
    return { ...content, text: String(content.value ?? ''), numberFormat };
  };
  const host = strict<PreviewHost>('PreviewHost', {
    simulation: () => ({ platform: 'web', language: 'en-US', excelApi: '1.14', ...simulation }),
    settled: async () => {
      calls.push('settled');
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sheets: () => [
      {
        id: sheetId,
        name,
        visibility: 'Visible',
        showGridlines: true,
        tabColor: '',
        protection: { options: {}, hasPassword: false },
      },
    ],
    activeSheetId: () => sheetId,
    read(area: Area) {
      calls.push('read');
      return Array.from({ length: area.rowCount }, (_, i) =>
        Array.from({ length: area.columnCount }, (__, n) => cellAt(area.row + i, area.column + n)),
      );
    },
    write(area: SheetArea, grid) {
      calls.push('write');
      if (area.column <= 5 && area.column + area.columnCount > 5)
        failAsHost('AccessDenied', 'Locked.');
      forEachCell(area, (row, column) => {
        const content = grid[row - area.row]![column - area.column];
        if (content) cells.set(`${row},${column}`, content);
      });
    },
    setNumberFormats(area: SheetArea, patterns) {
      forEachCell(area, (row, column) => {
        formats.set(`${row},${column}`, patterns[row - area.row]![column - area.column]!);
      });
    },
    usedArea: () => {
      const places = [...cells.keys()].map((key) => key.split(',').map(Number) as [number, number]);
      if (places.length === 0) return undefined;
      const [rows, columns] = [places.map(([row]) => row), places.map(([, column]) => column)];
      return {
        row: 0,
        column: 0,
        rowCount: Math.max(...rows) + 1,
        columnCount: Math.max(...columns) + 1,
      };
    },
    names: () => [
      { name: 'total_value', formula: '=Data!$B$2', isVisible: true },
      { name: 'rate_limit', formula: '=0.25', isVisible: true },
    ],
  });
  return { host, calls, tell: (event) => listeners.forEach((listener) => void listener(event)) };
}
