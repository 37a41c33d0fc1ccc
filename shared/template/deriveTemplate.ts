// Derives a smaller template from another: the indicators that an association wants to keep, and all that still makes
// sense with them. Ratios and rules that would read something left out are left out too.
import { checkFormula } from '../formula/types.ts';
import { splitOptionName } from './code.ts';
import type { Indicator } from './indicator.ts';
import { nameTypesOf } from './names.ts';
import { parseTemplate, type Template } from './template.ts';

export interface Derivation {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  /** Codes of indicators to keep. */
  readonly keep: readonly string[];
  /** Codes of those that stay required; all others become extended. */
  readonly core: readonly string[];
}

export function deriveTemplate(template: Template, wanted: Derivation): Template {
  const kept = new Set(wanted.keep);
  const types = nameTypesOf(template);
  const readable = (formula: string): boolean =>
    checkFormula(formula, types).names.every((name) => {
      const ratio = template.ratios.find((one) => one.code === name);
      return ratio ? readable(ratio.formula) : kept.has(splitOptionName(name)?.indicator ?? name);
    });
  const sections = template.sections
    .map((section) => ({
      ...section,
      indicators: section.indicators
        .filter((one) => kept.has(one.code))
        .map((one) => adapt(one, wanted, kept, readable)),
    }))
    .filter((section) => section.indicators.length > 0);
  const sheets = template.sheets.filter((sheet) =>
    sections.some((section) => section.sheet === sheet),
  );
  const words = Object.fromEntries(
    Object.entries(template.words).map(([language, one]) => [
      language,
      { ...one, title: wanted.title },
    ]),
  );
  return parseTemplate({
    ...template,
    code: wanted.code,
    version: wanted.version,
    sheets,
    sections,
    ratios: template.ratios.filter((ratio) => readable(ratio.formula)),
    rules: template.rules.filter((rule) => rule.formula === undefined || readable(rule.formula)),
    words,
  });
}

function adapt(
  indicator: Indicator,
  wanted: Derivation,
  kept: ReadonlySet<string>,
  readable: (formula: string) => boolean,
): Indicator {
  const { partOf, relevantIf, ...rest } = indicator;
  return {
    ...rest,
    tier: wanted.core.includes(indicator.code) ? 'core' : 'extended',
    ...(partOf !== undefined && kept.has(partOf) && { partOf }),
    ...(relevantIf !== undefined && readable(relevantIf) && { relevantIf }),
  };
}
