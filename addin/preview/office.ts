// The script that the pane loads in the preview instead of Microsoft's: it finds the page with the grid in the
// parent window and sets the globals of Office.js over it.
import { hostKey, type PreviewHost } from './host.ts';
import { syncCount } from './runtime/batch.ts';
import { createCustomFunctions, type FunctionMetadata } from './runtime/customFunctions.ts';
import { createExcel } from './runtime/excel.ts';
import { createOffice } from './runtime/officeContext.ts';
import { OfficeError } from './runtime/officeError.ts';
import { readSimulation } from './simulation.ts';

/** What functions.json says, put here by the bundler. */
declare const previewFunctionMetadata: readonly FunctionMetadata[];

const patience = 10_000;
const pause = 30;

/** The host on the parent window; it may come a little later than the pane. Undefined in a dialog or a bare tab. */
async function findHost(): Promise<PreviewHost | undefined> {
  const giveUp = Date.now() + patience;
  while (window.parent !== window && Date.now() < giveUp) {
    const host = hostOnParent();
    if (host) return host;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return undefined;
}

function hostOnParent(): PreviewHost | undefined {
  return (window.parent as unknown as Record<string, PreviewHost | undefined>)[hostKey];
}

// Every use of the grid asks anew, since a workbook may be opened after the pane was loaded.
const host = new Proxy({} as PreviewHost, {
  get: (_, name) => Reflect.get(hostOnParent() ?? {}, name) as unknown,
});

const ready = findHost();

/** The page with the grid, or the one that opened this dialog, says in its address which Excel is played. */
function simulationAround() {
  const page = window.parent !== window ? window.parent : (window.opener as Window | null)?.parent;
  try {
    return readSimulation(new URLSearchParams(page?.location.search), navigator.language)
      .simulation;
  } catch {
    // A window of another origin tells nothing.
    return readSimulation(new URLSearchParams(), navigator.language).simulation;
  }
}

Object.assign(window, {
  Office: createOffice(ready, simulationAround()),
  Excel: createExcel(host),
  OfficeExtension: { Error: OfficeError },
  CustomFunctions: createCustomFunctions(ready, previewFunctionMetadata),
  /** For tests: how often the add-in went to the grid and back. */
  peerbookSyncCount: () => syncCount.value,
});
