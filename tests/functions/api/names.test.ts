// Names that people give: whatever is taken can also be written into a workbook.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readPackage } from '@peerbook/shared';
import { contentOf, type TestService } from '../../support/service.ts';
import { aNetwork, done, lake, roundOf2024 } from './network.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
});
const rename = (name: string) =>
  service.call('putInstitution', 'manager', {
    params: { ...lake, institution: 'one' },
    body: { name, country: 'pe', currency: 'pen' },
  });

describe('the name of an institution', () => {
  test.each(['\u0000', '\u0007', '\u001b', '\ud800', '\ufffe'])(
    'with %j, which no workbook can hold, is refused',
    async (letter) => {
      const before = await contentOf(service.store);
      expect((await rename(`Caja${letter}Sur`)).code).toBe('request_invalid');
      expect(await contentOf(service.store)).toEqual(before);
    },
  );

  test.each(['Caja & Sur <SA> "Ñandú"', '=1+1', "'Акба́", '貸付 😀', '+A1'])(
    'such as %s stands in its workbook as it is',
    async (name) => {
      expect((await rename(name)).json.name).toBe(name);
      const { bytes } = await done(service, 'getWorkbook', 'preparerOne', {
        params: roundOf2024,
        query: { institution: 'one' },
      });
      const { grid } = readPackage(bytes);
      const place = grid.names.get('profile_legal_name');
      const sheet = grid.sheets.find((one) => one.name === place?.sheet);
      expect(sheet?.cells.get(place?.cell ?? '')).toEqual({ kind: 'text', value: name });
    },
  );

  test.each(['', '   ', 'a'.repeat(201)])('%j is refused', async (name) => {
    expect((await rename(name)).code).toBe('request_invalid');
  });
});
