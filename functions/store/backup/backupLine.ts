// A document as a line of a backup: what is known of it, then its body as the very text that the store keeps.
import { z } from 'zod';
import { checkName, checkPartition } from '../documentRules.ts';

/** A row of the store, deleted ones included: without them the list of changes would forget the deletions. */
export interface BackupDocument {
  readonly association: string;
  readonly institution: string;
  readonly id: string;
  readonly kind: string;
  readonly etag: string;
  readonly sequence: number;
  readonly deleted: boolean;
  /** JSON. */
  readonly body: string;
}

const knownSchema = z.strictObject({
  association: z.string(),
  institution: z.string(),
  id: z.string(),
  kind: z.string(),
  etag: z.string().min(1),
  sequence: z.int().positive(),
  deleted: z.boolean(),
});

/** Stands once before the body: no name has a quotation mark in it. */
const beforeBody = ',"body":';

/** The line of a document, without its end. */
export function writeLine({ body, ...known }: BackupDocument): string {
  const { association, institution, id, kind, etag, sequence, deleted } = known;
  const inOrder = { association, institution, id, kind, etag, sequence, deleted };
  return `${JSON.stringify(inOrder).slice(0, -1)}${beforeBody}${body}}`;
}

/** @throws Error, of whatever kind, for a line that no store wrote */
export function parseLine(line: string): BackupDocument {
  const at = line.indexOf(beforeBody);
  const known = knownSchema.parse(JSON.parse(`${line.slice(0, at)}}`));
  const body = line.slice(at + beforeBody.length, -1);
  JSON.parse(body);
  checkPartition([known.association, known.institution]);
  checkName('id', known.id);
  checkName('kind', known.kind);
  const document = { ...known, body };
  if (writeLine(document) !== line) throw new RangeError('The line reads in more than one way.');
  return document;
}
