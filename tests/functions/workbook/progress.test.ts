// What an issued workbook says of itself once it is filled, calculated by an engine of others: progress, failing checks,
// ratios in their places, and where opening balances are from. Held against what the server says of the same answers.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  answerFromData,
  columns,
  fill,
  indicatorsOf,
  type Language,
  layoutOf,
  noReference,
  parseAddress,
  type Reading,
  type Reference,
  referenceRows,
  referenceSheet,
  spCore,
  validate,
  wordsOf,
} from '@peerbook/shared';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import { randomReport } from '../../../functions/local/prove/randomReport.ts';
import type { Issue } from '../../../functions/workbook/issue.ts';
import { answerCells } from '../../support/engine/answerCells.ts';
import type { SheetEngine } from '../../support/engine/sheetEngine.ts';
import { openIssued } from './openIssued.ts';

const today = new Date().toISOString().slice(0, 10);
type Answers = Readonly<Record<string, AnswerData>>;
const issueIn = (language: Language): Issue => {
  const issue = demoIssue('demo-alba');
  return { ...issue, language, identity: { ...issue.identity, language } };
};
const readingsOf = (answers: Answers): Reading[] =>
  indicatorsOf(spCore).map((indicator) => ({
    indicator: indicator.code,
    answer: answerFromData(indicator, answers[indicator.code] ?? null).answer,
  }));

/** Checks that fail: each rule once, each answer beyond its bounds once; those about some indicators, or all. */
function failingAmong(
  findings: ReturnType<typeof validate>['findings'],
  codes?: ReadonlySet<string>,
) {
  const beyond = ['below_minimum', 'above_maximum', 'below_usual', 'above_usual'];
  const counted = findings.flatMap(({ code, rule, severity, indicators }) => {
    if (severity === 'info' || (rule === undefined && !beyond.includes(code))) return [];
    const isMany = spCore.rules.find((one) => one.code === rule);
    const about = isMany?.forEach && !isMany.share ? indicators.slice(0, 1) : indicators;
    if (codes && !about.some((one) => codes.has(one))) return [];
    return [rule ?? `${code} ${indicators[0]}`];
  });
  return new Set(counted).size;
}

describe.each<Language>(['en', 'es', 'fr', 'ru'])('a filled workbook (%s)', (language) => {
  let engine: SheetEngine;
  const words = wordsOf(language);
  const layout = layoutOf(spCore, language);
  beforeAll(async () => {
    engine = await openIssued(issueIn(language));
  });
  afterAll(() => engine.close());
  const enter = (answers: Answers, prior: Answers = {}) => {
    const reference = { ...noReference, prior: prior as Reference['prior'] };
    const compared = referenceRows(spCore, language, reference).map(({ value }, i) => ({
      sheet: referenceSheet,
      cell: `B${i + 1}`,
      value: value ?? null,
    }));
    engine.set([...answerCells(spCore, language, answers), ...compared]);
    engine.calculate();
    return validate(spCore, readingsOf(answers), { language, today, reference });
  };
  const shown = (name: string) => {
    const place = layout.places.get(name);
    return engine.read(place?.sheet ?? '', place?.cell ?? '');
  };

  test('says how far one has come, on each sheet and on the cover, as the server counts', () => {
    const random = seededRandom(31);
    let failed = 0;
    const reports = Array.from({ length: 3 }, () => randomReport(random).answers);
    const [one = {}, other = {}] = reports;
    // The last two with a period before: one that was copied, and one of another size.
    const cases = [[{}], ...reports.map((answers) => [answers]), [one, one], [one, other]];
    for (const [answers = {}, prior] of cases) {
      const { progress, findings } = enter(answers, prior);
      const sums = { required: 0, answered: 0 };
      for (const { name, rows } of layout.sheets) {
        const [required, answered, failing] = ['A1', 'A2', 'A3'].map((cell) =>
          Number(engine.read(name, cell)),
        );
        sums.required += required ?? 0;
        sums.answered += answered ?? 0;
        const here = new Set(
          rows.flatMap((row) => (row.kind === 'indicator' ? [row.indicator.code] : [])),
        );
        expect([name, failing]).toEqual([name, failingAmong(findings, here)]);
        const sentence = fill(words.cover['progressLine'] ?? '', {
          required: required ?? '',
          answered: answered ?? '',
          failing: failing ?? '',
        });
        expect(engine.read(name, 'B3')).toBe(`${sentence}   (* ${words.tiers.core})`);
      }
      expect(sums).toEqual(progress);
      const failing = failingAmong(findings);
      failed += failing;
      const overall = fill(words.cover['progressLine'] ?? '', { ...progress, failing });
      const cover = Array.from({ length: 30 }, (_, i) =>
        engine.read(words.sheets.cover, `B${i + 1}`),
      );
      expect(cover).toContain(overall);
    }
    expect(failed).toBeGreaterThan(10);
  });

  test('shows each ratio beside what it is made of and on the overview, as the server calculates it', () => {
    const random = seededRandom(32);
    let calculated = 0;
    for (let report = 0; report < 2; report += 1) {
      const { ratios } = enter(randomReport(random).answers);
      layout.ratios.rows.forEach(({ row, ratio: { code } }) => {
        const value = ratios[code] ?? null;
        const there = engine.read(layout.ratios.name, `C${row}`);
        for (const one of [shown(code), there]) {
          if (value === null) expect([code, one]).toEqual([code, '']);
          else
            expect(Math.abs(Number(one) - value)).toBeLessThan(1e-8 * Math.max(1, Math.abs(value)));
        }
        if (value !== null) calculated += 1;
      });
    }
    expect(calculated).toBeGreaterThan(20);
  });
});

describe('beside an opening balance', () => {
  const words = wordsOf('en');
  const { places } = layoutOf(spCore, 'en');
  const code = 'retention_borrowers_start';
  const issue: Issue = {
    ...issueIn('en'),
    prefill: { [code]: 11_800 },
    reference: { ...noReference, prior: { outreach_borrowers: 11_800 } },
    priorPeriodEnd: '2023-12-31',
  };
  const beside = (engine: SheetEngine, column: number) => {
    const place = places.get(code);
    const row = parseAddress(place?.cell ?? '')?.row;
    return engine.read(place?.sheet ?? '', `${String.fromCharCode(64 + column)}${row}`);
  };
  const says = async (given: Partial<Issue>, value: number | string | null) => {
    const engine = await openIssued({ ...issue, ...given });
    engine.set([{ ...(places.get(code) ?? { sheet: '', cell: '' }), value }]);
    engine.calculate();
    const said = beside(engine, columns.check);
    engine.close();
    return said;
  };

  test('stands which report it is from, and that a change is a restatement', async () => {
    const opening = fill(words.cells['opening'] ?? '', { date: '2023-12-31' });
    expect(await says({}, 11_800)).toBe(opening);
  });

  test('stands the warning of the rule once it is changed', async () => {
    expect(String(await says({}, 11_801))).toMatch(/^! Opening borrowers differ/);
  });

  test('stands nothing where it is blank, or no figure was reported, or that one was queried', async () => {
    expect(await says({}, null)).toBe('');
    const without = { reference: noReference, prefill: {} };
    expect(await says(without, 11_800)).toBe('');
    const queried = {
      ...without,
      priorMarks: { outreach_borrowers: 'queried' },
      priorQueried: { outreach_borrowers: 11_800 },
    } as const;
    expect(await says(queried, 11_800)).toBe('');
  });
});
