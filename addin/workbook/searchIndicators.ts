// Finds indicators by what a person remembers of them: words of the label or the note, the code, the id in a standard.
import {
  type Indicator,
  indicatorsOf,
  type Language,
  labelOf,
  type Template,
} from '@peerbook/shared';

const most = 20;

/**
 * The indicators that have all words of a query, those with more of them in the label first; in the template's order where
 * they are alike. Capitals and accents aside.
 */
export function searchIndicators(
  template: Template,
  language: Language,
  query: string,
): readonly Indicator[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const notes = template.words[language]?.notes ?? {};
  return indicatorsOf(template)
    .map((indicator) => {
      const label = folded(labelOf(template, language, indicator.code));
      const ids = indicator.mappings.map(({ id }) => id).join(' ');
      const rest = folded(`${indicator.code} ${notes[indicator.code] ?? ''} ${ids}`);
      const inLabel = words.filter((word) => label.includes(word)).length;
      const isFound = words.every((word) => label.includes(word) || rest.includes(word));
      return { indicator, weight: isFound ? 1 + inLabel : 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ indicator }) => indicator);
}

/** Without capitals and accents, as one types in a hurry. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
