// Names of countries in a language, from the runtime's own CLDR data. Only shown, never compared: runtimes differ.
import type { Language } from '../template/words.ts';

const cache = new Map<Language, (code: string) => string | undefined>();

/** A function from alpha-2 code (any case) to the country's name. */
export function countryNames(language: Language): (code: string) => string | undefined {
  const known = cache.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  // What can't be a code makes the runtime throw; it has no name either.
  const lookup = (code: string) =>
    /^[a-z]{2}$/i.test(code) ? names.of(code.toUpperCase()) : undefined;
  cache.set(language, lookup);
  return lookup;
}
