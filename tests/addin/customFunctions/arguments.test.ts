// Peer groups as people type them into formulas.
import { describe, expect, test } from '@jest/globals';
import { readGroup } from '@peerbook/addin/customFunctions/arguments.ts';

describe('readGroup', () => {
  test.each([
    ['', 'all'],
    [0, 'all'],
    ['ALL', 'all'],
    [' Country : PE ', 'country:pe'],
    ['size:5000_to_20000', 'size:5000_to_20000'],
    ['region:lac,size:small', 'region:lac,size:small'],
    ['Size: small, Region: LAC', 'region:lac,size:small'],
    ['size:small; region:lac', 'region:lac,size:small'],
    ['age:from_9 + legal:ngo', 'age:from_9,legal:ngo'],
    ['elsewhere:x, region:lac', 'region:lac,elsewhere:x'],
  ])('reads %j as %s', (given, group) => {
    expect(readGroup(given)).toBe(group);
  });
});
