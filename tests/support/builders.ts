// Small templates, reports and grids for tests: whole by default, changed where a test says so.
import {
  type Answer,
  answerFromData,
  type CellValue,
  type Grid,
  type Indicator,
  type IndicatorInput,
  indicatorsOf,
  layoutOf,
  optionName,
  optionsOf,
  optionWord,
  type Place,
  parseTemplate,
  type Reading,
  type Template,
  type TemplateInput,
  wordsOf,
} from '@peerbook/shared';

const common = { measures: 'stock', tier: 'extended', owner: 'finance' } as const;

/** One indicator of each kind, two of them required always and one where `people_open` says yes. */
export const smallIndicators: readonly IndicatorInput[] = [
  { ...common, code: 'people_name', kind: 'text', tier: 'core' },
  {
    ...common,
    code: 'people_total',
    kind: 'integer',
    unit: 'people',
    tier: 'core',
    bounds: { min: 0, max: 1_000_000, softMin: 10, softMax: 5000 },
    benchmark: { better: 'neutral' },
  },
  { ...common, code: 'people_women', kind: 'integer', partOf: 'people_total' },
  { ...common, code: 'people_share', kind: 'percent', unit: 'percent', decimals: 2 },
  { ...common, code: 'people_wages', kind: 'currency', decimals: 0 },
  { ...common, code: 'people_rate', kind: 'decimal' },
  { ...common, code: 'people_since', kind: 'year' },
  { ...common, code: 'people_day', kind: 'date' },
  { ...common, code: 'people_open', kind: 'boolean' },
  { ...common, code: 'people_policy', kind: 'choice', options: ['full', 'part', 'none'] },
  { ...common, code: 'people_country', kind: 'choice', options: 'iso3166' },
  { ...common, code: 'people_money', kind: 'choice', options: 'iso4217' },
  { ...common, code: 'people_goals', kind: 'multichoice', options: ['growth', 'health', 'other'] },
  {
    ...common,
    code: 'people_reason',
    kind: 'choice',
    tier: 'core',
    options: ['cost', 'other'],
    relevantIf: 'people_open',
  },
];

/** The input of the small template, to be changed before it is parsed. */
export function templateInput(changes: Partial<TemplateInput> = {}): TemplateInput {
  return {
    code: 'small',
    version: '1.0.0',
    sheets: ['main'],
    sections: [{ code: 'people', sheet: 'main', indicators: [...smallIndicators] }],
    ratios: [
      { code: 'ratio_women', unit: 'percent', formula: '100*people_women/people_total' },
      { code: 'ratio_men', unit: 'percent', formula: '100-ratio_women' },
    ],
    rules: [
      {
        code: 'women_within',
        severity: 'error',
        category: 'subset',
        formula: 'people_women<=people_total',
      },
      {
        code: 'share_agrees',
        severity: 'warning',
        category: 'reconcile',
        formula: 'people_share=ratio_women',
      },
      {
        code: 'grown',
        severity: 'info',
        category: 'history',
        formula: 'people_total>=prior_people_total',
      },
    ],
    words: { en: englishWords() },
    ...changes,
  };
}

function englishWords() {
  const same = (codes: readonly string[]) =>
    Object.fromEntries(codes.map((code) => [code, `The ${code.replaceAll('_', ' ')}`]));
  return {
    title: 'A small report',
    sheets: { main: 'Main sheet' },
    sections: { people: { label: 'People', description: 'Who works here.' } },
    indicators: same(smallIndicators.map((one) => one.code)),
    notes: {},
    options: {
      full: 'In full',
      part: 'In part',
      none: 'Not at all',
      growth: 'Growth',
      health: 'Health',
      cost: 'Cost',
      other: 'Other',
      yes: 'Yes',
      no: 'No',
    },
    units: { people: 'people', percent: '%' },
    ratios: same(['ratio_women', 'ratio_men']),
    rules: {
      women_within: 'Women are more than all people.',
      share_agrees: 'The share does not agree with the counts.',
      grown: 'There are fewer people than last year.',
    },
  };
}

export function aTemplate(changes: Partial<TemplateInput> = {}): Template {
  return parseTemplate(templateInput(changes));
}

export function indicatorOf(template: Template, code: string): Indicator {
  const found = indicatorsOf(template).find((one) => one.code === code);
  if (!found) throw new Error(`the template has no indicator ${code}`);
  return found;
}

/** Readings of a report by plain answers; those that are left out are blank. */
export function aReport(
  template: Template,
  answers: Readonly<Record<string, Parameters<typeof answerFromData>[1]>>,
  notes: Readonly<Record<string, Pick<Reading, 'evidence' | 'comment'>>> = {},
): readonly Reading[] {
  const { places } = layoutOf(template, 'en');
  return indicatorsOf(template).map((indicator): Reading => {
    const place = places.get(indicator.code);
    const { answer } = answerFromData(indicator, answers[indicator.code] ?? null);
    return { indicator: indicator.code, answer, ...(place && { place }), ...notes[indicator.code] };
  });
}

export const number = (value: number): CellValue => ({ kind: 'number', value });
export const text = (value: string): CellValue => ({ kind: 'text', value });

/** What an issued workbook of the template looks like to the reader, with answers by the name of their cell. */
export interface GridPlan {
  readonly cells: Map<string, Map<string, CellValue>>;
  readonly names: Map<string, Place>;
}

/** The cells and names of a fresh workbook: codes, headings, and the defined names. */
export function gridPlan(
  template: Template,
  answers: Readonly<Record<string, CellValue>> = {},
): GridPlan {
  const layout = layoutOf(template, 'en');
  const { headings } = wordsOf('en');
  const cells = new Map<string, Map<string, CellValue>>();
  for (const sheet of layout.sheets) {
    const heading = ['', headings.indicator, headings.answer, headings.unit, headings.lastPeriod];
    const row = [...heading, headings.mark, headings.evidence, headings.comment];
    cells.set(
      sheet.name,
      new Map(row.flatMap((word, i) => (word ? [[`${'ABCDEFGH'[i]}4`, text(word)] as const] : []))),
    );
  }
  const put = (place: Place, value: CellValue) => cells.get(place.sheet)?.set(place.cell, value);
  for (const [name, place] of layout.places) {
    put({ ...place, cell: place.cell.replace('C', 'A') }, text(name));
    put({ ...place, cell: place.cell.replace('C', 'B') }, text(`Label of ${name}`));
    const answer = answers[name];
    if (answer) put(place, answer);
  }
  return { cells, names: new Map(layout.places) };
}

export function gridOf(plan: GridPlan, date1904 = false): Grid {
  return {
    sheets: [...plan.cells].map(([name, cells]) => ({ name, cells })),
    names: plan.names,
    date1904,
  };
}

/** Cells as a user fills them for an answer, by the name of the cell. */
export function cellsOf(template: Template, indicator: Indicator, answer: Answer) {
  const words = wordsOf('en');
  const cells: Record<string, CellValue> = {};
  if (answer.kind === 'choices') {
    for (const option of optionsOf(indicator))
      cells[optionName(indicator.code, option)] = text(
        answer.options.includes(option) ? words.yes : words.no,
      );
  } else if (answer.kind === 'number') cells[indicator.code] = number(answer.value);
  else if (answer.kind === 'logical') cells[indicator.code] = text(answer.value ? 'Yes' : 'No');
  else if (answer.kind === 'choice')
    cells[indicator.code] = text(optionWord(template, 'en', indicator, answer.option));
  else if (answer.kind === 'date') cells[indicator.code] = text(answer.date);
  else if (answer.kind === 'text') cells[indicator.code] = text(answer.value);
  return cells;
}
