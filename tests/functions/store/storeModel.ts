// Random batches against the plainest model of a store there is: a Map per partition.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type PartitionKey,
  type Store,
  StoreConflict,
  type StoreOperation,
} from '../../../functions/store/store.ts';

type Step = { type: StoreOperation['type']; id: string; etag: 'standing' | 'stale' | 'none' };

const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom('create', 'replace', 'delete', 'check'),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  etag: fc.constantFrom('standing', 'standing', 'standing', 'stale', 'none'),
});
const batches = fc.array(
  fc.record({ institution: fc.constantFrom('', 'umoja'), steps: fc.array(step, { maxLength: 4 }) }),
  { maxLength: 12 },
);

type Model = Map<string, { etag: string; body: unknown }>;

/** @param openStore gives an empty store for each run */
export function testStoreModel(name: string, openStore: () => Promise<Store>): void {
  const seed = Number(process.env['PEERBOOK_SEED'] ?? Date.now() % 2 ** 31);
  test(`${name} agrees with a plain map over random batches (PEERBOOK_SEED=${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (given) => {
        const store = await openStore();
        try {
          await compare(store, given);
        } finally {
          await store.close();
        }
      }),
      { seed, numRuns: 60 },
    );
  });
}

async function compare(store: Store, given: { institution: string; steps: Step[] }[]) {
  const models = new Map<string, Model>([
    ['', new Map()],
    ['umoja', new Map()],
  ]);
  for (const [i, { institution, steps }] of given.entries()) {
    const model = models.get(institution) as Model;
    const operations = steps.map((one, j) => toOperation(one, model, `${i}.${j}`));
    const expected = applyToModel(model, operations);
    const partition: PartitionKey = ['kenya', institution];
    const written = await store.batch(partition, operations).catch((error: unknown) => {
      if (!(error instanceof StoreConflict)) throw error;
      return `${error.reason} ${error.id}`;
    });
    if (typeof expected === 'string' || typeof written === 'string') {
      expect(written).toBe(expected);
      continue;
    }
    expect(written.map(({ id, body }) => [id, body])).toEqual(expected.written);
    for (const { id, etag } of written) {
      const entry = expected.model.get(id);
      if (entry !== undefined) entry.etag = etag;
    }
    models.set(institution, expected.model);
  }
  for (const [institution, model] of models) {
    const listed = await store.list({ association: 'kenya', institution });
    const standing = [...model].sort(([one], [other]) => (one < other ? -1 : 1));
    expect(listed.map(({ id, etag, body }) => [id, { etag, body }])).toEqual(standing);
  }
}

function toOperation({ type, id, etag }: Step, model: Model, body: string): StoreOperation {
  const standing = model.get(id)?.etag ?? 'stale';
  if (type === 'create') return { type, id, kind: 'note', body };
  if (type === 'check' && etag === 'none') return { type, id, etag: null };
  const wanted = etag === 'standing' ? standing : 'stale';
  return type === 'replace'
    ? { type, id, kind: 'note', body, etag: wanted }
    : { type, id, etag: wanted };
}

/** What the batch should do: the conflict it ends in, or what it writes and leaves. */
function applyToModel(before: Model, operations: readonly StoreOperation[]) {
  const model: Model = new Map([...before].map(([id, entry]) => [id, { ...entry }]));
  const written: [string, unknown][] = [];
  for (const operation of operations) {
    const { id } = operation;
    const standing = model.get(id);
    const mustBeAbsent = operation.type === 'create' || operation.etag === null;
    if (mustBeAbsent && standing !== undefined) return `exists ${id}`;
    if (!mustBeAbsent && standing === undefined) return `missing ${id}`;
    if (!mustBeAbsent && standing?.etag !== operation.etag) return `etag ${id}`;
    if (operation.type === 'delete') model.delete(id);
    if (operation.type === 'create' || operation.type === 'replace') {
      // The new etag is known only once the store has written it; within the batch nothing matches it.
      model.set(id, { etag: `new ${id}`, body: operation.body });
      written.push([id, operation.body]);
    }
  }
  return { model, written };
}
