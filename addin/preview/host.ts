// The contract between the two windows of the preview: the page with the grid offers a host,
// and the Office.js-shaped runtime in the pane's frame works through it and knows nothing of Univer.
import type { Area, SheetArea } from './address.ts';
import type { CellContent } from './cellContent.ts';
import type {
  HostAnswer,
  HostChart,
  HostConditionalFormat,
  HostNote,
  HostPage,
  HostProtection,
  HostTable,
  HostValidation,
} from './hostContent.ts';
import type { CustomXmlPart } from './package/customXml.ts';
import type { DefinedName } from './package/definedNames.ts';
import type { Simulation } from './simulation.ts';

export type * from './hostContent.ts';

/** Where the pane's frame finds the host: on its parent window, under this name. */
export const hostKey = 'peerbookPreviewHost';

/** A sheet as an add-in sees it. An empty `tabColor` is none. */
export type HostSheet = {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly showGridlines: boolean;
  readonly tabColor: string;
  readonly protection?: HostProtection;
};

/** What can be changed about a sheet. */
export type HostSheetChange = Partial<Omit<HostSheet, 'id' | 'protection'>> & {
  readonly frozenRows?: number;
  readonly position?: number;
};

/** A cell with what it holds, the text it shows and its number format ("General" for none). */
export type HostCell = CellContent & { readonly text: string; readonly numberFormat: string };

/** How cells look; sizes of fonts and cells are points. */
export type HostFormat = {
  readonly fillColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly horizontalAlignment: 'General' | 'Left' | 'Center' | 'Right';
  readonly verticalAlignment: 'Top' | 'Center' | 'Bottom';
  readonly wrapText: boolean;
  readonly isLocked: boolean;
  readonly columnWidth: number;
  readonly rowHeight: number;
  readonly numberFormat: string;
};

/** A format of several cells: null where they differ. */
export type HostCommonFormat = { readonly [K in keyof HostFormat]: HostFormat[K] | null };

/** One side of a border. */
export type HostBorder = {
  readonly side: 'top' | 'bottom' | 'left' | 'right' | 'vertical' | 'horizontal';
  readonly style: 'None' | 'Continuous' | 'Dash' | 'Dot' | 'Double';
  readonly color: string;
};

/** What happens in the grid. Recalculated cells and refused input are no changes, as in Excel. */
export type HostEvent =
  | {
      readonly kind: 'changed';
      readonly area: SheetArea;
      readonly before?: CellContent;
      readonly after?: CellContent;
      readonly isByAddin: boolean;
    }
  | { readonly kind: 'selected'; readonly area: SheetArea }
  | {
      readonly kind: 'activated' | 'deactivated' | 'added' | 'deleted';
      readonly sheetId: string;
    };

/** A failure with a code of Office.js, such as AccessDenied or InvalidArgument. */
export type HostProblem = { readonly hostCode: string; readonly message: string };

/** What the grid offers. Calls answer at once and throw a HostProblem; `settled` waits for recalculation. */
export type PreviewHost = {
  readonly simulation: () => Simulation;
  readonly settled: () => Promise<void>;
  readonly calculate: () => void;
  readonly subscribe: (listener: (event: HostEvent) => void) => () => void;

  readonly sheets: () => readonly HostSheet[];
  readonly activeSheetId: () => string;
  readonly activateSheet: (sheetId: string) => void;
  readonly addSheet: (name: string | undefined) => string;
  readonly removeSheet: (sheetId: string) => void;
  readonly changeSheet: (sheetId: string, change: HostSheetChange) => void;
  readonly copySheet: (sheetId: string, position: number) => string;
  readonly protect: (
    sheetId: string,
    options: Excel.WorksheetProtectionOptions,
    password?: string,
  ) => void;
  readonly unprotect: (sheetId: string, password?: string) => void;
  readonly isStructureProtected: () => boolean;
  readonly protectStructure: (isProtected: boolean, password?: string) => void;

  readonly read: (area: SheetArea) => readonly (readonly HostCell[])[];
  readonly write: (
    area: SheetArea,
    cells: readonly (readonly (CellContent | undefined)[])[],
  ) => void;
  readonly clear: (area: SheetArea, what: 'All' | 'Contents' | 'Formats') => void;
  readonly usedArea: (sheetId: string, valuesOnly: boolean) => Area | undefined;
  readonly selection: () => SheetArea;
  readonly select: (area: SheetArea) => void;

  readonly format: (area: SheetArea) => HostCommonFormat;
  readonly setFormat: (area: SheetArea, change: Partial<HostFormat>) => void;
  readonly setNumberFormats: (area: SheetArea, patterns: readonly (readonly string[])[]) => void;
  readonly setBorder: (area: SheetArea, border: HostBorder) => void;
  readonly autofitColumns: (area: SheetArea) => void;
  /** The validation of all cells of the area; 'mixed' where they differ. */
  readonly validation: (area: SheetArea) => HostValidation | 'mixed' | undefined;
  readonly setValidation: (area: SheetArea, validation: HostValidation | undefined) => void;
  /** A sheet's conditional formats, the most important first. */
  readonly conditionalFormats: (sheetId: string) => readonly HostConditionalFormat[];
  readonly setConditionalFormats: (
    sheetId: string,
    formats: readonly HostConditionalFormat[],
  ) => void;

  readonly tables: () => readonly HostTable[];
  readonly setTable: (table: HostTable) => void;
  readonly removeTable: (id: string) => void;
  readonly notes: () => readonly HostNote[];
  readonly setNote: (note: HostNote) => void;
  readonly removeNote: (id: string) => void;

  readonly names: () => readonly DefinedName[];
  readonly addName: (name: DefinedName) => void;
  readonly removeName: (name: string) => void;
  readonly customXml: () => readonly CustomXmlPart[];
  readonly setCustomXml: (parts: readonly CustomXmlPart[]) => void;
  readonly properties: () => ReadonlyMap<string, string | number | boolean>;
  readonly setProperties: (values: ReadonlyMap<string, string | number | boolean>) => void;
  readonly settings: () => Readonly<Record<string, unknown>>;
  readonly setSettings: (values: Readonly<Record<string, unknown>>) => void;
  readonly page: (sheetId: string) => HostPage;
  readonly setPage: (sheetId: string, change: HostPage) => void;
  readonly charts: (sheetId: string) => readonly HostChart[];
  readonly setChart: (chart: HostChart) => void;
  readonly removeChart: (id: string) => void;
  /** Opens a workbook beside this one, as Excel.createWorkbook does. */
  readonly createWorkbook: (bytes: Uint8Array | undefined) => void;
  /** Offers a function to formulas; several rows or columns as the answer spill. `place` is the calling cell. */
  readonly registerFunction: (
    name: string,
    call: (args: readonly unknown[], place: SheetArea) => HostAnswer | Promise<HostAnswer>,
  ) => void;
};

/** Throws a problem that the runtime turns into an Office.js error of that code. */
export function failAsHost(hostCode: string, message: string): never {
  throw { hostCode, message } satisfies HostProblem;
}

/** True for what failAsHost throws, whichever window threw it. */
export function isHostProblem(thrown: unknown): thrown is HostProblem {
  return typeof thrown === 'object' && thrown !== null && 'hostCode' in thrown;
}
