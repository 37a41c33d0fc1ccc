// The look of issued workbooks: a muted palette with contrast of at least 4.5 to 1 for text, and never colour alone.
import { checked, type Spreadsheet } from './excelize.ts';

export const palette = {
  ink: '1B2A33',
  quiet: '5B6B75',
  deep: '1F4E5F',
  band: 'E4EDF0',
  line: 'C9D3D8',
  input: 'FFF8DC',
  inputLine: 'CDB45B',
  paper: 'FFFFFF',
  failed: 'FBE3DF',
  failedInk: '8A1C0E',
  warned: 'FCEBCB',
  warnedInk: '6B4700',
  passed: 'E3F1E6',
  passedInk: '1D5B2E',
} as const;

type StyleInput = Parameters<Spreadsheet['NewStyle']>[0];
const font = { Family: 'Calibri', Size: 11, Color: palette.ink };
const thin = (color: string) =>
  ['left', 'right', 'top', 'bottom'].map((Type) => ({ Type, Color: color, Style: 1 }));
const under = [{ Type: 'bottom', Color: palette.line, Style: 1 }];
const fill = (color: string) => ({ Type: 'pattern', Pattern: 1, Color: [color] });
const wrap = { WrapText: true, Vertical: 'center' };

const styles = {
  title: {
    Font: { ...font, Size: 18, Bold: true, Color: palette.deep },
    Alignment: { Vertical: 'center' },
  },
  subtitle: { Font: { ...font, Color: palette.quiet }, Alignment: { Vertical: 'center' } },
  body: { Font: font, Alignment: { ...wrap, Vertical: 'top' } },
  strong: { Font: { ...font, Bold: true }, Alignment: wrap },
  heading: {
    Font: { ...font, Bold: true, Color: palette.paper },
    Fill: fill(palette.deep),
    Alignment: wrap,
  },
  headingRight: {
    Font: { ...font, Bold: true, Color: palette.paper },
    Fill: fill(palette.deep),
    Alignment: { ...wrap, Horizontal: 'right' },
  },
  section: {
    Font: { ...font, Size: 12, Bold: true, Color: palette.deep },
    Fill: fill(palette.band),
    Alignment: { Vertical: 'center' },
  },
  sectionNote: {
    Font: { ...font, Color: palette.quiet },
    Fill: fill(palette.band),
    Alignment: { Vertical: 'center' },
  },
  label: { Font: font, Border: under, Alignment: wrap },
  option: { Font: font, Border: under, Alignment: { ...wrap, Horizontal: 'left', Indent: 2 } },
  quiet: { Font: { ...font, Color: palette.quiet, Size: 10 }, Border: under, Alignment: wrap },
  last: {
    Font: { ...font, Color: palette.quiet },
    Border: under,
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    CustomNumFmt: '#,##0.##',
  },
  inputText: {
    Font: font,
    Fill: fill(palette.input),
    Border: thin(palette.inputLine),
    Alignment: wrap,
    Protection: { Locked: false },
  },
  inputWhole: {
    Font: font,
    Fill: fill(palette.input),
    Border: thin(palette.inputLine),
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    Protection: { Locked: false },
    CustomNumFmt: '#,##0',
  },
  inputDecimal: {
    Font: font,
    Fill: fill(palette.input),
    Border: thin(palette.inputLine),
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    Protection: { Locked: false },
    CustomNumFmt: '#,##0.00',
  },
  inputRate: {
    Font: font,
    Fill: fill(palette.input),
    Border: thin(palette.inputLine),
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    Protection: { Locked: false },
    CustomNumFmt: '#,##0.00####',
  },
  inputYear: {
    Font: font,
    Fill: fill(palette.input),
    Border: thin(palette.inputLine),
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    Protection: { Locked: false },
    CustomNumFmt: '0',
  },
  inputDate: {
    Font: font,
    Fill: fill(palette.input),
    Border: thin(palette.inputLine),
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    Protection: { Locked: false },
    CustomNumFmt: 'yyyy-mm-dd',
  },
  inputNote: {
    Font: { ...font, Size: 10 },
    Fill: fill(palette.input),
    Border: thin(palette.inputLine),
    Alignment: wrap,
    Protection: { Locked: false },
    CustomNumFmt: '@',
  },
  ratio: {
    Font: { ...font, Bold: true },
    Border: under,
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    CustomNumFmt: '#,##0.00',
  },
  figure: { Font: font, Border: under, Alignment: { Horizontal: 'right', Vertical: 'center' } },
  own: {
    Font: { ...font, Bold: true },
    Border: under,
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    CustomNumFmt: '#,##0.00',
  },
  ownWhole: {
    Font: { ...font, Bold: true },
    Border: under,
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    CustomNumFmt: '#,##0',
  },
  muted: {
    Font: { ...font, Color: palette.quiet, Size: 10 },
    Border: under,
    Alignment: { Horizontal: 'right', Vertical: 'center' },
  },
  indented: { Font: font, Border: under, Alignment: { ...wrap, Horizontal: 'left', Indent: 1 } },
  headingIndented: {
    Font: { ...font, Bold: true, Color: palette.paper },
    Fill: fill(palette.deep),
    Alignment: { ...wrap, Horizontal: 'left', Indent: 1 },
  },
  percentage: {
    Font: { ...font, Color: palette.quiet },
    Border: under,
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    NumFmt: 9,
  },
  figure0: {
    Font: font,
    Border: under,
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    CustomNumFmt: '#,##0',
  },
  figure1: {
    Font: font,
    Border: under,
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    CustomNumFmt: '#,##0.0',
  },
  figure2: {
    Font: font,
    Border: under,
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    CustomNumFmt: '#,##0.00',
  },
  figure3: {
    Font: font,
    Border: under,
    Alignment: { Horizontal: 'right', Vertical: 'center' },
    CustomNumFmt: '#,##0.000##',
  },
  link: {
    Font: { ...font, Color: '0B5C8A', Underline: 'single' },
    Border: under,
    Alignment: { Vertical: 'center' },
  },
  state: { Font: { ...font, Bold: true }, Border: under, Alignment: { Vertical: 'center' } },
} satisfies Record<string, StyleInput>;

export type StyleName = keyof typeof styles;
export type StyleIds = (name: StyleName) => number;

/** Styles of one workbook, made when first used. */
export function stylesOf(file: Spreadsheet): StyleIds {
  const ids = new Map<StyleName, number>();
  return (name) => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const { style } = checked(file.NewStyle(styles[name] as StyleInput));
    ids.set(name, style);
    return style;
  };
}

/** A conditional style: background and ink. */
export function markStyle(file: Spreadsheet, background: string, ink: string): number {
  return checked(file.NewConditionalStyle({ Font: { Color: ink }, Fill: fill(background) })).style;
}
