// The names that formulas of a template may use: indicators, options of multi-choice indicators, ratios, and beside them
// what was answered the period before, what is usual, evidence, comments and reference rates.
import type { NameType, NameTypes } from '../formula/types.ts';
import { optionName, splitOptionName } from './code.ts';
import { type Indicator, numericKinds } from './indicator.ts';
import { optionsOf } from './options.ts';
import type { Ratio } from './ratio.ts';
import type { Section } from './section.ts';

type Named = { readonly sections: readonly Section[]; readonly ratios: readonly Ratio[] };

/** Where a name's value comes from; `answer` is the report itself. */
export const namePrefixes = {
  prior: 'prior_',
  usualLow: 'usual_low_',
  usualHigh: 'usual_high_',
  evidence: 'evidence_',
  comment: 'comment_',
  rate: 'reference_rate_',
} as const;
export type NameSource = 'answer' | keyof typeof namePrefixes;
const sources = Object.entries(namePrefixes) as readonly [keyof typeof namePrefixes, string][];

/** Names of the reference exchange rates, local units for one US dollar: at period end, and averaged over the period. */
export const rateNames = {
  end: `${namePrefixes.rate}end`,
  average: `${namePrefixes.rate}average`,
} as const;

/** A name taken apart: `prior_portfolio_glp` is the prior value of portfolio_glp. */
export function splitName(name: string): { readonly source: NameSource; readonly of: string } {
  const found = sources.find(([, prefix]) => name.startsWith(prefix));
  return found
    ? { source: found[0], of: name.slice(found[1].length) }
    : { source: 'answer', of: name };
}

/** The indicator or ratio that a name belongs to; undefined for the name of a reference rate. */
export function ownerOf(name: string): string | undefined {
  const { source, of } = splitName(name);
  return source === 'rate' ? undefined : (splitOptionName(of)?.indicator ?? of);
}

/** What each name of the template stands for. A multi-choice indicator is read through its options, each yes or no. */
export function nameTypesOf(template: Named): NameTypes {
  const answers = new Map<string, NameType>();
  const indicators = new Set<string>();
  for (const section of template.sections) {
    for (const indicator of section.indicators) {
      indicators.add(indicator.code);
      if (indicator.kind === 'multichoice') {
        for (const option of optionsOf(indicator))
          answers.set(optionName(indicator.code, option), { type: 'logical' });
        answers.set(indicator.code, { type: 'text', options: [] });
      } else answers.set(indicator.code, typeOfIndicator(indicator));
    }
  }
  for (const ratio of template.ratios) answers.set(ratio.code, { type: 'number' });
  const typeOf = (name: string): NameType | undefined => {
    const answer = answers.get(name);
    if (answer) return answer;
    const { source, of } = splitName(name);
    switch (source) {
      case 'prior':
        return answers.get(of);
      case 'usualLow':
      case 'usualHigh':
        return answers.get(of)?.type === 'number' ? { type: 'number' } : undefined;
      case 'evidence':
      case 'comment':
        return indicators.has(of) ? { type: 'text' } : undefined;
      case 'rate':
        return Object.values<string>(rateNames).includes(name) ? { type: 'number' } : undefined;
      default:
        return undefined;
    }
  };
  const known = new Map<string, NameType | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, typeOf(name));
    return known.get(name);
  };
}

function typeOfIndicator(indicator: Indicator): NameType {
  if (indicator.kind === 'boolean') return { type: 'logical' };
  if (indicator.kind === 'choice') return { type: 'text', options: optionsOf(indicator) };
  if (indicator.kind === 'text') return { type: 'text' };
  const radius = numericKinds.has(indicator.kind) ? radiusOf(indicator) : 0;
  return radius > 0 ? { type: 'number', radius } : { type: 'number' };
}

/** Half a unit of the last known decimal of an indicator; 0 where its figures are exact. */
export function radiusOf(indicator: Pick<Indicator, 'decimals'> | undefined): number {
  return indicator?.decimals === undefined ? 0 : 0.5 * 10 ** -indicator.decimals;
}
