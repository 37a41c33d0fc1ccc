// Spreadsheet engines as peers, as far as they can be had on this machine. None of them is part of the product.
import type { SampleReport, SampleReports } from '../sampleReports.ts';
import { hyperFormulaPeer } from './hyperFormulaPeer.ts';
import { ironCalcPeer } from './ironCalcPeer.ts';
import { type PrintedFormulas, printedFormulas } from './printedFormulas.ts';
import { type TypedCell, typedCells } from './typedCells.ts';
import { univerPeer } from './univerPeer.ts';

/** What a cell shows: 1, 0 or -1 where all is well. */
export type Shown = string | number | boolean | null | undefined;

/** Types a report's answers into the workbook, calculates, and reads what every check says. */
export type EngineRun = (
  cells: readonly TypedCell[],
) => readonly Shown[] | Promise<readonly Shown[]>;

export interface EnginePeer {
  readonly name: string;
  /** Keys of the checks, in the order in which `run` gives their truths. */
  readonly keys: readonly string[];
  readonly run: (report: SampleReport) => readonly Shown[] | Promise<readonly Shown[]>;
}

/** Gives an engine with the workbook in it. Throws where the engine can't be had. */
export type OpenEngine = (printed: PrintedFormulas) => EngineRun | Promise<EngineRun>;

const engines: Readonly<Record<string, OpenEngine>> = {
  HyperFormula: hyperFormulaPeer,
  Univer: univerPeer,
  IronCalc: ironCalcPeer,
};

export async function enginePeers({
  institution,
  reference,
}: SampleReports): Promise<{ engines: readonly EnginePeer[]; notes: readonly string[] }> {
  const printed = await printedFormulas(institution, reference);
  const keys = printed.truths.map(({ key }) => key);
  const found: EnginePeer[] = [];
  const notes: string[] = [];
  const cells = new Map<SampleReport, readonly TypedCell[]>();
  for (const [name, open] of Object.entries(engines)) {
    try {
      const run = await open(printed);
      found.push({
        name,
        keys,
        run(report) {
          const typed = cells.get(report) ?? typedCells(report);
          cells.set(report, typed);
          return run(typed);
        },
      });
    } catch (error) {
      notes.push(`${name} is left out: ${error instanceof Error ? error.message : error}`);
    }
  }
  return { engines: found, notes };
}
