// A short way from one row to the next, where the next is written like the one before; see quickCell.ts.
import { codeAt } from './xmlCodes.ts';
import type { XmlScanner } from './xmlScanner.ts';

const between = '</row><row r="';
const [quote, zero, nine] = [34, 48, 57];

/**
 * What stands behind the number of a row that the scanner has just opened, with the end of its tag: the scanner found it
 * sound, so it is sound wherever else it stands. Undefined where the number does not come first.
 */
export function rowTail({ source, tag, at, hasPending }: XmlScanner): string | undefined {
  const text = source.slice(tag, at);
  return hasPending ? undefined : /^<row r="\d{1,7}"(.*)$/s.exec(text)?.[1];
}

/** The number of the row that follows on the end of this one, passed over to its first cell; -1 where it is written otherwise. */
export function readQuickRow(scanner: XmlScanner, tail: string | undefined): number {
  const { source, codes, at: from } = scanner;
  if (tail === undefined || scanner.hasPending || !source.startsWith(between, from)) return -1;
  const begin = from + between.length;
  let at = begin;
  let row = 0;
  for (let code = codeAt(codes, at); code >= zero && code <= nine; code = codeAt(codes, at)) {
    row = row * 10 + code - zero;
    at += 1;
  }
  if (at === begin || at - begin > 7 || codeAt(codes, at) !== quote) return -1;
  if (!source.startsWith(tail, at + 1)) return -1;
  scanner.at = at + 1 + tail.length;
  return row;
}
