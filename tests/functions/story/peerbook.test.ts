// The small commands for an association's IT person: exit codes, sentences, and that nothing of the association changes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spCore } from '@peerbook/shared';
import { createSigner, newSigningKey } from '../../../functions/access/signer.ts';
import { institutionsPartition } from '../../../functions/association/documents.ts';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import { fillWorkbook } from '../../../functions/local/story/fillWorkbook.ts';
import { openSqliteStore } from '../../../functions/store/sqliteStore.ts';
import { issueWorkbook } from '../../../functions/workbook/issueWorkbook.ts';
import { withToken } from '../api/filledWorkbook.ts';
import { answersOf } from '../api/network.ts';
import { buildTestProgram, type Outcome, type TestProgram } from './program.ts';

const fiveMinutes = 300_000;
let program: TestProgram;
beforeAll(async () => {
  program = await buildTestProgram();
  const issue = demoIssue('one');
  const identityToken = await createSigner(newSigningKey()).sign('identity', issue.identity);
  const issued = await issueWorkbook({ ...issue, identityToken });
  const filled = await fillWorkbook(issued, spCore, 'en', answersOf('one'));
  const mistaken = { ...answersOf('one'), staff_left: 'n/a' };
  const files = {
    'issued.xlsx': issued,
    'filled.xlsx': filled,
    'mistaken.xlsx': await fillWorkbook(issued, spCore, 'en', mistaken),
    'anonymous.xlsx': withToken(filled, ''),
    'half.xlsx': filled.slice(0, 20_000),
    'letter.xlsx': 'Dear all',
    'history.csv': `${heading}\n${rows.join('\n')}\n`,
    'other.csv': 'name,value\nA,1\n',
    'empty.csv': '',
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(program.folder, name), content);
  mkdirSync(join(program.folder, 'a-folder'));
}, fiveMinutes);
afterAll(() => program.remove());

const heading =
  'mfi_id,mfi_name,country_iso3,region,legal_status,fiscal_year,as_of_date,assets,par30';
const rows = [
  '1,Caja Uno,PER,Latin America and The Caribbean,NBFI,2012,2012-12-31,1000,0.02',
  '2,Caja Dos,PER,Latin America and The Caribbean,NGO,2012,2012-12-31,n/a,0.03',
];

/** A usage mistake: exit status 2, one sentence, no stack. */
function holdSentence({ code, output, errors }: Outcome, sentence: RegExp | string): void {
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors).toMatch(sentence);
  expect(errors).not.toMatch(/\n\s+at |Error:/);
}

describe('the program', () => {
  test.each([[], ['no-such-command'], ['constructor']])(
    'without a command that it has (%j) says which there are',
    async (...words) => {
      holdSentence(await program.run(...words), /There are: start, story, peerbook/);
    },
  );

  test('names an option that a command does not have', async () => {
    holdSentence(await program.run('story', '--jsno'), '--jsno');
  });

  test('of peerbook without a command that it has says how they are used', async () => {
    holdSentence(await program.run('peerbook', 'raed'), 'read FILE.xlsx');
  });

  test.each([
    ['--mix nowhere.csv', /There is no file nowhere\.csv/],
    ['--mix history.csv', /give --region .* and --year/],
    ['--mix history.csv --region lac --year twelve', /give --region .* and --year/],
    ['--mix history.csv --region lac --year 2005', /no institutions of lac in 2005/],
  ])('story %s is a mistake that it explains', async (words, sentence) => {
    holdSentence(await program.run('story', ...words.split(' ')), sentence);
  });
});

describe('peerbook read', () => {
  const read = (...words: readonly string[]) => program.run('peerbook', 'read', ...words);

  test('of a filled workbook says for whom it was issued and how much is answered', async () => {
    const { code, output } = await read('filled.xlsx');
    expect(code).toBe(0);
    expect(output).toMatch(
      /^demo \/ one \/ 2024, sp_core 1\.0\.0\n(\d+) of 139 .* \d+ of \d+ required/,
    );
    expect(output).not.toMatch(/^error/m);
  });

  test('of one with a mistake names severity, cell and what is wrong', async () => {
    const { code, output } = await read('mistaken.xlsx');
    expect(code).toBe(0);
    expect(output).toMatch(/^error +.+!C\d+ +.*n\/a/m);
  });

  test('of one as it was issued names what is required', async () => {
    const { code, output } = await read('issued.xlsx');
    expect(code).toBe(0);
    expect(output.match(/^error /gm)?.length).toBeGreaterThan(50);
  });

  test('with --json gives readings and findings in one line', async () => {
    const { output } = await read('mistaken.xlsx', '--json');
    expect(output.trim().split('\n')).toHaveLength(1);
    const { identity, readings, findings } = JSON.parse(output);
    expect(identity).toMatchObject({ association: 'demo', institution: 'one' });
    expect(readings).toHaveLength(139);
    expect(findings[0]).toMatchObject({ code: 'not_a_number', indicators: ['staff_left'] });
  });

  test.each([
    [['nowhere.xlsx'], 'There is no file nowhere.xlsx.'],
    [['a-folder'], 'There is no file a-folder.'],
    [[], 'Name one file'],
    [['filled.xlsx', 'issued.xlsx'], 'Name one file'],
    [['letter.xlsx'], 'letter.xlsx cannot be read.'],
    [['half.xlsx'], 'half.xlsx cannot be read.'],
    [['anonymous.xlsx'], 'not issued by Peerbook'],
  ])('%j is a mistake that it explains', async (words, sentence) => {
    holdSentence(await read(...words), sentence);
  });
});

describe('peerbook import', () => {
  // A port on which nothing runs: the program then opens the store beside itself.
  const bring = (...words: readonly string[]) =>
    program.run('peerbook', 'import', ...words, '--port', '41000');

  test(
    'says what it imported and names what it left out',
    async () => {
      const { code, output, errors } = await bring('history.csv');
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      expect(output).toContain(
        '2 of 2 rows imported as public history of demo: 3 figures.\n1 faults:\n',
      );
      expect(output).toContain('line 3, assets = n/a: this is no number; left out\n');
    },
    fiveMinutes,
  );

  test('with --json gives the report in one line', async () => {
    const { output } = await bring('history.csv', '--json');
    expect(JSON.parse(output)).toMatchObject({ rows: 2, imported: 2, values: 3 });
  });

  test('leaves the name and contact of an association that is there as they are', async () => {
    const file = join(program.folder, 'local/store.sqlite');
    const partition = institutionsPartition('lake');
    const body = { association: 'lake', name: 'Lake Network', contact: 'desk', language: 'en' };
    const before = await openSqliteStore({ file });
    await before.create(partition, { id: 'association', kind: 'association', body });
    await before.close();
    expect((await bring('history.csv', '--association', 'lake')).code).toBe(0);
    const after = await openSqliteStore({ file });
    expect((await after.get(partition, 'association'))?.body).toEqual(body);
    await after.close();
  });

  test.each([
    ['nowhere.csv', 'There is no file nowhere.csv.'],
    ['a-folder', 'There is no file a-folder.'],
    ['other.csv', /these columns are missing: mfi_id/],
    ['empty.csv', /no rows that could be read/],
  ])('%s is a mistake that it explains', async (name, sentence) => {
    holdSentence(await bring(name), sentence);
  });
});
