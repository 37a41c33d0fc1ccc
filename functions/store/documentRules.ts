// What every adapter asks of its input before anything is written, so that a document accepted by
// one store is accepted by the other. The limits are Cosmos DB's, which are the narrower ones.
import {
  type PartitionKey,
  StoreConflict,
  type StoredDocument,
  type StoreOperation,
  type StoreQuery,
  tombstoneKind,
} from './store.ts';

const namePattern = /^[A-Za-z0-9:_.-]{1,200}$/;
const prefixPattern = /^[A-Za-z0-9:_.-]{0,200}$/;

/** Operations in one batch, and bytes in one batch or document: Cosmos DB's documented limits. */
export const batchLimits = { operations: 100, bytes: 2 * 1024 * 1024 } as const;

/** Bytes that names, etag and the protocol add to a body on its way to Cosmos DB, at most. */
const besideBody = 1024;

/** Levels of objects and arrays within a body; Cosmos DB allows 128. */
const deepest = 100;

/** An operation that has been checked, its body already written as JSON. */
export type CheckedOperation = { readonly operation: StoreOperation; readonly json: string };

/** @throws RangeError unless both halves of the partition are names, the second of which may be empty */
export function checkPartition([association, institution]: PartitionKey): void {
  checkName('association', association);
  if (institution !== '') checkName('institution', institution);
}

/** @throws RangeError unless the text matches `^[A-Za-z0-9:_.-]{1,200}$` */
export function checkName(what: string, text: string): void {
  if (typeof text !== 'string' || !namePattern.test(text))
    throw new RangeError(`A store's ${what} must match ${namePattern.source}.`);
}

/**
 * Checks a partition and the operations on it, and writes their bodies as JSON.
 * @throws RangeError for a name or a size, TypeError for a body that is not JSON
 */
export function checkOperations(
  partition: PartitionKey,
  operations: readonly StoreOperation[],
): readonly CheckedOperation[] {
  checkPartition(partition);
  if (operations.length > batchLimits.operations)
    throw new RangeError(
      `A batch has at most ${batchLimits.operations} operations; this one has ${operations.length}.`,
    );
  const checked = operations.map(checkOperation);
  const bytes = checked.reduce((sum, { json }) => sum + Buffer.byteLength(json) + besideBody, 0);
  if (bytes > batchLimits.bytes)
    throw new RangeError(`A batch has at most ${batchLimits.bytes} bytes; this one has ${bytes}.`);
  return checked;
}

function checkOperation(operation: StoreOperation): CheckedOperation {
  checkName('id', operation.id);
  if (operation.type === 'delete' || operation.type === 'check') return { operation, json: '' };
  checkName('kind', operation.kind);
  if (operation.kind === tombstoneKind)
    throw new RangeError(`The kind ${tombstoneKind} is kept for deleted documents.`);
  return { operation, json: toJson(operation.body) };
}

/**
 * @throws RangeError for a name, a prefix or a limit that is none
 * @returns the place after which the list goes on, or null
 */
export function checkQuery(query: StoreQuery): { institution: string; id: string } | null {
  checkPartition([query.association, query.institution ?? '']);
  if (query.kind !== undefined) checkName('kind', query.kind);
  if (!prefixPattern.test(query.idPrefix ?? ''))
    throw new RangeError(`An id's prefix must match ${prefixPattern.source}.`);
  if (query.limit !== undefined) checkLimit(query.limit);
  return query.after === undefined ? null : parseCursor(query.after, query.institution);
}

/** @throws RangeError unless the limit is a whole number above zero */
export function checkLimit(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new RangeError('A limit must be a whole number above zero.');
}

/**
 * The number in the token of a store that counts its writes.
 * @throws RangeError for any other text
 */
export function parseSequence(token: string | null): number {
  if (token === null) return 0;
  if (!/^(0|[1-9]\d{0,14})$/.test(token))
    throw new RangeError('Changes are told since a token that the store gave.');
  return Number(token);
}

function parseCursor(after: string, institution: string | undefined) {
  const slash = after.indexOf('/');
  if (slash >= 0) return { institution: after.slice(0, slash), id: after.slice(slash + 1) };
  if (institution === undefined)
    throw new RangeError('A list over institutions goes on after a cursor, not after a bare id.');
  return { institution, id: after };
}

/** Why an operation cannot be done on what stands (an etag, or undefined where nothing does). */
export function conflictOf(
  operation: StoreOperation,
  standing: string | undefined,
): StoreConflict | null {
  const wanted = operation.type === 'create' ? null : operation.etag;
  if (wanted === null)
    return standing === undefined ? null : new StoreConflict('exists', operation.id);
  if (standing === undefined) return new StoreConflict('missing', operation.id);
  return standing === wanted ? null : new StoreConflict('etag', operation.id);
}

/**
 * The body as JSON. -0 becomes 0, the one change JSON makes which alters no figure.
 * @throws TypeError naming the place of the first thing that JSON would drop or change
 */
export function toJson(body: unknown): string {
  // Places are worked out only where one has to be named.
  if (!isKept(body, 0)) refuseWhatJsonLoses(body, 'body', 0);
  return JSON.stringify(body);
}

/** Whether JSON keeps the value as it is. */
function isKept(value: unknown, depth: number): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth > deepest) return false;
  if (Array.isArray(value)) {
    // By index: every would pass over the holes, which JSON turns into null.
    for (let i = 0; i < value.length; i++) if (!isKept(value[i], depth + 1)) return false;
    return true;
  }
  if (!isPlainObject(value)) return false;
  // Twice as quick as by Object.keys; a plain object inherits nothing that would be seen.
  for (const key in value) if (!isKept(value[key], depth + 1)) return false;
  return true;
}

function refuseWhatJsonLoses(value: unknown, place: string, depth: number): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (depth > deepest) throw new TypeError(`A body is at most ${deepest} levels deep.`);
  if (Array.isArray(value)) {
    // By index: forEach would pass over the holes, which JSON turns into null.
    for (let i = 0; i < value.length; i++)
      refuseWhatJsonLoses(value[i], `${place}[${i}]`, depth + 1);
    return;
  }
  if (!isPlainObject(value)) throw new TypeError(`${place} is not JSON: it is ${kindOf(value)}.`);
  for (const [key, child] of Object.entries(value))
    refuseWhatJsonLoses(child, `${place}.${key}`, depth + 1);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  // Objects of another realm have a prototype of their own, which likewise inherits from nothing.
  return (
    prototype === Object.prototype ||
    prototype === null ||
    Object.getPrototypeOf(prototype) === null
  );
}

/** Never the value itself, which may be a reported figure. */
function kindOf(value: unknown): string {
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : 'infinite';
  return typeof value === 'object' ? 'an instance of a class' : String(typeof value);
}

/** A document as the store hands it out. Its body is read when it is first asked for: after most writes nobody does. */
export function toStored<T>(
  partition: PartitionKey,
  row: { id: string; kind: string; etag: string; json: string },
): StoredDocument<T> {
  const { id, kind, etag, json } = row;
  let body: { readonly read: T } | undefined;
  return {
    partition,
    id,
    kind,
    etag,
    get body() {
      body ??= { read: JSON.parse(json) as T };
      return body.read;
    },
  };
}
