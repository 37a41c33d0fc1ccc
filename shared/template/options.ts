// The options of a choice: its own list, or one that many indicators share.
import type { Indicator } from './indicator.ts';
import { countries } from './lists/countries.ts';
import { currencies } from './lists/currencies.ts';

/** Answers to "is this practice in place?"; SPI Online's scale. */
export const practiceOptions = ['yes', 'partially', 'no', 'not_applicable'] as const;
export const yesNoOptions = ['yes', 'no'] as const;

/** Codes an indicator may be answered with; empty where it is not a choice. */
export function optionsOf(indicator: Pick<Indicator, 'kind' | 'options'>): readonly string[] {
  if (indicator.kind === 'boolean') return yesNoOptions;
  if (indicator.options === 'practice') return practiceOptions;
  if (indicator.options === 'iso3166') return countries;
  if (indicator.options === 'iso4217') return currencies;
  return indicator.options ?? [];
}
