// Routes about reports: checking, submitting, reading and deciding on them.
import { z } from 'zod';
import * as bodies from './apiBodies.ts';
import type { Route } from './apiRoute.ts';

const round = '/api/associations/{association}/rounds/{round}';
const submission = `${round}/submissions/{institution}` as const;
const staff = ['officer', 'manager'] as const;
const members = ['preparer', 'approver', 'officer', 'manager'] as const;

export const reportRoutes = {
  postValidation: {
    method: 'POST',
    path: `${round}/validations`,
    summary: 'Check values; nothing is stored.',
    access: members,
    request: bodies.validationInput,
    response: bodies.validation,
    status: 200,
  },
  putSubmission: {
    method: 'PUT',
    path: submission,
    summary: 'Submit a report as JSON or as the filled workbook.',
    access: ['preparer', 'approver'],
    request: 'json_or_workbook',
    response: bodies.receipt,
    status: 201,
    repeated: 200,
    idempotencyKey: true,
    writes: true,
  },
  patchSubmission: {
    method: 'PATCH',
    path: submission,
    summary: 'Submit a new revision by changing single cells of the current one.',
    access: ['preparer', 'approver'],
    request: bodies.submissionChanges,
    response: bodies.receipt,
    status: 201,
    repeated: 200,
    idempotencyKey: true,
    ifMatch: 'always',
    writes: true,
  },
  getSubmission: {
    method: 'GET',
    path: submission,
    summary:
      'The submission of an institution: the current revision, or an older one by its number.',
    access: members,
    query: bodies.submissionQuery,
    response: bodies.submission,
    status: 200,
  },
  listSubmissions: {
    method: 'GET',
    path: `${round}/submissions`,
    summary:
      'Who has answered, and where each submission stands; what awaits approval is not decided on.',
    access: staff,
    response: z.strictObject({ submissions: z.array(bodies.submissionSummary) }),
    status: 200,
  },
  postApproval: {
    method: 'POST',
    path: `${submission}/approvals`,
    summary:
      "Approve the institution's own report, so that it counts as submitted, or decline it with a note.",
    access: ['approver'],
    request: bodies.approvalInput,
    response: bodies.submission,
    status: 201,
    writes: true,
  },
  postWithdrawal: {
    method: 'POST',
    path: `${submission}/withdrawals`,
    summary: "Take back the institution's own report, as long as nobody has decided on it.",
    access: ['preparer', 'approver'],
    request: bodies.withdrawalInput,
    response: bodies.submission,
    status: 201,
    writes: true,
  },
  postDecision: {
    method: 'POST',
    path: `${submission}/decisions`,
    summary: 'Accept a submission, or return it with marks at single figures.',
    access: staff,
    request: bodies.decisionInput,
    response: bodies.submission,
    status: 201,
    writes: true,
  },
} as const satisfies Record<string, Route>;
