// The file of a backup: a line that says what it is, a line for each document, and a last line with the root of their hash
// tree and the hash of every byte before it. Not a bit can be changed, nor the end be missing, without its being seen.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { StoreRefused } from '../storeRefused.ts';
import { type BackupDocument, parseLine, writeLine } from './backupLine.ts';
import { createHashTree } from './hashTree.ts';
import { readLines } from './readLines.ts';

const headerSchema = z.strictObject({
  peerbook: z.literal('backup'),
  /** Of this file. */
  format: z.int().positive(),
  /** Of the store's tables, see sqliteSchema.ts. */
  schema: z.int().positive(),
  /** The moment that the backup shows. */
  made: z.iso.datetime(),
  documents: z.int().nonnegative(),
});

export type BackupHeader = z.output<typeof headerSchema>;

export interface BackupSummary extends BackupHeader {
  /** Of the hash tree over the lines of all documents; equal for equal stores. */
  readonly root: string;
  readonly bytes: number;
}

export const backupFormat = 1;

/** Bytes that are gathered before they are written. */
const pieceSize = 1 << 20;

/**
 * Writes a new file that only its owner may read, to the disk. One that is interrupted is no whole backup.
 * @throws what the file system throws, where the file exists or can't be written
 */
export function writeBackup(
  file: string,
  header: Omit<BackupHeader, 'peerbook' | 'format'>,
  documents: Iterable<BackupDocument>,
): BackupSummary {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    const sums = createSums();
    let piece = '';
    const put = (text: string): void => {
      piece += text;
      if (piece.length < pieceSize) return;
      writeSync(descriptor, piece);
      piece = '';
    };
    const { schema, made, documents: count } = header;
    const whole = {
      peerbook: 'backup',
      format: backupFormat,
      schema,
      made,
      documents: count,
    } as const;
    const first = JSON.stringify(whole);
    sums.line(first);
    put(`${first}\n`);
    for (const document of documents) {
      const line = writeLine(document);
      sums.document(line);
      put(`${line}\n`);
    }
    const { root, bytes } = sums.state();
    put(`${sums.footer()}\n`);
    writeSync(descriptor, piece);
    fsyncSync(descriptor);
    return { ...whole, root, bytes };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads a backup and hands on its documents, where somebody takes them, in the order of their writes. What was handed on
 * counts only once this returns: the hashes stand at the end.
 * @throws StoreRefused where the file is not a whole backup, or one that this version does not know
 */
export function readBackup(file: string, take?: (document: BackupDocument) => void): BackupSummary {
  const notWhole = (what: string, options?: ErrorOptions) =>
    new StoreRefused(
      `The backup ${file} is not whole: ${what}. Nothing was restored from it. Use another backup.`,
      options,
    );
  const sums = createSums();
  let header: BackupHeader | undefined;
  let count = 0;
  let isEnded = false;
  for (const line of readLines(file, () => notWhole('it ends in the middle of a line'))) {
    if (!header) {
      header = parseHeader(file, line);
      sums.line(line);
    } else if (count < header.documents) {
      sums.document(line);
      count += 1;
      // Without a taker the hashes say enough: that these are the bytes that were written.
      if (take)
        take(
          attempt(
            () => parseLine(line.toString('utf8')),
            (cause) => notWhole(`document ${count} can't be read`, { cause }),
          ),
        );
    } else if (!isEnded) {
      isEnded = true;
      if (!line.equals(Buffer.from(sums.footer())))
        throw notWhole('its bytes are not those that were written');
    } else throw notWhole('something stands after its end');
  }
  if (!header) throw new StoreRefused(`The file ${file} is empty, not a backup.`);
  if (!isEnded) throw notWhole(`it ends after ${count} of ${header.documents} documents`);
  const { root, bytes } = sums.state();
  return { ...header, root, bytes };
}

function parseHeader(file: string, line: Buffer): BackupHeader {
  const header = attempt(
    () => headerSchema.parse(JSON.parse(line.toString('utf8'))),
    (cause) =>
      new StoreRefused(
        `The file ${file} is not a backup of Peerbook, or its beginning is damaged.`,
        { cause },
      ),
  );
  if (header.format > backupFormat)
    throw new StoreRefused(
      `The backup ${file} was made by a newer Peerbook (format ${header.format}; this one knows ${backupFormat}). Update Peerbook to restore it.`,
    );
  return header;
}

function attempt<T>(read: () => T, refused: (cause: unknown) => Error): T {
  try {
    return read();
  } catch (cause) {
    throw refused(cause);
  }
}

/** What the last line is made of. */
function createSums() {
  const hash = createHash('sha256');
  const tree = createHashTree();
  let bytes = 0;
  const line = (text: string | Buffer): void => {
    hash.update(text).update('\n');
    bytes += Buffer.byteLength(text) + 1;
  };
  const state = () => ({ root: tree.root(), bytes });
  return {
    line,
    document(text: string | Buffer): void {
      tree.add(text);
      line(text);
    },
    state,
    footer: () => JSON.stringify({ ...state(), sha256: hash.copy().digest('hex') }),
  };
}
