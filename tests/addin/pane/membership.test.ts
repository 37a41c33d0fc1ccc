// Who may send a report, and where the pane finds its settings.
import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../../addin/settings.ts';
import { membershipFor } from '../../../addin/submission/membership.ts';

type Role = Parameters<typeof membershipFor>[0]['memberships'][number]['role'];

describe('membershipFor', () => {
  const workbook = { association: 'amfa', institution: 'umoja' };
  const me = (...memberships: { association: string; role: Role; institution?: string }[]) => ({
    name: 'Amina',
    isOperator: false,
    memberships: memberships.map((one) => ({ ...one, associationName: 'AMFA' })),
  });

  test('a preparer of the institution submits; staff look; others are strangers', () => {
    const officer = { association: 'amfa', role: 'officer' } as const;
    const preparer = { association: 'amfa', role: 'preparer', institution: 'umoja' } as const;
    expect(membershipFor(me(officer, preparer), workbook).kind).toBe('submitter');
    expect(membershipFor(me(officer), workbook).kind).toBe('onlooker');
    expect(membershipFor(me({ ...preparer, institution: 'other' }), workbook).kind).toBe(
      'stranger',
    );
    expect(membershipFor(me({ ...preparer, association: 'other' }), workbook).kind).toBe(
      'stranger',
    );
  });
});

describe('roles', () => {
  const workbook = { association: 'amfa', institution: 'umoja' };
  const kindOf = (role: Role, institution?: string) =>
    membershipFor(
      {
        name: 'Amina',
        isOperator: false,
        memberships: [
          {
            association: 'amfa',
            associationName: 'AMFA',
            role,
            ...(institution !== undefined && { institution }),
          },
        ],
      },
      workbook,
    ).kind;

  test.each<[Role, string | undefined, string]>([
    ['preparer', 'umoja', 'submitter'],
    ['approver', 'umoja', 'submitter'],
    ['approver', 'other', 'stranger'],
    ['officer', undefined, 'onlooker'],
    ['manager', undefined, 'onlooker'],
  ])('%s of %s is a %s', (role, institution, kind) => {
    expect(kindOf(role, institution)).toBe(kind);
  });
});

describe('readSettings', () => {
  test('takes what the page’s server filled in, else the local addresses on a local page only', () => {
    const filled = (tag: string) => `https://${tag}.example/`;
    expect(readSettings(filled, 'peerbook.example').service).toBe(
      'https://peerbook-service.example',
    );
    expect(readSettings(() => '', 'localhost').service).toBe('http://127.0.0.1:7071');
    expect(() => readSettings(() => null, 'peerbook.example')).toThrow('peerbook-service');
    const required = (tag: string) => (/-(scope|entra)/.test(tag) ? '' : filled(tag));
    expect(readSettings(required, 'peerbook.example')).toMatchObject({
      scope: '',
      entraClient: '',
      entraAuthority: 'https://login.microsoftonline.com/common',
    });
  });
});
