// Blanks are kept between issues: whatever is kept, everybody gets the workbook of their own template and language.
import { describe, expect, test } from '@jest/globals';
import { type Language, readPackage, wordsOf } from '@peerbook/shared';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import { issueWorkbook } from '../../../functions/workbook/issueWorkbook.ts';
import { aTemplate, templateInput } from '../../support/builders.ts';

const titleOf = async (template: ReturnType<typeof aTemplate>) => {
  const { grid } = readPackage(await issueWorkbook({ ...demoIssue('demo-alba'), template }));
  const cover = grid.sheets.find(({ name }) => name === wordsOf('en').sheets.cover);
  return cover?.cells.get('B1');
};
const titled = (title: string) => {
  const english = templateInput().words.en as NonNullable<
    ReturnType<typeof templateInput>['words']['en']
  >;
  return aTemplate({ words: { en: { ...english, title } } });
};

describe('workbooks issued at once and again', () => {
  test('are each of their own template, also where more go on than are kept', async () => {
    const templates = Array.from({ length: 10 }, (_, i) => titled(`Template ${i}`));
    for (let turn = 0; turn < 2; turn += 1) {
      const titles = await Promise.all(templates.map(titleOf));
      expect(titles).toEqual(templates.map((_, i) => ({ kind: 'text', value: `Template ${i}` })));
    }
  });

  test('of one issue are the same, byte for byte', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => issueWorkbook({ ...demoIssue('demo-alba'), template: titled('Same') })),
    );
    expect(Buffer.compare(one as Uint8Array, other as Uint8Array)).toBe(0);
  });

  test('are refused in a language that the template has no words in, however often', async () => {
    const issue = { ...demoIssue('demo-alba'), template: aTemplate(), language: 'fr' as Language };
    for (let turn = 0; turn < 2; turn += 1)
      await expect(issueWorkbook(issue)).rejects.toThrow('has no words in fr');
  });
});
