// Benchmark sheets as plain data: what stands where, in whichever program writes them.
import { describe, expect, test } from '@jest/globals';
import {
  availableLanguages,
  type Comparison,
  comparisonSheets,
  type PlannedCell,
  type PlannedSheet,
  parseTemplate,
  sheetWordsOf,
  spCore,
  wordsOf,
} from '@peerbook/shared';
import {
  aComparison,
  aRow,
  earlier,
  point,
  publicFigures,
  release,
  rows,
} from '../../../support/comparison.ts';

const words = wordsOf('en');
const withheld = { value: words.withheld, format: '@' };
const sheetOf = (name: string, change: Partial<Comparison> = {}): PlannedSheet => {
  const found = comparisonSheets(aComparison(change)).find((sheet) => sheet.name === name);
  if (!found) throw new Error(`there is no sheet ${name}`);
  return found;
};
const cellsOf = (sheet: PlannedSheet): readonly PlannedCell[] =>
  sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []));
const rowOf = (sheet: PlannedSheet, label: string) => {
  const found = sheet.rows.find(({ cells }) => cells[1]?.value === label);
  if (!found) throw new Error(`there is no row ${label}`);
  return found.cells.map((cell) => cell && { value: cell.value, format: cell.format });
};
const par30 = 'Portfolio at risk > 30 days';
const retention = 'Borrower retention rate';

describe('the sheet of a peer group', () => {
  test('has the own value, its position, the quartiles and the band of answers, with the digits that were published', () => {
    expect(rowOf(sheetOf('Benchmarks'), par30)).toEqual([
      undefined,
      { value: par30, format: '@' },
      { value: '%', format: '@' },
      { value: 'lower', format: '@' },
      { value: 100 / 3, format: '#,##0.00' },
      { value: 'in the highest quarter', format: '@' },
      { value: 3, format: '#,##0.0' },
      { value: 4.9, format: '#,##0.0' },
      { value: 6.8, format: '#,##0.0' },
      { value: '20–29', format: '@' },
    ]);
  });

  test('shows a range as text, class shares in place of quartiles, and one word for all that is withheld', () => {
    const sheet = sheetOf('Benchmarks');
    expect(rowOf(sheet, 'Women among borrowers').slice(6, 9)).toEqual([
      { value: 46, format: '#,##0' },
      { value: 60, format: '#,##0' },
      { value: '65–75', format: '@' },
    ]);
    expect(rowOf(sheet, 'Overall score obtained (0-100), if one was given').slice(6, 9)).toEqual([
      { value: '0: 40 %, 50: 60 %', format: '@' },
      { value: '', format: '@' },
      { value: '', format: '@' },
    ]);
    const label = 'Average pay of women divided by average pay of men, same grade';
    expect(rowOf(sheet, label).slice(6)).toEqual(Array(4).fill(withheld));
  });

  test('names a direction only where the indicator has one', () => {
    const sheet = sheetOf('Benchmarks');
    const directions = [par30, retention, 'Women among borrowers'].map(
      (label) => rowOf(sheet, label)[3]?.value,
    );
    expect(directions).toEqual(['lower', 'higher', '']);
  });

  test('leaves out what is neither answered nor published, and groups the rest under its sections', () => {
    const sheet = sheetOf('Benchmarks', { own: { ratio_par30_ratio: 2 } });
    expect(cellsOf(sheet).map(({ value }) => value)).not.toContain(words.withheld.toUpperCase());
    expect(() =>
      rowOf(sheet, 'Average pay of women divided by average pay of men, same grade'),
    ).toThrow();
    const kinds = sheet.rows
      .slice(6)
      .map(({ cells, isDetail }) => [cells[1]?.look, isDetail ?? false]);
    expect(new Set(kinds.map(String))).toEqual(new Set(['section,false', 'label,true']));
  });

  test('says group, release and date, and that own values are of another round where they are', () => {
    const { rows: lines, print } = sheetOf('Benchmarks', { round: '2025' });
    const texts = lines.slice(0, 4).map(({ cells }) => cells[1]?.value);
    expect(texts[1]).toBe('Peer group: All members');
    expect(texts[2]).toBe(
      'Release 3 of 2025-05-01  ·  figures as of 2024-12-31  ·  Your values are those of round 2025, the published figures those of round 2024.',
    );
    expect(print.header).toBe(
      'Network of the lake  ·  Release 3 of 2025-05-01  ·  figures as of 2024-12-31  ·  All members',
    );
    expect(print).toMatchObject({ orientation: 'landscape', titleRows: [6, 6] });
  });

  test('shows the medians of earlier releases beside this one, and what was the own value at the last of them', () => {
    const sheet = sheetOf('Benchmarks', { earlier });
    expect(sheet.rows[5]?.cells.slice(10).map((cell) => cell?.value)).toEqual([
      'Your value\n2023',
      'Median\n2022-06-30',
      'Median\n2023',
      'Median\n2024',
    ]);
    expect(rowOf(sheet, par30).slice(10)).toEqual([
      { value: 5.5, format: '#,##0.00' },
      { value: '5–15', format: '@' },
      { value: 4.6, format: '#,##0.0' },
      { value: 4.9, format: '#,##0.0' },
    ]);
    expect(rowOf(sheet, retention).slice(10)).toEqual([
      { value: '', format: '@' },
      withheld,
      withheld,
      { value: 80, format: '#,##0' },
    ]);
  });

  test('is one for each group that is asked for, and says where a release is silent about a group', () => {
    const groups = ['all', 'country:pe', 'size:small'];
    const sheets = comparisonSheets(aComparison({ groups }));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Benchmarks',
      'Charts',
      'Benchmarks Peru',
      'Benchmarks small',
      'Method',
    ]);
    expect(new Set(sheets.map(({ marker }) => marker)).size).toBe(5);
    expect(rowOf(sheetOf('Benchmarks Peru', { groups }), par30)[7]).toEqual({
      value: 5.5,
      format: '#,##0.0',
    });
    const said = cellsOf(sheetOf('Benchmarks small', { groups })).map(({ value }) => value);
    expect(said).toContain('This release says nothing about this peer group.');
    expect(said.filter((value) => [4.9, 5.5, 80].includes(value as number))).toEqual([]);
  });

  test('has a name that Excel takes, whatever a group is called', () => {
    const groups = ['all', "legal:'=[a]:*?/\\\\ a very long name of a legal form'", 'legal:'];
    for (const { name } of comparisonSheets(aComparison({ groups }))) {
      expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$|^$/);
      expect(name.length).toBeLessThanOrEqual(27);
    }
  });
});

describe('every sheet', () => {
  const evil = parseTemplate({
    ...spCore,
    words: Object.fromEntries(
      Object.entries(spCore.words).map(([language, said]) => [
        language,
        {
          ...said,
          sections: {
            ...said?.sections,
            outreach: { label: '=HYPERLINK("x")', description: '+1' },
          },
        },
      ]),
    ),
  });

  test.each(availableLanguages)(
    'in %s has texts with the format of texts, and no cell beyond its columns',
    (language) => {
      const given = { language, earlier, publicFigures, template: evil, association: '=cmd()' };
      for (const sheet of comparisonSheets(
        aComparison({ ...given, groups: ['all', 'country:=1'] }),
      )) {
        for (const { value, format } of cellsOf(sheet))
          if (typeof value === 'string') expect(format).toBe('@');
        for (const { cells } of sheet.rows)
          expect(cells.length).toBeLessThanOrEqual(sheet.widths.length);
        expect(sheet.widths[0]).toBe(0);
      }
    },
  );

  test.each(availableLanguages)(
    'in %s says nothing with a gap in it, and has names of its own',
    (language) => {
      const sheets = comparisonSheets(aComparison({ language, earlier, publicFigures }));
      for (const { value } of sheets.flatMap(cellsOf))
        expect(String(value)).not.toMatch(/\{\w+\}|undefined/);
      expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
      const sections = Object.values(spCore.words[language]?.sheets ?? {});
      const { profile, method, publicData } = sheetWordsOf(language).names;
      for (const name of [profile, method, publicData]) {
        expect(name.length).toBeLessThanOrEqual(20);
        expect(sections).not.toContain(name);
      }
    },
  );

  test('holds no figure of the release that is not one of its rows', () => {
    const published = new Set(
      rows.flatMap(({ lower, median, upper }) =>
        [lower, median, upper].flatMap((one) =>
          one?.kind === 'point' ? [Number(one.figure)] : [],
        ),
      ),
    );
    const own = new Set(Object.values(aComparison().own));
    const steps = sheetOf('Charts')
      .charts.filter(({ hasLegend, scale }) => !hasLegend && scale.from === -3)
      .map(({ block }) => block);
    const isStep = (row: number) =>
      steps.some((block) => row >= block.row && row < block.row + block.rows);
    for (const { name, rows: lines } of comparisonSheets(
      aComparison({ groups: ['all', 'country:pe'] }),
    ))
      lines.forEach(({ cells }, i) => {
        if (name === 'Charts' && isStep(i + 1)) return;
        for (const cell of cells)
          if (typeof cell?.value === 'number')
            expect(published.has(cell.value) || own.has(cell.value)).toBe(true);
      });
  });

  test('is none where there is nothing to compare with', () => {
    expect(comparisonSheets(aComparison({ release: undefined }))).toEqual([]);
  });
});

describe('public figures', () => {
  test('stand beside own values before anything is released, and say so', () => {
    const sheets = comparisonSheets(aComparison({ release: undefined, publicFigures }));
    expect(sheets.map(({ name }) => name)).toEqual(['Public data', 'Charts', 'Method']);
    const [sheet] = sheets as [PlannedSheet];
    const texts = cellsOf(sheet).map(({ value }) => value);
    const { about, noRelease } = sheetWordsOf('en').publicData;
    expect(texts).toContain(about.replace('{year}', '2018'));
    expect(texts).toContain(noRelease);
    expect(rowOf(sheet, par30).slice(4)).toEqual([
      { value: 100 / 3, format: '#,##0.00' },
      { value: 'in the highest quarter', format: '@' },
      { value: 2.8, format: '0.00' },
      { value: 4.634, format: '0.00' },
      { value: 7.2, format: '0.00' },
      { value: 812, format: '#,##0' },
      ...Array(4).fill({ value: '–', format: '@' }),
    ]);
  });

  test('name the groups over their figures, and over the position the one that it is told against', () => {
    const { rows: lines } = sheetOf('Public data', { publicFigures });
    expect(lines[5]?.cells.map((cell) => cell?.value)).toEqual([
      ...[undefined, '', '', '', '', 'World', 'World', '', '', ''],
      ...['Region: Latin America and the Caribbean', '', '', ''],
    ]);
  });

  test('stand beside a release on a sheet of their own, which says nothing of there being none', () => {
    const texts = cellsOf(sheetOf('Public data', { publicFigures })).map(({ value }) => value);
    expect(texts).not.toContain(sheetWordsOf('en').publicData.noRelease);
  });
});

describe('the method', () => {
  const said = (change: Partial<Comparison> = {}) =>
    cellsOf(sheetOf('Method', change))
      .map(({ value }) => value)
      .join('\n');

  test('tells what the policy of the release promises, with its numbers, and how to check it', () => {
    const text = said({ promises: ['Quartiles need 31 answers.'] });
    expect(text).toContain('Quartiles need 31 answers.');
    expect(text).toContain('release 3, as of 2024-12-31, made under disclosure policy 1.0.0');
    expect(text).toContain('c0ffee');
  });

  test('says nothing of a signature where the release has none, nor of a release where there is none', () => {
    expect(said({ release: { ...release, rowsHash: undefined } })).not.toContain('verify-release');
    const text = said({ release: undefined, promises: [], publicFigures });
    expect(text).not.toMatch(/release|not shown/i);
    expect(text).toContain(sheetWordsOf('en').publicData.made);
  });
});

describe('charts', () => {
  test('of nothing that is withheld or of no own value are not drawn', () => {
    const comparison = aComparison({
      own: {},
      release: { ...release, rows: [aRow('ratio_oss', { median: point('9') })] },
    });
    expect(comparisonSheets(comparison).map(({ name }) => name)).toEqual(['Benchmarks', 'Method']);
  });
});
