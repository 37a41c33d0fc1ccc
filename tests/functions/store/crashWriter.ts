// The victim of the kill test: writes as fast as it can and says what was acknowledged.
import { openSqliteStore } from '../../../functions/store/sqliteStore.ts';

async function main(file: string, round: string): Promise<void> {
  const store = await openSqliteStore({ file });
  const writer = async (name: string): Promise<void> => {
    for (let i = 0; ; i++) {
      const id = `${round}.${name}.${i}`;
      await store.batch(
        ['kenya', 'umoja'],
        [
          { type: 'create', id: `rev:${id}`, kind: 'revision', body: { id } },
          { type: 'create', id: `event:${id}`, kind: 'event', body: { id } },
        ],
      );
      process.stdout.write(`${id}\n`);
    }
  };
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(writer));
}

void main(String(process.argv[2]), String(process.argv[3]));
