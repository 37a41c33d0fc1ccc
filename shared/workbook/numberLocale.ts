// How numbers are written where a workbook is filled: six locales, and which of them a language and a country write by.
// Source of marks, grouping and countries: Unicode CLDR 48 (common/main, symbols and decimalFormats).
import { z } from 'zod';
import type { Language } from '../template/words.ts';

/** Locales a text may be read as a number by. */
export const numberLocales = ['en-US', 'en-IN', 'es-ES', 'es-MX', 'fr-FR', 'ru-RU'] as const;
export const numberLocaleSchema = z.enum(numberLocales);
export type NumberLocale = (typeof numberLocales)[number];

/** The marks of a locale. `lakh`: the last group has three digits, those before it two (12,34,567). */
export interface NumberMarks {
  readonly decimal: '.' | ',';
  /** Marks between groups; which of the three spaces was typed says nothing. */
  readonly group: readonly string[];
  readonly grouping: 'threes' | 'lakh';
}

const spaces = [' ', '\u00a0', '\u202f'] as const;

/**
 * Marks by locale. CLDR has es-ES write 1234 without a group mark and 12.345 with one (minimumGroupingDigits 2); both ways
 * are read. CLDR's group mark is U+202F in fr-FR and U+00A0 in ru-RU; keyboards give a plain space.
 */
export const numberMarks: Readonly<Record<NumberLocale, NumberMarks>> = {
  'en-US': { decimal: '.', group: [','], grouping: 'threes' },
  'en-IN': { decimal: '.', group: [','], grouping: 'lakh' },
  'es-ES': { decimal: ',', group: ['.'], grouping: 'threes' },
  'es-MX': { decimal: '.', group: [','], grouping: 'threes' },
  'fr-FR': { decimal: ',', group: spaces, grouping: 'threes' },
  'ru-RU': { decimal: ',', group: spaces, grouping: 'threes' },
};

const ofLanguage: Readonly<Record<Language, NumberLocale>> = {
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  ru: 'ru-RU',
};

/**
 * Countries where CLDR has a language written with other marks than above; the locale with the same ones stands for it. The
 * group mark of en-CH, an apostrophe, is none of ours. Groups of lakh are CLDR's for English in India only: in Bangladesh,
 * Nepal, Pakistan and Sri Lanka it has English grouped by threes.
 */
const exceptions: Readonly<Record<Language, Partial<Record<NumberLocale, string>>>> = {
  en: {
    'en-IN': 'in',
    'es-ES': 'at be de dk es id it nl pl ro si',
    'fr-FR': 'cz ee fi fr ge hu lt lv no pt se sk ua za',
  },
  es: { 'es-MX': 'br bz cu do gt hn mx ni pa pe pr sv us', 'fr-FR': 'cr' },
  fr: { 'es-ES': 'lu ma' },
  ru: {},
};

/**
 * The locale of a language in a country.
 * @param country ISO 3166-1 alpha-2 in any case; without it, or where it is no exception, the language decides
 */
export function numberLocaleOf(language: Language, country?: string): NumberLocale {
  const wanted = country?.toLowerCase() ?? '';
  const found = numberLocales.find((locale) =>
    exceptions[language][locale]?.split(' ').includes(wanted),
  );
  return found ?? ofLanguage[language];
}
