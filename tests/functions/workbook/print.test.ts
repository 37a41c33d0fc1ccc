// Printing an issued workbook: the headings of each sheet are repeated on its own pages.
import { describe, expect, test } from '@jest/globals';
import { demoIssue } from '@peerbook/functions/local/issueForTest.ts';
import { issueWorkbook } from '@peerbook/functions/workbook/issueWorkbook.ts';
import { strFromU8, unzipSync } from 'fflate';

describe('print titles and areas', () => {
  test('belong to the sheet that they name', async () => {
    const parts = unzipSync(await issueWorkbook(demoIssue('demo-alba')));
    const workbook = strFromU8(parts['xl/workbook.xml'] as Uint8Array);
    const sheets = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1]);
    const local = [
      ...workbook.matchAll(/localSheetId="(\d+)" name="_xlnm[^"]*">&#39;([^&]+)&#39;/g),
    ];
    expect(local.length).toBeGreaterThanOrEqual(9);
    for (const [, place, name] of local) expect(sheets[Number(place)]).toBe(name);
  });
});
