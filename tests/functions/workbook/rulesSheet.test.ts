// The hidden sheet of rules, calculated: each check says there what validate says, in every language and under every rule
// set, once the reference is written beside it.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  answerFromData,
  columns,
  headingRow,
  indicatorsOf,
  type Language,
  layoutOf,
  parseAddress,
  type Reading,
  type Reference,
  referenceRows,
  referenceSheet,
  rulesSheet,
  spCore,
  validate,
  wordsOf,
} from '@peerbook/shared';
import { type Random, seededRandom } from '../../../functions/local/demo/random.ts';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import { randomReport } from '../../../functions/local/prove/randomReport.ts';
import { marks } from '../../../functions/workbook/ruleFormulas.ts';
import { truthCells } from '../../../functions/workbook/rulesPlan.ts';
import { answerCells } from '../../support/engine/answerCells.ts';
import type { SheetEngine, TypedCell } from '../../support/engine/sheetEngine.ts';
import { openIssued } from './openIssued.ts';

const today = new Date().toISOString().slice(0, 10);
const shownTruth: Readonly<Record<string, number>> = { passed: 1, failed: 0, notEvaluated: -1 };
type Answers = Readonly<Record<string, AnswerData>>;

function readingsOf(answers: Answers, notes: ReadonlyMap<string, string> = new Map()): Reading[] {
  return indicatorsOf(spCore).map((indicator) => {
    const evidence = notes.get(indicator.code);
    const { answer } = answerFromData(indicator, answers[indicator.code] ?? null);
    return { indicator: indicator.code, answer, ...(evidence && { evidence, comment: evidence }) };
  });
}

/** A reference from an earlier random report, with some rules withdrawn or milder. */
function randomReference(random: Random, language: Language): Reference {
  const { answers } = randomReport(random);
  const { ratios } = validate(spCore, readingsOf(answers), { language, today });
  const prior = Object.fromEntries(
    [...Object.entries(answers), ...Object.entries(ratios)].filter(([, data]) => data !== null),
  ) as Reference['prior'];
  const usual = Object.fromEntries(
    Object.entries(prior).flatMap(([code, data]) =>
      typeof data === 'number' ? [[code, { low: data * 0.8, high: data * 1.3 }]] : [],
    ),
  );
  const changes = Object.fromEntries(
    spCore.rules
      .filter(() => random.chance(0.2))
      .map(({ code }) => [
        code,
        {
          severity: random.pick([null, 'info', 'warning'] as const),
          reason: 'Not for us.',
          since: '2025-01-01T00:00:00Z',
        },
      ]),
  );
  const rates = { end: Number(prior['profile_fx_end'] ?? 1) };
  return { prior, usual, rates, ruleSet: { revision: 2, changes }, explanations: [] };
}

/** Column B of the sheet of references: the one thing that is brought up to date. */
const referenceCells = (language: Language, reference: Reference): TypedCell[] =>
  referenceRows(spCore, language, reference).map(({ value }, i) => ({
    sheet: referenceSheet,
    cell: `B${i + 1}`,
    value: value ?? null,
  }));

function noteCells(language: Language, notes: ReadonlyMap<string, string>): TypedCell[] {
  const { places } = layoutOf(spCore, language);
  return indicatorsOf(spCore).flatMap(({ code }) => {
    const place = places.get(code);
    const row = parseAddress(place?.cell ?? '')?.row;
    const value = notes.get(code) ?? null;
    return ['G', 'H'].map((column) => ({
      sheet: place?.sheet ?? '',
      cell: `${column}${row}`,
      value,
    }));
  });
}

describe.each<Language>(['en', 'ru'])('an issued workbook (%s)', (language) => {
  let engine: SheetEngine;
  const words = wordsOf(language);
  beforeAll(async () => {
    const issue = demoIssue('demo-alba');
    engine = await openIssued({ ...issue, language, identity: { ...issue.identity, language } });
  });
  afterAll(() => engine.close());

  test('says of random reports what validate says: checks, severities, the cover, beside answers', () => {
    const random = seededRandom(97);
    const seen: string[] = [];
    for (let report = 0; report < 4; report += 1) {
      const { answers } = randomReport(random);
      const reference = randomReference(random, language);
      const notes = new Map(
        indicatorsOf(spCore)
          .filter(() => random.chance(0.5))
          .map(({ code }) => [code, 'Policy, page 3']),
      );
      engine.set([
        ...answerCells(spCore, language, answers),
        ...noteCells(language, notes),
        ...referenceCells(language, reference),
      ]);
      engine.calculate();
      const options = { language, today, reference };
      const { rules, findings } = validate(spCore, readingsOf(answers, notes), options);
      const published = { ...reference, ruleSet: { revision: 0, changes: {} } };
      const { rules: truths } = validate(spCore, readingsOf(answers, notes), {
        ...options,
        reference: published,
      });
      seen.push(...Object.values(rules));
      expect(
        [...truthCells(spCore)].map(([key, cell]) => [key, engine.read(rulesSheet, cell)]),
      ).toEqual(Object.entries(truths).map(([key, state]) => [key, shownTruth[state]]));
      spCore.rules.forEach(({ code }, i) => {
        const row = headingRow + 1 + i;
        const states = Object.entries(rules).flatMap(([key, state]) =>
          key.split(':')[0] === code ? [state] : [],
        );
        const state = (['withdrawn', 'failed', 'passed', 'notEvaluated'] as const).find((one) =>
          states.includes(one),
        );
        const at = (column: string) => engine.read(words.sheets.checks, `${column}${row}`);
        expect([code, at('C')]).toEqual([code, words.states[state ?? 'notEvaluated']]);
        const found = findings.filter((one) => one.rule === code);
        if (found[0]) expect([code, at('D')]).toEqual([code, words.severities[found[0].severity]]);
        expect([code, at('E') === '']).toEqual([code, found.length === 0]);
      });
      expectMarks(engine, language, findings);
    }
    for (const state of ['passed', 'failed', 'notEvaluated', 'withdrawn'])
      expect(seen.filter((one) => one === state).length).toBeGreaterThan(20);
  });
});

/** Beside each answer stands a mark of the gravest finding about it, of those that the sheet shows. */
function expectMarks(
  engine: SheetEngine,
  language: Language,
  findings: ReturnType<typeof validate>['findings'],
): void {
  const rank = { error: 3, warning: 2, info: 1 };
  const perInstance = new Map(spCore.rules.map((rule) => [rule.code, rule]));
  const gravest = new Map<string, keyof typeof marks>();
  const outOfBounds = ['below_minimum', 'above_maximum', 'below_usual', 'above_usual'];
  for (const finding of findings) {
    const rule = perInstance.get(finding.rule ?? '');
    if (rule?.share || (!rule && !outOfBounds.includes(finding.code))) continue;
    const concerned = rule?.forEach ? finding.indicators.slice(0, 1) : finding.indicators;
    for (const code of concerned) {
      const known = gravest.get(code);
      if (!known || rank[finding.severity] > rank[known]) gravest.set(code, finding.severity);
    }
  }
  const { sheets } = layoutOf(spCore, language);
  for (const { name, rows } of sheets) {
    for (const row of rows) {
      if (row.kind !== 'indicator') continue;
      const shown = engine.read(name, `${String.fromCharCode(64 + columns.check)}${row.row}`);
      const severity = gravest.get(row.indicator.code);
      // What counts against a share may be marked as well, where nothing graver is.
      if (severity === undefined) expect(String(shown ?? '')).toMatch(/^$|^! /);
      else
        expect([row.indicator.code, String(shown).slice(0, 2)]).toEqual([
          row.indicator.code,
          `${marks[severity]} `,
        ]);
    }
  }
}
