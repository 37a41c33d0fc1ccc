// The contract: every route with who may call it, what it takes and what it answers. The OpenAPI document, the typed
// client and the server's registrations come from here; add-in and functions meet nowhere else.
import { z } from 'zod';
import * as bodies from './apiBodies.ts';
import { followUpRoutes } from './apiFollowUp.ts';
import { peopleRoutes } from './apiPeople.ts';
import { releaseRoutes } from './apiReleasing.ts';
import { reportRoutes } from './apiReports.ts';
import type { Route } from './apiRoute.ts';

export * from './apiRoute.ts';

const association = '/api/associations/{association}';
const round = `${association}/rounds/{round}`;
const staff = ['officer', 'manager'] as const;
const members = ['preparer', 'approver', 'officer', 'manager'] as const;
const everybody = ['preparer', 'approver', 'officer', 'manager', 'observer'] as const;

export const routes = {
  getHealth: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the service is up.',
    access: 'public',
    response: bodies.health,
    status: 200,
  },
  getOpenApi: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This contract.',
    access: 'public',
    response: bodies.openApiDocument,
    status: 200,
  },
  getDocs: {
    method: 'GET',
    path: '/api/docs',
    summary: 'This contract as a page to read.',
    access: 'public',
    response: 'html',
    status: 200,
  },
  getKeys: {
    method: 'GET',
    path: '/api/keys',
    summary: 'The public keys by which receipts and identities are verified, without this service.',
    access: 'public',
    response: bodies.keys,
    status: 200,
  },
  ...peopleRoutes,
  putAssociation: {
    method: 'PUT',
    path: association,
    summary: 'Register an association.',
    access: ['operator'],
    request: bodies.associationInput,
    response: bodies.association,
    status: 200,
    writes: true,
  },
  putInstitution: {
    method: 'PUT',
    path: `${association}/institutions/{institution}`,
    summary: 'Register an institution or change its characteristics.',
    access: ['manager'],
    request: bodies.institutionInput,
    response: bodies.institution,
    status: 200,
    writes: true,
  },
  listInstitutions: {
    method: 'GET',
    path: `${association}/institutions`,
    summary: 'The institutions of an association.',
    access: staff,
    response: z.strictObject({ institutions: z.array(bodies.institution) }),
    status: 200,
  },
  getFigures: {
    method: 'GET',
    path: `${association}/institutions/{institution}/figures`,
    summary: "An institution's own figures of the last rounds, as submitted or accepted.",
    access: members,
    response: bodies.ownFigures,
    status: 200,
  },
  putTemplateVersion: {
    method: 'PUT',
    path: `${association}/templates/{template}/versions/{version}`,
    summary: 'Publish a version of a template; it never changes afterwards.',
    access: ['manager'],
    request: bodies.templateInput,
    response: bodies.templateVersion,
    status: 201,
    repeated: 200,
    writes: true,
  },
  getTemplateVersion: {
    method: 'GET',
    path: `${association}/templates/{template}/versions/{version}`,
    summary: 'A published version.',
    access: everybody,
    response: bodies.templateVersion,
    status: 200,
  },
  getRuleSet: {
    method: 'GET',
    path: `${association}/templates/{template}/versions/{version}/rules`,
    summary: 'The rule set of a published version: what was withdrawn or made milder since.',
    access: everybody,
    response: bodies.ruleSet,
    status: 200,
  },
  putRule: {
    method: 'PUT',
    path: `${association}/templates/{template}/versions/{version}/rules/{rule}`,
    summary: 'Withdraw a rule of a published version, make it milder, or take that back.',
    access: ['manager'],
    request: bodies.ruleInput,
    response: bodies.ruleSet,
    status: 200,
    writes: true,
  },
  putRound: {
    method: 'PUT',
    path: round,
    summary: 'Announce or change a round.',
    access: ['manager'],
    request: bodies.roundInput,
    response: bodies.round,
    status: 200,
    writes: true,
  },
  getRound: {
    method: 'GET',
    path: round,
    summary: 'A round.',
    access: everybody,
    response: bodies.round,
    status: 200,
  },
  listRounds: {
    method: 'GET',
    path: `${association}/rounds`,
    summary: 'The rounds of an association.',
    access: everybody,
    response: z.strictObject({ rounds: z.array(bodies.round) }),
    status: 200,
  },
  getWorkbook: {
    method: 'GET',
    path: `${round}/workbook`,
    summary: "An institution's workbook to fill.",
    access: members,
    query: bodies.workbookQuery,
    response: 'workbook',
    status: 200,
  },
  postWorkbook: {
    method: 'POST',
    path: `${round}/workbook`,
    summary:
      "Bring an institution's own workbook up to a round: questions about a returned report, peers' figures, or all that the next period begins with. Whatever else is in the file stays as it is; nothing is stored.",
    access: members,
    query: bodies.ownWorkbookQuery,
    request: 'workbook',
    response: 'workbook',
    status: 200,
  },
  getReference: {
    method: 'GET',
    path: `${round}/reference`,
    summary:
      'What rules read beside the report of an institution: the period before, usual ranges, rates, the rule set.',
    access: members,
    query: bodies.referenceQuery,
    response: bodies.reference,
    status: 200,
  },
  ...reportRoutes,
  putExtension: {
    method: 'PUT',
    path: `${round}/extensions/{institution}`,
    summary: 'Let one institution send its report until a later instant, or end that.',
    access: ['manager'],
    request: bodies.extensionInput,
    response: bodies.extension,
    status: 200,
    writes: true,
  },
  getExtension: {
    method: 'GET',
    path: `${round}/extensions/{institution}`,
    summary: 'The later closing time of an institution, where it has one.',
    access: members,
    response: bodies.extension,
    status: 200,
  },
  postClosing: {
    method: 'POST',
    path: `${round}/closing`,
    summary: 'Close a round now.',
    access: ['manager'],
    response: bodies.round,
    status: 200,
    writes: true,
  },
  ...releaseRoutes,
  getBenchmarks: {
    method: 'GET',
    path: `${association}/releases/{release}/benchmarks`,
    summary: 'Published figures of a release.',
    access: everybody,
    query: bodies.benchmarkQuery,
    response: bodies.benchmarks,
    status: 200,
  },
  getReleaseWorkbook: {
    method: 'GET',
    path: `${association}/releases/{release}/workbook`,
    summary:
      "A copy of the institution's own workbook with benchmark sheets: of peer groups, charts, public figures, the method.",
    access: members,
    query: bodies.releaseWorkbookQuery,
    response: 'workbook',
    status: 200,
  },
  getComparisonWorkbook: {
    method: 'GET',
    path: `${round}/comparison`,
    summary:
      "A copy of the institution's workbook of a round with what there is to compare it with: the newest release, and public figures of the past.",
    access: members,
    query: bodies.workbookQuery,
    response: 'workbook',
    status: 200,
  },
  postLookup: {
    method: 'POST',
    path: '/api/benchmarks/lookup',
    summary: 'Many published figures at once, for custom functions.',
    access: 'signed_in',
    request: bodies.lookupInput,
    response: bodies.lookup,
    status: 200,
  },
  getPublicFigures: {
    method: 'GET',
    path: `${association}/public-figures`,
    summary: 'Quartiles of the past, public figures that the association has imported.',
    access: everybody,
    query: bodies.publicFigureQuery,
    response: bodies.publicFigures,
    status: 200,
  },
  postHistory: {
    method: 'POST',
    path: `${association}/history`,
    summary: "Import past, public figures from a CSV file with MIX Market's columns.",
    access: ['manager'],
    request: 'csv',
    response: bodies.historyReport,
    status: 201,
    writes: true,
  },
  listEvents: {
    method: 'GET',
    path: `${association}/events`,
    summary: 'Who did what, and when: codes, ids and times, never a reported value.',
    access: staff,
    query: bodies.eventQuery,
    response: bodies.events,
    status: 200,
  },
  ...followUpRoutes,
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** Names of the placeholders in a path. */
export function pathParameters(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
}

/** A path with its placeholders filled in. */
export function fillPath(path: string, parameters: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );
}

export const workbookMediaType =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
