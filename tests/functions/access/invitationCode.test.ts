// Codes of invitations: long, of letters that are told apart on paper, and read as people type them.
import { describe, expect, test } from '@jest/globals';
import { invitationIdOf, newInvitationCode } from '../../../functions/access/invitationCode.ts';

describe('a code', () => {
  test('has 25 letters of 32 in groups of five: 125 bits', () => {
    const codes = Array.from({ length: 2000 }, newInvitationCode);
    for (const code of codes)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  test.each([
    ['small letters', 'abcde-01234'],
    ['no hyphens', 'ABCDE01234'],
    ['spaces', ' ABCDE 01234 '],
    ['letters misread', 'ABCDE-OI234'],
    ['other letters misread', 'ABCDE-ol234'],
  ])('with %s is read as the same', (_, typed) => {
    expect(invitationIdOf(typed)).toBe(invitationIdOf('ABCDE-01234'));
  });

  test('is another one where a letter differs', () => {
    expect(invitationIdOf('ABCDE-01235')).not.toBe(invitationIdOf('ABCDE-01234'));
  });
});
