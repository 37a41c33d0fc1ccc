// The story on synthetic figures: 32 institutions, two periods, a few typical mistakes.
import { spCore } from '@peerbook/shared';
import { type DemoYear, demoAnswers } from '../demo/answers.ts';
import {
  type DemoInstitution,
  demoAssociation,
  demoInstitutions,
  demoRates,
} from '../demo/institutions.ts';
import { historyMistakes, mistakes } from '../demo/mistakes.ts';
import { seededRandom } from '../demo/random.ts';
import { preparerOf } from '../people.ts';
import type { ClientOf } from './people.ts';
import { type Participant, type RoundOutcome, runRound } from './round.ts';
import { setUpAssociation } from './setUp.ts';
import { tellHistory, tellMistakes, tellRelease } from './tellRound.ts';
import type { Terminal } from './terminal.ts';

/** Seed of the demonstration's figures. */
export const demoSeed = 20261123;

export const demoRounds = [
  { round: '2023', periodStart: '2023-01-01', periodEnd: '2023-12-31' },
  { round: '2024', periodStart: '2024-01-01', periodEnd: '2024-12-31' },
] as const;

/** A round that stays open, for trying by hand. */
export const openRound = {
  round: '2025',
  periodStart: '2025-01-01',
  periodEnd: '2025-12-31',
} as const;

/** A practice without a document to show: a warning, which a comment explains once and for all years. */
const commented = {
  indicator: 'protection_policy',
  comment: 'The policy is part of our printed handbook; the association has seen it.',
} as const;

export interface DemoOutcome {
  readonly institutions: readonly DemoInstitution[];
  readonly rounds: readonly RoundOutcome[];
  /** Answers of the last period by institution. */
  readonly years: ReadonlyMap<string, DemoYear>;
}

export function roundBody(
  period: { periodStart: string; periodEnd: string },
  template: { code: string; version: string },
  now: Date,
) {
  return {
    template: template.code,
    version: template.version,
    periodStart: period.periodStart,
    periodEnd: period.periodEnd,
    opens: new Date(now.getTime() - 86_400_000).toISOString(),
    closes: new Date(now.getTime() + 60 * 86_400_000).toISOString(),
    rates: demoRates,
  };
}

export async function runDemo(
  clientOf: ClientOf,
  terminal: Terminal,
  now: Date,
): Promise<DemoOutcome> {
  const random = seededRandom(demoSeed);
  const institutions = demoInstitutions(random);
  terminal.step(`${demoAssociation.name}: ${institutions.length} institutions join by invitation`);
  await setUpAssociation(
    clientOf,
    {
      association: demoAssociation.association,
      registration: {
        name: demoAssociation.name,
        contact: demoAssociation.contact,
        language: demoAssociation.language,
      },
      members: institutions.map(({ institution, name, country, currency, region, legalForm }) => ({
        institution,
        registration: { name, country, currency, region, legalForm },
      })),
    },
    terminal,
  );
  const years = new Map<string, DemoYear>();
  const rounds: RoundOutcome[] = [];
  for (const period of demoRounds) {
    terminal.step(
      `Round ${period.round}: each institution gets its workbook, fills it and submits the file`,
    );
    const made =
      rounds.length === 0
        ? mistakes
        : [...historyMistakes, ...mistakes.slice(historyMistakes.length)];
    const participants = institutions.map((institution, i): Participant => {
      const year = demoAnswers(
        random,
        institution,
        { start: period.periodStart, end: period.periodEnd },
        years.get(institution.institution),
      );
      years.set(institution.institution, year);
      const mistake = i % 5 === 2 ? made[Math.floor(i / 5) % made.length] : undefined;
      return {
        institution: institution.institution,
        name: institution.name,
        answers: year.answers,
        ...(year.answers[commented.indicator] === 'yes' && {
          notes: { [commented.indicator]: { comment: commented.comment } },
        }),
        ...(mistake && {
          firstTry: { answers: mistake.change(year.answers), mistake: mistake.about },
        }),
      };
    });
    const outcome = await runRound(
      clientOf,
      {
        association: demoAssociation.association,
        round: period.round,
        body: roundBody(period, spCore, now),
        template: spCore,
        participants,
        preparer: (participant) => preparerOf(participant).id,
      },
      terminal,
    );
    tellMistakes(outcome, terminal);
    tellHistory(outcome, terminal);
    terminal.line(
      `${outcome.submitted} submitted, ${outcome.accepted} accepted by the association's officer, the round is closed`,
    );
    tellRelease(outcome.release, terminal);
    rounds.push(outcome);
  }
  return { institutions, rounds, years };
}
