// Why a function has no figure for a cell: the cell becomes #N/A with a sentence in the person's language.
import { fill, ServiceProblem } from '@peerbook/shared';
import { Garbled, Unreachable } from '../apiClient.ts';
import type { FunctionWords } from '../words/functions/functionWords.ts';

export type RefusalReason = keyof FunctionWords['refusals'];

export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(reason: RefusalReason, details: Readonly<Record<string, string | number>> = {}) {
    super(reason);
    this.name = 'Refusal';
    this.reason = reason;
    this.details = details;
  }
}

/** Whether asking again later may help, without anything about the formula being changed. */
export function mayPass({ reason }: Refusal): boolean {
  return ['signIn', 'offline', 'busy', 'notMember', 'noMembership', 'chooseAssociation'].includes(
    reason,
  );
}

/** What came of a call to the service, as a refusal. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Unreachable) return new Refusal('offline');
  if (error instanceof Garbled) return new Refusal('busy');
  if (!(error instanceof ServiceProblem)) return new Refusal('unexpected');
  if (error.status === 401) return new Refusal('signIn');
  if (error.status === 403 || error.status === 404) return new Refusal('notMember');
  return new Refusal(error.status === 429 || error.status >= 500 ? 'busy' : 'unexpected');
}

/** Texts from a formula may be long; a sentence at a cell is not. */
const longestDetail = 60;

export function refusalText({ reason, details }: Refusal, words: FunctionWords): string {
  const shown = Object.entries(details).map(([name, value]) => [name, shortened(name, value)]);
  return fill(words.refusals[reason], Object.fromEntries(shown));
}

const lists: readonly string[] = ['groups', 'sections', 'periods'];

function shortened(name: string, value: string | number): string {
  const text = String(value);
  if (lists.includes(name) || text.length <= longestDetail) return text;
  return `${text.slice(0, longestDetail)}…`;
}
