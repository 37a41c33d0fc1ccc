// Where ratios stand among the answers of an issued workbook.
import { describe, expect, test } from '@jest/globals';
import {
  availableLanguages,
  checkFormula,
  indicatorsOf,
  layoutOf,
  nameTypesOf,
  spCore,
} from '@peerbook/shared';
import { aTemplate } from '../../support/builders.ts';

/** All indicators that a ratio is made of, through other ratios too: by the names in its formula alone. */
function operandsOf(code: string): ReadonlySet<string> {
  const ratio = spCore.ratios.find((one) => one.code === code);
  if (!ratio) return new Set([code.split('__')[0] as string]);
  const { names } = checkFormula(ratio.formula, nameTypesOf(spCore));
  return new Set(names.flatMap((name) => [...operandsOf(name)]));
}

describe('a ratio', () => {
  const order = indicatorsOf(spCore).map(({ code }) => code);
  const layout = layoutOf(spCore, 'en');

  test.each(spCore.ratios.map(({ code }) => code))(
    'stands below the last indicator that it is made of: %s',
    (code) => {
      const last = order.findLast((one) => operandsOf(code).has(one));
      const sheet = layout.sheets.find(({ rows }) =>
        rows.some((row) => row.kind === 'ratio' && row.ratio.code === code),
      );
      const rows = sheet?.rows ?? [];
      const at = rows.findIndex((row) => row.kind === 'ratio' && row.ratio.code === code);
      // Between it and its last operand are only options of that operand and other ratios.
      const above = rows.slice(0, at).findLast((row) => row.kind === 'indicator');
      expect(above?.kind === 'indicator' && above.indicator.code).toBe(last);
      expect(layout.places.get(code)).toEqual({ sheet: sheet?.name, cell: `C${rows[at]?.row}` });
    },
  );

  test('has one row in every language, the same one', () => {
    const places = (language: 'en' | 'es' | 'fr' | 'ru') =>
      layoutOf(spCore, language).sheets.map(({ rows }) =>
        rows.flatMap((row) => (row.kind === 'ratio' ? [`${row.ratio.code} ${row.row}`] : [])),
      );
    expect(places('en').flat()).toHaveLength(spCore.ratios.length);
    for (const language of availableLanguages) expect(places(language)).toEqual(places('en'));
  });

  test('that no answer goes into stands at the end', () => {
    const template = aTemplate();
    const constant = {
      ...template,
      ratios: [
        ...template.ratios,
        { code: 'ratio_fixed', unit: 'percent', formula: '2*50', mappings: [] },
      ],
    };
    const rows = layoutOf(constant, 'en').sheets.at(-1)?.rows ?? [];
    const last = rows.at(-1);
    expect(last?.kind === 'ratio' && last.ratio.code).toBe('ratio_fixed');
  });
});

test('rows of a sheet follow one on another, each once', () => {
  for (const { rows } of layoutOf(spCore, 'en').sheets)
    expect(rows.map((row) => row.row)).toEqual(rows.map((_, i) => 5 + i));
});
