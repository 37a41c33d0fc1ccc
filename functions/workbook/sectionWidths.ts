// The widths of the columns of section sheets in one language, so that labels, units and options fit and an A4 page across
// is still legible: what is short everywhere gets no more than it needs.
import {
  columns,
  fittingWidth,
  type Indicator,
  indicatorsOf,
  type PeerbookWords,
  type TemplateWords,
} from '@peerbook/shared';

/** Widths in characters by column, from column 1; the column of codes is hidden. */
export type SectionWidths = readonly number[];

/** What small type takes of a column, against the size that widths are counted in. */
export const smallType = 10.5 / 11;
/** Height of a line of small type, in points. */
export const smallLine = 13;
/** What bold type leaves of a column. */
export const boldType = 0.88;
/** What the large bold type of sections leaves of a column. */
export const largeType = 0.8;
/** What an indent and the edge of a cell take of a column. */
export const edge = 2;

export function sectionWidths(
  template: Parameters<typeof indicatorsOf>[0],
  words: PeerbookWords,
  templateWords: TemplateWords,
): SectionWidths {
  const indicators = indicatorsOf(template);
  const labels = [
    ...indicators.map(({ code }) => `${templateWords.indicators[code] ?? code} *`),
    ...Object.values(templateWords.ratios),
  ];
  const options = indicators.flatMap((one) => optionsShown(one, templateWords));
  const answer = fittingWidth([words.headings.answer, ...options], {
    least: 14,
    most: 17,
    lines: 3,
  });
  const unit = fittingWidth(Object.values(templateWords.units), {
    least: 9,
    most: 14,
    lines: 2,
    type: smallType,
  });
  const marks = ['verified', 'reported', 'queried'].map((key) => words.cells[key] ?? '');
  const mark = Math.max(
    fittingWidth(marks, { least: 9, most: 14, lines: 1, type: smallType }),
    fittingWidth([words.headings.mark], { least: 9, most: 14, lines: 1, type: 1 / boldType }),
  );
  const widths: Readonly<Record<keyof typeof columns, number>> = {
    code: 0,
    label: fittingWidth(labels, { least: 32, most: 36, lines: 3 }),
    value: answer + edge,
    unit: unit + edge,
    lastPeriod: 12 + edge,
    mark: mark + 1,
    evidence: 17,
    comment: 17,
    check: 33,
  };
  return Object.entries(columns)
    .sort(([, one], [, other]) => one - other)
    .map(([name]) => widths[name as keyof typeof columns]);
}

/** The words that may stand in an answer's cell, where they are chosen; long lists of countries and currencies wrap as they may. */
export function optionsShown(
  { kind, options }: Indicator,
  { options: optionWords }: TemplateWords,
): readonly string[] {
  if (kind !== 'choice' || !Array.isArray(options)) return [];
  return options.map((option) => optionWords[option] ?? option);
}
