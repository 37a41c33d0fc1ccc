// `peerbook backup` and `restore` as an association's IT person runs them, beside a store in use.
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqliteStore } from '../../../functions/store/sqliteStore.ts';
import type { Store } from '../../../functions/store/store.ts';
import { buildTestProgram, type TestProgram } from './program.ts';

const fiveMinutes = 300_000;
let program: TestProgram;
let store: Store;
beforeAll(async () => {
  program = await buildTestProgram();
  store = await openSqliteStore({ file: join(program.folder, 'local/store.sqlite') });
  await store.create(['demo', ''], {
    id: 'association',
    kind: 'association',
    body: { name: 'Demo' },
  });
}, fiveMinutes);
afterAll(async () => {
  await store.close();
  program.remove();
});
const run = (...words: readonly string[]) => program.run('peerbook', ...words);

describe('peerbook backup and restore', () => {
  test('back up a store in use, check the file, and restore it elsewhere with the same hash tree', async () => {
    const made = await run('backup', 'monday.backup', '--json');
    expect(made).toMatchObject({ code: 0, errors: '' });
    const { documents, root } = JSON.parse(made.output);
    expect(documents).toBe(1);
    const checked = await run('backup', '--check', 'monday.backup');
    expect(checked.code).toBe(0);
    expect(checked.output).toMatch(`Whole. 1 documents`);
    const restored = await run('restore', 'monday.backup', '--folder', 'elsewhere');
    expect(restored).toMatchObject({ code: 0, errors: '' });
    expect(restored.output).toMatch(/^Restored 1 documents as of .* in \d+\.\d s\. Hash tree /);
    expect(restored.output).toContain(root);
  });

  test('say what a backup does not hold', async () => {
    const { output } = await run('backup', 'tuesday.backup');
    expect(output).toContain('signing-key.pem');
  });

  test('tell a damaged backup by words and exit status, and restore nothing from it', async () => {
    await run('backup', 'cut.backup');
    truncateSync(join(program.folder, 'cut.backup'), 200);
    const checked = await run('backup', '--check', 'cut.backup');
    expect(checked.code).toBe(1);
    expect(checked.output).toContain('cut.backup is not whole');
    const restored = await run('restore', 'cut.backup', '--folder', 'nowhere');
    expect(restored.code).toBe(2);
    expect(restored.errors).toContain('cut.backup is not whole');
    expect(existsSync(join(program.folder, 'nowhere/store.sqlite'))).toBe(false);
  });

  test.each([
    [['backup'], 'Name one file'],
    [['restore'], 'Name one file'],
    [['restore', 'nowhere.backup'], 'There is no file nowhere.backup.'],
    [['backup', '--check', 'nowhere.backup'], 'There is no file nowhere.backup.'],
    [['backup', 'taken.backup'], 'already. Give the backup another name.'],
    [['backup', 'x.backup', '--folder', 'empty'], 'There is no store'],
    [['restore', 'taken.backup'], 'not a backup of Peerbook'],
  ])('%j is a mistake that they explain', async (words, sentence) => {
    mkdirSync(join(program.folder, 'empty'), { recursive: true });
    writeFileSync(join(program.folder, 'taken.backup'), 'Dear all\n');
    const { code, output, errors } = await run(...words);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(sentence);
    expect(errors).not.toMatch(/\n\s+at |Error:/);
    expect(readFileSync(join(program.folder, 'taken.backup'), 'utf8')).toBe('Dear all\n');
  });

  test('refuse to restore into the store in use, also to replace it', async () => {
    await run('backup', 'held.backup');
    const { code, errors } = await run('restore', 'held.backup', '--replace');
    expect(code).toBe(2);
    expect(errors).toContain('in use by another process');
  });
});
