// What may be said beside an answer: the messages of the checks that concern it, cut where they are long.
import type { Rule } from '@peerbook/shared';
import type { Writing } from './issue.ts';
import { planRules } from './rulesPlan.ts';

/** Longer messages are cut beside an answer; the checks sheet has them whole. */
const messageLimit = 100;

/** The beginning of a rule's message, cut between words. */
export function messageBeside({ templateWords }: Writing, { code }: Rule): string {
  const message = templateWords.rules[code] ?? code;
  if (message.length <= messageLimit) return message;
  return `${message.slice(0, messageLimit).replace(/[\s,;:.(«“]*\s\S*$/u, '')}…`;
}

/** All messages that may come to stand beside an indicator. */
export function messagesBeside(writing: Writing, indicator: string): readonly string[] {
  const { rules, shown } = planRules(writing.blank.template);
  const concerned = shown.get(indicator)?.concerned ?? [];
  return rules
    .filter(({ first, last }) => concerned.some((row) => row >= first && row <= last))
    .map(({ rule }) => messageBeside(writing, rule));
}
