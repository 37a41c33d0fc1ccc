// Reports to measure with: one institution's second year as it should be, with every mistake of the demo, and fifty in between.
import {
  type AnswerData,
  indicatorsOf,
  noReference,
  type Reading,
  type Reference,
  spCore,
  validate,
} from '@peerbook/shared';
import { demoAnswers } from '../demo/answers.ts';
import { demoInstitutions } from '../demo/institutions.ts';
import { historyMistakes, mistakes } from '../demo/mistakes.ts';
import { seededRandom } from '../demo/random.ts';
import type { Notes } from '../story/fillWorkbook.ts';
import { readingsOf } from './randomCase.ts';

export interface SampleReport {
  readonly answers: Readonly<Record<string, AnswerData>>;
  readonly notes: Readonly<Record<string, Notes>>;
  readonly readings: readonly Reading[];
}

export interface SampleReports {
  readonly institution: string;
  /** The year before, and what it makes usual. */
  readonly reference: Reference;
  readonly typical: SampleReport;
  readonly erroneous: SampleReport;
  readonly mixed: readonly SampleReport[];
}

const mixedCount = 50;

export function sampleReports(seed = 11): SampleReports {
  const random = seededRandom(seed);
  const [institution] = demoInstitutions(random);
  if (!institution) throw new Error('the demo has no institutions');
  const before = demoAnswers(random, institution, { start: '2023-01-01', end: '2023-12-31' });
  const notes = Object.fromEntries(
    indicatorsOf(spCore).flatMap(({ code, evidence }): [string, Notes][] =>
      evidence ? [[code, { evidence: 'minutes of 3 May' }]] : [],
    ),
  );
  const nextYear = () =>
    demoAnswers(random, institution, { start: '2024-01-01', end: '2024-12-31' }, before).answers;
  const report = (answers: SampleReport['answers']): SampleReport => ({
    answers,
    notes,
    readings: readingsOf(answers, notes),
  });
  const spoilt = (answers: SampleReport['answers'], probability: number) =>
    [...mistakes, ...historyMistakes].reduce(
      (all, { change }) => (random.chance(probability) ? change(all) : all),
      answers,
    );
  return {
    institution: institution.institution,
    reference: referenceOf(before.answers, institution.exchangeRate),
    typical: report(nextYear()),
    erroneous: report(spoilt(nextYear(), 1)),
    mixed: Array.from({ length: mixedCount }, () => report(spoilt(nextYear(), 0.3))),
  };
}

function referenceOf(answers: SampleReport['answers'], rate: number): Reference {
  const { ratios } = validate(spCore, readingsOf(answers), {
    language: 'en',
    today: '2024-03-01',
  });
  const prior: Reference['prior'] = { ...ratios };
  const usual: Record<string, { low: number; high: number }> = {};
  for (const [code, answer] of Object.entries(answers)) {
    prior[code] = typeof answer === 'object' && answer !== null ? [...answer] : answer;
    if (typeof answer === 'number') usual[code] = { low: answer / 4, high: answer * 4 };
  }
  return { ...noReference, prior, usual, rates: { end: rate, average: rate } };
}
