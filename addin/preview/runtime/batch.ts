// A request context's queue: what an add-in asks for is noted, and done in order when it syncs.
import type { SheetArea } from '../address.ts';
import type { PreviewHost } from '../host.ts';
import { toOfficeError } from './officeError.ts';
import { createPayload, type Payload } from './payload.ts';

/** The queue of one request context. Locations name the member at fault, as in debugInfo. */
export type Batch = {
  readonly host: PreviewHost;
  /** Notes a step that needs up-to-date results of formulas. */
  readonly read: (location: string, run: () => void) => void;
  /** Notes a step that does not. */
  readonly write: (location: string, run: () => void) => void;
  /** Notes how to find something; the answer is found once, at its turn in the queue. */
  readonly find: <T>(location: string, run: () => T) => () => T;
  readonly sync: () => Promise<void>;
  /** What goes to Excel and comes back with the next sync. */
  readonly payload: Payload;
  readonly make: Makers;
  /** The area behind a range of this queue, at its turn. */
  readonly areaOf: (range: object) => SheetArea | undefined;
  /** Ties a range to its area. */
  readonly tieArea: (range: object, area: () => SheetArea) => void;
  /** The add-in's view of this queue, once there is one. */
  readonly context: { current?: object };
};

/** Ranges lead to sheets and sheets to ranges; both are made through here. A found undefined is a null object. */
export type Makers = {
  readonly range: (
    batch: Batch,
    find: () => SheetArea | undefined,
    mayBeNull?: boolean,
  ) => Excel.Range;
  readonly worksheet: (
    batch: Batch,
    find: () => string | undefined,
    mayBeNull?: boolean,
  ) => Excel.Worksheet;
};

/** How often any context synced since the page was loaded; tests hold the add-in to few round trips. */
export const syncCount = { value: 0 };

type Step = { readonly needsResults: boolean; readonly location: string; readonly run: () => void };

/** Starts an empty queue. */
export function createBatch(host: PreviewHost, make: Makers): Batch {
  let steps: Step[] = [];
  const note = (needsResults: boolean, location: string, run: () => void) => {
    steps.push({ needsResults, location, run });
  };
  const payload = createPayload(host);
  const areas = new WeakMap<object, () => SheetArea>();
  return {
    host,
    make,
    payload,
    areaOf: (range) => areas.get(range)?.(),
    tieArea: (range, area) => void areas.set(range, area),
    context: {},
    read: (location, run) => note(true, location, run),
    write: (location, run) => note(false, location, run),
    find<T>(location: string, run: () => T): () => T {
      let found: { readonly value: T } | undefined;
      const once = () => {
        found ??= { value: run() };
        return found.value;
      };
      note(false, location, once);
      return once;
    },
    async sync() {
      syncCount.value++;
      const due = steps;
      steps = [];
      // Excel answers from another process: nothing is ever loaded in the same turn.
      await new Promise((resolve) => setTimeout(resolve, 0));
      payload.send();
      for (const { needsResults, location, run } of due) {
        if (needsResults) await host.settled();
        try {
          run();
        } catch (thrown) {
          throw toOfficeError(thrown, location);
        }
      }
      payload.receive();
    },
  };
}
