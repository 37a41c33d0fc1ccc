// What people give as names, contacts, earlier answers and reasons is printed in a workbook as it was given, and never run.
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  apiBodies,
  comparisonSheets,
  noReference,
  type PlannedSheet,
  type Reference,
  readPackage,
  readReference,
  textAnswer,
} from '@peerbook/shared';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import type { Issue } from '../../../functions/workbook/issue.ts';
import { issueWorkbook } from '../../../functions/workbook/issueWorkbook.ts';
import { writeComparison } from '../../../functions/workbook/writeComparison.ts';
import { activeContent } from '../../support/activeContent.ts';
import { aTemplate } from '../../support/builders.ts';
import { aComparison } from '../../support/comparison.ts';
import { formulaPayloads } from '../../support/formulaPayloads.ts';
import { naughtyTexts } from '../../support/naughtyTexts.ts';
import { cellsOf, partsOf, sheetsOf, unescapeXml } from './inspect.ts';

const texts = [...naughtyTexts, ...formulaPayloads];
const template = aTemplate();

/** A name as the contract takes it; undefined where it is refused. */
const nameOf = (text: string) =>
  apiBodies.associationInput.safeParse({ name: text, contact: text, language: 'en' }).data?.name;
const names = [...new Set(texts.flatMap((text) => nameOf(text) ?? []))];
/** Answers, comments and reasons are longer. */
const answers = [
  ...new Set(
    texts.flatMap((text) => {
      const { answer } = textAnswer(text);
      return answer.kind === 'text' ? [answer.value] : [];
    }),
  ),
];

type Names = Pick<Issue, 'associationName' | 'institutionName' | 'contact'>;
const named = (given: Names): Issue => ({ ...demoIssue('demo-alba'), template, ...given });
const harmlessNames = { associationName: 'Lake', institutionName: 'Alba', contact: 'desk' };

/** The texts in some cells of a sheet, straight from the parts; undefined where a cell holds anything else. */
function rawTexts(bytes: Uint8Array, sheet: string, cells: readonly string[]) {
  const shared = [
    ...(partsOf(bytes).get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs),
  ];
  const { xml = '' } = sheetsOf(bytes).find(({ name }) => name === sheet) ?? {};
  return cells.map((cell) => {
    const place = new RegExp(`<c r="${cell}"[^>]* t="s"[^>]*><v>(\\d+)</v></c>`).exec(xml)?.[1];
    const entry = /^<t[^>]*>([^<]*)<\/t>$/.exec(shared[Number(place)]?.[1] ?? '')?.[1];
    return entry === undefined ? undefined : unescapeXml(entry).replaceAll(/_x005f_(?=x)/gi, '_');
  });
}

/** What a workbook holds of names, where it is not what it should be. */
async function wrongIn(given: Names, harmless: readonly string[]) {
  const { associationName, institutionName, contact } = given;
  const bytes = await issueWorkbook(named(given));
  const core = partsOf(bytes).get('docProps/core.xml') ?? '';
  const property = (tag: string) =>
    unescapeXml(new RegExp(`<dc:${tag}>([^<]*)<`).exec(core)?.[1] ?? '');
  const reads = {
    cover: [
      rawTexts(bytes, 'Start here', ['B2', 'C5', 'C8']),
      [associationName, institutionName, contact],
    ],
    properties: [
      [property('creator'), property('title')],
      [associationName, `A small report – ${institutionName}`],
    ],
    footers: [sheetsOf(bytes).flatMap(({ xml }) => footerCodes(xml)), []],
    active: [activeContent(bytes), harmless],
  };
  return Object.entries(reads).flatMap(([what, [got, expected]]) =>
    JSON.stringify(got) === JSON.stringify(expected) ? [] : [{ what, given, got, expected }],
  );
}

/** Codes in a footer other than those that every footer has: left, middle with the sheet's name, right with page and pages. */
function footerCodes(xml: string): readonly string[] {
  const footer = unescapeXml(/<oddFooter>([^<]*)<\/oddFooter>/.exec(xml)?.[1] ?? '');
  expect(footer.length).toBeLessThanOrEqual(255);
  const codes = [...footer.replaceAll('&&', '').matchAll(/&(.)/gs)].map(([, letter]) => letter);
  return codes.join('') === 'LCARPN' || footer === '' ? [] : codes.map(String);
}

describe('an issued workbook', () => {
  let harmless: readonly string[];
  beforeAll(async () => {
    harmless = activeContent(await issueWorkbook(named(harmlessNames)));
  });

  test('prints every name that is taken as it was given, in each place, as nothing but text', async () => {
    expect(names.length).toBeGreaterThan(600);
    const wrong: unknown[] = [];
    // Three at a time, so that each family has some in each place.
    for (let i = 0; i < names.length; i += 3) {
      const [associationName = 'Lake', institutionName = 'Alba', contact = ''] = names.slice(
        i,
        i + 3,
      );
      wrong.push(...(await wrongIn({ associationName, institutionName, contact }, harmless)));
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('has no names that are blank, too long, or of letters that no workbook can hold', () => {
    const refused = texts.filter((text) => nameOf(text) === undefined).map((text) => text.trim());
    expect(refused.length).toBeGreaterThan(100);
    for (const text of refused)
      expect(
        text === '' || text.length > 200 || text.includes('\r') || textAnswer(text).fault,
      ).toBeTruthy();
  });

  test('carries explanations and reasons of the association as they were given', async () => {
    const reference: Reference = {
      ...noReference,
      ruleSet: {
        revision: 1,
        changes: Object.fromEntries(
          template.rules.map(({ code }, i) => [
            code,
            { severity: null, reason: formulaPayloads[i] ?? '', since: '2025-01-20T08:00:00Z' },
          ]),
        ),
      },
      explanations: answers.map((comment) => ({
        rule: 'grown',
        indicator: 'people_total',
        band: { same: comment },
        comment,
        round: '2023',
      })),
    };
    const bytes = await issueWorkbook({ ...named(harmlessNames), reference });
    expect(readReference(readPackage(bytes).grid, template, 'en')).toEqual(reference);
    expect(activeContent(bytes)).toEqual(harmless);
  });
});

describe('benchmark sheets', () => {
  const [first, charts] = comparisonSheets(aComparison()) as [PlannedSheet, PlannedSheet];
  const cell = (value: string) => ({ value, format: '@', look: 'label' }) as const;
  const [chart] = charts.charts as [PlannedSheet['charts'][number]];
  const plan: PlannedSheet = {
    ...first,
    rows: answers.map((text) => ({ cells: [undefined, cell(text), cell(text.slice(0, 200))] })),
    charts: answers.slice(0, 50).map((text) => ({
      ...chart,
      title: text,
      series: chart.series.slice(0, 1),
      block: { row: 1, column: 2, rows: answers.length, columns: 2 },
    })),
  };

  test('show every label and unit as it is worded, as nothing but text', async () => {
    const issued = await issueWorkbook(named(harmlessNames));
    const bytes = await writeComparison(issued, [plan]);
    const cells = cellsOf(bytes, 'Benchmarks');
    const shown = answers.map((_, i) => [cells?.get(`B${1 + i}`), cells?.get(`C${1 + i}`)]);
    const asText = (value: string) => (value === '' ? undefined : { kind: 'text', value });
    expect(shown).toEqual(answers.map((text) => [asText(text), asText(text.slice(0, 200))]));
    const formulas = (file: Uint8Array) => activeContent(file).filter((one) => /<f\b/.test(one));
    const ofCells = formulas(bytes).filter((one) => one.startsWith('xl/worksheets/'));
    expect(ofCells).toEqual(formulas(issued).filter((one) => one.startsWith('xl/worksheets/')));
  });

  test('show them in charts as they are worded, too', async () => {
    const bytes = await writeComparison(await issueWorkbook(named(harmlessNames)), [plan]);
    const parts = [...partsOf(bytes)].filter(([part]) => /charts\/chart\d+\.xml$/.test(part));
    const titles = parts.map(([, xml]) => unescapeXml(/<a:t>([^<]*)</.exec(xml)?.[1] ?? ''));
    expect(titles.toSorted()).toEqual(answers.slice(0, 50).toSorted());
    for (const [, xml] of parts) {
      const kept = [
        ...xml.slice(xml.indexOf('<c:cat>')).matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g),
      ].map(([, at, text]) => [Number(at) + 1, unescapeXml(text ?? '')]);
      // The first row is the block's headings.
      const categories = answers.flatMap((text, at) => (at > 0 && text !== '' ? [[at, text]] : []));
      expect(kept).toEqual(categories);
    }
  });
});
