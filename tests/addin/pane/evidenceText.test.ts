// Evidence as one text in the workbook and as document and page in the pane.
import { describe, expect, test } from '@jest/globals';
import { availableLanguages } from '@peerbook/shared';
import fc from 'fast-check';
import { paneWordsOf } from '../../../addin/words/words.ts';
import { evidenceText, readEvidence } from '../../../addin/workbook/evidenceText.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const markOf = (language: (typeof availableLanguages)[number]) =>
  paneWordsOf(language).cell.pageMark;
const isMark = /(?:pp?|págs?|с|стр)\./iu;

describe('evidence', () => {
  test.each([
    ['document and page', { document: 'Annual report', page: '12' }, 'Annual report, p. 12'],
    ['a document', { document: ' Annual report ', page: ' ' }, 'Annual report'],
    ['a page', { document: '', page: '12' }, 'p. 12'],
    ['nothing', { document: '', page: '' }, ''],
  ])('is one text of %s', (_name, evidence, text) => {
    expect(evidenceText(evidence, 'p.')).toBe(text);
  });

  test.each([
    ['Annual report, p. 12', 'Annual report', '12'],
    ['Annual report, pp. 12-14', 'Annual report', '12-14'],
    ['Informe, pág. 3', 'Informe', '3'],
    ['Informe, págs. 3 y 4', 'Informe', '3 y 4'],
    ['Отчёт, с. 5', 'Отчёт', '5'],
    ['Отчёт, стр. 5', 'Отчёт', '5'],
    ['Report, p. 3 of the annex, p. 7', 'Report, p. 3 of the annex', '7'],
    ['p. 12', '', '12'],
    ['Minutes of 3 May', 'Minutes of 3 May', ''],
    ['P. Smith', 'P. Smith', ''],
    ['Report, part p', 'Report, part p', ''],
  ])('%p is read apart', (text, document, page) => {
    expect(readEvidence(text)).toMatchObject({ document, page });
  });

  test.each(availableLanguages)(
    `put together is read apart again, in %s (seed ${seed})`,
    (language) => {
      const trimmed = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim());
      const document = trimmed.filter((text) => text !== '' && !isMark.test(text));
      const page = fc.oneof(
        fc.integer({ min: 1, max: 999 }).map(String),
        trimmed.filter((text) => !isMark.test(text)),
      );
      fc.assert(
        fc.property(document, page, (given, number) => {
          const text = evidenceText({ document: given, page: number }, markOf(language));
          expect(readEvidence(text)).toMatchObject({ document: given, page: number });
        }),
        { seed, numRuns: 200 },
      );
      const [read] = [readEvidence(evidenceText({ document: '', page: '7' }, markOf(language)))];
      expect(read).toMatchObject({ document: '', page: '7' });
    },
  );

  test(`whatever somebody typed stays as it is as long as nobody changes it (seed ${seed})`, () => {
    const pieces = fc.constantFrom(
      'Report',
      ',',
      ' ',
      '  ',
      'p.',
      'PP.',
      'pág.',
      'стр.',
      '12',
      '-',
    );
    const texts = fc.array(pieces, { maxLength: 8 }).map((some) => some.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom(...availableLanguages), (text, language) => {
        expect(evidenceText(readEvidence(text), markOf(language))).toBe(text.trim());
      }),
      {
        seed,
        numRuns: 500,
        examples: [
          ['Report, pp. 3-4', 'en'],
          ['Отчёт,стр. 5', 'ru'],
        ],
      },
    );
  });
});
