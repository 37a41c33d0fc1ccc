// A span for each use of the store: which operation, how many documents, and how it failed; no ids, no kinds, no bodies.
import { type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { type Store, StoreBusy, StoreConflict } from '../store/store.ts';
import { scope } from './requestSpan.ts';

export function tracedStore(store: Store): Store {
  return {
    get: (...given) =>
      inSpan(
        'get',
        () => store.get(...given),
        (found) => (found === undefined ? 0 : 1),
      ),
    create: (...given) => inSpan('create', () => store.create(...given), one),
    replaceIf: (...given) => inSpan('replace', () => store.replaceIf(...given), one),
    batch: (...given) =>
      inSpan(
        'batch',
        () => store.batch(...given),
        () => given[1].length,
      ),
    list: (...given) =>
      inSpan(
        'list',
        () => store.list(...given),
        (found) => found.length,
      ),
    changesSince: (...given) =>
      inSpan(
        'changes',
        () => store.changesSince(...given),
        (found) => found.documents.length,
      ),
    close: () => store.close(),
  };
}

const one = () => 1;

async function inSpan<T>(
  operation: string,
  use: () => Promise<T>,
  count: (result: T) => number,
): Promise<T> {
  const attributes = { 'db.operation.name': operation };
  const span = trace
    .getTracer(scope)
    .startSpan(`store.${operation}`, { kind: SpanKind.CLIENT, attributes });
  try {
    const result = await use();
    span.setAttribute('peerbook.documents', count(result));
    return result;
  } catch (error) {
    tellFailure(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** A conflict is how a lost race is noticed: expected, and no error. */
function tellFailure(span: Span, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  span.setAttribute('error.type', kind);
  if (error instanceof StoreConflict) span.setAttribute('peerbook.conflict', error.reason);
  else span.setStatus({ code: SpanStatusCode.ERROR });
  if (error instanceof StoreBusy) span.setAttribute('peerbook.retry_after', error.retryAfter);
}
