// A workbook to try by hand: next year's figures of one demo institution, typed in, with two digits swapped.
import { spCore } from '@peerbook/shared';
import { demoAnswers } from '../demo/answers.ts';
import { demoAssociation } from '../demo/institutions.ts';
import { mistakes } from '../demo/mistakes.ts';
import { seededRandom } from '../demo/random.ts';
import { preparerOf } from '../people.ts';
import { type DemoOutcome, demoSeed, openRound } from './demoStory.ts';
import { fillWorkbook } from './fillWorkbook.ts';
import type { ClientOf } from './people.ts';

export interface ByHand {
  readonly institution: string;
  readonly institutionName: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Fills the workbook of the first institution for the open round. */
export async function prepareByHand(clientOf: ClientOf, outcome: DemoOutcome): Promise<ByHand> {
  const [institution] = outcome.institutions;
  const [mistake] = mistakes;
  if (!institution || !mistake) throw new Error('the demo has no institutions');
  const params = { association: demoAssociation.association, round: openRound.round };
  const issued = await clientOf(preparerOf(institution).id)('getWorkbook', {
    params,
    query: { institution: institution.institution },
  });
  const period = { start: openRound.periodStart, end: openRound.periodEnd };
  const year = demoAnswers(
    seededRandom(demoSeed + 1),
    institution,
    period,
    outcome.years.get(institution.institution),
  );
  const bytes = await fillWorkbook(issued.body, spCore, 'en', mistake.change(year.answers));
  return {
    institution: institution.institution,
    institutionName: institution.name,
    name: `${openRound.round}-${institution.institution}.xlsx`,
    bytes,
  };
}
