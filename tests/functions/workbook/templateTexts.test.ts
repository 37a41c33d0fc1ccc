// The words of an association's own template are printed as they were given, and make nothing run that others would not.
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  addressOf,
  columns,
  type IndicatorInput,
  isStorableText,
  layoutOf,
  noReference,
  parseAddress,
  parseTemplate,
  readAnswer,
  type Template,
  templateWordsSchema,
} from '@peerbook/shared';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import { issueWorkbook } from '../../../functions/workbook/issueWorkbook.ts';
import { indicatorOf, smallIndicators, templateInput } from '../../support/builders.ts';
import { formulaPayloads } from '../../support/formulaPayloads.ts';
import { naughtyTexts } from '../../support/naughtyTexts.ts';
import { cellsOf, definedNamesOf, formulasOf, sheetsOf, validationsOf } from './inspect.ts';

const english = templateInput().words.en as NonNullable<
  ReturnType<typeof templateInput>['words']['en']
>;
const wordsWith = (label: string) => ({
  ...english,
  indicators: { ...english.indicators, a_b: label },
});
const texts = [...naughtyTexts, ...formulaPayloads];
/** Labels as the contract takes them. */
const labels = texts.filter((text) => templateWordsSchema.safeParse(wordsWith(text)).success);
/** Options that can be told apart, outer spaces and capitals aside. */
const options = [
  ...new Map(labels.map((text) => [text.trim().normalize('NFC').toLowerCase(), text])),
]
  .filter(([folded]) => !/^(option_\d+)?$/.test(folded) && !/^[\s\u00a0]*$/.test(folded))
  .map(([, text]) => text)
  .slice(0, 400);
const messages = [...formulaPayloads.slice(0, 60), ...labels.slice(-60)];

const dictionary = (prefix: string, list: readonly string[]) =>
  Object.fromEntries(list.map((text, i) => [`${prefix}_${i}`, text]));

/** A template with a text for each label, a choice of all options, and a rule for each message. */
function templateOf(worded: {
  labels: readonly string[];
  options: readonly string[];
  messages: readonly string[];
}): Template {
  const [base] = smallIndicators as readonly [IndicatorInput];
  const asked = worded.labels.map(
    (_, i): IndicatorInput => ({
      ...base,
      code: `words_${i}`,
      unit: `unit_${i}`,
      tier: 'extended',
    }),
  );
  const choice: IndicatorInput = {
    ...base,
    code: 'the_choice',
    kind: 'choice',
    tier: 'extended',
    options: worded.options.map((_, i) => `option_${i}`),
  };
  return parseTemplate({
    ...templateInput(),
    sections: [{ code: 'people', sheet: 'main', indicators: [choice, ...asked] }],
    ratios: [],
    rules: worded.messages.map((_, i) => ({
      code: `rule_${i}`,
      severity: 'error' as const,
      category: 'a',
      formula: `LEN(words_${i})<5`,
    })),
    words: {
      en: {
        ...english,
        title: worded.labels.at(-1)?.slice(0, 100) ?? '',
        indicators: { the_choice: 'Choice', ...dictionary('words', worded.labels) },
        units: { percent: '%', people: 'people', ...dictionary('unit', worded.labels) },
        options: dictionary('option', worded.options),
        rules: dictionary('rule', worded.messages),
        ratios: {},
      },
    },
  });
}

const plain = (list: readonly string[]) => list.map((_, i) => `Plain ${i}`);
const template = templateOf({ labels, options, messages });
const twin = templateOf({
  labels: plain(labels),
  options: plain(options),
  messages: plain(messages),
});
const issueOf = (one: Template) =>
  issueWorkbook({ ...demoIssue('demo-alba'), template: one, reference: noReference });
const { places } = layoutOf(template, 'en');

let issued: Uint8Array;
let harmless: Uint8Array;
beforeAll(async () => {
  issued = await issueOf(template);
  harmless = await issueOf(twin);
});

describe('the words of a template', () => {
  test('are refused where no workbook can hold them, and taken otherwise', () => {
    const refused = texts.filter((text) => !labels.includes(text));
    expect(labels.length).toBeGreaterThan(900);
    for (const text of refused)
      expect(text === '' || text.length > 600 || !isStorableText(text)).toBe(true);
  });

  test('stand as labels and units in the workbook as they are worded', () => {
    const shown = labels.map((_, i) => {
      const place = places.get(`words_${i}`) as { sheet: string; cell: string };
      const at = (column: number) =>
        cellsOf(issued, place.sheet)?.get(addressOf(parseAddress(place.cell)?.row ?? 0, column));
      return [at(columns.label), at(columns.unit)];
    });
    const wrong = labels.flatMap((value, i) => {
      const expected = { kind: 'text', value };
      return JSON.stringify(shown[i]) === JSON.stringify([expected, expected])
        ? []
        : [{ value, shown: shown[i] }];
    });
    expect(wrong).toEqual([]);
  });

  test('that are options are each read back as the option they are of', () => {
    const context = { template, language: 'en', locale: 'en-US', date1904: false } as const;
    const choice = indicatorOf(template, 'the_choice');
    expect(options.length).toBe(400);
    const wrong = options.flatMap((value, i) => {
      const { answer } = readAnswer(choice, { kind: 'text', value }, context);
      return answer.kind === 'choice' && answer.option === `option_${i}` ? [] : [{ value, answer }];
    });
    expect(wrong).toEqual([]);
  });

  test('put no formula, name or validation where plain words put none', () => {
    const activeCells = (bytes: Uint8Array) =>
      sheetsOf(bytes).map(({ name, xml }) => [
        name,
        [...formulasOf(xml).keys()],
        xml.split('<f').length,
        [...validationsOf(xml)].map(([range, { type }]) => [range, type]),
        xml.split('<hyperlink ').length,
      ]);
    expect(activeCells(issued)).toEqual(activeCells(harmless));
    expect(definedNamesOf(issued)).toEqual(definedNamesOf(harmless));
  });
});
