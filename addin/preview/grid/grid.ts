// The grid of the preview: opens workbooks in Univer, saves them, and offers the host that the add-in works through.
import type { SheetArea } from '../address.ts';
import { type CellContent, contentKey } from '../cellContent.ts';
import type { HostEvent, PreviewHost } from '../host.ts';
import { openPackage } from '../package/openPackage.ts';
import { savePackage } from '../package/savePackage.ts';
import { watchChanges } from './changes.ts';
import { showChartCards } from './chartCards.ts';
import { type Baseline, collectChanges, takeBaseline } from './collectChanges.ts';
import { emptyWorkbook } from './emptyWorkbook.ts';
import { standInForOfficeFonts } from './fonts.ts';
import { allContents, contentAt, gridCells } from './gridCells.ts';
import { gridDocument } from './gridDocument.ts';
import { gridFormats } from './gridFormats.ts';
import { gridSheets } from './gridSheets.ts';
import { emit, type GridState, openWorkbook, rangeOf } from './gridState.ts';
import { guardGrid } from './guard.ts';
import { createLocks } from './locks.ts';
import { showPrompt } from './promptCard.ts';
import { fitRowHeights } from './rowHeights.ts';
import { followLink, select, selection } from './selection.ts';
import { startUniver, type UniverApi, type UniverSheet } from './univer.ts';

/** The grid, for the page around it. */
export type Grid = {
  readonly host: PreviewHost;
  readonly open: (bytes: Uint8Array | undefined, name: string) => Promise<void>;
  /** The present workbook as an .xlsx file; the very bytes it was opened from where nothing was changed. */
  readonly save: () => Promise<Uint8Array>;
};

type FunctionAnswer = Awaited<
  ReturnType<Parameters<ReturnType<UniverApi['getFormula']>['registerAsyncFunction']>[1]>
>;

// Long enough for the several mutations of one edit to arrive, short enough not to be noticed.
const editPause = 60;
const validationPatience = 800;
const calculationPatience = 8000;

/** Starts the grid in an element, with what is drawn over its cells in others; `tell` shows the user a sentence. */
export function startGrid(
  container: HTMLElement,
  layers: { readonly charts: HTMLElement; readonly prompt: HTMLElement },
  tell: (words: string) => void,
): Grid {
  const univer = startUniver(container);
  const first = openPackage(emptyWorkbook(), 'Book1.xlsx');
  const state: GridState = {
    univer,
    opened: first,
    locks: createLocks(first),
    names: [],
    customXml: [],
    properties: new Map(),
    settings: {},
    charts: [],
    addedSheetIds: [],
    veryHiddenIds: [],
    hostDepth: 0,
    needsCalculation: false,
    listeners: new Set<(event: HostEvent) => void>(),
  };
  const cells = gridCells(state);
  const redraw = showChartCards(layers.charts, state, cells.read);
  let source: Uint8Array = emptyWorkbook();
  let baseline: Baseline = new Map();
  let openedCount = 0;
  const fitted = new Set<string>();
  let lastActive = '';
  let lastSelection = '';

  const host: PreviewHost = {
    settled: () => settled(state),
    calculate() {
      state.needsCalculation = true;
      univer.getFormula().executeCalculation();
    },
    subscribe(listener) {
      state.listeners.add(listener);
      return () => state.listeners.delete(listener);
    },
    registerFunction(name, call) {
      univer.getFormula().registerAsyncFunction(name, async (...args) => {
        state.needsCalculation = true;
        return (await call(args)) as FunctionAnswer;
      });
      state.needsCalculation = true;
    },
    selection: () => selection(state),
    select: (area) => select(state, area),
    ...cells,
    ...gridFormats(state),
    ...gridSheets(state),
    ...gridDocument(state, redraw),
  };

  const read = (cell: SheetArea) => contentAt(state, cell.sheetId, cell.row, cell.column);
  const watch = watchChanges(
    read,
    (cell) => afterValidation(state, cell, read),
    (event) => emit(state, event),
    (task) => setTimeout(task, editPause),
  );
  guardGrid(
    univer,
    () => state.locks,
    () => state.hostDepth > 0,
    tell,
  );
  univer.addEvent(univer.Event.CommandExecuted, ({ id, params, options }) => {
    if ((options as { fromFormula?: boolean } | undefined)?.fromFormula) return;
    if (id === 'sheet.mutation.set-range-values' && state.hostDepth === 0)
      state.needsCalculation = true;
    watch.saw(id, params, state.hostDepth > 0);
  });
  univer.addEvent(univer.Event.ActiveSheetChanged, ({ activeSheet }) => {
    fitOnce(activeSheet);
    // Adding a sheet goes through several; only where it ends up is news.
    setTimeout(() => {
      const sheetId = univer.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? lastActive;
      if (sheetId !== lastActive) emit(state, { kind: 'activated', sheetId });
      lastActive = sheetId;
    }, 0);
  });
  // Univer's own event for this is silent in the first workbook; the operation behind it is not.
  univer.addEvent(univer.Event.CommandExecuted, ({ id }) => {
    if (id !== 'sheet.operation.set-selections' || !univer.getActiveWorkbook()) return;
    const area = selection(state);
    const key = JSON.stringify(area);
    if (key === lastSelection) return;
    lastSelection = key;
    emit(state, { kind: 'selected', area });
    showPrompt(layers.prompt, state, area);
    followLink(state, area, host);
  });

  function fitOnce(sheet: UniverSheet): void {
    if (fitted.has(sheet.getSheetId())) return;
    fitted.add(sheet.getSheetId());
    fitRowHeights(state, sheet);
  }

  async function open(bytes: Uint8Array | undefined, name: string): Promise<void> {
    source = bytes ?? emptyWorkbook();
    await standInForOfficeFonts();
    const opened = openPackage(source, name);
    const old = univer.getActiveWorkbook();
    if (old) univer.disposeUnit(old.getId());
    Object.assign(state, {
      opened,
      locks: createLocks(opened),
      names: opened.names,
      customXml: opened.customXml,
      properties: opened.properties,
      settings: opened.settings,
      charts: [],
      addedSheetIds: [],
      veryHiddenIds: opened.sheets
        .filter((each) => each.visibility === 'VeryHidden')
        .map((each) => each.id),
      needsCalculation: true,
    });
    openedCount++;
    univer.createWorkbook({ ...opened.data, id: `workbook-${openedCount}` });
    redraw();
    layers.prompt.hidden = true;
    await settled(state);
    fitted.clear();
    fitOnce(openWorkbook(state).getActiveSheet());
    lastActive = openWorkbook(state).getActiveSheet().getSheetId();
    lastSelection = JSON.stringify(selection(state));
    watch.remember(allContents(state));
    baseline = takeBaseline(state);
  }

  return {
    host,
    open,
    async save() {
      await settled(state);
      const changes = collectChanges(state, baseline);
      return changes ? savePackage(state.opened, changes) : source;
    },
  };
}

async function settled(state: GridState): Promise<void> {
  if (!state.needsCalculation) return;
  state.needsCalculation = false;
  try {
    await state.univer.getFormula().onCalculationResultApplied(calculationPatience);
  } catch {
    // A calculation that takes this long goes on in the background; its results arrive as they come.
  }
}

// Univer writes first and validates then: wait for its verdict, and for the old content to come back.
async function afterValidation(
  state: GridState,
  cell: SheetArea,
  read: (cell: SheetArea) => CellContent,
): Promise<void> {
  const range = rangeOf(state, cell);
  if (range.getDataValidation()?.rule.errorStyle !== 1) return;
  const typed = contentKey(read(cell));
  const status = await range.getValidatorStatus();
  if (status[0]?.[0] !== 'invalid') return;
  const giveUp = Date.now() + validationPatience;
  while (contentKey(read(cell)) === typed && Date.now() < giveUp) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
