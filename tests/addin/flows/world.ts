// A small association on this machine, for tests that walk through the pane in a browser: the real service, sign-in and
// pages, a round that is open, and the filled workbook of any of its institutions.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type AnswerData, type Language, spCore } from '@peerbook/shared';
import { demoAnswers } from '../../../functions/local/demo/answers.ts';
import {
  type DemoInstitution,
  demoAssociation,
  demoInstitutions,
} from '../../../functions/local/demo/institutions.ts';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import { signIn } from '../../../functions/local/issuer/signIn.ts';
import { manager, preparerOf } from '../../../functions/local/people.ts';
import { audience } from '../../../functions/local/service.ts';
import { openRound, roundBody } from '../../../functions/local/story/demoStory.ts';
import { fillWorkbook } from '../../../functions/local/story/fillWorkbook.ts';
import { type ClientOf, clientsOf } from '../../../functions/local/story/people.ts';
import { setUpAssociation } from '../../../functions/local/story/setUp.ts';
import { createTerminal } from '../../../functions/local/story/terminal.ts';
import { bundle } from '../../functions/local/bundle.ts';
import { buildReadingWorker } from '../../functions/submission/buildReadingWorker.ts';
import { seed } from './people.ts';

const { association } = demoAssociation;
export const roundParams = { association, round: openRound.round };

/** Where the parts of the service are. */
interface Addresses {
  readonly url: string;
  readonly issuer: string;
  readonly pagesUrl: string;
}

export interface World {
  readonly service: Addresses;
  readonly clientOf: ClientOf;
  readonly institutions: readonly DemoInstitution[];
  /** Answers that break no rule. */
  readonly answersOf: (institution: DemoInstitution) => Readonly<Record<string, AnswerData>>;
  /** The workbook of an institution, filled with those answers and others in their place. */
  readonly workbookOf: (
    institution: DemoInstitution,
    others?: Readonly<Record<string, AnswerData>>,
    language?: Language,
  ) => Promise<Uint8Array>;
  /** The round, announced anew: with an approver's step, say. */
  readonly announce: (changes?: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param count how many institutions there are */
export async function startWorld(count: number): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-flows-'));
  const institutions = demoInstitutions(seededRandom(seed)).slice(0, count);
  const program = await bundle(join(__dirname, 'serviceProgram.ts'), `flows-${process.pid}`);
  const words = [program, folder, join(__dirname, '../../../build/pages')];
  const child = spawn(process.execPath, [...words, await buildReadingWorker(), String(count)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test' },
  });
  const service = await firstLine(child);
  const clientOf = clientsOf({
    url: service.url,
    token: (person) =>
      signIn(service.issuer, person, {
        audience,
        redirectUri: `${service.pagesUrl}/dialog.html`,
      }),
  });
  await setUpAssociation(
    clientOf,
    {
      association,
      registration: {
        name: demoAssociation.name,
        contact: demoAssociation.contact,
        language: demoAssociation.language,
      },
      members: institutions.map(({ institution, name, country, currency, region, legalForm }) => ({
        institution,
        registration: { name, country, currency, region, legalForm },
      })),
    },
    createTerminal(process.stdout, true),
  );
  const announce = async (changes: object = {}) => {
    const body = { ...roundBody(openRound, spCore, new Date()), ...changes };
    await clientOf(manager.id)('putRound', { params: roundParams, body });
  };
  await announce();
  const answersOf = (institution: DemoInstitution) => {
    const period = { start: openRound.periodStart, end: openRound.periodEnd };
    return demoAnswers(seededRandom(seed + 1), institution, period).answers;
  };
  return {
    service,
    clientOf,
    institutions,
    answersOf,
    async workbookOf(institution, others = {}, language = 'en') {
      const issued = await clientOf(preparerOf(institution).id)('getWorkbook', {
        params: roundParams,
        query: { institution: institution.institution, language },
      });
      return fillWorkbook(issued.body, spCore, language, { ...answersOf(institution), ...others });
    },
    announce,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the program prints first. */
function firstLine(child: ChildProcessByStdio<Writable, Readable, null>): Promise<Addresses> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const [line, ...rest] = printed.split('\n');
      if (rest.length > 0) resolve(JSON.parse(line ?? '') as Addresses);
    });
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
  });
}
