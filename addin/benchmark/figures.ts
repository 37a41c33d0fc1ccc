// Figures as numbers and as texts: what is drawn and written beside what is read.
import type { Figure, Language } from '@peerbook/shared';

/** Where a figure stands on a scale: a range by its middle. For drawing only. */
export function middleOf(figure: Figure): number {
  return figure.kind === 'point'
    ? Number(figure.figure)
    : (Number(figure.from) + Number(figure.to)) / 2;
}

/** An own value as text, at the two decimals that answers are asked for with. */
export function ownText(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

/** Whether a unit in words is one of percentages: in every language of the workbook it begins with the sign. */
export function isPercent(unit: string): boolean {
  return unit.startsWith('%');
}
