// The look of issued workbooks: a muted palette with contrast of at least 4.5 to 1 for text, and never colour alone.
import { checked, type Spreadsheet } from './excelize.ts';

export const palette = {
  ink: '1B2A33',
  quiet: '5B6B75',
  deep: '1F4E5F',
  band: 'E4EDF0',
  calculated: 'F1F4F5',
  line: 'C9D3D8',
  input: 'FFF8DC',
  inputLine: 'CDB45B',
  link: '0B5C8A',
  paper: 'FFFFFF',
  failed: 'FBE3DF',
  failedInk: '8A1C0E',
  warned: 'FCEBCB',
  warnedInk: '6B4700',
  asked: 'E3E8F8',
  askedInk: '2C3E8F',
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

const quiet = { ...font, Color: palette.quiet };
const right = { Horizontal: 'right', Vertical: 'center' };
/** As right, off the edge: another column begins there. */
const rightIndented = { Horizontal: 'right', Vertical: 'center', Indent: 1 };
/** A cell that is filled in: unlocked, on the colour of input. */
const input = {
  Font: font,
  Fill: fill(palette.input),
  Border: thin(palette.inputLine),
  Protection: { Locked: false },
};
const inputNumber = (CustomNumFmt: string) => ({
  ...input,
  Alignment: rightIndented,
  CustomNumFmt,
});
/** A line of a table that is read. */
const line = { Font: font, Border: under };
const number = (CustomNumFmt: string) => ({ ...line, Alignment: right, CustomNumFmt });
const last = (CustomNumFmt: string) => ({
  ...line,
  Font: quiet,
  Alignment: rightIndented,
  CustomNumFmt,
});
/** A line that is calculated among lines that are filled in. */
const calculated = { Fill: fill(palette.calculated), Border: under };
const bold = { ...font, Bold: true };
const heading = { Font: { ...bold, Color: palette.paper }, Fill: fill(palette.deep) };
const indent = (Indent: number) => ({ ...wrap, Horizontal: 'left', Indent });

const styles = {
  title: { Font: { ...bold, Size: 18, Color: palette.deep }, Alignment: { Vertical: 'center' } },
  subtitle: { Font: quiet, Alignment: { Vertical: 'center' } },
  progress: { Font: bold, Alignment: { Vertical: 'center' } },
  overall: { Font: { ...bold, Size: 13 }, Border: under, Alignment: { Vertical: 'center' } },
  body: { Font: font, Alignment: { ...wrap, Vertical: 'top' } },
  fact: { Font: bold, Border: under, Alignment: { Vertical: 'center' } },
  strong: { Font: bold, Alignment: wrap },
  heading: { ...heading, Alignment: wrap },
  headingRight: { ...heading, Alignment: { ...wrap, Horizontal: 'right' } },
  headingLast: { ...heading, Alignment: { ...rightIndented, WrapText: true } },
  headingIndented: { ...heading, Alignment: indent(1) },
  section: {
    Font: { ...bold, Size: 12, Color: palette.deep },
    Fill: fill(palette.band),
    Alignment: wrap,
  },
  sectionNote: { Font: quiet, Fill: fill(palette.band), Alignment: { Vertical: 'center' } },
  sectionNoteRight: {
    Font: { ...quiet, Size: 10.5 },
    Fill: fill(palette.band),
    Alignment: { ...wrap, Horizontal: 'right' },
  },
  label: { ...line, Alignment: wrap },
  bar: { Font: { ...font, Color: palette.deep }, Border: under, Alignment: { Vertical: 'center' } },
  indented: { ...line, Alignment: indent(1) },
  option: { ...line, Alignment: indent(2) },
  quiet: { Font: { ...quiet, Size: 10.5 }, Border: under, Alignment: wrap },
  quietIndented: { Font: { ...quiet, Size: 10.5 }, Border: under, Alignment: indent(1) },
  muted: { Font: { ...quiet, Size: 10.5 }, Border: under, Alignment: right },
  last: { ...line, Font: quiet, Alignment: { ...rightIndented, WrapText: true } },
  lastWhole: last('#,##0'),
  lastDecimal: last('#,##0.00'),
  lastRate: last('#,##0.00####'),
  lastYear: last('0'),
  lastDate: last('yyyy-mm-dd'),
  mark: {
    Font: { ...quiet, Size: 10.5 },
    Border: under,
    Alignment: { ...wrap, Horizontal: 'left' },
  },
  ratioLabel: { ...calculated, Font: { ...font, Italic: true }, Alignment: indent(2) },
  ratioHere: {
    ...calculated,
    Font: bold,
    Alignment: rightIndented,
    CustomNumFmt: '#,##0.00',
  },
  ratioLast: { ...calculated, Font: quiet, Alignment: rightIndented, CustomNumFmt: '#,##0.00' },
  ratioNote: { ...calculated, Font: { ...quiet, Size: 10.5 }, Alignment: { Vertical: 'center' } },
  ratioUnit: { ...calculated, Font: { ...quiet, Size: 10.5 }, Alignment: indent(1) },
  check: { Font: { ...font, Size: 10.5 }, Border: under, Alignment: indent(1) },
  inputText: { ...input, Alignment: indent(1) },
  inputWhole: inputNumber('#,##0'),
  inputDecimal: inputNumber('#,##0.00'),
  inputRate: inputNumber('#,##0.00####'),
  inputYear: inputNumber('0'),
  inputDate: inputNumber('yyyy-mm-dd'),
  inputNote: { ...input, Font: { ...font, Size: 10.5 }, Alignment: wrap, CustomNumFmt: '@' },
  text: { CustomNumFmt: '@' },
  ratio: { ...number('#,##0.00'), Font: bold },
  own: { ...number('#,##0.00'), Font: bold },
  ownWhole: { ...number('#,##0'), Font: bold },
  figure: { ...line, Alignment: right },
  figure0: number('#,##0'),
  figure1: number('#,##0.0'),
  figure2: number('#,##0.00'),
  figure3: number('#,##0.000##'),
  percentage: { ...line, Font: quiet, Alignment: right, NumFmt: 9 },
  link: {
    Font: { ...font, Color: palette.link, Underline: 'single' },
    Border: under,
    Alignment: { Vertical: 'center' },
  },
  navigation: {
    Font: { ...font, Color: palette.link, Underline: 'single' },
    Alignment: { Vertical: 'center' },
  },
  state: { Font: bold, Border: under, Alignment: indent(1) },
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
