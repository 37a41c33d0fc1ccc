// The workbook as it is issued: complete, locked where it is not to be filled, within the limits of Excel.
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  columns,
  headingRow,
  identitySheet,
  indicatorsOf,
  layoutOf,
  marksSheet,
  noReference,
  optionName,
  optionsOf,
  parseAddress,
  parseReference,
  readPackage,
  readWorkbook,
  referenceNames,
  referenceSheet,
  rulesSheet,
  spCore,
  wordsOf,
} from '@peerbook/shared';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import { issueWorkbook } from '../../../functions/workbook/issueWorkbook.ts';
import {
  definedNamesOf,
  formulasOf,
  levelsOf,
  locksOf,
  longestLiteral,
  partsOf,
  type SheetParts,
  sheetsOf,
  validationsOf,
} from './inspect.ts';

const layout = layoutOf(spCore, 'en');
const words = wordsOf('en');
let issued: Uint8Array;
let sheets: readonly SheetParts[];
const sheet = (name: string) => sheets.find((one) => one.name === name) as SheetParts;
beforeAll(async () => {
  issued = await issueWorkbook({
    ...demoIssue('demo-alba'),
    prefill: {
      profile_legal_name: 'Alba',
      profile_period_end: '2024-12-31',
      profile_currency: 'PEN',
    },
    reference: {
      ...noReference,
      prior: {
        outreach_borrowers: 11800,
        mission_target_groups: ['women'],
        profile_period_end: '2023-12-31',
        profile_regulated: true,
        profile_legal_form: 'ngo',
        ratio_women_share: 61.5,
      },
    },
    priorPeriodEnd: '2023-12-31',
  });
  sheets = sheetsOf(issued);
});

describe('the issued workbook', () => {
  test('has its sheets in order, rules and what they read, marks, lists and identity hidden', () => {
    expect(sheets.map((one) => [one.name, one.state])).toEqual([
      [words.sheets.cover, 'visible'],
      ...layout.sheets.map((one) => [one.name, 'visible']),
      [words.sheets.ratios, 'visible'],
      [words.sheets.checks, 'visible'],
      [rulesSheet, 'hidden'],
      [referenceSheet, 'hidden'],
      [marksSheet, 'hidden'],
      ['_lists', 'hidden'],
      [identitySheet, 'hidden'],
    ]);
  });

  test('has a name for every indicator, option and ratio, at its place, and each name once', () => {
    const names = definedNamesOf(issued);
    const folded = names.map(([name]) => name.toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
    const places = new Map(names.map(([name, target]) => [name, parseReference(target)]));
    const wanted = [
      ...indicatorsOf(spCore).flatMap((one) =>
        one.kind === 'multichoice'
          ? [one.code, ...optionsOf(one).map((option) => optionName(one.code, option))]
          : [one.code],
      ),
      ...spCore.ratios.map((one) => one.code),
    ];
    expect(wanted.length).toBeGreaterThan(139 + 26);
    for (const name of wanted)
      expect([name, places.get(name)]).toEqual([name, layout.places.get(name)]);
  });

  test('unlocks the cells for answers, evidence and comments, and no others', () => {
    const mayChange = locksOf(issued);
    for (const { name, rows } of layout.sheets) {
      const { xml } = sheet(name);
      const unlocked = (row: number, letter: string) => mayChange(xml, `${letter}${row}`);
      for (const row of rows) {
        const isAnswer =
          row.kind === 'option' ||
          (row.kind === 'indicator' && row.indicator.kind !== 'multichoice');
        expect([name, row.row, unlocked(row.row, 'C')]).toEqual([name, row.row, isAnswer]);
        expect(unlocked(row.row, 'G')).toBe(row.kind === 'indicator');
        expect(unlocked(row.row, 'H')).toBe(row.kind === 'indicator');
        for (const letter of ['A', 'B', 'D', 'E', 'F', 'I'])
          expect(unlocked(row.row, letter)).toBe(false);
      }
    }
  });

  test('protects every visible sheet, without a password', () => {
    for (const { name, state, xml } of sheets.filter((one) => one.state === 'visible')) {
      const [protection = ''] = /<sheetProtection[^>]*>/.exec(xml) ?? [];
      expect([name, state, /sheet="(1|true)"/.test(protection)]).toEqual([name, state, true]);
      expect(protection).not.toMatch(/password|hashValue|saltValue|algorithmName/i);
    }
    expect(partsOf(issued).get('xl/workbook.xml')).not.toContain('workbookProtection');
  });

  test('restricts each answer to what can be read: a list, a number in bounds, a date, a length', () => {
    for (const indicator of indicatorsOf(spCore)) {
      const names =
        indicator.kind === 'multichoice'
          ? optionsOf(indicator).map((option) => optionName(indicator.code, option))
          : [indicator.code];
      for (const name of names) {
        const place = layout.places.get(name);
        const found = validationsOf(sheet(place?.sheet ?? '').xml).get(place?.cell ?? '');
        const type = {
          text: 'textLength',
          choice: 'list',
          multichoice: 'list',
          boolean: 'list',
          date: 'date',
          integer: 'whole',
          year: 'whole',
          decimal: 'decimal',
          percent: 'decimal',
          currency: 'decimal',
        }[indicator.kind];
        // The one rule of SP Core that asks of one answer alone: the period has ended.
        if (name === 'profile_period_end') {
          expect(found?.type).toBe('custom');
          expect(found?.first).toContain('profile_period_end-TODAY()');
          continue;
        }
        expect([name, found?.type]).toEqual([name, type]);
        const { min, max } = indicator.bounds ?? {};
        if (type === 'whole' || type === 'decimal') {
          if (min !== undefined) expect(found?.first).toBe(String(min));
          if (min !== undefined && max !== undefined) expect(found?.second).toBe(String(max));
        }
      }
    }
  });

  test('offers in each list the words of all options, from the hidden sheet', () => {
    const lists = readPackage(issued).grid.sheets.find((one) => one.name === '_lists');
    for (const indicator of indicatorsOf(spCore).filter((one) => one.kind === 'choice')) {
      const place = layout.places.get(indicator.code);
      const { first = '' } =
        validationsOf(sheet(place?.sheet ?? '').xml).get(place?.cell ?? '') ?? {};
      const [, column, last] = /^'_lists'!\$([A-Z]+)\$1:\$\1\$(\d+)$/.exec(first) ?? [];
      expect(Number(last)).toBe(optionsOf(indicator).length);
      for (let row = 1; row <= Number(last); row += 1)
        expect(lists?.cells.get(`${column}${row}`)?.kind).toBe('text');
    }
  });

  test('tells with each answer cell what is asked for', () => {
    for (const { name, rows } of layout.sheets) {
      const { xml } = sheet(name);
      for (const row of rows) {
        if (row.kind === 'section' || row.kind === 'ratio') continue;
        if (row.kind === 'indicator' && row.indicator.kind === 'multichoice') continue;
        const [head = ''] =
          new RegExp(`<dataValidation [^>]*sqref="C${row.row}"[^>]*>`).exec(xml) ?? [];
        expect(head).toContain('showInputMessage="true"');
        expect(head).toMatch(/ prompt="[^"]+"/);
        expect(head).toMatch(/ promptTitle="[^"]+"/);
      }
    }
  });

  test('lists every rule once on the checks sheet, each row from the sheet of rules', () => {
    const checks = readPackage(issued).grid.sheets.find((one) => one.name === words.sheets.checks);
    const formulas = formulasOf(sheet(words.sheets.checks).xml);
    const listed = [...(checks?.cells ?? [])].flatMap(([cell, value]) => {
      const address = parseAddress(cell);
      const isCode = address?.column === columns.code && address.row > headingRow;
      return isCode && value.kind === 'text' ? [[value.value, address.row] as const] : [];
    });
    expect(listed.map(([code]) => code)).toEqual(spCore.rules.map((rule) => rule.code));
    for (const [code, row] of listed) {
      const rule = spCore.rules.find((one) => one.code === code);
      const severity = words.severities[rule?.severity ?? 'info'];
      expect(formulas.get(`C${row}`)).toContain(`'${rulesSheet}'!$B$`);
      expect(formulas.get(`D${row}`)).toContain(`"${severity}"`);
      expect(formulas.get(`E${row}`)).toContain(`C${row}="${words.states.failed}"`);
      expect(formulas.get(`F${row}`)).toContain(`HYPERLINK("#"&`);
    }
  });

  test('names each value that rules read beside the report, and each note that they ask for', () => {
    const places = new Map(
      definedNamesOf(issued).map(([name, target]) => [name, parseReference(target)]),
    );
    for (const name of referenceNames(spCore)) expect(places.get(name)?.sheet).toBe(referenceSheet);
    const row = (name: string) => parseAddress(places.get(name)?.cell ?? '')?.row;
    expect(row('evidence_protection_policy')).toBe(row('protection_policy'));
    expect(places.get('comment_protection_policy')?.cell).toMatch(/^H/);
    expect(places.get('state_outreach_borrowers')?.sheet).toBe(rulesSheet);
  });

  test('holds no formula that Excel would refuse: 8,192 characters, 64 levels, texts of 255', () => {
    let count = 0;
    for (const { xml } of sheets) {
      for (const formula of formulasOf(xml).values()) {
        count += 1;
        expect(formula.length).toBeLessThanOrEqual(8192);
        expect(levelsOf(formula)).toBeLessThanOrEqual(64);
        expect(longestLiteral(formula)).toBeLessThanOrEqual(255);
      }
    }
    expect(count).toBeGreaterThan(150);
  });

  test('carries its identity in three places, and nothing about anybody else', () => {
    const { identityToken } = demoIssue('demo-alba');
    expect(readPackage(issued).identityTokens).toEqual([identityToken]);
    const parts = partsOf(issued);
    expect(parts.get('customXml/item1.xml')).toContain(identityToken);
    expect(sheet(identitySheet).xml + parts.get('xl/sharedStrings.xml')).toContain(identityToken);
    const pieces = [...(parts.get('docProps/custom.xml') ?? '').matchAll(/<vt:lpwstr>([^<]*)</g)];
    expect(pieces.map(([, piece]) => piece).join('')).toBe(identityToken);
    for (const [, piece = ''] of pieces) expect(piece.length).toBeLessThanOrEqual(255);
  });

  test('has neither macros nor links to anywhere', () => {
    for (const [name, content] of partsOf(issued)) {
      expect(name).not.toMatch(/vba|externalLink|connections|activeX|embeddings/i);
      if (name.endsWith('.rels')) expect(content).not.toContain('TargetMode="External"');
    }
  });

  test('reads back blank but for what was filled in beforehand', () => {
    const { readings, findings } = readWorkbook(readPackage(issued).grid, spCore, 'en');
    expect(findings).toEqual([]);
    const given = readings.filter((one) => one.answer.kind !== 'blank');
    expect(given.map((one) => [one.indicator, one.answer])).toEqual([
      ['profile_legal_name', { kind: 'text', value: 'Alba' }],
      ['profile_period_end', { kind: 'date', date: '2024-12-31' }],
      ['profile_currency', { kind: 'choice', option: 'pen' }],
    ]);
    for (const one of readings) {
      expect(one.place).toEqual(layout.places.get(one.indicator));
      expect(one).not.toHaveProperty('evidence');
      expect(one).not.toHaveProperty('comment');
    }
  });

  test('shows the last period beside answers and ratios, in words and dates of its own', () => {
    const { sheets: all } = readPackage(issued).grid;
    const beside = (name: string, column = 'E') => {
      const place = layout.places.get(name);
      const cells = all.find((one) => one.name === place?.sheet)?.cells;
      return cells?.get(place?.cell.replace('C', column) ?? '');
    };
    expect(beside('outreach_borrowers')).toEqual({ kind: 'number', value: 11800 });
    expect(beside('ratio_women_share')).toEqual({ kind: 'number', value: 61.5 });
    expect(beside('profile_period_end')).toEqual({ kind: 'number', value: 45291 });
    expect(beside('profile_regulated')).toEqual({ kind: 'text', value: words.yes });
    expect(beside('mission_target_groups__women')).toEqual({ kind: 'text', value: words.yes });
    expect(beside('mission_target_groups__men')).toBeUndefined();
    const legalForm = spCore.words.en?.options['ngo'];
    expect(beside('profile_legal_form')).toEqual({ kind: 'text', value: legalForm });
    const [first] = layout.sheets;
    const headings = all.find((one) => one.name === first?.name)?.cells;
    expect(headings?.get(`E${headingRow}`)).toEqual({
      kind: 'text',
      value: `${words.headings.lastPeriod}\n(2023-12-31)`,
    });
  });
});
