// What may stand on a sheet besides cells and their looks, in the shape that the grid and the runtime pass around.
import type { Area, SheetArea } from './address.ts';

/** What a protected sheet still allows; absent members of the options are Excel's own: not allowed. */
export type HostProtection = {
  readonly options: Excel.WorksheetProtectionOptions;
  readonly hasPassword: boolean;
};

/** A data validation, of which "none" has messages only; kind, operator and formulas are the file format's own words, formulas without "=". */
export type HostValidation = {
  readonly kind: 'none' | 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator?: string;
  readonly formula1: string;
  readonly formula2?: string;
  readonly ignoresBlanks: boolean;
  readonly showsDropDown: boolean;
  readonly alert: HostMessage & { readonly style: 'stop' | 'warning' | 'information' };
  readonly prompt: HostMessage;
};

/** A message of a validation, and whether it is shown. */
export type HostMessage = {
  readonly isShown: boolean;
  readonly title: string;
  readonly message: string;
};

/** The looks that a conditional format gives; what is absent stays as it is. */
export type HostLook = {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isStruck?: boolean;
  readonly isUnderlined?: boolean;
};

/** A conditional format of a sheet. Formulas start with "="; kinds without a formula here are kept, not drawn. */
export type HostConditionalFormat = {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly type: `${Excel.ConditionalFormatType}`;
  readonly formula?: string;
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly look: HostLook;
  readonly stopIfTrue: boolean;
};

/** A table. Its columns are named by the cells of its header row. */
export type HostTable = {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
  readonly hasBandedRows: boolean;
  readonly hasFilterButton: boolean;
};

/** A comment with its replies, or a note, at one cell. Times are ISO texts. */
export type HostNote = {
  readonly id: string;
  readonly kind: 'comment' | 'note';
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly time: string;
  readonly isResolved: boolean;
  readonly replies: readonly HostReply[];
};

/** A reply to a comment. */
export type HostReply = Pick<HostNote, 'id' | 'author' | 'text' | 'time'>;

/** What a custom function answers: rows of values, where an error may carry a sentence. */
export type HostAnswer = readonly (readonly (string | number | boolean | null | HostError)[])[];
/** An error value of a custom function. */
export type HostError = { readonly error: string; readonly message?: string };

/** A chart that the add-in asked for; places and sizes are points from the sheet's corner. */
export type HostChart = {
  readonly id: string;
  readonly sheetId: string;
  readonly kind: 'ColumnClustered' | 'BarClustered' | 'LineMarkers';
  readonly source: SheetArea;
  readonly seriesBy: 'Rows' | 'Columns';
  readonly name: string;
  readonly title: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly look?: HostChartLook;
};

/** How a chart is drawn, as far as an add-in has said so. */
export type HostChartLook = {
  /** By the number of the series. */
  readonly series: Readonly<Record<number, HostSeriesLook>>;
  /** Per cent of a bar: between categories, and of bars over each other. */
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly hasLegend?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  /** Of the values along the axis. */
  readonly numberFormat?: string;
  readonly tickLabelPosition?: string;
};

/** Colours as "#RRGGBB", empty for none; the line's weight in points. */
export type HostSeriesLook = {
  readonly fillColor?: string;
  readonly lineColor?: string;
  readonly lineWeight?: number;
};

/** How a sheet is printed, as far as an add-in has said so. */
export type HostPage = {
  readonly orientation?: 'Portrait' | 'Landscape';
  /** Pages that it is fitted to; 0 for as many as it takes. */
  readonly fitted?: { readonly wide: number; readonly tall: number };
  readonly texts?: Readonly<Record<string, string>>;
  readonly titleRows?: string;
  readonly area?: string;
};
