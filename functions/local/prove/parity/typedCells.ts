// What people type into an issued workbook, sensible or not: answers, notes, and what stands on the reference sheet.
import {
  addressOf,
  availableLanguages,
  columns,
  type Indicator,
  indicatorsOf,
  type Language,
  layoutOf,
  optionName,
  optionsOf,
  optionWord,
  type Place,
  parseAddress,
  referenceNames,
  type Template,
  wordsOf,
} from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';

/** What can be typed into a cell; null clears it. */
export type Typed = string | number | boolean | null;

export interface TypedCell extends Place {
  readonly value: Typed;
}

/** Where everything of an issued workbook is typed. */
export interface TypedPlan {
  readonly template: Template;
  readonly language: Language;
  readonly places: ReadonlyMap<string, Place>;
}

/** Places of answers and notes by layout, of reference values by the defined names of the issued workbook. */
export function planTyping(
  template: Template,
  language: Language,
  names: ReadonlyMap<string, Place>,
): TypedPlan {
  const places = new Map<string, Place>(layoutOf(template, language).places);
  for (const { code } of indicatorsOf(template)) {
    const place = names.get(code);
    const row = place && parseAddress(place.cell)?.row;
    if (!place || row === undefined) continue;
    places.set(`evidence_${code}`, { ...place, cell: addressOf(row, columns.evidence) });
    places.set(`comment_${code}`, { ...place, cell: addressOf(row, columns.comment) });
  }
  for (const name of referenceNames(template)) {
    const place = names.get(name);
    if (place) places.set(name, place);
  }
  return { template, language, places };
}

/** All cells of a report as somebody might leave it; every place has one, null where nothing is typed. */
export function randomCells(random: Random, plan: TypedPlan): readonly TypedCell[] {
  const cells = new Map<string, Typed>();
  // Figures of one size, so that comparisons come out both ways and often close.
  const size = random.pick([1, 10, 1000, 250_000]);
  const figure = () => {
    if (random.chance(0.08)) return random.pick([0.3, -0.4, 0.002, 0.5]);
    const near = [...cells.values()].filter((one) => typeof one === 'number');
    const base = near.length > 0 && random.chance(0.6) ? random.pick(near) : size;
    return closeTo(random, base as number);
  };
  for (const indicator of indicatorsOf(plan.template)) {
    if (indicator.kind === 'multichoice') {
      const isLeft = random.chance(0.3);
      for (const option of optionsOf(indicator))
        cells.set(optionName(indicator.code, option), isLeft ? null : tick(random, plan.language));
    } else cells.set(indicator.code, answer(random, plan, indicator, figure));
    for (const note of ['evidence', 'comment'])
      cells.set(`${note}_${indicator.code}`, random.pick(notes));
  }
  for (const name of referenceNames(plan.template).toSorted(lowFirst)) {
    // The server writes both ends of a usual range or none, the lower one first.
    const low = name.startsWith('usual_high_') ? cells.get(name.replace('high', 'low')) : undefined;
    cells.set(name, low === null ? null : reference(random, plan, name, cells, figure));
    const high = cells.get(name);
    if (typeof low !== 'number') continue;
    cells.set(name, Math.max(low, typeof high === 'number' ? high : low));
  }
  return [...plan.places].flatMap(([name, place]) =>
    cells.has(name) ? [{ ...place, value: cells.get(name) ?? null }] : [],
  );
}

function lowFirst(one: string, other: string): number {
  return Number(one.startsWith('usual_high_')) - Number(other.startsWith('usual_high_'));
}

const notes: readonly Typed[] = [null, null, null, 'Manual, page 3', 'Because.', ' ', '\u00a0', 7];

/** A figure at, just within, just beyond or far from another: where tolerance decides. */
function closeTo(random: Random, base: number): number {
  const away = random.pick([0, 0, 0.5, 0.499, 0.501, 1, 0.999, 1.001, 2, 10, base, base * 0.01]);
  const factor = random.pick([1, 1, 1, 1, 0.5, 2, 10, 0.1, 0.001, -1]);
  return Number(((base + random.pick([-1, 1]) * away) * factor).toPrecision(12));
}

function answer(
  random: Random,
  { template, language }: TypedPlan,
  indicator: Indicator,
  figure: () => number,
): Typed {
  const { yes, no } = wordsOf(language);
  const doubtful: readonly Typed[] = [
    null,
    null,
    null,
    0,
    ' ',
    'n/a',
    '12',
    '1,234',
    '1,234.5',
    '1 234,5',
    '35 %',
    true,
    'TRUE',
    -3,
    '=1+1',
    '\t',
  ];
  if (random.chance(0.25)) return random.pick(doubtful);
  switch (indicator.kind) {
    case 'integer':
    case 'currency':
      return random.chance(0.85) ? Math.round(figure()) : figure();
    case 'decimal':
      return figure();
    case 'percent':
      return random.pick([0.35, 0, 100, 100.01, 12.34, 12.345, figure()]);
    case 'year':
      return random.pick([2024, 2023, 1999, 2024.5]);
    case 'date':
      return random.pick([
        45_657,
        45_291,
        45_322,
        44_620,
        45_657.5,
        60,
        61,
        '2024-12-31',
        '31/12/2024',
        '03/04/2024',
        2_958_466,
      ]);
    case 'boolean':
      return random.pick([yes, no, yes.toUpperCase(), 'maybe', 'yes ', 'vrai', 'Нет']);
    case 'choice': {
      const option = random.pick(optionsOf(indicator));
      const word = optionWord(template, language, indicator, option);
      const [other = language] = availableLanguages
        .filter((one) => template.words[one])
        .toReversed();
      const foreign = optionWord(template, other, indicator, option);
      return random.pick([word, word, word, word.toUpperCase(), option, foreign, `${word}?`, '*']);
    }
    default:
      return random.pick([
        'abc',
        'Abc',
        'ABC',
        'abcd',
        ' abc',
        'A longer text',
        'A  longer text',
        '5',
        5,
      ]);
  }
}

function tick(random: Random, language: Language): Typed {
  const { yes, no } = wordsOf(language);
  const odd = random.pick(['x', 'Oui', 'FALSE', true]);
  return random.pick([yes, yes, yes, no, no, null, null, random.chance(0.1) ? odd : no]);
}

/** What the period before left behind, mostly close to what is said now; of a choice a word, as the server writes it. */
function reference(
  random: Random,
  plan: TypedPlan,
  name: string,
  cells: ReadonlyMap<string, Typed>,
  figure: () => number,
): Typed {
  if (random.chance(0.2)) return null;
  const of = name.replace(/^prior_/, '');
  const indicator = indicatorsOf(plan.template).find((one) => one.code === of);
  const { yes, no } = wordsOf(plan.language);
  if (of.includes('__') || indicator?.kind === 'boolean') return random.pick([yes, no]);
  if (indicator?.kind === 'choice')
    return optionWord(plan.template, plan.language, indicator, random.pick(optionsOf(indicator)));
  if (indicator?.kind === 'text') return random.pick(['abc', 'Abc']);
  if (indicator?.kind === 'date') return random.pick([45_291, 44_926]);
  if (indicator?.kind === 'year') return 2023;
  if (name.startsWith('reference_rate_')) return Math.abs(figure()) + 0.001;
  const now = cells.get(of);
  const value = typeof now === 'number' && random.chance(0.7) ? closeTo(random, now) : figure();
  return indicator?.kind === 'integer' ? Math.round(value) : value;
}
