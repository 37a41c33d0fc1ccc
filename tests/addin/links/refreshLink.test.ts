// What a link leads to now, and whether its figure may be taken.
import { describe, expect, test } from '@jest/globals';
import type { Link } from '@peerbook/shared';
import { makeLink, withLink } from '../../../addin/links/makeLink.ts';
import { refreshLink } from '../../../addin/links/refreshLink.ts';
import { allInputs, isTakeable, saysTheSame } from '../../../addin/links/taking.ts';
import { indicatorNamed } from '../../../addin/workbook/cellInputs.ts';
import type { Rows } from '../../shared/workbook/links/books.ts';
import { aReport } from '../pane/reports.ts';
import { aBookOf, balance } from './books.ts';

const report = aReport([]);
const place = (cell: string) => ({ sheet: 'TB', cell });
const linkTo = (cell: string, rows: Rows = balance, factor = 1): Link => {
  const figure = { indicator: 'outreach_borrowers', factor, value: 21, today: '2025-02-01' };
  const link = makeLink(aBookOf(rows), place(cell), figure);
  if (!link) throw new Error('no link');
  return link;
};
const lookUp = (link: Link, rows: Rows | undefined, pick?: string) =>
  refreshLink(
    report,
    indicatorNamed(report.template, link.indicator)!,
    link,
    rows && aBookOf(rows),
    pick === undefined ? undefined : place(pick),
  );

describe('a link that is looked up', () => {
  test('brings the figure of its place, times its factor', () => {
    const result = lookUp(linkTo('B2', balance, 1000), balance);
    expect(result).toMatchObject({ status: 'same', place: place('B2') });
    expect(result.reading).toEqual({ answer: { kind: 'number', value: 1_234_000 } });
    expect(isTakeable(result)).toBe(true);
  });

  test('brings that of the next year from the place it moved to', () => {
    const now: Rows = [[], ['Account', 2026], ['Active borrowers', 1500]];
    const result = lookUp(linkTo('B2'), now);
    expect(result).toMatchObject({ status: 'moved', place: place('B3') });
    expect(result.reading?.answer).toEqual({ kind: 'number', value: 1500 });
  });

  test('of which two may be meant brings nothing until the person has said which', () => {
    const now: Rows = [...balance, ['Active borrowers', 7, 8]];
    const asked = lookUp(linkTo('B2'), now);
    expect(asked.offers).toEqual([place('B2'), place('B5')]);
    expect([asked.place, asked.reading, isTakeable(asked)]).toEqual([undefined, undefined, false]);
    expect(lookUp(linkTo('B2'), now, 'B5').reading?.answer).toEqual({ kind: 'number', value: 7 });
  });

  test('brings nothing from a place that is not among those that may be meant', () => {
    const now: Rows = [...balance, ['Active borrowers', 7, 8]];
    expect(lookUp(linkTo('B2'), now, 'C4').reading).toBeUndefined();
  });

  test.each<[string, Rows, RegExp | undefined]>([
    [
      'a text that is another number elsewhere',
      [balance[0]!, ['Active borrowers', '1,234']],
      /1,234/,
    ],
    ['a fraction of a person', [balance[0]!, ['Active borrowers', 12.5]], /12.5/],
    ['nothing', [balance[0]!, ['Active borrowers', null]], undefined],
  ])('that finds %s takes nothing', (_name, now, sentence) => {
    const result = lookUp(linkTo('B2'), now);
    expect(isTakeable(result)).toBe(false);
    if (sentence) expect(result.reading?.sentence).toMatch(sentence);
    else expect(result.reading).toEqual({ answer: { kind: 'blank' } });
  });

  test('waits for its file, and says where there is nothing any more', () => {
    expect(lookUp(linkTo('B2'), undefined).status).toBe('closed');
    expect(lookUp(linkTo('B2'), [['Other', 5]]).status).toBe('gone');
  });

  test('says whether the report holds the same already', () => {
    expect(saysTheSame(report, lookUp(linkTo('B2'), balance))).toBe(false);
    const now: Rows = [balance[0]!, ['Active borrowers', 21]];
    expect(saysTheSame(report, lookUp(linkTo('B2'), now))).toBe(true);
  });
});

describe('links of a report', () => {
  test('have one for each indicator', () => {
    const [first, second] = [linkTo('B2'), linkTo('B4')];
    expect(withLink([first], second)).toEqual([second]);
  });

  test('are taken all or none', () => {
    const input = { place: place('C6'), value: 5 };
    expect(allInputs([[input], [input]])).toEqual([input, input]);
    expect(allInputs([[input], undefined])).toBeUndefined();
  });
});
