// What Excel is told of the functions is what there is: names, arguments, help, in the metadata, the table and the manifest.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { functionIds } from '../../../addin/customFunctions/functionIds.ts';
import { functionMetadata } from '../../../addin/customFunctions/functionMetadata.ts';
import { functionTable } from '../../../addin/customFunctions/functionTable.ts';
import { registerFunctions } from '../../../addin/customFunctions/registerFunctions.ts';

/** What the build writes, and what it would say of broken metadata. It is an ES module, so it runs in a process of its own. */
function built(): { metadata: unknown; faults: readonly (readonly string[])[] } {
  const script = pathToFileURL(path.resolve('scripts/functionMetadata.mjs')).href;
  const one = { id: 'ONE', name: 'ONE', description: 'One.', parameters: [] };
  const parameter = (name: string, optional = false) => ({ name, description: name, optional });
  const broken = [
    [one, one],
    [{ ...one, name: 'one' }],
    [{ ...one, description: '' }],
    [{ ...one, parameters: [{ name: 'first', description: '' }] }],
    [{ ...one, parameters: [parameter('first', true), parameter('second')] }],
  ];
  const program = `const { readFunctionMetadata, faultsOf } = await import(${JSON.stringify(script)});
    const faults = ${JSON.stringify(broken)}.map((functions) => faultsOf({ functions }));
    console.log(JSON.stringify({ metadata: await readFunctionMetadata(), faults }));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }),
  );
}

describe('the metadata of the functions', () => {
  const { metadata, faults } = built();

  test('is the table, as the build writes it', () => {
    expect(metadata).toEqual(functionMetadata());
  });

  test.each([
    [0, 'ONE stands twice'],
    [1, 'must be the same'],
    [2, 'no description'],
    [3, 'argument 1 has no help'],
    [4, 'second is needed but stands after'],
  ])('of the broken ones number %i is refused: %s', (i, fault) => {
    expect(faults[i]?.join()).toContain(fault);
  });

  test('has a function for each name, which never is volatile or streams', () => {
    const { functions } = functionMetadata();
    expect(functions.map(({ id }) => id)).toEqual([...functionIds]);
    expect(Object.keys(functionTable).sort()).toEqual([...functionIds].sort());
    for (const one of functions) expect(Object.keys(one)).not.toContain('options');
  });

  test('lies where the manifest says, under its namespace', () => {
    const manifest = readFileSync(path.resolve('manifest.xml'), 'utf8');
    expect(manifest).toMatch(/id="Functions.Namespace" DefaultValue="SP"/);
    expect(manifest).toMatch(/id="Functions.Metadata.Url" DefaultValue="[^"]*\/functions.json"/);
  });
});

describe('registering', () => {
  const global = globalThis as { CustomFunctions?: unknown };
  afterEach(() => {
    delete global.CustomFunctions;
  });

  test('associates each function of the metadata, and hands on what it is called with', async () => {
    let associated: Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>> = {};
    global.CustomFunctions = {
      associate: (functions: typeof associated) => {
        associated = functions;
      },
    };
    const calls: unknown[] = [];
    registerFunctions(async () => ({
      answer: async (...call) => void calls.push(call),
      standpoint: () => undefined,
      choose: () => undefined,
    }));
    expect(Object.keys(associated)).toEqual(functionMetadata().functions.map(({ id }) => id));
    await associated['OWN']?.('a_code', null, { functionName: 'SP.OWN' });
    expect(calls).toEqual([['OWN', ['a_code', null, { functionName: 'SP.OWN' }]]]);
  });
});
