// A report as cells to type into: what a user of an issued workbook would do.
import {
  addressOf,
  columns,
  type Indicator,
  indicatorsOf,
  layoutOf,
  optionName,
  optionsOf,
  optionWord,
  type Place,
  parseAddress,
  serialOfDate,
  spCore,
  wordsOf,
} from '@peerbook/shared';
import type { SampleReport } from '../sampleReports.ts';

export interface TypedCell extends Place {
  /** null clears the cell; a text stays a text, whatever it looks like. */
  readonly value: string | number | null;
}

/** Every answer cell, and evidence and comment beside it; null where nothing is, so that no report leaves anything behind. */
export function typedCells({ answers, notes }: SampleReport): readonly TypedCell[] {
  const { places } = layoutOf(spCore, 'en');
  const placeOf = (name: string): Place => {
    const place = places.get(name);
    if (!place) throw new Error(`${name} has no cell in the workbook`);
    return place;
  };
  return indicatorsOf(spCore).flatMap((indicator): readonly TypedCell[] => {
    const { code } = indicator;
    const data = answers[code] ?? null;
    const { evidence, comment } = notes[code] ?? {};
    const place = placeOf(code);
    const row = parseAddress(place.cell)?.row ?? 0;
    const beside = (column: number, value: string | undefined): TypedCell => ({
      sheet: place.sheet,
      cell: addressOf(row, column),
      value: value ?? null,
    });
    const written = [beside(columns.evidence, evidence), beside(columns.comment, comment)];
    if (indicator.kind !== 'multichoice')
      return [{ ...place, value: typed(indicator, data) }, ...written];
    const chosen = Array.isArray(data) ? data : [];
    const options = optionsOf(indicator).map((option) => ({
      ...placeOf(optionName(code, option)),
      value: chosen.includes(option) ? wordsOf('en').yes : null,
    }));
    return [...options, ...written];
  });
}

function typed(indicator: Indicator, data: SampleReport['answers'][string]): TypedCell['value'] {
  const words = wordsOf('en');
  if (typeof data === 'boolean') return data ? words.yes : words.no;
  if (typeof data === 'string' && indicator.kind === 'choice')
    return optionWord(spCore, 'en', indicator, data);
  if (typeof data === 'string' && indicator.kind === 'date') return serialOfDate(data);
  return typeof data === 'string' || typeof data === 'number' ? data : null;
}
