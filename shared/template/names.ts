// The names that formulas of a template may use: indicators, options of multi-choice indicators, ratios.
import type { NameType, NameTypes } from '../formula/types.ts';
import { optionName } from './code.ts';
import type { Indicator } from './indicator.ts';
import { optionsOf } from './options.ts';
import type { Ratio } from './ratio.ts';
import type { Section } from './section.ts';

type Named = { readonly sections: readonly Section[]; readonly ratios: readonly Ratio[] };

/** What each name of the template stands for. A multi-choice indicator is read through its options, each yes or no. */
export function nameTypesOf(template: Named): NameTypes {
  const types = new Map<string, NameType>();
  for (const section of template.sections) {
    for (const indicator of section.indicators) {
      if (indicator.kind === 'multichoice') {
        for (const option of optionsOf(indicator))
          types.set(optionName(indicator.code, option), { type: 'logical' });
        types.set(indicator.code, { type: 'text', options: [] });
      } else types.set(indicator.code, typeOfIndicator(indicator));
    }
  }
  for (const ratio of template.ratios) types.set(ratio.code, { type: 'number' });
  return (name) => types.get(name);
}

function typeOfIndicator(indicator: Indicator): NameType {
  if (indicator.kind === 'boolean') return { type: 'logical' };
  if (indicator.kind === 'choice') return { type: 'text', options: optionsOf(indicator) };
  if (indicator.kind === 'text') return { type: 'text' };
  return { type: 'number' };
}

/** Half a unit of the last known decimal of an indicator; 0 where its figures are exact. */
export function radiusOf(indicator: Pick<Indicator, 'decimals'> | undefined): number {
  return indicator?.decimals === undefined ? 0 : 0.5 * 10 ** -indicator.decimals;
}
