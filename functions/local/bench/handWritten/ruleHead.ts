// What is said of each rule beside whether it holds. Part of the peer written by hand.
import type { Severity } from '@peerbook/shared';
import { type Figure, roomOf } from './figures.ts';
import type { Truth } from './tolerance.ts';

export interface RuleHead {
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  /** The one indicator it is about, of a rule that is about each of many. */
  readonly about?: string;
  /** All that it reads. */
  readonly indicators: readonly string[];
}

/** Takes down what a rule says. */
export type Say = (rule: RuleHead, truth: Truth) => void;

export function rule(code: string, severity: Severity, ...indicators: readonly string[]): RuleHead {
  return { key: code, code, severity, indicators };
}

/** A rule about each of many figures, with how exactly each is known. */
export function ruleForFigures<Code extends Figure>(
  code: string,
  severity: Severity,
  about: readonly Code[],
  others: readonly string[] = [],
): readonly (RuleHead & { readonly about: Code; readonly room: number })[] {
  return ruleForEach(code, severity, about, others).map((head) => ({
    ...head,
    room: roomOf(head.about),
  }));
}

/** A rule about each of many, with the other indicators that it reads. */
export function ruleForEach<Code extends string>(
  code: string,
  severity: Severity,
  about: readonly Code[],
  others: readonly string[] = [],
): readonly (RuleHead & { readonly about: Code })[] {
  return about.map((one) => ({
    key: `${code}:${one}`,
    code,
    severity,
    about: one,
    indicators: [one, ...others],
  }));
}
