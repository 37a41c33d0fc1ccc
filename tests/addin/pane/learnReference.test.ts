// What the pane learns at contact: checked with at once, written into the workbook, and silent where either fails.
import { describe, expect, test } from '@jest/globals';
import {
  type Client,
  noReference,
  type Reference,
  type ReferenceRow,
  referenceRows,
  ServiceProblem,
} from '@peerbook/shared';
import { Unreachable } from '../../../addin/apiClient.ts';
import { learnReference } from '../../../addin/validation/learnReference.ts';
import { identity, template } from './reports.ts';

const reference: Reference = { ...noReference, prior: { outreach_borrowers: 10 } };

async function learn(answer: () => Promise<unknown>, isWritable = true) {
  const asked: unknown[] = [];
  const kept: Reference[] = [];
  const written: (readonly ReferenceRow[])[] = [];
  const client = ((...call: unknown[]) => {
    asked.push(call);
    return answer();
  }) as unknown as Client;
  const workbook = {
    writeReference: async (rows: readonly ReferenceRow[]) => {
      if (!isWritable) throw new Error('AccessDenied');
      written.push(rows);
    },
  };
  await learnReference({ client, workbook }, { identity, template }, (_, one) => kept.push(one));
  return { asked, kept, written };
}

describe('learnReference', () => {
  const told = async () => ({ body: { reference, priorRound: '2024' }, etag: null, status: 200 });

  test('asks for the institution and round of the workbook, keeps the answer and writes it', async () => {
    const { asked, kept, written } = await learn(told);
    expect(asked).toEqual([
      [
        'getReference',
        { params: { association: 'amfa', round: '2025' }, query: { institution: 'umoja' } },
      ],
    ]);
    expect(kept).toEqual([reference]);
    expect(written).toEqual([referenceRows(template, 'en', reference)]);
  });

  test('a workbook that can’t be written does not keep the pane from checking with it', async () => {
    expect((await learn(told, false)).kept).toEqual([reference]);
  });

  test.each([
    ['no answer', new Unreachable('offline')],
    ['a refusal', new ServiceProblem(404, { code: 'not_found' })],
  ])('%s changes nothing', async (_name, error) => {
    const { kept, written } = await learn(() => Promise.reject(error));
    expect([kept, written]).toEqual([[], []]);
  });
});
