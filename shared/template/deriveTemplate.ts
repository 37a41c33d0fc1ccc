// Derives a smaller template from another: the indicators that an association wants to keep, and all that still makes
// sense with them. Ratios and rules that would read something left out are left out too.
import { namesIn } from '../formula/expression.ts';
import { checkFormula } from '../formula/types.ts';
import { instancesOf, selected } from './family.ts';
import type { Indicator } from './indicator.ts';
import { nameTypesOf, ownerOf } from './names.ts';
import type { Rule } from './rule.ts';
import { indicatorsOf, parseTemplate, type Template } from './template.ts';

export interface Derivation {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  /** Codes of indicators to keep. */
  readonly keep: readonly string[];
  /** Codes of those that stay required; all others become extended. */
  readonly core: readonly string[];
}

/**
 * The smaller template, sound as a whole.
 * @throws Error for a code to keep that the template does not have, or one to require that is not kept
 */
export function deriveTemplate(template: Template, wanted: Derivation): Template {
  const kept = new Set(wanted.keep);
  const known = new Set(indicatorsOf(template).map((indicator) => indicator.code));
  const stranger = wanted.keep.find((code) => !known.has(code));
  if (stranger !== undefined) throw new Error(`there is no indicator ${stranger} to keep`);
  const leftOut = wanted.core.find((code) => !kept.has(code));
  if (leftOut !== undefined) throw new Error(`${leftOut} cannot be required, it is not kept`);
  const types = nameTypesOf(template);
  const isKept = (name: string): boolean => {
    const owner = ownerOf(name);
    const ratio = template.ratios.find((one) => one.code === owner);
    return ratio ? readable(ratio.formula) : owner === undefined || kept.has(owner);
  };
  const readable = (formula: string): boolean => checkFormula(formula, types).names.every(isKept);
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
    rules: template.rules.flatMap((rule) => adaptRule(template, rule, kept, isKept)),
    words,
  });
}

/** A rule about many indicators goes on being about those that are kept. */
function adaptRule(
  template: Template,
  rule: Rule,
  kept: ReadonlySet<string>,
  isKept: (name: string) => boolean,
): readonly Rule[] {
  const names = instancesOf(template, rule).flatMap((one) => one.parts.flatMap(namesIn));
  if (!rule.forEach) return names.every(isKept) ? [rule] : [];
  const chosen = selected(template, rule.forEach).map((one) => one.code);
  const left = new Set(chosen.filter((code) => kept.has(code)));
  // What a rule reads beside the selected indicators has to be there too.
  const others = names.filter((name) => !chosen.includes(ownerOf(name) ?? ''));
  if (left.size === 0 || !others.every(isKept)) return [];
  const { indicators, except, ...rest } = rule.forEach;
  const keptOnly = (codes: readonly string[] | undefined) => codes?.filter((one) => kept.has(one));
  const forEach = {
    ...rest,
    ...(indicators && { indicators: keptOnly(indicators) ?? [] }),
    ...(except && { except: keptOnly(except) ?? [] }),
  };
  return [{ ...rule, forEach }];
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
