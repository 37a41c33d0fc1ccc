// One round of the story: workbooks issued, filled, submitted, corrected, accepted; the round closed and released.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  type AnswerData,
  type apiBodies,
  type Client,
  ServiceProblem,
  type Template,
} from '@peerbook/shared';
import type { z } from 'zod';
import { manager, officer } from '../people.ts';
import { acceptAll, type Finding, type Verification } from './acceptAll.ts';
import { fillWorkbook, type Notes } from './fillWorkbook.ts';
import type { ClientOf } from './people.ts';
import type { Terminal } from './terminal.ts';

type Answers = Readonly<Record<string, AnswerData>>;

/** What a member of the round types: a first try, and the corrected report where the first one has a mistake. */
export interface Participant {
  readonly institution: string;
  readonly name: string;
  readonly answers: Answers;
  /** What is written beside the answers. */
  readonly notes?: Readonly<Record<string, Notes>>;
  readonly firstTry?: { readonly answers: Answers; readonly mistake: string };
}

export interface RoundPlan {
  readonly association: string;
  readonly round: string;
  readonly body: z.input<typeof apiBodies.roundInput>;
  readonly template: Template;
  readonly participants: readonly Participant[];
  readonly preparer: (participant: Participant) => string;
}

/** A submission that the service refused, with what it said. */
export interface Refusal {
  readonly participant: Participant;
  readonly problem: ServiceProblem;
}

export interface RoundOutcome extends Verification {
  readonly submitted: number;
  /** First tries that were refused and corrected. */
  readonly corrected: readonly Refusal[];
  /** Reports that can't be submitted as they are. */
  readonly refused: readonly Refusal[];
  readonly release: z.output<typeof apiBodies.release>;
}

export async function runRound(
  clientOf: ClientOf,
  plan: RoundPlan,
  terminal: Terminal,
): Promise<RoundOutcome> {
  const { association, round } = plan;
  const params = { association, round };
  await clientOf(manager.id)('putRound', { params, body: plan.body });
  const corrected: Refusal[] = [];
  const refused: Refusal[] = [];
  const submitted: { participant: Participant; revision: number }[] = [];
  let done = 0;
  for (const participant of plan.participants) {
    const client = clientOf(plan.preparer(participant));
    const first = await submitOnce(
      client,
      plan,
      participant,
      participant.firstTry?.answers ?? participant.answers,
    );
    const second =
      'problem' in first && participant.firstTry
        ? await submitOnce(client, plan, participant, participant.answers)
        : first;
    if ('problem' in first && second !== first)
      corrected.push({ participant, problem: first.problem });
    if ('problem' in second) refused.push({ participant, problem: second.problem });
    else submitted.push({ participant, revision: second.revision });
    done += 1;
    terminal.progress(done, plan.participants.length);
  }
  const verified = await acceptAll(
    clientOf(officer.id),
    plan,
    submitted.map(({ participant: { institution }, revision }) => ({ institution, revision })),
  );
  await clientOf(manager.id)('postClosing', { params });
  const release = await releaseRound(clientOf(manager.id), plan, terminal);
  return {
    submitted: submitted.length,
    ...verified,
    corrected,
    refused,
    release,
  };
}

/** Milliseconds between two looks at a release that is computed. */
const pause = 500;

/** Asks for the release, and waits where it is a large one. */
async function releaseRound(
  client: Client,
  { association, round }: RoundPlan,
  terminal: Terminal,
): Promise<z.output<typeof apiBodies.release>> {
  const asked = await client('postRelease', { params: { association }, body: { round } });
  let found = asked.body;
  while ('progress' in found) {
    terminal.progress(found.progress.done, found.progress.total);
    await setTimeout(pause);
    const params = { association, release: String(found.release) };
    found = (await client('getRelease', { params })).body;
  }
  return found;
}

/** Downloads the workbook, fills it and submits the file. */
async function submitOnce(
  client: Client,
  plan: RoundPlan,
  participant: Participant,
  answers: Answers,
): Promise<{ revision: number } | { problem: ServiceProblem }> {
  const params = { association: plan.association, round: plan.round };
  const issued = await client('getWorkbook', {
    params,
    query: { institution: participant.institution },
  });
  const filled = await fillWorkbook(issued.body, plan.template, 'en', answers, participant.notes);
  try {
    const receipt = await client('putSubmission', {
      params: { ...params, institution: participant.institution },
      body: filled,
      idempotencyKey: randomUUID(),
    });
    return { revision: receipt.body.revision };
  } catch (error) {
    if (error instanceof ServiceProblem && error.code === 'submission_has_errors')
      return { problem: error };
    throw error;
  }
}

/** The findings that a refusal names. */
export function findingsOf(problem: ServiceProblem): readonly Finding[] {
  return (problem.answer['findings'] ?? []) as readonly Finding[];
}
