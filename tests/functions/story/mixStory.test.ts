// `npm run story -- --mix FILE`: the loop on MIX Market's real figures, and every row of three peer groups computed a
// second time from the submitted reports, by the definition and not by the release engine.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type BenchmarkRow,
  computeRelease,
  defaultPolicy,
  type Figure,
  freezeDecimal,
  indicatorsOf,
} from '@peerbook/shared';
import { mixTemplate } from '../../../functions/local/story/mixStory.ts';
import { comparable } from '../../../functions/release/comparable.ts';
import { openGate } from '../../support/openGate.ts';
import { buildTestProgram, type Outcome, type TestProgram } from './program.ts';
import { type Left, type Report, readStory } from './releasedRows.ts';
import {
  frozen,
  isAlike,
  isOneMembers,
  twoDigits,
  type Window,
  windowed,
} from './windowedFigures.ts';

const fiveMinutes = 300_000;
const file = join(__dirname, '../../../../shared/data/mix-market-2007-2013.csv');
const whereThere = existsSync(file) ? describe : describe.skip;

describe('the second computation itself', () => {
  // The worked vectors of the disclosure note, on the answers 1 to n.
  test.each([
    [10, 2, '5.5'],
    [11, 2, '6.0'],
    [20, 1, '5.8'],
    [20, 2, '10'],
    [20, 3, '15'],
    [21, 1, '6.0'],
    [21, 3, '16'],
    [23, 1, '6.5'],
    [23, 2, '12'],
    [23, 3, '18'],
  ])('of 1 to %d, quarter %d, gives %s', (n, k, figure) => {
    const answers = Array.from({ length: n }, (_, i) => frozen(i + 1));
    const { numerator, denominator } = windowed(answers, k);
    expect(twoDigits(numerator, denominator)).toBe(figure);
  });

  test.each([
    [0.285, '0.28'],
    [0.135, '0.14'],
    [1.005, '1.0'],
    [1250, '1200'],
    [99.5, '100'],
    [104.5, '100'],
    [-0.0245, '-0.024'],
    [9.95, '10'],
    [1.5e-7, '0.00000015'],
    [0, '0'],
  ])('writes %d as %s', (value, text) => {
    const { numerator, decimals } = frozen(value);
    expect(twoDigits(numerator, 10n ** BigInt(decimals))).toBe(text);
  });
});

/** Peer groups, each by one characteristic; the third follows from a confidential answer. */
const groups: Readonly<Record<string, (report: Report) => boolean>> = {
  all: () => true,
  'legal:ngo': (report) => report.registered?.legalForm === 'ngo',
  'size:small': (report) => (report.figures.get('outreach_borrowers') ?? 10_000) < 10_000,
};

whereThere('the story on MIX Market, Latin America 2013 (skipped where the file is absent)', () => {
  let program: TestProgram;
  let outcome: Outcome;
  let left: Left;
  beforeAll(async () => {
    program = await buildTestProgram();
    const mix = ['--mix', file, '--region', 'lac', '--year', '2013'];
    outcome = await program.run('story', '--json', '--folder', program.folder, ...mix);
    left = await readStory(program.folder, 'mix-lac-2013', '2013');
  }, fiveMinutes);
  afterAll(() => program.remove());

  const answersOf = ({ indicator, group }: Pick<BenchmarkRow, 'indicator' | 'group'>) =>
    left.reports
      .filter((report) => groups[group]?.(report))
      .flatMap((report) => report.figures.get(indicator) ?? [])
      .map(frozen);
  const rowsOf = (group: string) => left.rows.filter((row) => row.group === group);

  test('ends well, with one line of figures: all that was submitted was accepted', () => {
    expect({ code: outcome.code, errors: outcome.errors }).toEqual({ code: 0, errors: '' });
    expect(outcome.output.trim().split('\n')).toHaveLength(1);
    const figures = JSON.parse(outcome.output);
    expect(figures.submitted).toBe(figures.accepted);
    expect(figures.submitted).toBeGreaterThan(200);
    expect(figures.published + figures.withheld).toBe(left.rows.length);
    expect(left.reports).toHaveLength(figures.accepted);
    expect(existsSync(figures.workbook)).toBe(true);
  });

  test('has a row for each compared indicator in each group', () => {
    const template = mixTemplate();
    const compared = [...indicatorsOf(template), ...template.ratios]
      .filter((one) => one.benchmark)
      .map((one) => one.code);
    expect(compared.length).toBeGreaterThan(15);
    for (const group of Object.keys(groups))
      expect(
        rowsOf(group)
          .map((row) => row.indicator)
          .sort(),
      ).toEqual([...compared].sort());
  });

  describe.each(Object.keys(groups))('%s', (group) => {
    test('publishes what the definition gives, digit for digit', () => {
      let points = 0;
      for (const row of rowsOf(group)) {
        if (row.status !== 'published') continue;
        const answers = answersOf(row);
        for (const [k, figure] of [row.lower, row.median, row.upper].entries()) {
          if (!figure) continue;
          holdFigure(row, figure, windowed(answers, k + 1));
          points += 1;
        }
      }
      expect(points).toBeGreaterThan(30);
    });

    test('withholds below 10 answers, has no quartiles below 20, and says the right band', () => {
      for (const row of rowsOf(group)) {
        const n = answersOf(row).length;
        if (n < 10) expect(row.status).toBe('withheld');
        if (row.status === 'withheld') {
          expect(Object.keys(row).sort()).toEqual(['group', 'indicator', 'nBand', 'status']);
          expect(row.nBand).toBe('not_shown');
          continue;
        }
        if (n < 20) expect([row.lower, row.upper]).toEqual([undefined, undefined]);
        const [from = 0, to = Number.POSITIVE_INFINITY] = row.nBand
          .split(/[-+]/)
          .filter(Boolean)
          .map(Number);
        expect(n).toBeGreaterThanOrEqual(from);
        expect(n).toBeLessThanOrEqual(to);
      }
    });
  });

  test('withholds nothing of all members without a reason in the answers, or a gate that they would not pass', () => {
    const indicators = comparable(mixTemplate());
    const members = left.reports.map(({ figures }, i) => ({
      institution: `m${i}`,
      values: Object.fromEntries(
        indicators.flatMap(({ code }) => {
          const figure = figures.get(code);
          return figure === undefined ? [] : [[code, freezeDecimal(figure)]];
        }),
      ),
    }));
    const { table } = computeRelease({
      policy: defaultPolicy,
      indicators,
      members,
      gate: openGate,
    });
    const passesWithoutGate = new Set(
      table.rows
        .filter(({ group, status }) => group === 'all' && status === 'published')
        .map(({ indicator }) => indicator),
    );
    for (const row of rowsOf('all')) {
      const answers = answersOf(row);
      if (row.status !== 'withheld' || answers.length < 10) continue;
      const median = windowed(answers, 2);
      const hasReason = isOneMembers(median) || median.numerator === 0n;
      expect(hasReason).toBe(!passesWithoutGate.has(row.indicator));
    }
  });
});

/**
 * A point is the definition's figure. A range holds it; it is shown where the answers behind it are alike, or where the gate found that
 * the point would pin somebody, and then it is no wider than a figure of one digit.
 */
function holdFigure(row: BenchmarkRow, figure: Figure, window: Window): void {
  const text = twoDigits(window.numerator, window.denominator);
  const place = `${row.indicator} in ${row.group}`;
  if (figure.kind === 'point') {
    expect(`${place}: ${figure.figure}`).toBe(`${place}: ${text}`);
    expect(isAlike(window)).toBe(false);
    return;
  }
  const width = Number(figure.to) - Number(figure.from);
  expect(width).toBeGreaterThan(0);
  // The widest is that of a figure of 15, which is like all from 15 to 25.
  expect(width).toBeLessThanOrEqual(0.67 * Math.abs(Number(text)));
  expect(Number(figure.from)).toBeLessThanOrEqual(Number(text));
  expect(Number(figure.to)).toBeGreaterThanOrEqual(Number(text));
}
