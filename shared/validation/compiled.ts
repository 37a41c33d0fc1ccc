// A template made ready to run: formulas compiled once, kept as long as the template is, with what depends on what.
import type { LogicalRun, NumberRun, Truth } from '../formula/compiling.ts';
import type { Expression } from '../formula/expression.ts';
import { type Memory, slotStates } from '../formula/memory.ts';
import { checkExpression, checkFormula } from '../formula/types.ts';
import { instancesOf, type RuleInstance } from '../template/family.ts';
import type { Indicator } from '../template/indicator.ts';
import { nameTypesOf, ownerOf, splitName } from '../template/names.ts';
import { hasState } from '../template/printNames.ts';
import type { Ratio } from '../template/ratio.ts';
import type { Rule } from '../template/rule.ts';
import { indicatorsOf, type Template } from '../template/template.ts';
import { type Framed, shapeCompiler } from './shapes.ts';

/** One check that runs: a rule, or a rule about one of many indicators. */
export interface CompiledInstance {
  readonly key: string;
  readonly rule: Rule;
  readonly indicator?: string;
  /** What was compiled, for printing. */
  readonly parts: readonly Expression[];
  /** Indicators the check reads, through ratios and options too; the one it is about first. */
  readonly indicators: readonly string[];
}

/** A ratio, with the slot that its value goes to. */
export interface CompiledRatio extends Framed<NumberRun> {
  readonly ratio: Ratio;
  readonly slot: number;
}

/** What must run again when an indicator is answered anew; positions in `ratios` and `instances`. */
export interface Dependents {
  readonly ratios: readonly number[];
  readonly instances: readonly number[];
  readonly relevance: readonly string[];
}

export interface CompiledTemplate {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The slot of each name that a formula reads. */
  readonly slots: ReadonlyMap<string, number>;
  /** In an order in which each ratio stands after those it reads. */
  readonly ratios: readonly CompiledRatio[];
  readonly instances: readonly CompiledInstance[];
  /** What runs each instance, in the same order. */
  readonly runs: readonly Framed<LogicalRun>[];
  /** The frames that everything here is read through. */
  readonly frames: Int32Array;
  /** The position of each check by its key. */
  readonly positions: ReadonlyMap<string, number>;
  readonly relevance: ReadonlyMap<string, Framed<LogicalRun>>;
  readonly dependents: ReadonlyMap<string, Dependents>;
}

const cache = new WeakMap<Template, CompiledTemplate>();

export function compileTemplate(template: Template): CompiledTemplate {
  const known = cache.get(template);
  if (known) return known;
  const compiled = compileAnew(template);
  cache.set(template, compiled);
  return compiled;
}

/** Compiles without keeping the result. */
export function compileAnew(template: Template): CompiledTemplate {
  const types = nameTypesOf(template);
  const indicators = new Map(indicatorsOf(template).map((one) => [one.code, one]));
  const slots = new Map<string, number>();
  const slotOf = (name: string): number => {
    const slot = slots.get(name) ?? slots.size;
    slots.set(name, slot);
    return slot;
  };
  const shapes = shapeCompiler(types, slotOf);
  const formulas = new Map(
    template.ratios.map((ratio) => [ratio.code, checkFormula(ratio.formula, types)]),
  );
  const ratios = inOrder(template.ratios, formulas).map((ratio) => ({
    ratio,
    slot: slotOf(ratio.code),
    ...shapes.number(expressionOf(formulas, ratio.code), 'skip'),
  }));
  const isRatio = (code: string) => formulas.has(code);
  const runs: Framed<LogicalRun>[] = [];
  const instances = template.rules.flatMap((rule) =>
    instancesOf(template, rule).map((instance): CompiledInstance => {
      const checkedParts = instance.parts.map((part) => checkExpression(part, types));
      const parts = checkedParts.map((one) => one.expression);
      const names = checkedParts.flatMap((one) => one.names);
      const asked = names.filter((name) => hasState(name, isRatio)).map(slotOf);
      const framed = parts.map((part) => shapes.logical(part, rule.blanks));
      runs.push(runOf(instance, framed, asked));
      return {
        ...instance,
        parts,
        indicators: readsOf(names, formulas, instance.indicator),
      };
    }),
  );
  const relevance = new Map<string, Framed<LogicalRun>>();
  const relevanceReads = new Map<string, readonly string[]>();
  for (const { code, relevantIf } of indicators.values()) {
    if (!relevantIf) continue;
    const { expression, names } = checkFormula(relevantIf, types);
    relevance.set(code, shapes.logical(expression, 'skip'));
    relevanceReads.set(code, readsOf(names, formulas));
  }
  const dependents = new Map(
    [...indicators.keys()].map((code) => [
      code,
      { ratios: [] as number[], instances: [] as number[], relevance: [] as string[] },
    ]),
  );
  ratios.forEach(({ ratio }, i) => {
    for (const code of readsOf([ratio.code], formulas)) dependents.get(code)?.ratios.push(i);
  });
  instances.forEach((one, i) => {
    for (const code of one.indicators) dependents.get(code)?.instances.push(i);
  });
  for (const [of, codes] of relevanceReads)
    for (const code of codes) dependents.get(code)?.relevance.push(of);
  const positions = new Map(instances.map((one, i) => [one.key, i]));
  return {
    indicators,
    slots,
    ratios,
    instances,
    runs,
    frames: shapes.frames(),
    positions,
    relevance,
    dependents,
  };
}

type Formulas = ReadonlyMap<
  string,
  { readonly expression: Expression; readonly names: readonly string[] }
>;

function expressionOf(formulas: Formulas, code: string): Expression {
  const formula = formulas.get(code);
  if (!formula) throw new Error(`there is no ratio ${code}`);
  return formula.expression;
}

/** A share is known where enough of its parts are, and no answer that they read is unreadable. */
function runOf(
  { rule }: RuleInstance,
  parts: readonly Framed<LogicalRun>[],
  slots: readonly number[],
): Framed<LogicalRun> {
  const [only] = parts;
  const { share } = rule;
  if (!share) return only ?? { run: () => -1, offset: 0 };
  const run = (memory: Memory): Truth => {
    for (const slot of slots) if (memory.states[slot] === slotStates.unreadable) return -1;
    let known = 0;
    let holding = 0;
    for (const part of parts) {
      const truth = runFramed(part, memory);
      if (truth !== -1) known += 1;
      if (truth === 1) holding += 1;
    }
    return known < share.least ? -1 : holding < share.below * known ? 1 : 0;
  };
  return { run, offset: 0 };
}

/** Runs a condition through its frame. */
export function runFramed({ run, offset }: Framed<LogicalRun>, memory: Memory): Truth {
  memory.offset = offset;
  return run(memory);
}

/** The indicators of this report behind names, each once: what was answered the period before is not among them. */
function readsOf(names: readonly string[], formulas: Formulas, first?: string): readonly string[] {
  const reads = new Set<string>(first === undefined ? [] : [first]);
  const add = (name: string): void => {
    const ratio = formulas.get(name);
    if (ratio) for (const one of ratio.names) add(one);
    else if (['answer', 'evidence', 'comment'].includes(splitName(name).source))
      reads.add(ownerOf(name) ?? name);
  };
  for (const name of names) add(name);
  return [...reads];
}

function inOrder(ratios: readonly Ratio[], formulas: Formulas): readonly Ratio[] {
  const byCode = new Map(ratios.map((ratio) => [ratio.code, ratio]));
  const done = new Set<string>();
  const ordered: Ratio[] = [];
  const add = (ratio: Ratio): void => {
    if (done.has(ratio.code)) return;
    done.add(ratio.code);
    for (const name of formulas.get(ratio.code)?.names ?? []) {
      const before = byCode.get(name);
      if (before) add(before);
    }
    ordered.push(ratio);
  };
  for (const ratio of ratios) add(ratio);
  return ordered;
}
