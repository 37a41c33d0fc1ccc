// What has happened, in sentences: each event that concerns an institution has one in every language, and no placeholder is left.
import { describe, expect, test } from '@jest/globals';
import { languages } from '@peerbook/shared';
import { type Notice, noticeLines } from '../../../addin/submission/noticeLines.ts';
import { audiences } from '../../../functions/followUp/notices.ts';

const about = { round: '2025', revision: 3, release: 2, until: '2026-02-03T12:00:00.000Z' };
const notice = (event: string): Notice =>
  ({ event, at: '2026-01-31T10:00:00.000Z', about }) as Notice;

const forMembers = Object.entries(audiences)
  .filter(([, who]) => who.includes('institution') || who.includes('everybody'))
  .map(([event]) => event);
const forOthers = Object.keys(audiences).filter((event) => !forMembers.includes(event));

describe.each(languages)('in %s', (language) => {
  test.each(forMembers)('%s has a sentence', (event) => {
    const [line] = noticeLines([notice(event)], language);
    expect(line?.what).toMatch(/\S.*[.!?]$/);
    expect(line?.what).not.toMatch(/[{}]/);
    expect(line?.when).toContain('2026');
  });

  test.each(forOthers)('%s, which is for others, has none', (event) => {
    expect(noticeLines([notice(event)], language)).toEqual([]);
  });
});

test('the newest stays first', () => {
  const all = [notice('submission_accepted'), notice('submission_sent')];
  expect(noticeLines(all, 'en').map(({ what }) => what)).toEqual([
    'Revision 3 for 2025 was accepted by the association.',
    'Revision 3 of the report for 2025 was received.',
  ]);
});
