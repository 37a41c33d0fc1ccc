// The benchmarks by name: ours and a peer, alternating in one process, medians of several runs.
import { layoutOf, readPackage, readWorkbook, spCore } from '@peerbook/shared';
import { openSpreadsheet } from '../../workbook/excelize.ts';
import { issueWorkbook } from '../../workbook/issueWorkbook.ts';
import { demoAnswers } from '../demo/answers.ts';
import { demoInstitutions } from '../demo/institutions.ts';
import { seededRandom } from '../demo/random.ts';
import { demoIssue } from '../issueForTest.ts';
import { fillWorkbook } from '../story/fillWorkbook.ts';

export interface BenchResult {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  /** `ratio`: the peer's value over ours; above 1 we are quicker. */
  readonly peers: readonly {
    readonly name: string;
    readonly value: number;
    readonly ratio: number;
  }[];
  readonly goal: string;
  readonly met: boolean;
}

const runs = 9;

/** Median milliseconds of each task; tasks take turns, so that a busy moment hits all alike. */
async function race(
  tasks: Readonly<Record<string, () => unknown>>,
): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number[]> = {};
  for (let i = 0; i <= runs; i += 1) {
    for (const [name, task] of Object.entries(tasks)) {
      const began = performance.now();
      await task();
      // The first round warms up.
      if (i > 0) times[name] = [...(times[name] ?? []), performance.now() - began];
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [
      name,
      list.sort((a, b) => a - b)[Math.floor(list.length / 2)] as number,
    ]),
  );
}

async function readFilledWorkbook(): Promise<BenchResult> {
  const random = seededRandom(1);
  const [institution] = demoInstitutions(random);
  if (!institution) throw new Error('the demo has no institutions');
  const { answers } = demoAnswers(random, institution, { start: '2024-01-01', end: '2024-12-31' });
  const bytes = await fillWorkbook(
    await issueWorkbook(demoIssue(institution.institution)),
    spCore,
    'en',
    answers,
  );
  const places = [...layoutOf(spCore, 'en').places.values()];
  const times = await race({
    ours: () => readWorkbook(readPackage(bytes).grid, spCore, 'en'),
    excelize: async () => {
      const file = await openSpreadsheet(bytes);
      return places.map((place) => file.GetCellValue(place.sheet, place.cell).value);
    },
  });
  const ours = times['ours'] as number;
  const peer = times['excelize'] as number;
  return {
    name: 'read',
    unit: 'ms for a filled SP Core workbook',
    ours,
    peers: [{ name: 'excelize-wasm', value: peer, ratio: peer / ours }],
    goal: 'at least as quick as excelize',
    met: peer >= ours,
  };
}

export const benchmarks: Readonly<Record<string, () => Promise<BenchResult>>> = {
  read: readFilledWorkbook,
};
