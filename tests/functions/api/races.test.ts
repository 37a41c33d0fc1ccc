// Requests that meet: whatever the order, nothing is lost, counted twice or decided unseen.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ungatedComputer } from '../../support/openGate.ts';
import { aService, copyOf, type TestService } from '../../support/service.ts';
import { atEveryStep } from './interruption.ts';
import {
  aNetwork,
  answersOf,
  decide,
  done,
  institutionId,
  lake,
  roundBody,
  roundOf2024,
  submissionOf,
  submit,
} from './network.ts';

let network: TestService;
beforeAll(async () => {
  network = await aNetwork();
  await submit(network, 'one');
});

const params = { ...roundOf2024, institution: 'one' };
const statusOf = async (service: TestService) =>
  (await service.call('getRound', 'manager', { params: roundOf2024 })).json.status;

describe('a round', () => {
  const close = (service: TestService) =>
    service.call('postClosing', 'manager', { params: roundOf2024 });
  const change = (service: TestService) =>
    service.call('putRound', 'manager', {
      params: roundOf2024,
      body: { ...roundBody, closes: '2025-06-30T00:00:00.000Z' },
    });

  test('that is closed stays closed, though a change of it was under way', async () => {
    const steps = await atEveryStep(network, change, close, async (service, { meanwhile }) => {
      expect(meanwhile.status).toBe(200);
      expect(await statusOf(service)).toBe('closed');
    });
    expect(steps).toBeGreaterThanOrEqual(3);
  });

  test('is closed, though a change of it came between', async () => {
    await atEveryStep(network, close, change, async (service, { first }) => {
      expect(first.status).toBe(200);
      expect(await statusOf(service)).toBe('closed');
    });
  });
});

describe('a report', () => {
  test('is not accepted in a revision that the officer has not seen', async () => {
    const replace = async (service: TestService) => {
      const { headers } = await service.call('getSubmission', 'preparerOne', { params });
      const answers = { ...answersOf('one'), profile_offices: 99 };
      return submit(service, 'one', { answers, ifMatch: headers['etag'] as string });
    };
    const acceptFirst = (service: TestService) =>
      decide(service, 'one', { decision: 'accepted', revision: 1 });
    await atEveryStep(network, acceptFirst, replace, async (service, { first }) => {
      const { json } = await service.call('getSubmission', 'officer', { params });
      expect(first.status).toBe(412);
      expect(json).toMatchObject({ revision: 2, status: 'submitted' });
    });
  });

  test('sent again by an impatient click has one revision and one receipt', async () => {
    const options = await submissionOf(network, 'two');
    const send = (service: TestService) => service.call('putSubmission', 'preparerTwo', options);
    await atEveryStep(network, send, send, async (service, { first, meanwhile }) => {
      expect([first.status, meanwhile.status]).toEqual([200, 201]);
      expect(first.text).toBe(meanwhile.text);
      const address = { ...roundOf2024, institution: 'two' };
      const { json } = await service.call('getSubmission', 'officer', { params: address });
      expect(json.revision).toBe(1);
    });
  });
});

describe('a name', () => {
  test('given by two managers at once is given: the last one stands', async () => {
    const name = (text: string) => (service: TestService) =>
      service.call('putInstitution', 'manager', {
        params: { ...lake, institution: 'new' },
        body: { name: text, country: 'pe', currency: 'pen' },
      });
    await atEveryStep(network, name('first'), name('second'), async (service, results) => {
      expect([results.first.status, results.meanwhile.status]).toEqual([200, 200]);
      const { json } = await service.call('listInstitutions', 'manager', { params: lake });
      const names = json.institutions.map((one: { name: string }) => one.name);
      expect(names.filter((one: string) => one === 'first' || one === 'second')).toHaveLength(1);
    });
  });
});

describe('a release', () => {
  const institutions = 10;
  let closed: TestService;
  beforeAll(async () => {
    const { store, clock } = await aNetwork({ institutions });
    // What the gate does to figures is the same in any order, and would take long at every step.
    closed = aService({ store, now: clock.now.toISOString(), computer: ungatedComputer });
    for (const round of ['2024', '2025']) {
      const address = { ...lake, round };
      await done(closed, 'putRound', 'manager', { params: address, body: roundBody });
      for (let i = 0; i < institutions; i += 1) {
        const institution = institutionId(i);
        // The second round holds the reports of other institutions, so that its figures differ.
        const answers = answersOf(institutionId(round === '2024' ? i : i + 12));
        await submit(closed, institution, { round, answers });
        const to = { ...address, institution };
        const body = { decision: 'accepted', revision: 1 };
        await done(closed, 'postDecision', 'officer', { params: to, body });
      }
      await done(closed, 'postClosing', 'manager', { params: address });
    }
  });

  const releaseOf = (round: string) => (service: TestService) =>
    service.call('postRelease', 'manager', { params: lake, body: { round } });
  const rowsOf = async (service: TestService, release: number) => {
    const address = { ...lake, release: String(release) };
    return (await done(service, 'getBenchmarks', 'observer', { params: address })).json.rows;
  };

  test('is made once for a round, though two managers ask at once', async () => {
    await atEveryStep(
      closed,
      releaseOf('2024'),
      releaseOf('2024'),
      async (service, { first, meanwhile }) => {
        expect(meanwhile.status).toBe(201);
        expect(first.code).toBe('release_exists');
        const { json } = await service.call('listReleases', 'observer', { params: lake });
        expect(json.releases).toHaveLength(1);
      },
    );
  });

  test('of one round holds its own figures, though another round is released at once', async () => {
    // By itself, or after the other one, whose figures it then reckons with: nothing between the two.
    const inEitherOrder: Record<string, unknown[]> = {};
    for (const [round, other] of [
      ['2024', '2025'],
      ['2025', '2024'],
    ] as const) {
      const service = await copyOf(closed);
      const alone = await releaseOf(round)(service);
      const later = await copyOf(closed);
      await releaseOf(other)(later);
      const after = await releaseOf(round)(later);
      inEitherOrder[round] = [
        await rowsOf(service, alone.json.release),
        await rowsOf(later, after.json.release),
      ];
    }
    for (const rows of inEitherOrder['2024'] ?? [])
      expect(inEitherOrder['2025']).not.toContainEqual(rows);
    await atEveryStep(
      closed,
      releaseOf('2024'),
      releaseOf('2025'),
      async (service, { first, meanwhile }) => {
        expect([first.status, meanwhile.status]).toEqual([201, 201]);
        expect(first.json.release).not.toBe(meanwhile.json.release);
        expect(inEitherOrder['2024']).toContainEqual(await rowsOf(service, first.json.release));
        expect(inEitherOrder['2025']).toContainEqual(await rowsOf(service, meanwhile.json.release));
      },
    );
  });
});
