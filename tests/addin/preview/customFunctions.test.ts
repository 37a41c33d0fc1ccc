// How custom functions are called and what their answers become, without a grid.
import { describe, expect, test } from '@jest/globals';
import type { HostAnswer, PreviewHost } from '../../../addin/preview/host.ts';
import { strict } from '../../../addin/preview/runtime/clientObject.ts';
import {
  createCustomFunctions,
  type FunctionMetadata,
} from '../../../addin/preview/runtime/customFunctions.ts';
import { fakeHost } from './fakeHost.ts';

const place = { sheetId: 'data', row: 1, column: 2, rowCount: 1, columnCount: 1 };

async function aFunction(
  custom: (...args: never[]) => unknown,
  metadata: readonly FunctionMetadata[] = [],
) {
  const registered = new Map<string, Parameters<PreviewHost['registerFunction']>[1]>();
  const host = strict<PreviewHost>('PreviewHost', {
    sheets: fakeHost({}, 'My sheet').host.sheets,
    registerFunction: (name, call) => void registered.set(name, call),
  });
  const customFunctions = createCustomFunctions(Promise.resolve(host), metadata);
  customFunctions.associate('TRY', custom as (...args: unknown[]) => unknown);
  await new Promise((resolve) => setTimeout(resolve, 0));
  const call = registered.get('SP.TRY')!;
  return { customFunctions, call: (...args: unknown[]) => call(args, place) };
}

const lookup: FunctionMetadata = {
  id: 'TRY',
  parameters: [
    { name: 'indicator' },
    { name: 'statistic' },
    { name: 'rows', dimensionality: 'matrix' },
  ],
  options: { requiresAddress: true },
};

describe('the arguments of a custom function', () => {
  test('left out are null, and the invocation comes after the last of them', async () => {
    const { call } = await aFunction((...args) => JSON.stringify(args), [lookup]);
    const [[text]] = call('women') as unknown as [[string]];
    expect(JSON.parse(text)).toEqual([
      'women',
      null,
      null,
      { functionName: 'SP.TRY', address: "'My sheet'!C2" },
    ]);
  });

  test('are rows for a matrix and a value for all else', async () => {
    const { call } = await aFunction((...args) => JSON.stringify(args.slice(0, 3)), [lookup]);
    expect(call([['women']], 'median', 5)).toEqual([['["women","median",[[5]]]']]);
  });

  test('do not tell the address to who did not ask for it', async () => {
    const { call } = await aFunction(
      (_, invocation: { address?: string }) => invocation.address ?? 'none',
    );
    expect(call('x')).toEqual([['none']]);
  });

  test('are refused where there are more of them than parameters', async () => {
    const { call } = await aFunction(() => 1, [{ ...lookup, parameters: [] }]);
    expect(call('x')).toEqual([[{ error: '#VALUE!' }]]);
  });

  test('that are errors are the answer, and the function is not called', async () => {
    const { call } = await aFunction(() => {
      throw new Error('never');
    });
    expect(call([[1], ['#DIV/0!']])).toEqual([[{ error: '#DIV/0!' }]]);
  });

  test.each(['setResult', 'onCanceled'])(
    'do not stream: %s is named as missing',
    async (member) => {
      const { call } = await aFunction((_, invocation: Record<string, () => void>) =>
        invocation[member]!(),
      );
      expect(call('x')).toEqual([[{ error: '#VALUE!' }]]);
    },
  );
});

describe('the answer of a custom function', () => {
  test.each<[unknown, HostAnswer]>([
    [5, [[5]]],
    ['text', [['text']]],
    [undefined, [[null]]],
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      [[1], [2, 3]],
      [
        [1, { error: '#N/A' }],
        [2, 3],
      ],
    ],
    [[1, 2], [[{ error: '#VALUE!' }]]],
    [[], [[{ error: '#VALUE!' }]]],
    [Number.NaN, [[{ error: '#NUM!' }]]],
    [{ some: 'thing' }, [[{ error: '#VALUE!' }]]],
  ])('%j becomes %j', async (answer, rows) => {
    const { call } = await aFunction(() => answer);
    expect(call()).toEqual(rows);
    const later = await aFunction(async () => answer);
    expect(await later.call()).toEqual(rows);
  });

  test.each([
    ['notAvailable', { error: '#N/A', message: 'Why' }],
    ['invalidValue', { error: '#VALUE!', message: 'Why' }],
    ['invalidNumber', { error: '#NUM!' }],
    ['divisionByZero', { error: '#DIV/0!' }],
    ['nullReference', { error: '#NULL!' }],
    ['invalidName', { error: '#VALUE!' }],
    ['invalidReference', { error: '#VALUE!' }],
  ] as const)('%s is %j, thrown, returned or in a row', async (code, error) => {
    const { customFunctions, call } = await aFunction((how: string) => {
      const made = new customFunctions.Error!(customFunctions.ErrorCode![code], 'Why');
      if (how === 'thrown') throw made;
      return how === 'row' ? [[1, made]] : made;
    });
    expect(call('thrown')).toEqual([[error]]);
    expect(call('returned')).toEqual([[error]]);
    expect(call('row')).toEqual([[1, error]]);
  });

  test('is #VALUE! without a word where it threw anything else', async () => {
    const { call } = await aFunction(async () => {
      throw new Error('a bug with figures in it');
    });
    expect(await call()).toEqual([[{ error: '#VALUE!' }]]);
  });
});
