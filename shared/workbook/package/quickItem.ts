// A short way through shared strings written as nearly all programs write them; see quickCell.ts.
import { codeAt, lastCharacters } from './xmlCodes.ts';
import type { XmlScanner } from './xmlScanner.ts';

const beginnings = ['<si><t>', '<si><t xml:space="preserve">'] as const;
const ending = '</t></si>';
const [space, ampersand, less, more] = [32, 38, 60, 62];
const letterI = 105;

/** The text of the item that stands next, passed over; undefined where there is none or it is written in another way. */
export function readQuickItem(scanner: XmlScanner): string | undefined {
  if (scanner.hasPending) return undefined;
  const { source, codes, at } = scanner;
  // Most places of a part hold no item: that is seen at the third letter.
  if (codeAt(codes, at + 2) !== letterI) return undefined;
  const beginning = beginnings.find((one) => source.startsWith(one, at));
  if (beginning === undefined) return undefined;
  const begin = at + beginning.length;
  let end = begin;
  for (; ; end += 1) {
    const code = codeAt(codes, end);
    if (code === less) break;
    // As in a cell: what is a reference, may end a CDATA section or begins a line is not taken as it stands.
    if (!(code >= space && code < lastCharacters && code !== ampersand && code !== more))
      return undefined;
  }
  if (!source.startsWith(ending, end)) return undefined;
  scanner.at = end + ending.length;
  return source.slice(begin, end);
}
