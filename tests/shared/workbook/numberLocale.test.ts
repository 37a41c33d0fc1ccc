// Which of six ways to write numbers a workbook is read by.
import { describe, expect, test } from '@jest/globals';
import {
  availableLanguages,
  type Language,
  type NumberLocale,
  numberLocaleOf,
  numberLocales,
  numberMarks,
  optionsOf,
} from '@peerbook/shared';

const countries = optionsOf({ kind: 'choice', options: 'iso3166' });
/** What the runtime's own CLDR data say; they change a little from version to version. */
const cldr = Number.parseInt(process.versions['cldr'] ?? '', 10);

function partsOf(locale: string): { decimal: string; group: string; text: string } {
  const format = new Intl.NumberFormat(locale, { useGrouping: 'always' } as never);
  const parts = format.formatToParts(1234567.5);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { decimal: part('decimal'), group: part('group'), text: format.format(1234567.5) };
}

describe('numberLocaleOf', () => {
  test.each<[Language, string, NumberLocale]>([
    ['en', 'us', 'en-US'],
    ['en', 'in', 'en-IN'],
    ['en', 'IN', 'en-IN'],
    ['en', 'bd', 'en-US'],
    ['en', 'np', 'en-US'],
    ['en', 'ke', 'en-US'],
    ['en', 'za', 'fr-FR'],
    ['es', 'es', 'es-ES'],
    ['es', 'bo', 'es-ES'],
    ['es', 'co', 'es-ES'],
    ['es', 'ec', 'es-ES'],
    ...['mx', 'gt', 'hn', 'ni', 'pa', 'pe', 'sv', 'do', 'pr', 'us'].map(
      (country): [Language, string, NumberLocale] => ['es', country, 'es-MX'],
    ),
    ['fr', 'sn', 'fr-FR'],
    ['fr', 'ma', 'es-ES'],
    ['ru', 'kg', 'ru-RU'],
    ['ru', 'xx', 'ru-RU'],
  ])('of %s in %s is %s', (language, country, locale) => {
    expect(numberLocaleOf(language, country)).toBe(locale);
  });

  test('is that of the language alone where no country is known, as of workbooks issued long ago', () => {
    expect(availableLanguages.map((language) => numberLocaleOf(language))).toEqual([
      'en-US',
      'es-ES',
      'fr-FR',
      'ru-RU',
    ]);
  });

  (cldr >= 48 ? test : test.skip)(
    'writes as CLDR 48 has each language written in each country (skipped on older data)',
    () => {
      const space = /[\u00a0\u202f]/;
      const differing = availableLanguages.flatMap((language) =>
        countries.flatMap((country) => {
          const { decimal, group } = partsOf(`${language}-${country.toUpperCase()}`);
          const marks = numberMarks[numberLocaleOf(language, country)];
          const isSame =
            marks.decimal === decimal &&
            (marks.group.includes(group) || (space.test(group) && marks.group.includes(' ')));
          return isSame ? [] : [`${language}-${country}`];
        }),
      );
      // Switzerland's apostrophe is a group mark of no locale that is read; builds of one CLDR version differ on its French.
      expect(differing.filter((tag) => tag !== 'fr-ch')).toEqual(['en-ch']);
    },
  );
});

describe('numberMarks', () => {
  test.each([...numberLocales])('are those of CLDR: %s', (locale) => {
    const { decimal, group, text } = partsOf(locale);
    const marks = numberMarks[locale];
    expect(marks.decimal).toBe(decimal);
    expect(marks.group).toContain(group);
    const isLakh = text.split(group).map((piece) => piece.length)[1] === 2;
    expect(marks.grouping).toBe(isLakh ? 'lakh' : 'threes');
  });
});
