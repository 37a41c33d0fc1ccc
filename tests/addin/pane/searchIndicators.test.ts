// Finding an indicator by what a person remembers of it.
import { describe, expect, test } from '@jest/globals';
import { indicatorsOf, labelOf, spCore } from '@peerbook/shared';
import { searchIndicators } from '../../../addin/workbook/searchIndicators.ts';

const codes = (language: 'en' | 'es' | 'fr' | 'ru', query: string) =>
  searchIndicators(spCore, language, query).map(({ code }) => code);

describe('searchIndicators', () => {
  test('finds each indicator by its label, in each language', () => {
    for (const language of ['en', 'es', 'fr', 'ru'] as const)
      for (const { code } of indicatorsOf(spCore))
        expect(codes(language, labelOf(spCore, language, code))).toContain(code);
  });

  test('finds each indicator by its code and by its ids in standards', () => {
    for (const { code, mappings } of indicatorsOf(spCore))
      for (const query of [code, code.toUpperCase(), ...mappings.map(({ id }) => id)])
        expect(searchIndicators(spCore, 'en', query).length).toBeGreaterThan(0);
    expect(codes('en', 'outreach_borrowers')[0]).toBe('outreach_borrowers');
  });

  test.each([
    ['es', 'prestatarios activos', 'PRESTATARIOS  ACTIVOS'],
    ['es', 'género', 'genero'],
    ['fr', 'crédit', 'CREDIT'],
    ['fr', 'employés', 'employes'],
    ['ru', 'заёмщики', 'ЗАЕМЩИКИ'],
    ['en', 'women', ' Women '],
  ] as const)('%s: %p and %p find the same', (language, one, other) => {
    expect(codes(language, one)).not.toEqual([]);
    expect(codes(language, other)).toEqual(codes(language, one));
  });

  test('wants all words, in any order', () => {
    expect(codes('en', 'women borrowers')).toEqual(codes('en', 'borrowers women'));
    expect(codes('en', 'women borrowers')).toContain('outreach_borrowers_women');
    expect(codes('en', 'women zebra')).toEqual([]);
  });

  test('puts labels before notes and codes, and keeps the template’s order among equals', () => {
    const found = searchIndicators(spCore, 'en', 'staff');
    const order = indicatorsOf(spCore);
    const places = found.map((one) => ({
      inLabel: labelOf(spCore, 'en', one.code).toLowerCase().includes('staff'),
      at: order.indexOf(one),
    }));
    const sorted = [...places].sort((a, b) => Number(b.inLabel) - Number(a.inLabel) || a.at - b.at);
    expect(places).toEqual(sorted);
    expect(new Set(places.map(({ inLabel }) => inLabel)).size).toBe(2);
  });

  test('shows no more than fit, and nothing for nothing', () => {
    expect(codes('en', 'o')).toHaveLength(20);
    expect([codes('en', ''), codes('en', '  ')]).toEqual([[], []]);
  });

  test('takes signs for letters, never for a pattern', () => {
    expect(codes('en', '.*')).toEqual([]);
    expect(codes('en', '(')).toEqual(codes('en', '('));
  });
});
