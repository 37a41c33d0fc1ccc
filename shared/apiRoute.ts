// What a route of the contract is: who may call it, what it takes and what it answers.
import type { z } from 'zod';

/** preparer and approver belong to an institution; officer and manager to an association; observer sees aggregates only. */
export const roles = [
  'preparer',
  'approver',
  'officer',
  'manager',
  'observer',
  'operator',
] as const;
export type Role = (typeof roles)[number];

/**
 * public: anybody. signed_in: anybody with a valid token. Otherwise the roles that may call, in the association of the
 * path; preparer and approver only for their own institution.
 */
export type Access = 'public' | 'signed_in' | readonly Role[];

/** What a body may be: JSON of a schema, a workbook, a CSV text, a page to read. */
export type Body = z.ZodType | 'workbook' | 'csv' | 'json_or_workbook' | 'html';

export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly query?: z.ZodObject;
  readonly request?: Exclude<Body, 'html'>;
  readonly response: Body;
  readonly status: 200 | 201;
  /** The status where the same was sent before: the answer of then, and nothing is stored anew. */
  readonly repeated?: 200;
  /** The status where it was begun and is not done within the time of a request. */
  readonly unfinished?: 202;
  /** Whether it stores anything: what it stores is told by an event in the same batch. */
  readonly writes?: true;
  readonly idempotencyKey?: boolean;
  /** Whether If-Match is needed with every call, and not only where something would be replaced. */
  readonly ifMatch?: 'always';
}
