// The preview's page: a workbook in a simulated Excel on the left, the add-in's real task pane on the right.
// It opens files, saves them, and offers the pane the host that its Office.js-shaped runtime works through.
import { parseAddress, type SheetArea } from './address.ts';
import type { CellValue } from './cellContent.ts';
import { type Grid, startGrid } from './grid/grid.ts';
import { hostKey } from './host.ts';
import { platformNames, readSimulation } from './simulation.ts';

/** What the page offers to tests, as `window.peerbookPreview`. */
export type PeerbookPreview = {
  /** Settles once the first workbook is open and computed. */
  readonly ready: Promise<void>;
  readonly open: (bytes: Uint8Array, name: string) => Promise<void>;
  readonly save: () => Promise<Uint8Array>;
  readonly select: (sheet: string, address: string) => void;
  readonly value: (sheet: string, address: string) => CellValue;
};

const noticeTime = 4000;
let noticeTimer: ReturnType<typeof setTimeout> | undefined;

const query = new URLSearchParams(location.search);
const { simulation, problems } = readSimulation(query, navigator.language);
const grid = startGrid(element('grid'), simulation, {
  charts: element('charts'),
  prompt: element('prompt'),
  tell,
  openBeside,
});
let fileName = 'Book1.xlsx';

async function open(bytes: Uint8Array | undefined, name: string): Promise<void> {
  try {
    await grid.open(bytes, name);
    fileName = name;
    element('file-name').textContent = name;
    document.title = `${name} – Peerbook preview`;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    throw error;
  }
}

async function openAddress(address: string): Promise<void> {
  const url = new URL(address, location.href);
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok)
    throw new Error(`The workbook at ${url} could not be fetched (${response.status}).`);
  await open(new Uint8Array(await response.arrayBuffer()), nameFrom(url, response));
}

/** Opens a workbook in a window of its own, where another preview shows it. */
function openBeside(bytes: Uint8Array): void {
  const address = new URL(location.href);
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  address.searchParams.set('workbook', URL.createObjectURL(blob));
  if (window.open(address, '_blank')) return;
  tell(
    'The browser blocked the window of the new workbook. Allow pop-ups for this page, then try again.',
  );
}

function nameFrom(url: URL, response: Response): string {
  if (url.protocol === 'blob:') return 'Book2.xlsx';
  const given = /filename="?([^";]+)"?/.exec(
    response.headers.get('content-disposition') ?? '',
  )?.[1];
  return given ?? decodeURIComponent(url.pathname.split('/').at(-1) || 'workbook.xlsx');
}

async function openFile(file: File | undefined): Promise<void> {
  if (file) await open(new Uint8Array(await file.arrayBuffer()), file.name);
}

async function saveFile(): Promise<void> {
  const bytes = await grid.save();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Shows a sentence for a few seconds. */
function tell(words: string): void {
  const notice = element('notice');
  notice.textContent = words;
  notice.hidden = false;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => {
    notice.hidden = true;
  }, noticeTime);
}

function element(id: string): HTMLElement {
  return document.getElementById(id)!;
}

function areaOf({ host }: Grid, sheetName: string, address: string): SheetArea {
  const sheet = host.sheets().find((each) => each.name === sheetName);
  const area = parseAddress(address)?.area;
  if (!sheet || !area) throw new Error(`The workbook has no place ${sheetName}!${address}.`);
  return { ...area, sheetId: sheet.id };
}

/** Says on the page which Excel is played. */
function showSimulation(): void {
  const { platform, language, excelApi } = simulation;
  element('platform').textContent =
    `${platformNames[platform].people}, ${language}, ExcelApi ${excelApi}`;
  if (problems.length > 0) tell(problems.join(' '));
}

function listen(): void {
  const input = element('open') as HTMLInputElement;
  input.addEventListener('change', () => {
    void openFile(input.files?.[0]).catch(() => undefined);
    input.value = '';
  });
  element('save').addEventListener('click', () => void saveFile());
  const drop = element('drop');
  addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) drop.hidden = true;
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    drop.hidden = true;
    void openFile(event.dataTransfer?.files[0]).catch(() => undefined);
  });
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const pane = (element('pane') as HTMLIFrameElement).contentWindow;
    if (event.origin !== location.origin || event.source !== pane) return;
    const message = event.data as { type?: unknown; name?: unknown; bytes?: unknown } | null;
    if (message?.type !== 'peerbook-open') return;
    const bytes = new Uint8Array(message.bytes as ArrayBuffer);
    void open(bytes, String(message.name ?? 'workbook.xlsx')).catch(() => undefined);
  });
}

async function start(): Promise<void> {
  listen();
  showSimulation();
  const address = query.get('workbook');
  try {
    await (address ? openAddress(address) : open(undefined, 'Book1.xlsx'));
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    await open(undefined, 'Book1.xlsx');
  }
  Object.assign(window, { [hostKey]: grid.host });
  (element('pane') as HTMLIFrameElement).src = '/taskpane.html';
}

Object.assign(window, {
  peerbookPreview: {
    ready: start(),
    open,
    save: grid.save,
    select: (sheet, address) => grid.host.select(areaOf(grid, sheet, address)),
    value: (sheet, address) => grid.host.read(areaOf(grid, sheet, address))[0]![0]!.value,
  } satisfies PeerbookPreview,
});
