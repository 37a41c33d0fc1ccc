// The grid of the preview: opens workbooks in Univer, saves them, and offers the host that the add-in works through.
import type { HostEvent, PreviewHost } from '../host.ts';
import { openPackage } from '../package/openPackage.ts';
import { savePackage } from '../package/savePackage.ts';
import type { Simulation } from '../simulation.ts';
import { showChartCards } from './chartCards.ts';
import { type Baseline, collectChanges, takeBaseline } from './collectChanges.ts';
import { emptyWorkbook } from './emptyWorkbook.ts';
import { standInForOfficeFonts } from './fonts.ts';
import { gridFunctions } from './functions.ts';
import { gridCells } from './gridCells.ts';
import { gridDocument } from './gridDocument.ts';
import { tellEvents } from './gridEvents.ts';
import { gridFormats } from './gridFormats.ts';
import { gridNotes, knowTable } from './gridNotes.ts';
import { gridProtection } from './gridProtection.ts';
import { gridRules } from './gridRules.ts';
import { gridSheets } from './gridSheets.ts';
import { contentOf, type GridState, openWorkbook } from './gridState.ts';
import { guardGrid } from './guard.ts';
import { keepFocus } from './keepFocus.ts';
import { createLocks } from './locks.ts';
import { showPrompt } from './promptCard.ts';
import { fitRowHeights } from './rowHeights.ts';
import { followLink, select, selection } from './selection.ts';
import { startUniver, type UniverSheet } from './univer.ts';

/** The grid, for the page around it. */
export type Grid = {
  readonly host: PreviewHost;
  readonly open: (bytes: Uint8Array | undefined, name: string) => Promise<void>;
  /** The present workbook as an .xlsx file; the very bytes it was opened from where nothing was changed. */
  readonly save: () => Promise<Uint8Array>;
};

const calculationPatience = 8000;

/** What stands around the grid: layers over its cells, and who hears of what. */
export type Surroundings = {
  readonly charts: HTMLElement;
  readonly prompt: HTMLElement;
  /** Shows the user a sentence. */
  readonly tell: (words: string) => void;
  /** Opens a workbook in a window of its own. */
  readonly openBeside: (bytes: Uint8Array) => void;
};

/** Starts the grid in an element, playing the Excel that is given. */
export function startGrid(
  container: HTMLElement,
  simulation: Simulation,
  { charts, prompt, tell, openBeside }: Surroundings,
): Grid {
  const univer = startUniver(container);
  const first = openPackage(emptyWorkbook(), 'Book1.xlsx');
  const state: GridState = {
    univer,
    simulation,
    opened: first,
    locks: createLocks(first, () => undefined),
    names: [],
    content: new Map(),
    passwords: new Map(),
    isStructureProtected: false,
    restyled: new Set(),
    customXml: [],
    properties: new Map(),
    settings: {},
    addedSheetIds: [],
    veryHiddenIds: [],
    hostDepth: 0,
    needsCalculation: false,
    listeners: new Set<(event: HostEvent) => void>(),
  };
  const cells = gridCells(state);
  const redraw = showChartCards(charts, state, cells.read);
  const functions = gridFunctions(state, () => setTimeout(tellOfSelected, 0));
  let source: Uint8Array = emptyWorkbook();
  let baseline: Baseline = new Map();
  let openedCount = 0;
  const fitted = new Set<string>();

  const host: PreviewHost = {
    simulation: () => simulation,
    settled: () => settled(state),
    calculate() {
      functions.forget();
      state.needsCalculation = true;
      univer.getFormula().executeCalculation();
    },
    subscribe(listener) {
      state.listeners.add(listener);
      return () => state.listeners.delete(listener);
    },
    registerFunction: functions.registerFunction,
    createWorkbook: (bytes) => openBeside(bytes ?? emptyWorkbook()),
    selection: () => selection(state),
    select: (area) => select(state, area),
    ...cells,
    ...gridFormats(state),
    ...gridRules(state),
    ...gridSheets(state),
    ...gridProtection(state),
    ...gridNotes(state, redraw),
    ...gridDocument(state, redraw),
  };

  guardGrid(
    univer,
    () => state.locks,
    () => state.hostDepth > 0,
    tell,
  );
  keepFocus();
  const startAnew = tellEvents(state, functions, {
    onShown(sheet) {
      fitOnce(sheet);
      setTimeout(tellOfSelected, 0);
    },
    onSelected(area) {
      tellOfSelected();
      followLink(state, area, host);
    },
  });

  function tellOfSelected(): void {
    if (!univer.getActiveWorkbook()) return;
    const area = selection(state);
    showPrompt(prompt, state, area, functions.messageAt(area.sheetId, area.row, area.column));
  }

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
    functions.forget();
    Object.assign(state, {
      opened,
      locks: createLocks(opened, (sheetId) => contentOf(state, sheetId).protection),
      names: opened.names,
      content: opened.content,
      passwords: new Map(),
      isStructureProtected: opened.isStructureProtected,
      restyled: new Set(),
      customXml: opened.customXml,
      properties: opened.properties,
      settings: opened.settings,
      addedSheetIds: [],
      veryHiddenIds: opened.sheets
        .filter((each) => each.visibility === 'VeryHidden')
        .map((each) => each.id),
      needsCalculation: true,
    });
    openedCount++;
    univer.createWorkbook({ ...opened.data, id: `workbook-${openedCount}` });
    for (const table of host.tables()) knowTable(state, table);
    redraw();
    prompt.hidden = true;
    await settled(state);
    fitted.clear();
    fitOnce(openWorkbook(state).getActiveSheet());
    startAnew();
    state.restyled.clear();
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
