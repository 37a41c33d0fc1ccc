// What the model knows of the world: the round, and of each institution its report. Plain data, made new with every step; no code
// of the service goes into it.

export type Institution = 'one' | 'two';
export type Status =
  | 'awaiting_approval'
  | 'declined'
  | 'submitted'
  | 'accepted'
  | 'returned'
  | 'withdrawn';
export type Figure = 'people_total' | 'people_women';

/** What a report says; the comment stands beside the women. */
export interface Content {
  readonly people_total: number | null;
  readonly people_women: number | null;
  readonly comment: string | null;
}

export interface Mark {
  readonly mark: 'reported' | 'queried' | 'verified';
  readonly note?: string;
  readonly question?: string;
}
export type Marks = Readonly<Partial<Record<Figure, Mark>>>;

export interface Revision {
  readonly content: Content;
  readonly at: number;
  readonly by: string;
  readonly warnings: number;
  readonly approved?: boolean;
}

export interface Decision {
  readonly decision: 'accepted' | 'returned';
  readonly revision: number;
  readonly marks: Marks;
  readonly note?: string;
}

export interface Report {
  /** Counts up with everything that changes where it stands: what an ETag stands for. */
  readonly version: number;
  readonly status: Status;
  readonly revisions: readonly Revision[];
  readonly approver?: string;
  readonly marks: Marks;
  /** The last decision, on whichever revision. */
  readonly decided?: Decision;
  readonly withdrawnBy?: string;
}

/** What an idempotency key stands for. */
export interface Kept {
  readonly content: Content;
  readonly revision: number;
}

export interface Round {
  readonly opens: number;
  readonly closes: number;
  readonly closedAt?: number;
  readonly approval: boolean;
}

export interface State {
  readonly now: number;
  readonly round: Round;
  readonly reports: Readonly<Partial<Record<Institution, Report>>>;
  readonly extensions: Readonly<Partial<Record<Institution, number>>>;
  /** Institutions whose officer accepted that there are no women. */
  readonly explained: readonly Institution[];
  readonly keys: Readonly<Record<string, Kept>>;
  readonly isReleased: boolean;
  /** What was told so far, by name. */
  readonly events: Readonly<Record<string, number>>;
}

export const keyName = (institution: Institution, key: string) => `${institution}/${key}`;

export function told(state: State, event: string): State {
  return { ...state, events: { ...state.events, [event]: (state.events[event] ?? 0) + 1 } };
}

export function withReport(state: State, institution: Institution, report: Report): State {
  return { ...state, reports: { ...state.reports, [institution]: report } };
}

export function roundStatus({ round, now }: State): 'announced' | 'open' | 'closed' {
  if (round.closedAt !== undefined || now > round.closes) return 'closed';
  return now < round.opens ? 'announced' : 'open';
}

/** Why no report is taken now; undefined where it is. */
export function refusal(state: State, institution: Institution): string | undefined {
  const status = roundStatus(state);
  if (status === 'open') return undefined;
  if (status === 'announced') return 'round_not_open';
  const until = state.extensions[institution];
  return until !== undefined && state.now <= until ? undefined : 'round_closed';
}
