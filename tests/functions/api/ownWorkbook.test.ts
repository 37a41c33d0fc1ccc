// An institution's own workbook, handed in and handed back: up to the next period, or with the questions about a returned
// report. What the user put into it stays, part by part.
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  addressOf,
  columns,
  decodeIdentity,
  layoutOf,
  marksSheet,
  parseAddress,
  readPackage,
  readWorkbook,
  spCore,
  wordsOf,
} from '@peerbook/shared';
import { unzipSync } from 'fflate';
import { fillWorkbook } from '../../../functions/local/story/fillWorkbook.ts';
import { checked, openSpreadsheet, saveSpreadsheet } from '../../../functions/workbook/excelize.ts';
import type { TestService } from '../../support/service.ts';
import { cellsOf, sheetsOf } from '../workbook/inspect.ts';
import { ownSheet, withOwnThings } from '../workbook/ownWorkbook.ts';
import { handIn, issuedFor, send } from './filledWorkbook.ts';
import { aNetwork, decide, done, lake } from './network.ts';
import { announce, reported, reportsOf } from './years.ts';

const words = wordsOf('en');
const { places } = layoutOf(spCore, 'en');
const round = (year: number) => ({ ...lake, round: String(year) });
const read = (bytes: Uint8Array) => readWorkbook(readPackage(bytes).grid, spCore, 'en');
const answersIn = (bytes: Uint8Array) =>
  Object.fromEntries(
    read(bytes).readings.map(({ indicator, answer, evidence, comment }) => [
      indicator,
      { answer, evidence, comment },
    ]),
  );
/** Parts that differ, by name. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter(
    (name) => Buffer.compare(old[name] ?? Buffer.of(), now[name] ?? Buffer.of()) !== 0,
  );
}
const partOf = (bytes: Uint8Array, sheet: string) =>
  sheetsOf(bytes).find(({ name }) => name === sheet)?.part;
const ourSheets = (bytes: Uint8Array) =>
  sheetsOf(bytes).flatMap(({ name, part }) =>
    [ownSheet, 'Our chart', words.sheets.checks, '_rules', '_lists'].includes(name) ? [] : [part],
  );

const marksIn = (bytes: Uint8Array) => {
  const cells = cellsOf(bytes, marksSheet) ?? new Map();
  const text = (cell: string) => (cells.get(cell)?.kind === 'text' ? cells.get(cell).value : '');
  return Array.from({ length: 400 }, (_, i) => [text(`A${i + 1}`), text(`B${i + 1}`)]).filter(
    ([code, mark]) => code !== '' || mark !== '',
  );
};

let service: TestService;
let own: Uint8Array;
const linked = places.get('staff_total');

beforeAll(async () => {
  service = await aNetwork();
  await announce(service, 2022);
  await announce(service, 2023);
  const [of2022, of2023] = reportsOf(2022, 2);
  if (!of2022 || !of2023) throw new Error('there are no reports');
  await reported(service, 2022, of2022);
  const issued = await issuedFor(service, 'one', round(2023));
  const notes = { outreach_borrowers: { evidence: 'ledger, page 2', comment: 'one branch more' } };
  const filled = await fillWorkbook(issued, spCore, 'en', of2023, notes);
  own = await withOwnThings(filled);
  const file = await openSpreadsheet(own);
  if (!linked) throw new Error('there is no cell for staff_total');
  checked(file.SetCellFormula(linked.sheet, linked.cell, `'${ownSheet}'!B2+1`));
  own = saveSpreadsheet(file);
  await reported(service, 2023, of2023);
});

describe('a workbook handed in for the next period', () => {
  let next: Uint8Array;
  beforeAll(async () => {
    next = (
      await done(service, 'postWorkbook', 'preparerOne', {
        params: round(2024),
        query: { institution: 'one' },
        body: own,
      })
    ).bytes;
  });

  test('bears the identity of that round in all three places', () => {
    const tokens = readPackage(next).identityTokens;
    expect(tokens.map((token) => decodeIdentity(token)?.round)).toEqual(['2024']);
    const parts = unzipSync(next);
    const texts = Object.entries(parts).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString(),
    ]);
    const holding = texts.filter(([, text]) => text?.includes(tokens[0] as string));
    expect(holding.map(([name]) => name)).toEqual(
      expect.arrayContaining(['customXml/item1.xml', partOf(next, '_peerbook')]),
    );
  });

  test('begins as a fresh one does: nothing answered but what is prefilled', async () => {
    const fresh = answersIn(await issuedFor(service, 'one', round(2024)));
    const { staff_total: link, ...others } = answersIn(next);
    const { staff_total: blank, ...expected } = fresh;
    expect(others).toEqual(expected);
    expect(blank?.answer.kind).toBe('blank');
    // The user's own formula stays, and shows nothing until it is calculated.
    expect(link?.answer).toMatchObject({ kind: 'unreadable' });
  });

  test('shows the period before as a fresh one does, beside each question and on top', async () => {
    const fresh = await issuedFor(service, 'one', round(2024));
    for (const { sheet, cell } of places.values()) {
      const row = parseAddress(cell)?.row ?? 0;
      for (const column of [columns.lastPeriod, columns.mark]) {
        const at = addressOf(row, column);
        expect([sheet, at, cellsOf(next, sheet)?.get(at)]).toEqual([
          sheet,
          at,
          cellsOf(fresh, sheet)?.get(at),
        ]);
      }
    }
    const { cover } = words.sheets;
    expect([...(cellsOf(next, cover) ?? [])].filter(([cell]) => /^[BC][1-9]$/.test(cell))).toEqual(
      [...(cellsOf(fresh, cover) ?? [])].filter(([cell]) => /^[BC][1-9]$/.test(cell)),
    );
    const heading = addressOf(4, columns.lastPeriod);
    expect(cellsOf(next, 'Clients')?.get(heading)).toEqual(cellsOf(fresh, 'Clients')?.get(heading));
  });

  test('keeps every part of the user, byte for byte', () => {
    const changed = changedParts(own, next);
    const allowed = new Set([
      ...ourSheets(own),
      'xl/workbook.xml',
      'customXml/item1.xml',
      'docProps/custom.xml',
    ]);
    expect(changed.filter((name) => !allowed.has(name))).toEqual([]);
    expect(changed).toContain('customXml/item1.xml');
    expect([...(cellsOf(next, ownSheet) ?? [])]).toEqual([...(cellsOf(own, ownSheet) ?? [])]);
    expect(sheetsOf(next).map(({ name }) => name)).toEqual(sheetsOf(own).map(({ name }) => name));
  });

  test('is calculated anew when it is opened', () => {
    expect(Buffer.from(unzipSync(next)['xl/workbook.xml'] ?? []).toString()).toMatch(
      /<calcPr [^>]*fullCalcOnLoad="(1|true)"/,
    );
  });

  test('can be filled and sent for that period', async () => {
    const [, , of2024] = reportsOf(2022, 3);
    const filled = await fillWorkbook(next, spCore, 'en', of2024 ?? {});
    const sent = await service.call('putSubmission', 'preparerOne', {
      params: { ...round(2024), institution: 'one' },
      body: filled,
      headers: { 'idempotency-key': 'own-workbook-2024' },
    });
    expect(sent.status).toBe(201);
  });

  test('is found its way about after rows were inserted and a sheet renamed', async () => {
    const file = await openSpreadsheet(own);
    checked(file.InsertRows('Clients', 3, 2));
    checked(file.SetSheetName('Clients', 'Clientes'));
    const moved = saveSpreadsheet(file);
    const { bytes, status } = await handIn(service, 2024, moved);
    expect(status).toBe(200);
    const fresh = answersIn(await issuedFor(service, 'one', round(2024)));
    const { staff_total: _link, ...others } = answersIn(bytes);
    const { staff_total: _blank, ...expected } = fresh;
    expect(others).toEqual(expected);
    const place = places.get('outreach_borrowers');
    const row = (parseAddress(place?.cell ?? '')?.row ?? 0) + 2;
    const issued = await issuedFor(service, 'one', round(2024));
    expect(cellsOf(bytes, 'Clientes')?.get(addressOf(row, columns.lastPeriod))).toEqual(
      cellsOf(issued, 'Clients')?.get(addressOf(row - 2, columns.lastPeriod)),
    );
  });
});

describe('a workbook handed in again for its own round', () => {
  const note = 'Please see the three questions.';
  const asked = '=HYPERLINK("http://127.0.0.1")  is this the whole portfolio?';
  let returned: Uint8Array;
  let sent: Uint8Array;
  let another: TestService;

  beforeAll(async () => {
    const report = { ...reportsOf(2024, 1)[0] };
    another = await aNetwork();
    sent = await withOwnThings(
      await fillWorkbook(await issuedFor(another, 'one'), spCore, 'en', report),
    );
    // The own workbook links a sheet of its own; its figure is typed here.
    const answer = await send(another, 'one', sent);
    if (answer.status !== 201) throw new Error(answer.text);
    await decide(another, 'one', {
      decision: 'returned',
      revision: 1,
      note,
      marks: {
        portfolio_glp: { mark: 'queried', note: asked },
        outreach_borrowers: { mark: 'queried' },
        staff_total: { mark: 'verified' },
      },
    });
    const first = await handIn(another, 2024, sent);
    returned = (await handIn(another, 2024, first.bytes)).bytes;
  });

  test('has what the association asks on a sheet, with links to the cells', () => {
    const { questions } = words.sheets;
    expect(sheetsOf(returned).filter(({ name }) => name.startsWith(questions))).toHaveLength(1);
    const cells = cellsOf(returned, questions);
    const texts = [...(cells ?? [])].map(([, value]) => (value.kind === 'text' ? value.value : ''));
    expect(texts).toEqual(expect.arrayContaining([asked, `${words.questions.note}: ${note}`]));
    expect(texts).toContain(words.questions.unsaid);
    expect(texts.some((text) => text.includes('Employees'))).toBe(false);
    const place = places.get('portfolio_glp');
    const sheet = sheetsOf(returned).find(({ name }) => name === questions);
    expect(sheet?.xml).toContain(`location="&#39;${place?.sheet}&#39;!${place?.cell}"`);
    expect(sheet?.xml).not.toContain('<f>');
  });

  test('has the questions beside the answers too, on the hidden sheet of marks', () => {
    expect(marksIn(returned)).toEqual([
      ['portfolio_glp', '=HYPERLINK("http://127.0.0.1") is this the whole…'],
      ['outreach_borrowers', words.questions.unsaid],
    ]);
    const marks = sheetsOf(returned).find(({ name }) => name === marksSheet);
    expect(marks?.xml).not.toContain('<f>');
  });

  test('has no marks any more once the report waits for a decision again', async () => {
    const { headers } = await another.call('getSubmission', 'preparerOne', {
      params: { ...round(2024), institution: 'one' },
    });
    const ifMatch = headers['etag'] as string;
    const again = await send(another, 'one', returned, { 'if-match': ifMatch });
    if (again.status !== 201) throw new Error(again.text);
    expect(marksIn((await handIn(another, 2024, returned)).bytes)).toEqual([]);
  });

  test('that was issued before there were marks gets none, and all else', async () => {
    const before = await openSpreadsheet(sent);
    checked(before.DeleteSheet(marksSheet));
    const { bytes, status } = await handIn(service, 2024, saveSpreadsheet(before));
    expect(status).toBe(200);
    expect(sheetsOf(bytes).map(({ name }) => name)).not.toContain(marksSheet);
  });

  test('keeps what was typed, and every part of the user', () => {
    expect(answersIn(returned)).toEqual(answersIn(sent));
    const listing = [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
    ];
    const selected = sheetsOf(sent).flatMap(({ part, xml }) =>
      xml.includes('tabSelected') ? [part] : [],
    );
    const allowed = new Set([
      ...ourSheets(sent),
      ...listing,
      ...selected,
      'customXml/item1.xml',
      'docProps/custom.xml',
    ]);
    const added = partOf(returned, words.sheets.questions);
    expect(changedParts(sent, returned).filter((name) => !allowed.has(name))).toEqual([added]);
  });
});

describe('a workbook that is not handed back', () => {
  test.each([
    ['another institution', async () => issuedFor(service, 'two'), 'workbook_of_other'],
    ['no workbook', async () => new Uint8Array([1, 2, 3]), 'file_not_workbook'],
  ] as const)('is one of %s', async (_whose, file, code) => {
    expect((await handIn(service, 2024, await file())).code).toBe(code);
  });
});
