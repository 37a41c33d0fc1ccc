// A template made ready to run: formulas compiled once, kept as long as the template is.
import { compile, type Run } from '../formula/evaluate.ts';
import { checkFormula } from '../formula/types.ts';
import { splitOptionName } from '../template/code.ts';
import type { Indicator } from '../template/indicator.ts';
import { nameTypesOf, radiusOf } from '../template/names.ts';
import type { Ratio } from '../template/ratio.ts';
import { type ActiveRule, isActive } from '../template/rule.ts';
import { indicatorsOf, type Template } from '../template/template.ts';

export interface CompiledRule {
  readonly rule: ActiveRule;
  readonly run: Run;
  /** Indicators the rule reads, through ratios and options too, in order of appearance. */
  readonly indicators: readonly string[];
}

export interface CompiledTemplate {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly radius: (name: string) => number;
  /** In an order in which each ratio stands after those it reads. */
  readonly ratios: readonly { readonly ratio: Ratio; readonly run: Run }[];
  readonly rules: readonly CompiledRule[];
  readonly relevance: ReadonlyMap<string, Run>;
}

const cache = new WeakMap<Template, CompiledTemplate>();

export function compileTemplate(template: Template): CompiledTemplate {
  const known = cache.get(template);
  if (known) return known;
  const compiled = compileAnew(template);
  cache.set(template, compiled);
  return compiled;
}

function compileAnew(template: Template): CompiledTemplate {
  const types = nameTypesOf(template);
  const indicators = new Map(
    indicatorsOf(template).map((indicator) => [indicator.code, indicator]),
  );
  const formulaOf = (text: string) => checkFormula(text, types);
  const ratioNames = new Map(
    template.ratios.map((ratio) => [ratio.code, formulaOf(ratio.formula).names]),
  );
  const reads = (names: readonly string[]): string[] =>
    names.flatMap((name) => {
      const ratio = ratioNames.get(name);
      return ratio ? reads(ratio) : [splitOptionName(name)?.indicator ?? name];
    });
  const relevance = new Map<string, Run>();
  for (const indicator of indicators.values()) {
    if (indicator.relevantIf)
      relevance.set(
        indicator.code,
        compile(formulaOf(indicator.relevantIf).expression, types, 'skip'),
      );
  }
  return {
    indicators,
    radius: (name) => radiusOf(indicators.get(name)),
    ratios: inOrder(template.ratios, ratioNames).map((ratio) => ({
      ratio,
      run: compile(formulaOf(ratio.formula).expression, types, 'skip'),
    })),
    rules: template.rules.filter(isActive).map((rule) => {
      const { expression, names } = formulaOf(rule.formula);
      return {
        rule,
        run: compile(expression, types, rule.blanks),
        indicators: [...new Set(reads(names))],
      };
    }),
    relevance,
  };
}

function inOrder(
  ratios: readonly Ratio[],
  reads: ReadonlyMap<string, readonly string[]>,
): readonly Ratio[] {
  const done = new Set<string>();
  const ordered: Ratio[] = [];
  const add = (ratio: Ratio): void => {
    if (done.has(ratio.code)) return;
    done.add(ratio.code);
    for (const name of reads.get(ratio.code) ?? []) {
      const before = ratios.find((one) => one.code === name);
      if (before) add(before);
    }
    ordered.push(ratio);
  };
  for (const ratio of ratios) add(ratio);
  return ordered;
}
