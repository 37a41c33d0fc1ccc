// Files in which more than one archive could be seen, or an archive and something else.
import { describe, expect, test } from '@jest/globals';
import { strToU8 } from 'fflate';
import { workbookFile, workbookParts, writeZip } from '../../../support/zipTools.ts';
import { refusalOf } from './refusal.ts';

const parts = workbookParts();

describe('a file of two archives, or of an archive and something else', () => {
  const first = workbookFile();
  const joined = (...pieces: readonly Uint8Array[]) =>
    Uint8Array.from(pieces.flatMap((one) => [...one]));

  test.each([
    ['one archive behind the other', joined(first, first)],
    ['an archive behind another that is shorter', joined(writeZip([]), first)],
    ['a program before the archive', joined(strToU8('MZ'.repeat(50)), first)],
  ])('is refused, since readers would disagree: %s', (_what, bytes) => {
    expect(refusalOf(bytes).noWorkbook).toBe(true);
  });

  test('is refused where places were counted with what stands before', () => {
    const before = strToU8('MZ'.repeat(50));
    const bytes = joined(before, first);
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    const directory = view.getUint32(end + 16, true) + before.length;
    view.setUint32(end + 16, directory, true);
    for (let at = directory; at < end; at += 46 + view.getUint16(at + 28, true))
      view.setUint32(at + 42, view.getUint32(at + 42, true) + before.length, true);
    expect(refusalOf(bytes).reason).toBe('something stands before its first part');
  });

  test('is refused where its table of contents says it is shorter than it is', () => {
    expect(refusalOf(writeZip(parts, { claimed: parts.length - 1 })).reason).toBe(
      'its table of contents does not reach to its end',
    );
  });
});
