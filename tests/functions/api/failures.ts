// How each problem of the registry is brought about by a call.
import type { ProblemCode } from '@peerbook/shared';
import { strToU8, zipSync } from 'fflate';
import { createRateLimiter } from '../../../functions/access/rateLimiter.ts';
import { type Store, StoreBusy } from '../../../functions/store/store.ts';
import { usualLimits, workerReader } from '../../../functions/submission/workerReader.ts';
import { type Person, testAccess } from '../../support/people.ts';
import { type Answer, aService, startOfTests, type TestService } from '../../support/service.ts';
import { buildReadingWorker } from '../submission/buildReadingWorker.ts';
import { examples, membershipOf, smallTemplate } from './examples.ts';
import {
  answersOf,
  decide,
  done,
  hill,
  identityToken,
  join,
  lake,
  roundBody,
  roundOf2024,
  submissionOf,
  submit,
} from './network.ts';
import { everyPeerGroup, registered, stuckPreview, stuckRelease } from './stuck.ts';

/** What goes before, and the call that fails. */
interface Failure {
  readonly before?: (service: TestService) => Promise<unknown>;
  readonly call: (service: TestService) => Promise<Answer>;
}

const ofOne = { ...roundOf2024, institution: 'one' };
const upload = async (service: TestService, workbook: Uint8Array) =>
  service.call('putSubmission', 'preparerOne', {
    ...(await submissionOf(service, 'one')),
    body: workbook,
  });
/** The least that is a workbook: one empty sheet. */
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationshipsOf = (type: string, target: string) =>
  strToU8(
    `<Relationships><Relationship Id="r1" Type="${relationship}/${type}" Target="${target}"/></Relationships>`,
  );
const blankWorkbook = {
  '[Content_Types].xml': strToU8('<Types/>'),
  '_rels/.rels': relationshipsOf('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': strToU8(
    `<workbook xmlns:r="${relationship}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': relationshipsOf('worksheet', 'worksheets/sheet1.xml'),
  'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData/></worksheet>'),
};
const withIdentity = async (service: TestService, identity: string) => {
  const options = await submissionOf(service, 'one');
  const body = { ...(options.body as object), identity };
  return service.call('putSubmission', 'preparerOne', { ...options, body });
};
const approve = async (service: TestService, person: Person = 'approverOne') =>
  service.call('postApproval', person, await examples.postApproval(service));
const acceptance = async (service: TestService, code: string, person: Person = 'stranger') =>
  service.call('postAcceptance', person, { params: { code } });

let code = '';
const invited = async (service: TestService) => {
  code = (await examples.postAcceptance(service)).params?.['code'] as string;
};
/** A round whose template has words in one language only. */
const inEnglish = { ...lake, round: 'in-english' };
const smallAddress = { ...lake, template: smallTemplate.code, version: smallTemplate.version };

/** A report with a warning that nobody has commented on. */
const withWarning = async (service: TestService) => {
  const { headers } = await service.call('getSubmission', 'preparerOne', { params: ofOne });
  const few = { staff_loan_officers: 2, staff_loan_officers_women: 1 };
  const answers = { ...answersOf('one'), ...few };
  return submit(service, 'one', { answers, ifMatch: headers['etag'] as string });
};
const explain = async (service: TestService, rule: string, indicator: string) => {
  const { json } = await service.call('getSubmission', 'officer', { params: ofOne });
  const body = { decision: 'accepted', revision: json.revision };
  return service.call('postDecision', 'officer', {
    params: ofOne,
    body: { ...body, explanations: [{ rule, indicator }] },
  });
};

export const failures: { readonly [C in ProblemCode]: Failure } = {
  body_not_json: {
    call: (service) => service.call('putRound', 'manager', { params: roundOf2024, body: '{"a":' }),
  },
  request_invalid: {
    call: (service) => service.call('putRound', 'manager', { params: roundOf2024, body: {} }),
  },
  file_not_workbook: { call: (service) => upload(service, new Uint8Array([1, 2, 3])) },
  file_refused: {
    call: (service) =>
      upload(service, zipSync({ ...blankWorkbook, 'xl/vbaProject.bin': strToU8('macros') })),
  },
  reading_stopped: {
    async call({ store }) {
      // No thread is even there so soon.
      const reader = workerReader(await buildReadingWorker(), { ...usualLimits, milliseconds: 1 });
      return upload(aService({ store, reader }), zipSync(blankWorkbook));
    },
  },
  workbook_without_identity: { call: (service) => upload(service, zipSync(blankWorkbook)) },
  workbook_identity_invalid: { call: (service) => withIdentity(service, 'a.b.c') },
  workbook_of_other_association: {
    call: async (service) =>
      withIdentity(service, await identityToken(service, 'one', { association: 'hill' })),
  },
  workbook_of_other: {
    call: async (service) => withIdentity(service, await identityToken(service, 'two')),
  },
  workbook_of_other_round: {
    call: async (service) =>
      withIdentity(service, await identityToken(service, 'one', { round: '2023' })),
  },
  workbook_of_other_version: {
    call: async (service) =>
      withIdentity(service, await identityToken(service, 'one', { version: '9.9.9' })),
  },
  token_missing: { call: (service) => service.call('getMe', null) },
  token_refused: {
    call: (service) => service.call('getMe', null, { headers: { authorization: 'Bearer x' } }),
  },
  role_missing: { call: (service) => service.call('postRelease', 'officer', { params: lake }) },
  not_found: { call: (service) => service.call('getRound', 'stranger', { params: roundOf2024 }) },
  template_version_unknown: {
    call: (service) =>
      service.call('putRound', 'manager', {
        params: roundOf2024,
        body: { ...roundBody, version: '9.9.9' },
      }),
  },
  language_unavailable: {
    before: async (service) => {
      const { en } = smallTemplate.words;
      const body = { ...smallTemplate, words: { en } };
      await done(service, 'putTemplateVersion', 'manager', { params: smallAddress, body });
      await done(service, 'putRound', 'manager', {
        params: inEnglish,
        body: { ...roundBody, template: smallTemplate.code, version: smallTemplate.version },
      });
    },
    call: (service) =>
      service.call('getWorkbook', 'preparerOne', {
        params: inEnglish,
        query: { institution: 'one', language: 'ru' },
      }),
  },
  invitation_used: {
    before: async (service) => {
      await invited(service);
      await acceptance(service, code);
    },
    call: (service) => acceptance(service, code, 'otherManager'),
  },
  invitation_expired: {
    before: async (service) => {
      await invited(service);
      service.clock.now = new Date('2026-02-03T10:00:00.000Z');
    },
    call: (service) => acceptance(service, code),
  },
  invitation_withdrawn: {
    before: async (service) => {
      await invited(service);
      const { json } = await done(service, 'listInvitations', 'manager', { params: lake });
      const { invitation } = json.invitations.find(
        (one: { status: string }) => one.status === 'open',
      );
      await done(service, 'deleteInvitation', 'manager', { params: { ...lake, invitation } });
    },
    call: (service) => acceptance(service, code),
  },
  invitation_of_other: {
    before: async (service) => {
      const body = { role: 'observer', person: { email: 'achieng@lake.example' } };
      const given = await done(service, 'postInvitation', 'manager', { params: lake, body });
      code = given.json.code;
    },
    call: (service) => acceptance(service, code),
  },
  own_membership: {
    call: async (service) =>
      service.call('deleteMembership', 'manager', {
        params: { ...lake, membership: await membershipOf(service, 'manager') },
      }),
  },
  template_version_exists: {
    before: (service) =>
      done(service, 'putTemplateVersion', 'manager', { params: smallAddress, body: smallTemplate }),
    call: (service) =>
      service.call('putTemplateVersion', 'manager', {
        params: smallAddress,
        body: { ...smallTemplate, ratios: [] },
      }),
  },
  rule_made_graver: {
    call: async (service) => {
      const { params } = await examples.putRule(service);
      return service.call('putRule', 'manager', {
        params: { ...params, rule: 'mag_depth' },
        body: { severity: 'error', reason: 'It happens too often.' },
      });
    },
  },
  round_closed: {
    before: (service) => done(service, 'postClosing', 'manager', { params: roundOf2024 }),
    call: (service) => submit(service, 'one'),
  },
  round_not_open: {
    before: async (service) => {
      service.clock.now = new Date('2025-01-01T00:00:00.000Z');
    },
    call: (service) => submit(service, 'one'),
  },
  round_still_open: {
    call: (service) =>
      service.call('postRelease', 'manager', { params: lake, body: { round: '2024' } }),
  },
  round_fixed: {
    call: (service) =>
      service.call('putRound', 'manager', {
        params: roundOf2024,
        body: { ...roundBody, periodEnd: '2024-06-30' },
      }),
  },
  release_exists: {
    call: (service) =>
      service.call('postRelease', 'manager', { params: lake, body: { round: '2022' } }),
  },
  policy_too_lax: {
    call: (service) =>
      service.call('putDisclosurePolicy', 'manager', { params: lake, body: { medianFrom: 9 } }),
  },
  peer_groups_too_many: {
    before: (service) => registered(service, 60),
    call: (service) =>
      service.call('putPeerGroups', 'manager', { params: lake, body: everyPeerGroup }),
  },
  preview_under_way: {
    before: async (service) => void stuckPreview(service, '2023'),
    call: (service) => stuckPreview(service, '2023'),
  },
  release_under_way: {
    before: async (service) => {
      await done(service, 'postClosing', 'manager', { params: roundOf2024 });
      await stuckRelease(service, '2023');
    },
    call: (service) => stuckRelease(service, '2024'),
  },
  key_reused: {
    before: async (service) => {
      const { headers } = await service.call('getSubmission', 'preparerOne', { params: ofOne });
      return submit(service, 'one', { key: 'key-of-a-report', ifMatch: headers['etag'] as string });
    },
    call: (service) =>
      submit(service, 'one', {
        key: 'key-of-a-report',
        answers: { ...answersOf('one'), profile_offices: 3 },
      }),
  },
  key_missing: { call: (service) => submit(service, 'one', { key: 'short' }) },
  precondition_missing: { call: (service) => submit(service, 'one') },
  precondition_failed: { call: (service) => submit(service, 'one', { ifMatch: '"stale"' }) },
  submission_has_errors: {
    call: (service) => submit(service, 'one', { answers: { staff_total: 'many' } }),
  },
  decision_not_possible: {
    before: (service) => decide(service, 'one', { decision: 'returned', revision: 1 }),
    call: (service) => decide(service, 'one', { decision: 'accepted', revision: 1 }),
  },
  explanation_without_warning: {
    call: (service) => explain(service, 'mag_caseload', 'staff_women'),
  },
  explanation_without_comment: {
    before: (service) => withWarning(service),
    call: (service) => explain(service, 'mag_caseload', 'staff_loan_officers'),
  },
  own_submission: {
    before: async (service) => {
      const body = { role: 'officer' };
      const given = await done(service, 'postInvitation', 'manager', { params: lake, body });
      await service.call('postAcceptance', 'preparerOne', { params: { code: given.json.code } });
    },
    call: (service) =>
      service.call('postDecision', 'preparerOne', {
        params: ofOne,
        body: { decision: 'accepted', revision: 1 },
      }),
  },
  approval_not_possible: {
    before: (service) => approve(service),
    call: (service) => approve(service),
  },
  withdrawal_not_possible: {
    before: (service) => decide(service, 'one', { decision: 'accepted', revision: 1 }),
    call: async (service) =>
      service.call('postWithdrawal', 'preparerOne', await examples.postWithdrawal(service)),
  },
  own_approval: {
    before: (service) =>
      join(service, 'lake', 'manager', 'preparerOne', { role: 'approver', institution: 'one' }),
    call: (service) => approve(service, 'preparerOne'),
  },
  too_large: {
    call: (service) =>
      service.call('putRound', 'manager', { params: roundOf2024, body: ' '.repeat(5_000_001) }),
  },
  too_many_requests: {
    async call({ store }) {
      const limits = { burst: 1, perMinute: 1 };
      const now = () => new Date(startOfTests);
      const limiter = createRateLimiter({ reads: limits, writes: limits }, now);
      const service = aService({ store, access: { ...testAccess, limiter } });
      await service.call('getMe', 'manager');
      return service.call('getMe', 'manager');
    },
  },
  service_busy: {
    async call({ store }) {
      const busy: Store = {
        ...store,
        get: () => Promise.reject(new StoreBusy(7)),
        list: () => Promise.reject(new StoreBusy(7)),
      };
      return aService({ store: busy }).call('getMe', 'manager');
    },
  },
  nothing_to_compare: {
    call: (service) =>
      service.call('getComparisonWorkbook', 'otherManager', {
        params: { ...hill, round: '2024' },
        query: { institution: 'one' },
      }),
  },
  history_without_rows: {
    call: (service) => service.call('postHistory', 'manager', { params: lake, body: 'a,b\n1,2' }),
  },
};
