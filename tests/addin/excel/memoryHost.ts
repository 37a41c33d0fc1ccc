// A workbook in memory behind the preview's runtime: several sheets, protected or not, that are renamed, added and selected
// as a person does it. Cells are given by their addresses.
import { type Area, forEachCell, parseAddress } from '../../../addin/preview/address.ts';
import { blank, type CellContent } from '../../../addin/preview/cellContent.ts';
import {
  failAsHost,
  type HostCell,
  type HostChart,
  type HostEvent,
  type HostPage,
  type HostSheet,
  type PreviewHost,
} from '../../../addin/preview/host.ts';
import { syncCount } from '../../../addin/preview/runtime/batch.ts';
import { strict } from '../../../addin/preview/runtime/clientObject.ts';
import { createExcel } from '../../../addin/preview/runtime/excel.ts';

/** What stands in a cell: a value, or more than that. */
type Given = string | number | boolean | Partial<HostCell>;

export interface MemorySheet {
  readonly name: string;
  readonly cells?: Readonly<Record<string, Given>>;
  /** Addresses of areas that may not be written as long as the sheet is protected. */
  readonly locked?: readonly string[];
  readonly isProtected?: boolean;
}

export interface MemoryWorkbook {
  readonly names?: Readonly<Record<string, string>>;
  readonly customXml?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

/** A workbook, the Excel over it, and what a person does in it. */
export interface Memory {
  readonly host: PreviewHost;
  readonly excel: typeof Excel;
  /** Runs a batch and counts its round trips. */
  readonly counted: <T>(
    work: (context: Excel.RequestContext) => Promise<T>,
  ) => Promise<{ answer: T; syncs: number }>;
  /** The content of a cell. */
  readonly at: (sheet: string, address: string) => CellContent;
  /** What was done to cells, in order: `write Data!A1`. */
  readonly log: readonly string[];
  readonly put: (sheet: string, address: string, given: Given) => void;
  readonly select: (sheet: string, address: string) => void;
  readonly come: (sheet: string) => void;
  readonly rename: (sheet: string, name: string) => void;
  readonly add: (name: string) => void;
  readonly remove: (sheet: string) => void;
  readonly listeners: () => number;
  /** Files that were opened beside this one. */
  readonly opened: readonly Uint8Array[];
}

interface Kept {
  readonly id: string;
  name: string;
  readonly cells: Map<string, Partial<HostCell>>;
  readonly locked: readonly Area[];
  readonly isProtected: boolean;
}

export function aWorkbook(
  given: readonly MemorySheet[],
  { names = {}, customXml, properties = {} }: MemoryWorkbook = {},
): Memory {
  const sheets = given.map(keep);
  const listeners = new Set<(event: HostEvent) => void>();
  const log: string[] = [];
  const opened: Uint8Array[] = [];
  const charts = new Map<string, HostChart>();
  const pages = new Map<string, HostPage>();
  const selected = new Map<string, Area>();
  let active = sheets[0]?.id ?? '';
  const byId = (id: string) =>
    sheets.find((sheet) => sheet.id === id) ?? failAsHost('ItemNotFound', 'No such sheet.');
  const byName = (name: string) => byId(sheets.find((sheet) => sheet.name === name)?.id ?? '');
  const tell = (event: HostEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  const activate = (id: string) => {
    if (id === active) return;
    active = id;
    tell({ kind: 'activated', sheetId: id });
  };
  const selection = () => ({ ...(selected.get(active) ?? areaOf('A1')), sheetId: active });

  const host = strict<PreviewHost>('PreviewHost', {
    simulation: () => ({ platform: 'web', language: 'en-US', excelApi: '1.14' }),
    settled: async () => undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sheets: () => sheets.map(shown),
    activeSheetId: () => active,
    activateSheet: activate,
    addSheet(name = `Sheet${sheets.length + 1}`) {
      const made = keep({ name }, sheets.length);
      sheets.push(made);
      return made.id;
    },
    changeSheet(id, { name }) {
      if (name !== undefined) byId(id).name = name;
    },
    selection,
    select({ sheetId, ...area }) {
      selected.set(sheetId, area);
      activate(sheetId);
      tell({ kind: 'selected', area: { ...area, sheetId } });
    },
    read: (area) => gridOf(area, (row, column) => cellIn(byId(area.sheetId), row, column)),
    write(area, contents) {
      const sheet = byId(area.sheetId);
      forEachCell(area, (row, column) => {
        if (isLocked(sheet, row, column) && sheet.isProtected)
          failAsHost('AccessDenied', 'The cell is locked.');
      });
      log.push(`write ${sheet.name} ${area.rowCount}x${area.columnCount}`);
      forEachCell(area, (row, column) => {
        const content = contents[row - area.row]?.[column - area.column];
        if (content) setCell(sheet, row, column, content);
      });
    },
    clear(area) {
      const sheet = byId(area.sheetId);
      forEachCell(area, (row, column) => sheet.cells.delete(`${row},${column}`));
    },
    setNumberFormats(area, patterns) {
      const { cells } = byId(area.sheetId);
      forEachCell(area, (row, column) => {
        const numberFormat = patterns[row - area.row]?.[column - area.column] ?? 'General';
        const key = `${row},${column}`;
        cells.set(key, { ...cells.get(key), numberFormat });
      });
    },
    usedArea: (id) => usedOf(byId(id)),
    format: (area) => {
      const sheet = byId(area.sheetId);
      return { isLocked: isLocked(sheet, area.row, area.column) } as never;
    },
    setFormat: () => undefined,
    setBorder: () => undefined,
    page: (id) => pages.get(id) ?? {},
    setPage: (id, change) => void pages.set(id, { ...pages.get(id), ...change }),
    setConditionalFormats: () => undefined,
    conditionalFormats: () => [],
    charts: (id) => [...charts.values()].filter(({ sheetId }) => sheetId === id),
    setChart: (chart) => void charts.set(chart.id, chart),
    removeChart: (id) => void charts.delete(id),
    names: () =>
      Object.entries(names).map(([name, formula]) => ({ name, formula, isVisible: true })),
    customXml: () => (customXml === undefined ? [] : [{ id: '{1}', xml: customXml }]),
    properties: () => new Map(Object.entries(properties)),
    createWorkbook: (bytes) => void opened.push(bytes ?? new Uint8Array()),
  });
  const excel = createExcel(host);

  return {
    host,
    excel,
    counted: (work) =>
      excel.run(async (context) => {
        const before = syncCount.value;
        const answer = await work(context);
        return { answer, syncs: syncCount.value - before };
      }),
    at(sheet, address) {
      const { row, column } = areaOf(address);
      const { value, formula } = cellIn(byName(sheet), row, column);
      return formula === undefined ? { value } : { value, formula };
    },
    log,
    put(sheet, address, content) {
      const { row, column } = areaOf(address);
      byName(sheet).cells.set(`${row},${column}`, contentOf(content));
    },
    select: (sheet, address) => host.select({ ...areaOf(address), sheetId: byName(sheet).id }),
    come: (sheet) => activate(byName(sheet).id),
    rename: (sheet, name) => {
      byName(sheet).name = name;
    },
    add: (name) => void host.addSheet(name),
    remove(sheet) {
      sheets.splice(sheets.indexOf(byName(sheet)), 1);
      activate(sheets[0]?.id ?? '');
    },
    listeners: () => listeners.size,
    opened,
  };
}

function keep(
  { name, cells = {}, locked = [], isProtected = false }: MemorySheet,
  i: number,
): Kept {
  const kept = new Map<string, Partial<HostCell>>();
  for (const [address, content] of Object.entries(cells)) {
    const { row, column } = areaOf(address);
    kept.set(`${row},${column}`, contentOf(content));
  }
  return { id: `{sheet-${i}}`, name, cells: kept, locked: locked.map(areaOf), isProtected };
}

function shown({ id, name, isProtected }: Kept): HostSheet {
  return {
    id,
    name,
    visibility: 'Visible',
    showGridlines: true,
    tabColor: '',
    ...(isProtected && { protection: { options: {}, hasPassword: false } }),
  };
}

function areaOf(address: string): Area {
  const area = parseAddress(address)?.area;
  if (!area) throw new Error(`${address} is no address`);
  return area;
}

function contentOf(given: Given): Partial<HostCell> {
  return typeof given === 'object' ? given : { value: given };
}

function cellIn({ cells }: Kept, row: number, column: number): HostCell {
  const content = { ...blank, numberFormat: 'General', ...cells.get(`${row},${column}`) };
  return { text: String(content.value ?? ''), ...content };
}

function setCell({ cells }: Kept, row: number, column: number, content: CellContent): void {
  const key = `${row},${column}`;
  const { numberFormat = content.format ?? 'General' } = cells.get(key) ?? {};
  cells.set(key, { ...content, numberFormat });
}

function isLocked({ locked }: Kept, row: number, column: number): boolean {
  return locked.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rowCount &&
      column >= area.column &&
      column < area.column + area.columnCount,
  );
}

/** From the first cell that holds something to the last one. */
function usedOf({ cells }: Kept): Area | undefined {
  const places = [...cells]
    .filter(([, { value = null, formula }]) => value !== null || formula !== undefined)
    .map(([key]) => key.split(',').map(Number) as [number, number]);
  if (places.length === 0) return undefined;
  const [rows, columns] = [places.map(([row]) => row), places.map(([, column]) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const [lastRow, lastColumn] = [Math.max(...rows), Math.max(...columns)];
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

function gridOf<T>(area: Area, pick: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, i) =>
    Array.from({ length: area.columnCount }, (__, n) => pick(area.row + i, area.column + n)),
  );
}
