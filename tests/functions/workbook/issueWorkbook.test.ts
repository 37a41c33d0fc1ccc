// The workbook as it is issued: complete, locked where it is not to be filled, within the limits of Excel.
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  columns,
  headingRow,
  identitySheet,
  indicatorsOf,
  isActive,
  layoutOf,
  optionName,
  optionsOf,
  parseAddress,
  parseReference,
  readPackage,
  readWorkbook,
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
    lastPeriod: { outreach_borrowers: 11800 },
  });
  sheets = sheetsOf(issued);
});

describe('the issued workbook', () => {
  test('has its sheets in order, lists and identity hidden', () => {
    expect(sheets.map((one) => [one.name, one.state])).toEqual([
      [words.sheets.cover, 'visible'],
      ...layout.sheets.map((one) => [one.name, 'visible']),
      [words.sheets.ratios, 'visible'],
      [words.sheets.checks, 'visible'],
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
        expect(unlocked(row.row, 'F')).toBe(row.kind === 'indicator');
        expect(unlocked(row.row, 'G')).toBe(row.kind === 'indicator');
        for (const letter of ['A', 'B', 'D', 'E']) expect(unlocked(row.row, letter)).toBe(false);
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

  test('lists every rule on the checks sheet, those that wait with what they wait for', () => {
    const checks = readPackage(issued).grid.sheets.find((one) => one.name === words.sheets.checks);
    const formulas = formulasOf(sheet(words.sheets.checks).xml);
    const listed = new Map<string, number>();
    for (const [cell, value] of checks?.cells ?? []) {
      const address = parseAddress(cell);
      if (address?.column === columns.code && address.row > headingRow && value.kind === 'text')
        listed.set(value.value, address.row);
    }
    expect([...listed.keys()].toSorted()).toEqual(spCore.rules.map((rule) => rule.code).toSorted());
    for (const rule of spCore.rules) {
      const row = listed.get(rule.code);
      const cell = (letter: string) => checks?.cells.get(`${letter}${row}`);
      expect(cell('D')).toEqual({ kind: 'text', value: words.severities[rule.severity] });
      if (isActive(rule)) {
        expect(formulas.get(`C${row}`)).toMatch(/^IFERROR\(IF\(/);
        expect(formulas.get(`E${row}`)).toContain(`C${row}="${words.states.failed}"`);
      } else {
        expect(cell('C')).toEqual({ kind: 'text', value: words.states.notEvaluated });
        expect(cell('E')).toEqual({ kind: 'text', value: words.waits[rule.waitsFor ?? ''] });
      }
    }
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

  test('shows the last period beside an answer', () => {
    const place = layout.places.get('outreach_borrowers');
    const cells = readPackage(issued).grid.sheets.find((one) => one.name === place?.sheet)?.cells;
    expect(cells?.get(place?.cell.replace('C', 'E') ?? '')).toEqual({
      kind: 'number',
      value: 11800,
    });
  });
});
