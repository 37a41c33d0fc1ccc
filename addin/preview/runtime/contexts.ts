// Which queue stands behind a request context that the add-in holds.
import type { Batch } from './batch.ts';
import { invalidArgument } from './officeError.ts';

const batches = new WeakMap<object, Batch>();

/** Ties a context to its queue. */
export function tieContext(context: object, batch: Batch): void {
  batches.set(context, batch);
  batch.context.current = context;
}

/** True for a context that was tied. */
export function isContext(given: object): boolean {
  return batches.has(given);
}

/** The queue of a context. Throws InvalidArgument for anything else. */
export function batchOf(context: object): Batch {
  const batch = batches.get(context);
  if (!batch) throw invalidArgument('RequestContext');
  return batch;
}
