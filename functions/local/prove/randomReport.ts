// Random reports for proofs: a plausible one, then some answers blanked, swapped, zeroed, scaled or replaced by text.
import { type AnswerData, indicatorsOf, optionsOf, spCore } from '@peerbook/shared';
import { demoAnswers } from '../demo/answers.ts';
import { demoInstitutions } from '../demo/institutions.ts';
import type { Random } from '../demo/random.ts';

export type RandomAnswers = Record<string, AnswerData>;

const numeric = indicatorsOf(spCore).filter((one) =>
  ['integer', 'decimal', 'percent', 'currency'].includes(one.kind),
);
const choices = indicatorsOf(spCore).filter(
  (one) => one.kind === 'choice' && Array.isArray(one.options),
);

/** How many answers are disturbed. */
const disturbances = 14;

export function randomReport(random: Random): { institution: string; answers: RandomAnswers } {
  const institution = random.pick(demoInstitutions(random));
  const year = demoAnswers(random, institution, { start: '2024-01-01', end: '2024-12-31' });
  const answers: RandomAnswers = { ...year.answers };
  for (let i = 0; i < disturbances; i += 1) disturb(random, answers);
  return { institution: institution.institution, answers };
}

function disturb(random: Random, answers: RandomAnswers): void {
  const { code } = random.pick(numeric);
  const other = random.pick(numeric).code;
  const current = answers[code] ?? random.whole(0, 5000);
  // A text that was put in before is left as it is.
  const value = typeof current === 'number' ? current : undefined;
  switch (random.whole(0, 7)) {
    case 0:
      delete answers[code];
      return;
    case 1:
      answers[code] = 0;
      return;
    case 2:
      if (value !== undefined)
        answers[code] = Math.round(value * random.pick([0.001, 0.1, 10, 1000]));
      return;
    case 3:
      if (answers[other] !== undefined) answers[code] = answers[other];
      return;
    case 4:
      if (value !== undefined) answers[code] = value + random.pick([-1, 1]);
      return;
    case 5:
      answers[code] = random.pick(['n/a', 'about 300', '-']);
      return;
    case 6: {
      const choice = random.pick(choices);
      answers[choice.code] = random.pick(optionsOf(choice));
      return;
    }
    default: {
      const codes = Object.keys(answers);
      delete answers[random.pick(codes)];
    }
  }
}
