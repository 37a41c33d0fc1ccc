// The story's end: one institution reads how it stands, in a table and in a copy of its own workbook.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnswerData, spCore, type Template } from '@peerbook/shared';
import { demoAssociation } from '../demo/institutions.ts';
import { preparerOf } from '../people.ts';
import { type DemoOutcome, demoRounds } from './demoStory.ts';
import type { ClientOf } from './people.ts';
import type { RoundOutcome } from './round.ts';
import { tellBenchmarks } from './tellRound.ts';
import type { Terminal } from './terminal.ts';

export interface StoryFigures {
  readonly institutions: number;
  readonly submitted: number;
  readonly accepted: number;
  readonly published: number;
  readonly withheld: number;
  readonly workbook: string;
}

type Ending =
  | { readonly folder: string; readonly outcome: DemoOutcome }
  | {
      readonly folder: string;
      readonly association: string;
      readonly template: Template;
      readonly members: number;
      readonly rounds: readonly RoundOutcome[];
      readonly round: string;
    };

/** Writes the issued, the submitted and the benchmark workbook of one institution; answers with the story's figures. */
export async function finishStory(
  clientOf: ClientOf,
  ending: Ending,
  terminal: Terminal,
): Promise<StoryFigures> {
  const story =
    'outcome' in ending
      ? {
          association: demoAssociation.association,
          template: spCore,
          members: ending.outcome.institutions.length,
          rounds: ending.outcome.rounds,
          round: demoRounds[1].round,
        }
      : ending;
  const last = story.rounds.at(-1);
  if (!last) throw new Error('the story has no round');
  const institution = await firstAccepted(clientOf, story.association, story.round);
  const client = clientOf(preparerOf(institution).id);
  const params = { association: story.association };
  const release = String(last.release.release);
  terminal.step(`${institution.name} reads how it stands among its peers`);
  const submission = await client('getSubmission', {
    params: { ...params, round: story.round, institution: institution.institution },
  });
  const rows = await client('getBenchmarks', {
    params: { ...params, release },
    query: { group: 'all' },
  });
  const own = { ...numbersOf(submission.body.values), ...submission.body.ratios };
  tellBenchmarks(story.template, rows.body.rows, own, terminal);
  const issued = await client('getWorkbook', {
    params: { ...params, round: story.round },
    query: { institution: institution.institution },
  });
  const compared = await client('getReleaseWorkbook', {
    params: { ...params, release },
    query: { institution: institution.institution },
  });
  const issuedFile = join(ending.folder, `${story.round}-${institution.institution}-issued.xlsx`);
  const workbook = join(ending.folder, `${story.round}-${institution.institution}-benchmarks.xlsx`);
  writeFileSync(issuedFile, issued.body);
  writeFileSync(workbook, compared.body);
  terminal.line(`As issued:        ${issuedFile}`);
  terminal.line(`With benchmarks:  ${workbook}`);
  const sum = (pick: (round: RoundOutcome) => number) =>
    story.rounds.reduce((total, round) => total + pick(round), 0);
  return {
    institutions: story.members,
    submitted: sum((round) => round.submitted),
    accepted: sum((round) => round.accepted),
    published: last.release.published,
    withheld: last.release.withheld,
    workbook,
  };
}

async function firstAccepted(
  clientOf: ClientOf,
  association: string,
  round: string,
): Promise<{ institution: string; name: string }> {
  const { body } = await clientOf('officer')('listSubmissions', { params: { association, round } });
  const accepted = body.submissions.find((one) => one.status === 'accepted');
  if (!accepted) throw new Error('no submission was accepted');
  return { institution: accepted.institution, name: accepted.institutionName };
}

function numbersOf(values: Readonly<Record<string, AnswerData>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}
