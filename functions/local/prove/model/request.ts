// What somebody asks in a run: what the model predicts from, and what is sent to the service.
import type { Content, Figure, Institution, Marks } from './state.ts';

interface Asked {
  readonly person: string;
  readonly institution: Institution;
}

/** The version that If-Match names; `strange` was never one, null is none. */
export type Match = number | 'strange' | null;

export interface Send extends Asked {
  readonly kind: 'send';
  readonly content: Content;
  readonly via: 'json' | 'workbook';
  /** Whose identity it bears; `broken` was changed. */
  readonly identity: Institution | 'broken';
  readonly key: string | null;
  readonly match: Match;
}

export interface Edit extends Asked {
  readonly kind: 'edit';
  readonly base: number;
  /** null clears. */
  readonly changes: Partial<Content>;
  readonly key: string | null;
  readonly match: Match;
}

export interface Approve extends Asked {
  readonly kind: 'approve';
  readonly revision: number;
  readonly approved: boolean;
}

export interface Withdraw extends Asked {
  readonly kind: 'withdraw';
  readonly revision: number;
}

export interface Decide extends Asked {
  readonly kind: 'decide';
  readonly revision: number;
  readonly decision: 'accepted' | 'returned';
  readonly marks: Marks & { readonly people_unknown?: { readonly mark: 'verified' } };
  readonly note?: string;
  readonly explains: boolean;
  readonly ends: boolean;
}

export interface Extend extends Asked {
  readonly kind: 'extend';
  readonly until: number | null;
}

export interface Move extends Asked {
  readonly kind: 'move';
  readonly opens: number;
  readonly closes: number;
  readonly approval: boolean;
}

export interface Simple extends Asked {
  readonly kind: 'close' | 'release';
}

export interface Read extends Asked {
  readonly kind: 'read';
  readonly what:
    | 'report'
    | 'reports'
    | 'round'
    | 'extension'
    | 'releases'
    | 'benchmarks'
    | 'events';
  /** Of a report; the current one unless told. */
  readonly revision?: number;
}

export type Request = Send | Edit | Approve | Withdraw | Decide | Extend | Move | Simple | Read;

/** What must come of it. Members of the body that are named must be so; a receipt given before must be the very same. */
export interface Expected {
  readonly status: number;
  readonly code?: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** The version that the ETag stands for. */
  readonly version?: number;
  /** The key whose receipt it is. */
  readonly receipt?: string;
  /** What is special about it, for the count of what came up. */
  readonly special?: string;
  /** How often each event is told. */
  readonly events?: Readonly<Record<string, number>>;
}

export const figures: readonly Figure[] = ['people_total', 'people_women'];
