// Scenarios of reports: sent in every way, approved, taken back and decided on.
import { parseTemplate } from '@peerbook/shared';
import { fillWorkbook } from '../../story/fillWorkbook.ts';
import { sendSurely, template } from '../service/peopledWorld.ts';
import type { Sent } from '../service/serviceHere.ts';
import {
  approvalIsAsked,
  decision,
  ofReport,
  type Scenario,
  sentReport,
  values,
} from './scenario.ts';

export const reportScenarios: readonly Scenario[] = [
  {
    name: 'a first report is sent',
    prepare: async (_service, { identity }) => {
      const body = { identity, values: values(20) };
      const params = ofReport;
      return { route: 'putSubmission', person: 'preparer', params, body, key: 'the-request' };
    },
    again: 'same',
  },
  {
    name: 'a filled workbook is sent',
    prepare: async (_service, { workbook }) => {
      const body = await fillWorkbook(workbook, parseTemplate(template), 'en', values(30));
      const params = ofReport;
      return { route: 'putSubmission', person: 'preparer', params, body, key: 'the-request' };
    },
    again: 'same',
  },
  {
    name: 'a returned report is sent anew, by who approves',
    prepare: async (service, issued) => {
      await approvalIsAsked(service);
      await sentReport(service, issued, 'approver');
      const marks = { people_total: { mark: 'queried', note: 'Really?' } };
      const { etag = '' } = await sendSurely(service, decision('returned', { marks }));
      const body = { identity: issued.identity, values: values(40) };
      const about = { params: ofReport, body, key: 'the-request', ifMatch: etag };
      return { route: 'putSubmission', person: 'approver', ...about };
    },
    again: 'same',
  },
  {
    name: 'a cell is changed',
    prepare: async (service, issued) => {
      const etag = await sentReport(service, issued);
      const body = { identity: issued.identity, base: 1, values: { people_total: 50 } };
      const about = { params: ofReport, body, key: 'the-request', ifMatch: etag };
      return { route: 'patchSubmission', person: 'colleague', ...about };
    },
    again: 'same',
  },
  ...([true, false] as const).map(
    (approved): Scenario => ({
      name: `a report is ${approved ? 'approved' : 'declined'}`,
      prepare: async (service, issued) => {
        await approvalIsAsked(service);
        await sentReport(service, issued);
        const body = { revision: 1, approved };
        return { route: 'postApproval', person: 'approver', params: ofReport, body };
      },
      again: 'approval_not_possible',
    }),
  ),
  {
    name: 'a report is taken back',
    prepare: async (service, issued) => {
      await sentReport(service, issued);
      const body = { revision: 1, reason: 'The wrong file.' };
      return { route: 'postWithdrawal', person: 'preparer', params: ofReport, body };
    },
    again: 'withdrawal_not_possible',
  },
  {
    name: 'a report is accepted, with an explanation',
    prepare: async (service, issued) => {
      await sentReport(service, issued, 'preparer', 0);
      const explanations = [{ rule: 'women_reached', indicator: 'people_women' }];
      return decision('accepted', { explanations });
    },
    again: 'decision_not_possible',
  },
  {
    name: 'a report is returned',
    prepare: async (service, issued) => {
      await sentReport(service, issued);
      return decision('returned', { marks: { people_total: { mark: 'queried' } }, note: 'See.' });
    },
    again: 'decision_not_possible',
  },
  ...(['2026-03-01T00:00:00.000Z', null] as const).map(
    (until): Scenario => ({
      name: until ? 'an extension is granted' : 'an extension is ended',
      prepare: async (service) => {
        const granted = (end: string | null): Sent => ({
          route: 'putExtension',
          person: 'manager',
          params: ofReport,
          body: { until: end, reason: 'A flood.' },
        });
        if (until === null) await sendSurely(service, granted('2026-03-02T00:00:00.000Z'));
        return granted(until);
      },
      again: 'same',
    }),
  ),
];
