// Reading a filled workbook: our reader beside excelize, which writes them.
import { layoutOf, readPackage, readWorkbook, spCore } from '@peerbook/shared';
import { openSpreadsheet } from '../../workbook/excelize.ts';
import { issueWorkbook } from '../../workbook/issueWorkbook.ts';
import { demoAnswers } from '../demo/answers.ts';
import { demoInstitutions } from '../demo/institutions.ts';
import { seededRandom } from '../demo/random.ts';
import { demoIssue } from '../issueForTest.ts';
import { fillWorkbook } from '../story/fillWorkbook.ts';
import { type Benchmark, besides } from './benchResult.ts';
import { race } from './race.ts';

export async function readWorkbooks(): Promise<Benchmark> {
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
  const { ours, excelize } = await race({
    ours: () => readWorkbook(readPackage(bytes).grid, spCore, 'en'),
    excelize: async () => {
      const file = await openSpreadsheet(bytes);
      return places.map((place) => file.GetCellValue(place.sheet, place.cell).value);
    },
  });
  return {
    results: [
      {
        name: 'read',
        unit: 'ms for a filled SP Core workbook',
        ours,
        peers: besides(ours, { 'excelize-wasm': excelize }),
        goal: 'at least as quick as excelize',
        met: excelize >= ours,
      },
    ],
  };
}
