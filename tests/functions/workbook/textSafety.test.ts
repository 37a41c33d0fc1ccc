// Whatever is typed into a workbook comes back as it was, or is a finding at its cell; and nothing that is typed is run.
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  addressOf,
  columns,
  comparisonSheets,
  type IndicatorInput,
  layoutOf,
  noReference,
  parseAddress,
  parseTemplate,
  readPackage,
  readWorkbook,
  type Template,
  type WorkbookReadings,
} from '@peerbook/shared';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import { issueWorkbook } from '../../../functions/workbook/issueWorkbook.ts';
import { writeComparison } from '../../../functions/workbook/writeComparison.ts';
import { activeContent } from '../../support/activeContent.ts';
import { smallIndicators, templateInput } from '../../support/builders.ts';
import { aComparison } from '../../support/comparison.ts';
import { formulaPayloads } from '../../support/formulaPayloads.ts';
import { naughtyTexts } from '../../support/naughtyTexts.ts';
import { type TypedText, typeTexts } from '../../support/typeTexts.ts';
import { expectedNote, expectedText } from './expectedText.ts';

/** What Excel takes in a cell. */
const cellLimit = 32_767;
const texts = [...naughtyTexts, ...formulaPayloads].filter((text) => text.length <= cellLimit);

/** A template that asks for one text after another. */
function textTemplate(count: number): Template {
  const input = templateInput();
  const english = input.words.en as NonNullable<typeof input.words.en>;
  const codes = Array.from({ length: count }, (_, i) => `words_of_${i}`);
  const indicators = codes.map(
    (code): IndicatorInput => ({
      ...(smallIndicators[0] as IndicatorInput),
      code,
      tier: 'extended',
    }),
  );
  const labels = Object.fromEntries(codes.map((code) => [code, `Text ${code}`]));
  return parseTemplate({
    ...input,
    sections: [{ code: 'people', sheet: 'main', indicators }],
    ratios: [],
    rules: [],
    words: { en: { ...english, indicators: labels, ratios: {}, rules: {} } },
  });
}

const template = textTemplate(texts.length);
const { places } = layoutOf(template, 'en');
const issue = { ...demoIssue('demo-alba'), template, reference: noReference };

/** The cell of the answer to a question, or one beside it. */
function placeOf(i: number, column: number): { sheet: string; cell: string } {
  const place = places.get(`words_of_${i}`) as { sheet: string; cell: string };
  return { ...place, cell: addressOf(parseAddress(place.cell)?.row ?? 0, column) };
}

let issued: Uint8Array;
let filled: Uint8Array;
let read: WorkbookReadings;
beforeAll(async () => {
  issued = await issueWorkbook(issue);
  const typed = texts.flatMap((text, i): readonly TypedText[] =>
    [columns.value, columns.evidence, columns.comment].map((column) => ({
      ...placeOf(i, column),
      text,
    })),
  );
  filled = typeTexts(issued, typed);
  read = readWorkbook(readPackage(filled).grid, template, 'en');
});

describe('the texts', () => {
  test('are at least 515 naughty ones and 100 formulas, each once', () => {
    expect(new Set(naughtyTexts).size).toBeGreaterThanOrEqual(515);
    expect(new Set(formulaPayloads).size).toBeGreaterThanOrEqual(100);
  });
});

/** What a reading says of one of the three cells: the text, or the code of the finding at that cell. */
function said({ readings, findings }: WorkbookReadings, i: number, column: number): unknown {
  const { answer, evidence, comment } = readings[i] as WorkbookReadings['readings'][number];
  const { cell } = placeOf(i, column);
  const found = findings.filter(({ places: [place] }) => place?.cell === cell);
  if (found.length > 0) return found.map((one) => one.code).join();
  if (column === columns.evidence) return { text: evidence ?? '' };
  if (column === columns.comment) return { text: comment ?? '' };
  return answer.kind === 'text' ? { text: answer.value } : { text: '', kind: answer.kind };
}

function holdAll(found: WorkbookReadings): void {
  const wrong = texts.flatMap((text, i) => {
    const expected = [expectedText(text), expectedNote(text), expectedNote(text)];
    const columnsRead = [columns.value, columns.evidence, columns.comment];
    const got = columnsRead.map((column) => said(found, i, column));
    return JSON.stringify(got) === JSON.stringify(expected) ? [] : [{ text, got, expected }];
  });
  expect(wrong).toEqual([]);
}

describe('a filled workbook', () => {
  test('says in answers, evidence and comments what was typed, or a finding at its cell', () => {
    holdAll(read);
    // Neither would prove anything alone.
    expect(read.findings.length).toBeGreaterThan(300);
    expect(read.readings.filter(({ answer }) => answer.kind === 'text').length).toBeGreaterThan(
      700,
    );
  });

  test('tells its findings without letters that cannot be stored or shown', () => {
    for (const { sentence, details } of read.findings)
      for (const text of [sentence, ...Object.values(details).map(String)])
        expect(text).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cs}\u{fdd0}-\u{fdef}\ufffe\uffff]/u);
  });

  test('holds no formula more than the issued one', () => {
    expect(activeContent(filled)).toEqual(activeContent(issued));
    expect(activeContent(issued).length).toBeGreaterThan(100);
  });

  test('keeps all of it when benchmark sheets are written into it, and gets nothing active but charts', async () => {
    const bytes = await writeComparison(filled, comparisonSheets(aComparison({ template })));
    holdAll(readWorkbook(readPackage(bytes).grid, template, 'en'));
    const formulas = (file: Uint8Array) => activeContent(file).filter((one) => /<f\b/.test(one));
    expect(formulas(bytes)).toEqual(formulas(filled));
  });
});

describe('a cell', () => {
  test.each([cellLimit - 1, cellLimit])(
    'of %d letters, beyond what an answer may have, is a finding',
    (length) => {
      const bytes = typeTexts(issued, [{ ...placeOf(0, columns.value), text: 'x'.repeat(length) }]);
      const { findings } = readWorkbook(readPackage(bytes).grid, template, 'en');
      expect(findings).toMatchObject([
        {
          code: 'text_too_long',
          details: { length, limit: 2000 },
          places: [placeOf(0, columns.value)],
        },
      ]);
    },
  );

  test('of more letters than Excel allows is refused with its address', () => {
    const place = placeOf(0, columns.value);
    const bytes = typeTexts(issued, [{ ...place, text: 'x'.repeat(cellLimit + 1) }]);
    expect(() => readPackage(bytes)).toThrow(`${place.cell}: the cell holds more text than Excel`);
  });
});
