// The looks of cells on benchmark sheets, as data. Colours have a contrast of at least 4.5 to 1 for text.

export interface CellLook {
  readonly bold?: true;
  /** Points. */
  readonly size: number;
  readonly color: string;
  readonly fill?: string;
  readonly align: 'left' | 'right' | 'center';
  readonly wrap?: true;
  /** A line below. */
  readonly ruled?: true;
}

/** The colours of issued workbooks. */
export const sheetColors = {
  ink: '1B2A33',
  quiet: '5B6B75',
  deep: '1F4E5F',
  band: 'E4EDF0',
  line: 'C9D3D8',
  paper: 'FFFFFF',
  /** Of charts; told apart by people who see few colours, and in grey. */
  own: '1B2A33',
  pale: 'CBDDE3',
  middle: '8DB3C1',
  better: '2F7F6F',
  worse: 'B4532A',
  neither: '5F7682',
} as const;

const { ink, quiet, deep, band, paper } = sheetColors;
const line = { size: 11, color: ink, ruled: true } as const;
const heading = { bold: true, size: 11, color: paper, fill: deep, wrap: true } as const;
const key = { size: 11, align: 'left', bold: true } as const;

export const sheetLooks = {
  title: { bold: true, size: 18, color: deep, align: 'left' },
  subtitle: { size: 11, color: quiet, align: 'left' },
  strong: { bold: true, size: 13, color: deep, align: 'left', wrap: true },
  body: { size: 11, color: ink, align: 'left', wrap: true },
  heading: { ...heading, align: 'left' },
  headingRight: { ...heading, align: 'right' },
  /** Goes on over the cells beside it. */
  headingName: { bold: true, size: 11, color: paper, fill: deep, align: 'left' },
  headingCenter: { ...heading, align: 'center' },
  section: { bold: true, size: 12, color: deep, fill: band, align: 'left' },
  label: { ...line, align: 'left', wrap: true },
  quiet: { ...line, size: 10, color: quiet, align: 'left', wrap: true },
  own: { ...line, bold: true, align: 'right' },
  figure: { ...line, align: 'right' },
  center: { ...line, align: 'center' },
  text: { ...line, align: 'left' },
  muted: { ...line, size: 10, color: quiet, align: 'right' },
  mutedCenter: { ...line, size: 10, color: quiet, align: 'center' },
  small: { size: 9, color: quiet, align: 'left' },
  smallRight: { size: 9, color: quiet, align: 'right' },
  better: { ...key, color: sheetColors.better },
  worse: { ...key, color: sheetColors.worse },
  neither: { ...key, color: sheetColors.neither },
  middle: { ...key, color: ink, fill: sheetColors.middle },
  pale: { ...key, color: ink, fill: sheetColors.pale },
  ownKey: { ...key, color: sheetColors.own },
  marker: { size: 9, color: paper, align: 'left' },
} as const satisfies Record<string, CellLook>;

export type SheetLook = keyof typeof sheetLooks;
