// What a person gets to see of links, and that each language says it.
import { describe, expect, test } from '@jest/globals';
import { availableLanguages } from '@peerbook/shared';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { CopyAnswers } from '../../../addin/links/CopyAnswers.tsx';
import { LinkRow } from '../../../addin/links/LinkRow.tsx';
import { makeLink } from '../../../addin/links/makeLink.ts';
import { refreshLink } from '../../../addin/links/refreshLink.ts';
import type { Copying } from '../../../addin/links/useCopy.ts';
import { linkWordsOf } from '../../../addin/words/links/linkWords.ts';
import { indicatorNamed } from '../../../addin/workbook/cellInputs.ts';
import type { Rows } from '../../shared/workbook/links/books.ts';
import { aReport } from '../pane/reports.ts';
import { aBookOf, balance } from './books.ts';

const report = aReport([]);
const borrowers = indicatorNamed(report.template, 'outreach_borrowers')!;

/** The text of what is drawn, tags left out. */
function shown(element: ReactElement): string {
  return renderToStaticMarkup(element)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('a linked figure', () => {
  const link = makeLink(
    aBookOf(balance),
    { sheet: 'TB', cell: 'B2' },
    { indicator: borrowers.code, factor: 1, value: 1000, today: '2025-02-01' },
  )!;
  const row = (now: Rows | undefined) =>
    shown(
      createElement(LinkRow, {
        report,
        result: refreshLink(report, borrowers, link, now && aBookOf(now)),
        links: {
          isTicked: () => true,
          tick: () => undefined,
          pick: () => undefined,
          remove: () => undefined,
        },
      }),
    );

  test('shows what was taken, what stands there now, where, and what the report says', () => {
    expect(row(balance)).toBe(
      'Borrowers × Taken on 1 Feb 2025 1,000 Now 1,234 Same place: TB!B2 In the report: 21',
    );
  });

  test('says what moved', () => {
    expect(row([[], ...balance])).toContain('Moved from TB!B2 to TB!B3');
  });

  test('asks which is meant, with the figure of each', () => {
    const text = row([...balance, ['Active borrowers', 7]]);
    expect(text).toContain('Now – Several cells may be meant. Which one?');
    expect(text).toContain('TB!B2: 1,234 TB!B5: 7');
  });

  test('says where nothing is found', () => {
    expect(row([['Other', 5]])).toContain('No longer found');
  });
});

describe('answers of another workbook', () => {
  const copying = (plan: Copying['plan'], refusal?: Copying['refusal']): Copying => ({
    name: 'old.xlsx',
    plan,
    refusal,
    open: () => undefined,
    isTicked: ({ before }) => before.kind === 'blank',
    tick: () => undefined,
    take: () => undefined,
  });
  const panel = (state: Copying) => shown(createElement(CopyAnswers, { report, copying: state }));

  test('are shown before they are copied, those that would be replaced unticked', () => {
    const text = panel(
      copying({
        kind: 'ready',
        identity: { ...report.identity, round: '2024' },
        filling: [
          {
            indicator: indicatorNamed(report.template, 'outreach_women')!,
            before: { kind: 'blank' },
            after: { kind: 'number', value: 12 },
          },
        ],
        replacing: [
          {
            indicator: borrowers,
            before: { kind: 'number', value: 21 },
            after: { kind: 'number', value: 20 },
          },
        ],
        unreadable: [
          { indicator: indicatorNamed(report.template, 'outreach_share')!, sentence: 'No number.' },
        ],
        same: 3,
      }),
    );
    expect(text).toContain('Round 2024, small 1.0.0 These answers are of round 2024.');
    expect(text).toContain('Blank here All Women 12');
    expect(text).toContain('Different here All Borrowers 20 in place of 21');
    expect(text).toContain('1 answer cannot be copied Share No number.');
    expect(text).toContain('3 answers are the same already. Copy 1 answer');
  });

  test('are refused with the reason', () => {
    expect(panel(copying({ kind: 'refused', reason: 'of_another' }))).toContain(
      '“old.xlsx” belongs to another institution.',
    );
    expect(panel(copying(undefined, 'too_large'))).toContain('larger than 5 MB');
  });
});

describe('the words of links', () => {
  const sentences = (words: object, path = ''): [string, string][] =>
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[`${path}${key}`, value]]
        : sentences(value as object, `${path}${key}.`),
    );
  const english = new Map(sentences(linkWordsOf('en')));
  const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

  test.each(availableLanguages)('have the same placeholders in %s', (language) => {
    for (const [path, text] of sentences(linkWordsOf(language)))
      expect([path, placeholders(text)]).toEqual([path, placeholders(english.get(path) ?? '')]);
  });
});
