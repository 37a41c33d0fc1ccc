// The behaviours of Excel that need a grid, each with the page that tells of it, in one Chromium.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { issuedWorkbook } from '../issuedWorkbook.ts';
import { openPreview, type PreviewPage } from '../previewPage.ts';
import { toolsFor } from './behaviour.ts';
import { functions, functionsOfPane } from './functions.ts';
import { happenings, happeningsOnNewer, happeningsOnWindows } from './happenings.ts';
import { objects } from './objects.ts';
import { protection } from './protection.ts';
import { rules } from './rules.ts';

let preview: PreviewPage;
let workbook: Uint8Array;
const excel = toolsFor(() => ({ preview, workbook }));

beforeAll(async () => {
  workbook = issuedWorkbook();
  preview = await openPreview(workbook);
}, 120_000);

afterAll(async () => {
  await preview?.close();
});

describe.each([
  ['protection', protection],
  ['validations and conditional formats', rules],
  ['tables, comments, sheets and ranges', objects],
  ['events', happenings],
])('%s', (_, behaviours) => {
  beforeEach(excel.reopen);

  test.each(behaviours)('$behaviour ($page)', ({ holds }) => holds(excel));
});

describe('custom functions', () => {
  beforeAll(async () => {
    await preview.pane.evaluate(functionsOfPane);
  });
  beforeEach(async () => {
    await excel.reopen();
    await excel.inPane(async (context) => context.workbook.worksheets.add('Functions').activate());
  });

  test.each(functions)('$behaviour ($page)', ({ holds }) => holds(excel));
});

describe.each([
  ['platform=windows&language=es-ES&excel=1.9', happeningsOnWindows],
  ['platform=mac&excel=1.18', happeningsOnNewer],
])('another Excel: %s', (query, behaviours) => {
  beforeAll(async () => {
    preview = await preview.visit(query);
  });
  beforeEach(excel.reopen);

  test.each(behaviours)('$behaviour ($page)', ({ holds }) => holds(excel));
});

test('nothing broke', () => {
  expect(preview.errors).toEqual([]);
});
