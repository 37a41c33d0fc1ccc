// Who may call what: every route by every one of the nine people, on a copy of the network for each call.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Role, type Route, type RouteName, routes } from '@peerbook/shared';
import { type NamedPerson, people } from '../../support/people.ts';
import {
  type Answer,
  type CallOptions,
  contentOf,
  copyOf,
  type TestService,
} from '../../support/service.ts';
import { aStandingNetwork, examples, smallTemplate } from './examples.ts';
import { done } from './network.ts';

let network: TestService;
beforeAll(async () => {
  network = await aStandingNetwork();
});

const names = Object.keys(routes) as RouteName[];
const isPublic = (name: RouteName) => (routes[name] as Route).access === 'public';

/** One letter a person, in the order of `people`: + may, 3 is answered 403, 4 is answered 404. */
const matrix: { readonly [N in RouteName]: string } = {
  //                   operator, manager, officer, observer, preparer one, preparer two, stranger, other manager, approver one
  getHealth: '+++++++++',
  getOpenApi: '+++++++++',
  getDocs: '+++++++++',
  getKeys: '+++++++++',
  getMe: '+++++++++',
  putAssociation: '+33333443',
  putInstitution: '4+3333443',
  listInstitutions: '4++333443',
  postInvitation: '++3333443',
  postAcceptance: '+++++++++',
  listInvitations: '++3333443',
  deleteInvitation: '++3333443',
  listMemberships: '++33++44+',
  deleteMembership: '++3333443',
  getFigures: '4++3+444+',
  putTemplateVersion: '4+3333443',
  getTemplateVersion: '4+++++44+',
  getRuleSet: '4+++++44+',
  putRule: '4+3333443',
  putRound: '4+3333443',
  getRound: '4+++++44+',
  listRounds: '4+++++44+',
  getWorkbook: '4++3+444+',
  postWorkbook: '4++3+444+',
  getReference: '4++3+444+',
  postValidation: '4++3++44+',
  putSubmission: '4333+444+',
  patchSubmission: '4333+444+',
  getSubmission: '4++3+444+',
  listSubmissions: '4++333443',
  postApproval: '43333344+',
  postWithdrawal: '4333+444+',
  postDecision: '4++333443',
  putExtension: '4+3333443',
  getExtension: '4++3+444+',
  postClosing: '4+3333443',
  putConsent: '4333+444+',
  getConsent: '4++3+444+',
  putDisclosurePolicy: '4+3333443',
  getDisclosurePolicy: '4+++++44+',
  putPeerGroups: '4+3333443',
  getPeerGroups: '4+++++44+',
  postPeerGroupPreview: '4++333443',
  postRelease: '4+3333443',
  getRelease: '4+++++44+',
  listReleases: '4+++++44+',
  getBenchmarks: '4+++++44+',
  getReleaseWorkbook: '4++3+444+',
  getComparisonWorkbook: '4++3+444+',
  postLookup: '4+++++44+',
  getPublicFigures: '4+++++44+',
  postHistory: '4+3333443',
  listEvents: '4++333443',
  listNotices: '4++3+444+',
  getFollowUp: '+44444444',
  postFollowUpRestart: '+44444444',
};

const cases = names.flatMap((name) =>
  people.map((person, i) => ({ name, person, expected: matrix[name][i] as '+' | '3' | '4' })),
);

describe('each route by each person', () => {
  test.each(cases)('$name by $person: $expected', async ({ name, person, expected }) => {
    const service = await copyOf(network);
    const options = await examples[name](service);
    const before = await contentOf(service.store);
    const answer = await service.call(name, person, options);
    if (expected === '+') {
      expect(answer.status).toBeLessThan(300);
      expect((routes[name] as Route).status).toBe(answer.status);
      return;
    }
    expect(answer.code).toBe(expected === '3' ? 'role_missing' : 'not_found');
    expect(await contentOf(service.store)).toEqual(before);
  });

  const roleOf: Readonly<Record<NamedPerson, Role | undefined>> = {
    operator: 'operator',
    manager: 'manager',
    officer: 'officer',
    observer: 'observer',
    preparerOne: 'preparer',
    preparerTwo: 'preparer',
    stranger: undefined,
    otherManager: undefined,
    approverOne: 'approver',
  };

  test.each(names)('%s: the table says what the contract says', (name) => {
    const { access } = routes[name] as Route;
    for (const [i, person] of people.entries()) {
      const role = roleOf[person];
      const may = typeof access === 'string' || (role !== undefined && access.includes(role));
      // The two narrowings that a list of roles can't say: one's own institution, and lookups in one's own association.
      const isNarrowed =
        (person === 'preparerTwo' && 'institution' in aimOf(name)) || name === 'postLookup';
      if (!isNarrowed) expect(matrix[name][i] === '+').toBe(may);
    }
  });
});

function aimOf(name: RouteName): object {
  const route: Route = routes[name];
  return {
    ...(route.path.includes('{institution}') && { institution: true }),
    ...route.query?.shape,
  };
}

describe('without a good token', () => {
  test.each(names.filter((name) => !isPublic(name)))('%s is answered 401', async (name) => {
    const service = await copyOf(network);
    const options = await examples[name](service);
    const before = await contentOf(service.store);
    const none = await service.call(name, null, options);
    expect(none.code).toBe('token_missing');
    for (const authorization of ['', 'Bearer', 'Bearer nonsense', 'Basic bWU6bWU=']) {
      const headers = { ...options.headers, authorization };
      const bad = await service.call(name, null, { ...options, headers });
      expect(bad.code).toBe('token_refused');
      expect(bad.headers['www-authenticate']).toBe('Bearer');
    }
    expect(await contentOf(service.store)).toEqual(before);
  });
});

const wire = ({ status, headers, text }: Answer) => ({ status, headers, text });
/** The same call with other ids where it has such ids. */
function renamed(options: CallOptions, ids: Readonly<Record<string, string>>): CallOptions {
  const rename = (given: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(given).map(([key, id]) => [key, ids[key] ?? id]));
  return { ...options, params: rename(options.params), query: rename(options.query) };
}

describe('what is hidden looks as if it were not there', () => {
  const inAssociations = names.filter((name) => routes[name].path.includes('{association}'));

  test.each(inAssociations)(
    '%s: another association answers, to the byte, as one that does not exist',
    async (name) => {
      const options = await examples[name](await copyOf(network));
      for (const person of ['otherManager', 'stranger'] as const) {
        const hidden = await network.call(name, person, options);
        const absent = await network.call(
          name,
          person,
          renamed(options, { association: 'nowhere' }),
        );
        expect(wire(hidden)).toEqual(wire(absent));
        const impossible = renamed(options, { association: 'NO such..Id' });
        expect(wire(await network.call(name, person, impossible))).toEqual(wire(hidden));
      }
    },
  );

  test.each([
    'getWorkbook',
    'postWorkbook',
    'getReference',
    'putSubmission',
    'patchSubmission',
    'getSubmission',
    'getReleaseWorkbook',
    'getComparisonWorkbook',
  ] as const)(
    "%s: another institution's answers, to the byte, as one that does not exist",
    async (name) => {
      const options = await examples[name](await copyOf(network));
      const hidden = await network.call(name, 'preparerTwo', options);
      const absent = await network.call(
        name,
        'preparerTwo',
        renamed(options, { institution: 'inst-99' }),
      );
      expect(hidden.status).toBe(404);
      expect(wire(hidden)).toEqual(wire(absent));
    },
  );

  test("values checked against another institution's history answer as against one that does not exist", async () => {
    const options = await examples.postValidation(network);
    const against = (person: NamedPerson, institution: string) =>
      network.call('postValidation', person, {
        ...options,
        body: { ...(options.body as object), institution },
      });
    const hidden = await against('preparerTwo', 'one');
    expect(hidden.code).toBe('not_found');
    expect(wire(await against('preparerTwo', 'inst-99'))).toEqual(wire(hidden));
    expect((await against('preparerOne', 'one')).status).toBe(200);
    expect((await against('officer', 'one')).status).toBe(200);
    expect(wire(await against('officer', 'inst-99'))).toEqual(wire(hidden));
  });

  test('a lookup in another association answers as one in an association that does not exist', async () => {
    const options = await examples.postLookup(network);
    const body = { ...(options.body as object), association: 'nowhere' };
    const hidden = await network.call('postLookup', 'otherManager', options);
    expect(wire(await network.call('postLookup', 'otherManager', { body }))).toEqual(wire(hidden));
  });

  test.each(['institution', 'round'])(
    'a workbook that is handed in for a %s that is not there is answered by that, whatever it says itself',
    async (id) => {
      const options = await examples.postWorkbook(network);
      const answer = await network.call(
        'postWorkbook',
        'manager',
        renamed(options, { [id]: 'gone' }),
      );
      expect(answer.code).toBe('not_found');
    },
  );

  test.each(['getTemplateVersion', 'getRuleSet', 'putRule'] as const)(
    '%s: a template of another association answers, to the byte, as one that does not exist',
    async (name) => {
      const service = await copyOf(network);
      const { template, version } = {
        template: smallTemplate.code,
        version: smallTemplate.version,
      };
      const params = { association: 'hill', template, version };
      await done(service, 'putTemplateVersion', 'otherManager', { params, body: smallTemplate });
      const options = await examples[name](service);
      const at = (ids: Record<string, string>) =>
        service.call(name, 'manager', renamed(options, ids));
      const hidden = await at({ template, version });
      expect(hidden.code).toBe('not_found');
      expect(wire(await at({ template: 'never_published', version }))).toEqual(wire(hidden));
    },
  );

  test('the same ids in two associations are two things', async () => {
    const service = await copyOf(network);
    const params = { association: 'hill', round: '2024', institution: 'one' };
    expect((await service.call('getSubmission', 'otherManager', { params })).code).toBe(
      'not_found',
    );
    expect((await service.call('getSubmission', 'manager', { params })).code).toBe('not_found');
  });
});
