// A proposal in words: what would change from what to what, why, and how many problems that clears.
import { figureText } from '../benchmark/benchmark.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { fill, wordsOf } from '../words/words.ts';
import type { Answer } from '../workbook/answer.ts';
import type { CompiledTemplate } from './compiled.ts';
import { labelOf } from './finding.ts';
import { numberIn } from './fix.ts';
import type { Weighed } from './fixOrder.ts';

/** The sentence of a proposal, its numbers as the language writes them. */
export function fixSentence(
  template: Template,
  { indicators }: CompiledTemplate,
  language: Language,
  { cause, factor, cells, clears }: Weighed,
): string {
  const { fixes } = wordsOf(language);
  const [cell, other] = cells;
  const label = (code = '') => labelOf(template, language, code);
  const show = (answer: Answer | undefined, code = '') => {
    const value = numberIn(answer);
    if (value === undefined) return fixes.blank;
    const kind = indicators.get(code)?.kind;
    const text = kind === 'year' ? String(value) : numberText(value, language);
    return kind === 'percent' ? `${text}\u00a0%` : text;
  };
  const change = fill(fixes[cause], {
    label: label(cell?.indicator),
    from: show(cell?.from, cell?.indicator),
    to: show(cell?.to, cell?.indicator),
    ...(other && { other: label(other.indicator) }),
    ...(factor !== undefined && { factor: numberText(factor, language) }),
  });
  return `${change} ${fill(fixes.clears, { count: clears.length })}`;
}

function numberText(value: number, language: Language): string {
  const text = String(value);
  // Never in powers of ten.
  const figure = text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
  return figureText({ kind: 'point', figure }, language);
}
