// Reading workbooks: ours beside the readers that npm has, and beside unpacking the same bytes and looking at each once. Each
// reads in processes of its own, which take turns.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spCore } from '@peerbook/shared';
import { issueWorkbook } from '../../workbook/issueWorkbook.ts';
import { demoAnswers } from '../demo/answers.ts';
import { demoInstitutions } from '../demo/institutions.ts';
import { seededRandom } from '../demo/random.ts';
import { demoIssue } from '../issueForTest.ts';
import { fillWorkbook } from '../story/fillWorkbook.ts';
import { type Benchmark, type BenchResult, besides } from './benchResult.ts';
import { largeWorkbook } from './largeWorkbook.ts';
import { floorReader, peerReaders, readers } from './peers/readers.ts';
import { type Reading, readInProcess } from './readerProcess.ts';

/** How much quicker than the quickest of others; which part of the least memory of others; how many times the floor. */
const goals = { quicker: 4, memory: 2, floor: 2.5 } as const;
/** Processes of each reader. */
const rounds = 3;

export async function readWorkbooks(): Promise<Benchmark> {
  const notes: string[] = [];
  const peers: string[] = [];
  for (const name of peerReaders) {
    try {
      await readers[name]?.();
      peers.push(name);
    } catch (cause) {
      notes.push(`${name}: not measured, ${(cause as Error).message}`);
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-bench-'));
  const file = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  try {
    const filled = file('filled.xlsx', await filledWorkbook());
    const large = file('large.xlsx', largeWorkbook());
    return {
      results: [
        ...(await measure('read', 'a filled SP Core workbook', filled, 'ours, with answers', [
          ...peers,
          'excelize-wasm 0.1.3',
        ])),
        ...(await measure('read, large', 'a workbook of 20,000 rows', large, 'ours', peers)),
      ],
      notes,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function filledWorkbook(): Promise<Uint8Array> {
  const random = seededRandom(1);
  const [institution] = demoInstitutions(random);
  if (!institution) throw new Error('the demo has no institutions');
  const { answers } = demoAnswers(random, institution, { start: '2024-01-01', end: '2024-12-31' });
  const issued = await issueWorkbook(demoIssue(institution.institution));
  return fillWorkbook(issued, spCore, 'en', answers);
}

/** Time beside readers of others, time beside the floor, and memory. */
async function measure(
  name: string,
  what: string,
  file: string,
  own: string,
  peers: readonly string[],
): Promise<readonly BenchResult[]> {
  const readings = new Map<string, Reading[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const reader of [own, floorReader, ...peers])
      readings.set(reader, [...(readings.get(reader) ?? []), await readInProcess(reader, file)]);
  const least = (reader: string, of: keyof Reading) =>
    Math.min(...(readings.get(reader) ?? []).map((one) => one[of]));
  const others = (of: keyof Reading) =>
    Object.fromEntries(peers.map((peer) => [peer, least(peer, of)]));
  const ours = { milliseconds: least(own, 'milliseconds'), megabytes: least(own, 'megabytes') };
  const times = besides(ours.milliseconds, others('milliseconds'));
  const floor = least(floorReader, 'milliseconds');
  const memory = besides(ours.megabytes, others('megabytes'));
  return [
    {
      name,
      unit: `ms for ${what}`,
      ours: ours.milliseconds,
      peers: times,
      goal: `at least ${goals.quicker} times as quick as the quickest of others`,
      met: times.length > 0 && times.every(({ ratio }) => ratio >= goals.quicker),
    },
    {
      name: `${name}, floor`,
      unit: `ms for ${what}`,
      ours: ours.milliseconds,
      peers: besides(ours.milliseconds, { [floorReader]: floor }),
      goal: `at most ${goals.floor} times the floor`,
      met: ours.milliseconds <= goals.floor * floor,
    },
    {
      name: `${name}, memory`,
      unit: `MB at most for ${what}`,
      ours: ours.megabytes,
      peers: memory,
      goal: `at most 1/${goals.memory} of the least of others`,
      met: memory.length > 0 && memory.every(({ ratio }) => ratio >= goals.memory),
    },
  ];
}
