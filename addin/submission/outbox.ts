// Reports on their way, kept on this machine: closing the pane, the workbook or Excel loses none. Each is tried with growing
// pauses, one after the other, until the service has answered for certain.
import { type Client, ServiceProblem } from '@peerbook/shared';
import { isSameReport } from './isSameReport.ts';
import {
  isOfSameInstitutionAndRound,
  isOpen,
  type WaitingReport,
  waitingReportSchema,
} from './waitingReport.ts';

const storageKey = 'peerbook.outbox';
/** Pauses before further attempts, in milliseconds; the last one again and again. */
export const pauses = [1_000, 3_000, 9_000, 30_000, 90_000, 300_000] as const;

export interface Outbox {
  readonly list: () => readonly WaitingReport[];
  readonly subscribe: (listener: () => void) => () => void;
  /** False where this machine keeps nothing, so that the pane must stay open. */
  readonly isKept: () => boolean;
  /** Why the last attempt at a report came to no certain answer; undefined where there was none since the pane was opened. */
  readonly failure: (key: string) => unknown;
  /** When the next attempt is, in milliseconds of the clock; undefined where none is due. */
  readonly nextAttempt: () => number | undefined;
  /** Takes a report, writes it down, and tries at once. The same content again is the report that waits already. */
  readonly put: (report: NewReport) => WaitingReport;
  /** Tries all that wait, at once: somebody signed in, the connection is back, or a person asked. */
  readonly wake: () => Promise<void>;
  /** The answer to a report was taken note of, or the person withdrew it. */
  readonly remove: (key: string) => void;
  readonly stop: () => void;
}

export type NewReport = Omit<
  WaitingReport,
  'key' | 'since' | 'attempts' | 'after' | 'receipt' | 'refusal'
>;

export interface OutboxNeeds {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly client: Client;
  /** Whether somebody is signed in. */
  readonly maySend: () => boolean;
  readonly now: () => Date;
  readonly newKey: () => string;
  readonly timer: {
    readonly set: (callback: () => void, milliseconds: number) => unknown;
    readonly clear: (handle: unknown) => void;
  };
}

export function createOutbox(needs: OutboxNeeds): Outbox {
  const { storage, client, maySend, now, newKey, timer } = needs;
  let kept = readKept(storage);
  let isKept = true;
  let handle: unknown;
  let next: number | undefined;
  let underway: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();
  const failures = new Map<string, unknown>();

  const become = (reports: readonly WaitingReport[]) => {
    kept = reports;
    try {
      if (reports.length === 0) storage.removeItem(storageKey);
      else storage.setItem(storageKey, JSON.stringify(reports));
      isKept = true;
    } catch {
      // Full, or forbidden: the reports live as long as the pane does, which says so.
      isKept = false;
    }
    for (const listener of listeners) listener();
  };
  const change = (key: string, changes: Partial<WaitingReport>) =>
    become(kept.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const remove = (key: string) =>
    become(
      kept
        .filter((one) => one.key !== key)
        .map((one) => (one.after === key ? withoutAfter(one) : one)),
    );

  /** One attempt; what waits for another one is not tried before that was answered. */
  const attempt = async (key: string) => {
    const report = kept.find((one) => one.key === key);
    if (!report || !isOpen(report) || !maySend()) return;
    if (kept.some((one) => one.key === report.after && isOpen(one))) return;
    change(key, { attempts: report.attempts + 1 });
    try {
      const { body, etag } = await send(client, report);
      change(key, { receipt: body });
      // What waits behind it replaces what was just stored.
      for (const one of kept.filter(({ after }) => after === key))
        change(one.key, { ...(etag !== null && { ifMatch: etag }) });
      failures.delete(key);
    } catch (error) {
      failures.set(key, error);
      if (isRefusal(error))
        change(key, { refusal: { status: error.status, answer: { ...error.answer } } });
    }
  };
  const tryAll = () => {
    underway = underway.then(async () => {
      timer.clear(handle);
      next = undefined;
      for (const { key } of kept) await attempt(key);
      schedule();
    });
    return underway;
  };
  const schedule = () => {
    timer.clear(handle);
    const open = kept.filter(isOpen);
    next = undefined;
    if (open.length > 0 && maySend()) {
      const tried = Math.min(...open.map((one) => one.attempts));
      const pause = pauses[Math.min(Math.max(tried, 1), pauses.length) - 1] as number;
      next = now().getTime() + pause;
      handle = timer.set(() => void tryAll(), pause);
    }
    for (const listener of listeners) listener();
  };

  return {
    list: () => kept,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isKept: () => isKept,
    failure: (key) => failures.get(key),
    nextAttempt: () => next,
    put(report) {
      const own = kept.filter(
        (one) => isOpen(one) && isOfSameInstitutionAndRound(one.identity, report.identity),
      );
      // One that was tried may have arrived: it is answered first. Those that were not are replaced.
      const tried = own.filter((one) => one.attempts > 0).at(-1);
      const replaced = new Set(own.filter((one) => one.attempts === 0).map(({ key }) => key));
      const last = own.at(-1);
      const known = [last, tried].find((one) => one && isSameReport(one, report));
      const added: WaitingReport = known ?? {
        ...(tried ? withoutPatch(report) : report),
        key: newKey(),
        since: now().toISOString(),
        attempts: 0,
        ...(tried && { after: tried.key }),
      };
      // An answer that nobody took note of is old news once the next report goes out.
      const isOld = (one: WaitingReport) =>
        !isOpen(one) && isOfSameInstitutionAndRound(one.identity, report.identity);
      const others = kept.filter(
        (one) => one.key !== added.key && !replaced.has(one.key) && !isOld(one),
      );
      become([...others, added]);
      void tryAll();
      return added;
    },
    wake: tryAll,
    remove,
    stop: () => timer.clear(handle),
  };
}

/** Sends the whole, or what changed where the revision that it changes is known. */
function send(client: Client, report: WaitingReport) {
  const { identity, identityToken, values, notes, patch, key, ifMatch } = report;
  const options = {
    params: { ...identity },
    idempotencyKey: key,
    ...(ifMatch !== undefined && { ifMatch }),
  };
  return patch
    ? client('patchSubmission', { ...options, body: { identity: identityToken, ...patch } })
    : client('putSubmission', { ...options, body: { identity: identityToken, values, notes } });
}

/**
 * A refusal of the report itself is certain. One of the person (401, 403, 404) says nothing about it: another may be signed
 * in; and what is overloaded, restarting or broken may have stored it all the same.
 */
function isRefusal(error: unknown): error is ServiceProblem {
  return (
    error instanceof ServiceProblem &&
    error.status < 500 &&
    ![401, 403, 404, 408, 425, 429].includes(error.status)
  );
}

/** What is kept on this machine; what is no waiting report is passed over. */
function readKept(storage: OutboxNeeds['storage']): readonly WaitingReport[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept)
      ? kept.flatMap((one) => waitingReportSchema.safeParse(one).data ?? [])
      : [];
  } catch {
    return [];
  }
}

function withoutAfter({ after: _, ...rest }: WaitingReport): WaitingReport {
  return rest;
}

/** What changes a revision that is not there yet is sent whole. */
function withoutPatch({ patch: _, ...rest }: NewReport): NewReport {
  return rest;
}
