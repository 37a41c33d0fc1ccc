// A workbook of which a sheet was damaged on its way: refused by the name of the part, and nothing of it is taken.
import { describe, expect, test } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import { aStandingNetwork } from './examples.ts';
import { handIn, issuedFor } from './filledWorkbook.ts';
import { aNetwork } from './network.ts';

describe('a workbook of which a sheet is damaged', () => {
  test.each([
    ['nothing is released', aNetwork],
    ['peers’ figures are put in', aStandingNetwork],
  ])(
    'is refused by the name of the part, also where the sheet holds no answers: %s',
    async (_, begin) => {
      const service = await begin();
      const parts = unzipSync(await issuedFor(service, 'one'));
      const whole = zipSync(parts, { level: 0 });
      const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
      expect(sheets.length).toBeGreaterThan(10);
      for (const part of sheets) {
        const file = Buffer.from(whole);
        const at = file.indexOf(Buffer.from(parts[part] as Uint8Array)) + 60;
        file[at] = (file[at] as number) ^ 1;
        const answer = await handIn(service, 2024, new Uint8Array(file));
        // A sheet that is neither read nor changed goes back as it came.
        if (answer.status !== 200) expect([answer.code, part]).toEqual(['file_refused', part]);
      }
    },
  );
});
