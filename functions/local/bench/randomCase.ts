// Random reports with notes, and with what they are compared with, for holding two ways to validate against each other.
import {
  type AnswerData,
  answerFromData,
  bandAround,
  type Explanation,
  type Indicator,
  indicatorsOf,
  layoutOf,
  noReference,
  optionsOf,
  type Reading,
  type Reference,
  type RuleChange,
  spCore,
  validate,
} from '@peerbook/shared';
import type { Random } from '../demo/random.ts';
import { type RandomAnswers, randomReport } from '../prove/randomReport.ts';
import type { Notes } from '../story/fillWorkbook.ts';

export interface RandomCase {
  readonly answers: RandomAnswers;
  readonly notes: Readonly<Record<string, Notes>>;
  readonly readings: readonly Reading[];
  readonly reference: Reference;
}

/** How many answers are replaced by any of their kind. */
const surprises = 12;
const practices = indicatorsOf(spCore)
  .filter((one) => one.options === 'practice')
  .map((one) => one.code);
const { places } = layoutOf(spCore, 'en');

/** A disturbed report of a demo institution, often with the period before, ranges and changed rules beside it. */
export function randomCase(random: Random): RandomCase {
  const answers = { ...randomReport(random).answers };
  for (let i = 0; i < surprises; i += 1) {
    const indicator = random.pick(indicatorsOf(spCore));
    answers[indicator.code] = surprise(random, indicator);
  }
  if (random.chance(0.05)) for (const code of practices) answers[code] = 'yes';
  const notes = randomNotes(random);
  const reference = random.chance(0.1) ? noReference : randomReference(random, answers);
  return { answers, notes, readings: readingsOf(answers, notes), reference };
}

/** Any answer of an indicator's kind, likely or not. */
function surprise(random: Random, indicator: Indicator): AnswerData {
  const options = optionsOf(indicator);
  switch (indicator.kind) {
    case 'text':
      return random.pick(['anything', null]);
    case 'boolean':
      return random.chance(0.5);
    case 'choice':
      return random.pick(options);
    case 'multichoice':
      return options.filter((option) => random.chance(option === 'none' ? 0.5 : 0.3));
    case 'date':
      return random.pick(['2024-01-01', '2024-12-31', '2022-11-30', '2019-02-28', '2026-06-30']);
    case 'percent':
      return random.pick([0, 0.4, 7.5, 62.25, 140]);
    case 'year':
      return random.pick([1897, 1990, 2024, 2025]);
    case 'decimal':
      return random.pick([0, 0.25, 3.71, 12.5, 4000]);
    default:
      return random.pick([-3, 0, 1, 5, 120, 90_000_000]);
  }
}

/** Answers as readings of their cells. */
export function readingsOf(
  answers: Readonly<Record<string, AnswerData>>,
  notes: Readonly<Record<string, Notes>> = {},
): readonly Reading[] {
  return indicatorsOf(spCore).map((indicator): Reading => {
    const { evidence, comment } = notes[indicator.code] ?? {};
    const place = places.get(indicator.code);
    return {
      indicator: indicator.code,
      answer: answerFromData(indicator, answers[indicator.code] ?? null).answer,
      ...(place && { place }),
      ...(evidence !== undefined && { evidence }),
      ...(comment !== undefined && { comment }),
    };
  });
}

function randomNotes(random: Random): RandomCase['notes'] {
  return Object.fromEntries(
    indicatorsOf(spCore).flatMap(({ code, evidence }): [string, Notes][] => {
      const isShown = evidence && random.chance(0.6);
      const isExplained = random.chance(0.1);
      if (!isShown && !isExplained) return [];
      const note = {
        ...(isShown && { evidence: 'minutes of 3 May' }),
        ...(isExplained && { comment: 'one branch was sold' }),
      };
      return [[code, note]];
    }),
  );
}

/** The period before is another report of like answers, so that some figures are the same, some in another unit. */
function randomReference(random: Random, answers: RandomAnswers): Reference {
  const { answers: others } = randomReport(random);
  const prior: Reference['prior'] = {};
  const usual: Record<string, { low: number; high: number }> = {};
  const explanations: Explanation[] = [];
  for (const indicator of indicatorsOf(spCore)) {
    const { code, kind } = indicator;
    const answer = answers[code] ?? null;
    const before = random.pick([answer, answer, others[code] ?? null, factored(random, answer)]);
    // What was accepted was readable.
    if (answerFromData(indicator, before).answer.kind !== 'unreadable')
      prior[code] = copyOf(before);
    if (typeof answer !== 'number') continue;
    if (random.chance(0.7)) {
      const middle = random.pick([answer, answer, answer * 3]);
      const [low, high] = [middle * 0.8, middle * 1.2].sort((a, b) => a - b) as [number, number];
      usual[code] = { low, high };
    }
    if (random.chance(0.1)) {
      const { code: rule } = random.pick(spCore.rules);
      const band = bandAround(answer, kind);
      explanations.push({ rule, indicator: code, band, comment: 'seasonal', round: '2023' });
    }
  }
  if (random.chance(0.3))
    prior['outreach_borrowers'] = copyOf(answers['retention_borrowers_start'] ?? null);
  const { ratios } = validate(spCore, readingsOf(random.pick([answers, others])), {
    language: 'en',
    today: '2025-03-01',
  });
  return {
    prior: { ...prior, ...ratios },
    usual,
    rates: random.pick([{}, { end: 3.7, average: 3.7 }, { end: 6.91 }]),
    ruleSet: randomRuleSet(random),
    explanations,
  };
}

/** The same answer in a list of its own. */
function copyOf(answer: AnswerData): Reference['prior'][string] {
  return typeof answer === 'object' && answer !== null ? [...answer] : answer;
}

function factored(random: Random, answer: AnswerData): AnswerData {
  return typeof answer === 'number'
    ? Math.round(answer * random.pick([0.001, 0.01, 0.1, 10, 100, 1000]))
    : answer;
}

function randomRuleSet(random: Random): Reference['ruleSet'] {
  const changes: Record<string, RuleChange> = {};
  const revision = random.whole(0, 4);
  for (let i = 0; i < revision; i += 1) {
    const severity = random.pick([null, 'warning', 'info'] as const);
    const change = { severity, reason: 'known to be so', since: '2025-01-15T00:00:00.000Z' };
    changes[random.pick(spCore.rules).code] = change;
  }
  return { revision, changes };
}
