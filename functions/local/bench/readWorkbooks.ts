// Reading workbooks: ours beside the readers that npm has, and beside unpacking the same bytes and looking at each once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { spCore } from '@peerbook/shared';
import { issueWorkbook } from '../../workbook/issueWorkbook.ts';
import { demoAnswers } from '../demo/answers.ts';
import { demoInstitutions } from '../demo/institutions.ts';
import { seededRandom } from '../demo/random.ts';
import { demoIssue } from '../issueForTest.ts';
import { fillWorkbook } from '../story/fillWorkbook.ts';
import { type Benchmark, type BenchResult, besides } from './benchResult.ts';
import { largeWorkbook } from './largeWorkbook.ts';
import { packedParts } from './packedParts.ts';
import { peakMemory } from './peakMemory.ts';
import { peerReaders, type ReadFile, readByExcelize, readers } from './peers/readers.ts';
import { race } from './race.ts';

/** How much quicker than the quickest of others; how much of the least memory of others; how many times the floor. */
const goals = { quicker: 4, memory: 2, floor: 2.5 } as const;
const floorName = 'unpacking and one look at each byte';

export async function readWorkbooks(): Promise<Benchmark> {
  const notes: string[] = [];
  const peers: Record<string, ReadFile> = {};
  for (const name of peerReaders) {
    try {
      peers[name] = (await readers[name]?.()) as ReadFile;
    } catch (cause) {
      notes.push(`${name}: not measured, ${(cause as Error).message}`);
    }
  }
  const filled = await filledWorkbook();
  const large = largeWorkbook();
  const able = await thatRead(peers, filled, notes);
  const small = await times('read', 'a filled SP Core workbook', filled, 'ours, with answers', {
    ...able,
    'excelize-wasm': readByExcelize,
  });
  const many = await times('read, large', 'a workbook of 20,000 rows', large, 'ours', peers);
  const memory = [
    await memoryOf('read, memory', 'a filled SP Core workbook', filled, 'ours, with answers', able),
    await memoryOf('read, large, memory', 'a workbook of 20,000 rows', large, 'ours', peers),
  ];
  return { results: [...small, ...many, ...memory], notes };
}

/** Those of the readers that can read a file; of the others it is told why they can't. */
async function thatRead(
  peers: Readonly<Record<string, ReadFile>>,
  bytes: Uint8Array,
  notes: string[],
): Promise<Readonly<Record<string, ReadFile>>> {
  const able: Record<string, ReadFile> = {};
  for (const [name, read] of Object.entries(peers)) {
    try {
      await read(bytes);
      able[name] = read;
    } catch (cause) {
      notes.push(`${name} cannot read the SP Core workbook: ${(cause as Error).message}`);
    }
  }
  return able;
}

async function filledWorkbook(): Promise<Uint8Array> {
  const random = seededRandom(1);
  const [institution] = demoInstitutions(random);
  if (!institution) throw new Error('the demo has no institutions');
  const { answers } = demoAnswers(random, institution, { start: '2024-01-01', end: '2024-12-31' });
  const issued = await issueWorkbook(demoIssue(institution.institution));
  return fillWorkbook(issued, spCore, 'en', answers);
}

/** Two results of one race: beside readers of others, and beside the floor. */
async function times(
  name: string,
  what: string,
  bytes: Uint8Array,
  own: string,
  peers: Readonly<Record<string, ReadFile>>,
): Promise<readonly BenchResult[]> {
  const read = (await readers[own]?.()) as ReadFile;
  const parts = packedParts(bytes);
  const look = () => {
    let marks = 0;
    for (const packed of parts) {
      const part = inflateRawSync(packed);
      for (let i = 0; i < part.length; i += 1) if (part[i] === 60) marks += 1;
    }
    return marks;
  };
  const measured: Readonly<Record<string, number>> = await race({
    ours: () => read(bytes),
    [floorName]: look,
    ...Object.fromEntries(Object.entries(peers).map(([peer, task]) => [peer, () => task(bytes)])),
  });
  const { ours = Number.NaN, [floorName]: floor = Number.NaN, ...others } = measured;
  const beside = besides(ours, others);
  return [
    {
      name,
      unit: `ms for ${what}`,
      ours,
      peers: beside,
      goal: `at least ${goals.quicker} times as quick as the quickest of others`,
      met: beside.length > 0 && beside.every(({ ratio }) => ratio >= goals.quicker),
    },
    {
      name: `${name}, floor`,
      unit: `ms for ${what}`,
      ours,
      peers: besides(ours, { [floorName]: floor }),
      goal: `at most ${goals.floor} times the floor`,
      met: ours <= goals.floor * floor,
    },
  ];
}

async function memoryOf(
  name: string,
  what: string,
  bytes: Uint8Array,
  own: string,
  peers: Readonly<Record<string, ReadFile>>,
): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-bench-'));
  const file = join(folder, 'workbook.xlsx');
  writeFileSync(file, bytes);
  try {
    const ours = await peakMemory(own, file);
    const others: Record<string, number> = {};
    for (const peer of Object.keys(peers)) others[peer] = await peakMemory(peer, file);
    const beside = besides(ours, others);
    return {
      name,
      unit: `MB at most for ${what}`,
      ours,
      peers: beside,
      goal: `at most 1/${goals.memory} of the least of others`,
      met: beside.length > 0 && beside.every(({ ratio }) => ratio >= goals.memory),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
