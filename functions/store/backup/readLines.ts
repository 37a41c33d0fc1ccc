// A file line by line, in memory for one line: backups may be larger than what a process can hold.
import { closeSync, openSync, readSync } from 'node:fs';

const pieceSize = 1 << 20;

/** No document is larger (2 MB and its names), so a longer line is damage, not something to wait for the end of. */
const longestLine = 8 << 20;

/**
 * The bytes of each line, without its end.
 * @param unended what to throw where the last line has no end, or one has none in sight
 */
export function* readLines(file: string, unended: () => Error): Generator<Buffer> {
  const descriptor = openSync(file, 'r');
  try {
    const piece = Buffer.alloc(pieceSize);
    let rest: Buffer[] = [];
    let length = 0;
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) {
      let from = 0;
      for (let end = piece.indexOf(10); end >= 0 && end < read; end = piece.indexOf(10, from)) {
        yield Buffer.concat([...rest, piece.subarray(from, end)]);
        rest = [];
        length = 0;
        from = end + 1;
      }
      rest.push(Buffer.from(piece.subarray(from, read)));
      length += read - from;
      if (length > longestLine) throw unended();
    }
    if (length > 0) throw unended();
  } finally {
    closeSync(descriptor);
  }
}
