// What is personal is put into a blank workbook as text. The library that wrote the blank, opening it and writing the same
// values, is the measure: cell by cell, part by part.
import { describe, expect, test } from '@jest/globals';
import {
  availableLanguages,
  identityProperty,
  identityPropertyLength,
  indicatorsOf,
  type Language,
  noReference,
  optionName,
  optionsOf,
  type Reference,
  spCore,
} from '@peerbook/shared';
import { unzipSync } from 'fflate';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import { type BlankWorkbook, writeBlank } from '../../../functions/workbook/blankWorkbook.ts';
import { withUsualPrefix } from '../../../functions/workbook/coreProperties.ts';
import { checked, openSpreadsheet, saveSpreadsheet } from '../../../functions/workbook/excelize.ts';
import type { Issue } from '../../../functions/workbook/issue.ts';
import {
  personalCells,
  personalFooter,
  personalise,
} from '../../../functions/workbook/personalise.ts';
import { answersAsPrefill } from '../../../functions/workbook/prefill.ts';
import { pageFooter, sheetWriter } from '../../../functions/workbook/sheet.ts';
import { stylesOf } from '../../../functions/workbook/styles.ts';
import { writeZip } from '../../../functions/workbook/writeZip.ts';
import { partsOf } from './inspect.ts';

const blanks = new Map<Language, Promise<BlankWorkbook>>();
function blankIn(language: Language): Promise<BlankWorkbook> {
  const blank = blanks.get(language) ?? writeBlank({ template: spCore, language });
  blanks.set(language, blank);
  return blank;
}

/** The slow way: the library puts everything in. */
async function personaliseByLibrary(blank: BlankWorkbook, issue: Issue): Promise<Uint8Array> {
  const file = await openSpreadsheet(writeZip(blank.parts));
  const styles = stylesOf(file);
  for (const { sheet, cell, value } of personalCells(issue, blank)) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    sheetWriter(file, sheet, styles).text(Number(row), letters.charCodeAt(0) - 64, value);
  }
  for (const [name, { xml }] of blank.sheets)
    if (xml.includes('<oddFooter>'))
      checked(file.SetHeaderFooter(name, { OddFooter: pageFooter(personalFooter(issue)) }));
  checked(
    file.SetDocProps({
      Title: `${blank.title} – ${issue.institutionName}`,
      Creator: issue.associationName,
      Language: issue.language,
    }),
  );
  for (let i = 0; i * identityPropertyLength < issue.identityToken.length; i += 1) {
    const start = i * identityPropertyLength;
    const Value = issue.identityToken.slice(start, start + identityPropertyLength);
    checked(file.SetCustomProps({ Name: `${identityProperty}${i + 1}`, Value }));
  }
  return saveSpreadsheet(file);
}

/** Parts that list others: the library writes their tags anew, and nothing in them is personal. */
const listingParts = ['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'];

/** All parts but those, with texts in the cells in place of their numbers; the table of texts is then of no account. */
function resolvedParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map(
    [...partsOf(bytes)].map(([name, text]) => [
      name,
      name === 'docProps/core.xml' ? withUsualPrefix(text) : text,
    ]),
  );
  const table = parts.get('xl/sharedStrings.xml') ?? '';
  const texts = [...table.matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => text);
  expect(table).toContain(` count="${texts.length}" uniqueCount="${texts.length}"`);
  const left = [...parts].filter(
    ([name]) => ![...listingParts, 'xl/sharedStrings.xml', 'customXml/item1.xml'].includes(name),
  );
  return new Map(
    left.map(([name, xml]) => [
      name,
      xml
        .replace(/^<\?xml[^>]*>\s*/, '')
        .replaceAll(/t="s"><v>(\d+)<\/v>/g, (_whole, place) => `>${texts[Number(place)]}`)
        .replaceAll(/<v>([^<]*)<\/v>/g, (_whole, number) => `<v>${Number(number)}</v>`),
    ]),
  );
}

/** Says part by part where the first difference is, which tells more than two parts of a hundred pages. */
function expectSame(own: Uint8Array, other: Uint8Array): void {
  const [one, two] = [resolvedParts(own), resolvedParts(other)];
  expect([...one.keys()].toSorted()).toEqual([...two.keys()].toSorted());
  for (const [name, xml] of one) {
    const expected = two.get(name) ?? '';
    let place = 0;
    while (place < xml.length && xml[place] === expected[place]) place += 1;
    const around = (text: string) => text.slice(Math.max(0, place - 60), place + 60);
    expect([name, around(xml), xml.length]).toEqual([name, around(expected), expected.length]);
  }
}

/** An answer for every indicator, of every kind. */
function everyAnswer() {
  return Object.fromEntries(
    indicatorsOf(spCore).map((indicator, i) => {
      const { code, kind } = indicator;
      const options = optionsOf(indicator);
      if (kind === 'choice') return [code, options[i % options.length] ?? null];
      if (kind === 'multichoice') return [code, options.filter((_, n) => n % 2 === 0)];
      if (kind === 'boolean') return [code, i % 2 === 0];
      if (kind === 'date') return [code, '2023-12-31'];
      if (kind === 'text') return [code, ` _x0041_ <${i}>\t"&'\n`];
      return [code, kind === 'decimal' || kind === 'percent' ? i + 0.25 : 1000 + i];
    }),
  );
}

function fullReference(): Reference {
  const prior = { ...everyAnswer(), ratio_women_share: 61.5 };
  const changes = Object.fromEntries(
    spCore.rules.slice(3, 9).map(({ code }, i) => [
      code,
      {
        severity: i % 2 === 0 ? null : ('info' as const),
        reason: 'Not <for> "us".',
        since: '2025-01-01T00:00:00Z',
      },
    ]),
  );
  const usual = { outreach_borrowers: { low: 1e-7, high: 1.5e9 } };
  return {
    ...noReference,
    prior,
    usual,
    rates: { end: 3.75 },
    ruleSet: { revision: 4, changes },
  };
}

const fullIssue = (language: Language, name: string): Issue => ({
  ...demoIssue('demo-alba'),
  language,
  institutionName: name,
  associationName: `${name} & friends`,
  contact: '',
  prefill: answersAsPrefill(spCore, language, everyAnswer()),
  reference: fullReference(),
  priorPeriodEnd: '2023-12-31',
});

const names = [
  '=HYPERLINK("http://127.0.0.1/","Alba")',
  '</t></si><si><t>&amp;<!-- "\'',
  '&A&B&"Arial"&D && 100 %',
  ' a_x0041_b _X0042_ $& $1 $` ',
  '\u0001\ud800\ufffe \r\n Банк 😀',
  '😀'.repeat(100),
];

describe('a personalised blank', () => {
  test.each(availableLanguages)('is what the library would have written: %s', async (language) => {
    const blank = await blankIn(language);
    for (const name of language === 'en' ? names : ['Банк "Uno" & <Coöperativa>']) {
      const issue = fullIssue(language, name);
      expectSame(personalise(blank, issue), await personaliseByLibrary(blank, issue));
    }
  });

  test('is so too where hardly anything is known of an institution', async () => {
    const [blank, issue] = [await blankIn('en'), demoIssue('demo-alba')];
    expectSame(personalise(blank, issue), await personaliseByLibrary(blank, issue));
  });

  test('has all that is personal in it, and nothing of the one before', async () => {
    const blank = await blankIn('en');
    const before = personalise(blank, demoIssue('demo-alba'));
    const full = personalise(blank, fullIssue('en', 'Uno'));
    expect([...resolvedParts(full).values()].join()).toContain('Uno');
    expect(Buffer.compare(personalise(blank, demoIssue('demo-alba')), before)).toBe(0);
    const cells = personalCells(fullIssue('en', 'Uno'), blank).map(
      ({ sheet, cell }) => `${sheet}!${cell}`,
    );
    expect(new Set(cells).size).toBe(cells.length);
    const multichoice = indicatorsOf(spCore).find(({ kind }) => kind === 'multichoice');
    const option = multichoice && optionName(multichoice.code, optionsOf(multichoice)[0] ?? '');
    const place = blank.layout.places.get(option ?? '');
    expect(cells).toContain(`${place?.sheet}!${place?.cell}`);
    expect(cells).toContain(`${place?.sheet}!${place?.cell.replace('C', 'E')}`);
  });

  test('keeps all parts but those with something personal, byte for byte', async () => {
    const blank = await blankIn('en');
    const issued = unzipSync(personalise(blank, fullIssue('en', 'Uno')));
    const before = unzipSync(writeZip(blank.parts));
    expect(Object.keys(issued).toSorted()).toEqual(Object.keys(before).toSorted());
    const kept = ['_rules', '_lists'].map((name) => blank.sheets.get(name)?.part ?? '');
    for (const name of [...listingParts, ...kept, 'xl/workbook.xml', 'xl/styles.xml'])
      expect([name, issued[name]?.length, issued[name]]).toEqual([
        name,
        before[name]?.length,
        before[name],
      ]);
  });
});
