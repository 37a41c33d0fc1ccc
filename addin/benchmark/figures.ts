// Figures as texts: what is read in the pane.
import { type Figure, figureText, type Language, wordsOf } from '@peerbook/shared';

/** An own value as text, at the two decimals that answers are asked for with. */
export function ownText(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

/** A published figure, or the one word for what is not said. */
export function figureOrWithheld(figure: Figure | null, language: Language): string {
  return figure ? figureText(figure, language) : wordsOf(language).withheld;
}
