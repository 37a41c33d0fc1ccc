// `peerbook compare` through the bundled program: exit status, the lines it prints, the line of JSON, and that a copy which is
// not the same is never said to be.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AnswerData, labelOf, layoutOf, spCore } from '@peerbook/shared';
import { answersOf } from '../api/network.ts';
import { type Copies, copiesIn, wrong } from './copies.ts';
import { buildTestProgram, type TestProgram } from './program.ts';

const fiveMinutes = 300_000;
let program: TestProgram;
let copies: Copies;
beforeAll(async () => {
  program = await buildTestProgram();
  copies = await copiesIn(program.folder);
}, fiveMinutes);
afterAll(async () => {
  await copies?.close();
  program?.remove();
});

// A port on which nothing runs: the program then looks into the folder beside itself.
const compare = (...words: readonly string[]) =>
  program.run('peerbook', 'compare', '--port', '41100', ...words);
const jsonOf = async (...words: readonly string[]) => {
  const { code, output, errors } = await compare(...words, '--json');
  expect(errors).toBe('');
  expect(output.trim().split('\n')).toHaveLength(1);
  return { code, ...JSON.parse(output) };
};
const submitted = 'what was submitted on 2025-02-03 10:00 UTC as revision 1';
const { places } = layoutOf(spCore, 'en');
const [legalName, offices, left] = ['profile_legal_name', 'profile_offices', 'staff_left'].map(
  (code) => ({ ...places.get(code), code, label: labelOf(spCore, 'en', code) }),
) as [Told, Told, Told];
type Told = Readonly<Record<'sheet' | 'cell' | 'code' | 'label', string>>;

/** What differs between the report and other.xlsx, seen from the latter. */
const wanted = (answers: Readonly<Record<string, AnswerData>>) => [
  ...[legalName, offices, left].map(({ sheet, cell, code, label }) => ({
    indicator: code,
    part: 'answer',
    label,
    sheet,
    cell,
    here: (wrong as Readonly<Record<string, AnswerData>>)[code],
    there: answers[code],
  })),
  {
    indicator: left.code,
    part: 'comment',
    label: left.label,
    sheet: left.sheet,
    cell: left.cell.replace('C', 'H'),
    here: null,
    there: 'Two retired',
  },
];

describe('a copy compared with the submission on this machine', () => {
  test('is shown to be identical', async () => {
    const { code, output } = await compare('filled.xlsx');
    expect(output).toBe(
      `lake / one / 2024, sp_core 1.0.0\nfilled.xlsx is identical to ${submitted}.\n`,
    );
    expect(code).toBe(0);
  });

  test('in another language is shown to be identical', async () => {
    expect(await jsonOf('spanish.xlsx')).toMatchObject({ code: 0, identical: true });
  });

  test('that differs has each cell named, with both values', async () => {
    const { code, output } = await compare('other.xlsx');
    expect(code).toBe(1);
    const theirs = answersOf('one');
    expect(output).toContain(`other.xlsx is different from ${submitted}, in 4 places:\n`);
    expect(output).toContain(
      `  ${`${left.sheet}!${left.cell}`.padEnd(24)}  ${left.label}: here 901, there ${theirs[left.code]}\n`,
    );
    expect(output).toContain(`${left.label}, comment: here blank, there "Two retired"\n`);
    expect(output).toContain(`here "Caja Otra", there "${theirs[legalName.code]}"\n`);
  });

  test('with --json gives it all in one line', async () => {
    const {
      code,
      identical,
      contentHash,
      submitted: found,
      differences,
    } = await jsonOf('other.xlsx');
    expect({ code, identical }).toEqual({ code: 1, identical: false });
    expect(found).toEqual({
      revision: 1,
      receivedAt: '2025-02-03T10:00:00.000Z',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(contentHash).not.toBe(found.contentHash);
    const inOrder = [...differences].sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
    const sorted = [...wanted(answersOf('one'))].sort((a, b) =>
      a.indicator < b.indicator ? -1 : 1,
    );
    expect(inOrder).toEqual(sorted);
  });

  test('with a cell that cannot be read names it, and is not identical', async () => {
    const { code, output } = await compare('unreadable.xlsx');
    expect(code).toBe(1);
    expect(output).toMatch(/^error +.+!C\d+ +.*n\/a/m);
    expect(output).toContain(`${left.label}: here not readable, there`);
  });
});

describe('a copy of which not all can be read', () => {
  test('is not shown to be identical, though all that can be read is the same', async () => {
    const { code, output } = await compare('long.xlsx');
    expect(code).toBe(1);
    expect(output).toContain(
      `long.xlsx can't be shown to be identical to ${submitted}: not all of it can be read.\n`,
    );
    expect(output).toMatch(/^error +.+!H\d+ /m);
  });
});

describe('a copy compared with another workbook', () => {
  test.each([
    ['filled.xlsx', 'filled.xlsx'],
    ['filled.xlsx', 'spanish.xlsx'],
    ['other.xlsx', 'other.xlsx'],
  ])('%s is identical to %s', async (one, other) => {
    const answer = await jsonOf(one, '--with', other);
    expect(answer).toMatchObject({ code: 0, identical: true, submitted: null, differences: [] });
  });

  test('has each difference named with the cells of both', async () => {
    const { code, output } = await compare('other.xlsx', '--with', 'spanish.xlsx');
    expect(code).toBe(1);
    const place = layoutOf(spCore, 'es').places.get(left.code);
    expect(output).toContain(
      `  ${left.sheet}!${left.cell} | ${place?.sheet}!${place?.cell}  ${left.label}: here 901, there`,
    );
    const { differences } = await jsonOf('other.xlsx', '--with', 'spanish.xlsx');
    expect(differences).toContainEqual(
      expect.objectContaining({
        indicator: left.code,
        otherSheet: place?.sheet,
        otherCell: place?.cell,
      }),
    );
  });

  test('of another institution is not identical, though all answers are', async () => {
    const { code, output } = await compare('filled.xlsx', '--with', 'two.xlsx');
    expect(code).toBe(1);
    expect(output).toContain('two.xlsx was issued for another report: lake / two / 2024.');
  });

  test('with a cell that cannot be read is not identical even to itself', async () => {
    const answer = await jsonOf('unreadable.xlsx', '--with', 'unreadable.xlsx');
    expect(answer).toMatchObject({ code: 1, identical: false });
    expect(answer.differences).toMatchObject([{ indicator: left.code, unread: ['here', 'there'] }]);
  });
});

describe('a copy compared with a receipt', () => {
  test.each([
    ['filled.xlsx', 'receipt.json'],
    ['spanish.xlsx', 'kept.xlsx'],
  ])('%s is identical to what %s is of, and the signature holds', async (file, receipt) => {
    const { code, output } = await compare(
      file,
      '--receipt',
      receipt,
      '--public-key',
      'public.pem',
    );
    expect(code).toBe(0);
    expect(output).toContain(`${file} is identical to ${submitted}.\n`);
    expect(output).toContain("The receipt's signature is the service's.\n");
  });

  test('that differs is told so, and how its cells can be named', async () => {
    const { code, output } = await compare('other.xlsx', '--receipt', 'receipt.json');
    expect(code).toBe(1);
    expect(output).toContain(`other.xlsx is different from ${submitted}.\n`);
    expect(output).toContain('--submission or --service name the cells that differ.');
  });

  test('says where a later revision was submitted', async () => {
    const { code, output } = await compare('filled.xlsx', '--receipt', 'kept-later.xlsx');
    expect(code).toBe(0);
    expect(output).toContain('Later on, revision 2 was submitted, which is different.');
  });
});

describe('a copy compared with a submission in a file or at a service', () => {
  test.each([
    ['filled.xlsx', 0],
    ['other.xlsx', 1],
  ])('%s: both say the same as the folder does', async (file, code) => {
    const here = await jsonOf(file);
    expect(here.code).toBe(code);
    expect(await jsonOf(file, '--submission', 'submission.json')).toEqual(here);
    expect(await jsonOf(file, '--service', `${copies.service}/`, '--token', 'good')).toEqual(here);
  });
});

describe('a mistake', () => {
  test('ends with status 2 and a sentence, with nothing on the output', async () => {
    const { code, output, errors } = await compare('old-version.xlsx', '--json');
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toBe(
      'old-version.xlsx was issued from version 0.9.0 of template sp_core, which the service does not have, or you may not see.\n',
    );
  });
});

/** Last, since the store beside the program is taken away. */
describe('without a submission on this machine', () => {
  beforeAll(() => rmSync(join(program.folder, 'local'), { recursive: true }));

  test('the receipt in the workbook serves, and its signature is not said to be verified', async () => {
    const { code, output } = await compare('kept.xlsx');
    expect(code).toBe(0);
    expect(output).toContain(`kept.xlsx is identical to ${submitted}.\n`);
    expect(output).toContain("The receipt's signature was not verified");
  });
});
