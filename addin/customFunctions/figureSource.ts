// Where the functions of a workbook get figures from: the service, through all that saves asking it.
import { apiBodies, type Language } from '@peerbook/shared';
import { z } from 'zod';
import type { Answer } from '../apiClient.ts';
import type { AskService } from './askService.ts';
import { createFresh } from './fresh.ts';
import type { KeptFigures } from './keptFigures.ts';
import { createLookups, type Lookups } from './lookups.ts';
import { createPublishedTables, type PublishedTables } from './publishedTables.ts';
import { Refusal } from './refusal.ts';
import { createStandpoints, type Standpoints } from './standpoint.ts';

export type Release = Answer<'listReleases'>['releases'][number];
export type OwnReport = Answer<'getFigures'>['reports'][number];

export interface FigureSource
  extends Pick<Lookups, 'ask'>,
    Pick<PublishedTables, 'rows' | 'movements' | 'template'> {
  readonly language: () => Language;
  readonly standpoints: Standpoints;
  /** Not empty; rejects with a Refusal. */
  readonly releases: (association: string) => Promise<readonly Release[]>;
  /** The own reports of the institution, the oldest first; rejects with a Refusal. */
  readonly ownReports: () => Promise<readonly OwnReport[]>;
  /** Forgets everything, on this machine too: the person signed out. */
  readonly forget: () => void;
}

const releasesSchema = z.array(apiBodies.release);

export function createFigureSource(given: {
  readonly ask: AskService;
  readonly kept: KeptFigures;
  readonly identityTokens: () => Promise<readonly string[]>;
  readonly language: () => Language;
  readonly now: () => number;
  readonly later: (work: () => void, milliseconds: number) => void;
}): FigureSource {
  const { ask, kept, identityTokens, language, now, later } = given;
  const lookups = createLookups({ ask, kept, later });
  const tables = createPublishedTables(ask, kept);
  const standpoints = createStandpoints({ identityTokens, ask, kept });
  const releases = createFresh({
    async ask(association) {
      const answer = await ask('listReleases', { params: { association } });
      kept.set(`releases.${association}`, answer.releases);
      return answer.releases;
    },
    last: (association) => kept.get(`releases.${association}`, releasesSchema),
    now,
  });
  // Own figures are nobody's but the institution's: they are not left on the machine.
  const own = createFresh({
    async ask(key) {
      const [association = '', institution = ''] = key.split('/');
      return (await ask('getFigures', { params: { association, institution } })).reports;
    },
    last: () => undefined,
    now,
  });
  return {
    language,
    standpoints,
    ask: lookups.ask,
    rows: tables.rows,
    movements: tables.movements,
    template: tables.template,
    async releases(association) {
      const all = await releases.get(association);
      if (all.length === 0) throw new Refusal('noRelease');
      return all;
    },
    async ownReports() {
      const { association, institution } = await standpoints.find();
      if (institution === undefined) throw new Refusal('noInstitution');
      return own.get(`${association}/${institution}`);
    },
    forget() {
      kept.clear();
      for (const each of [lookups, tables, releases, own]) each.forget();
    },
  };
}
