// Every handler by the name of its route. The type makes a missing one, or one with the wrong answer, a compile error.
import type { Body, RouteName, routes, submissionInput } from '@peerbook/shared';
import type { z } from 'zod';
import type { Caller } from './access/caller.ts';
import { membershipHandlers } from './access/memberships.ts';
import { acceptanceHandlers } from './association/acceptances.ts';
import { associationHandlers } from './association/associations.ts';
import { closingHandlers } from './association/closing.ts';
import { consentHandlers } from './association/consents.ts';
import { extensionHandlers } from './association/extensions.ts';
import { institutionHandlers } from './association/institutions.ts';
import { invitationHandlers } from './association/invitations.ts';
import { peerGroupHandlers } from './association/peerGroups.ts';
import { policyHandlers } from './association/policies.ts';
import { roundHandlers } from './association/rounds.ts';
import { eventHandlers } from './audit/events.ts';
import type { Recorder } from './audit/record.ts';
import { benchmarkHandlers } from './benchmark/benchmarks.ts';
import { figureHandlers } from './benchmark/figures.ts';
import { historyHandlers } from './benchmark/history.ts';
import { lookupHandlers } from './benchmark/lookup.ts';
import { publicFigureHandlers } from './benchmark/publicFigures.ts';
import { releaseWorkbookHandlers } from './benchmark/releaseWorkbooks.ts';
import { followUpHandlers } from './followUp/followUps.ts';
import { previewHandlers } from './release/previews.ts';
import { releaseHandlers } from './release/releases.ts';
import type { UploadedWorkbook } from './requestBody.ts';
import { serviceHandlers } from './service.ts';
import type { Services } from './services.ts';
import { approvalHandlers } from './submission/approvals.ts';
import { submissionHandlers } from './submission/submissions.ts';
import { submitHandlers } from './submission/submit.ts';
import { withdrawalHandlers } from './submission/withdrawals.ts';
import { ruleSetHandlers } from './template/ruleSets.ts';
import { templateHandlers } from './template/templates.ts';
import { referenceHandlers } from './validation/references.ts';
import { validationHandlers } from './validation/validations.ts';
import { decisionHandlers } from './verification/decisions.ts';
import { ownWorkbookHandlers } from './workbook/ownWorkbooks.ts';
import { workbookHandlers } from './workbook/workbooks.ts';

type Routes = typeof routes;
type Parsed<B> = B extends z.ZodType
  ? z.output<B>
  : B extends 'workbook'
    ? UploadedWorkbook
    : B extends 'csv'
      ? string
      : B extends 'json_or_workbook'
        ? z.output<typeof submissionInput> | UploadedWorkbook
        : undefined;
type Sent<B extends Body> = B extends z.ZodType
  ? z.input<B>
  : B extends 'html'
    ? string
    : Uint8Array;

export interface Reply<T> {
  readonly body: T;
  readonly status?: number;
  readonly etag?: string;
  readonly filename?: string;
}

export interface Input<N extends RouteName> {
  readonly services: Services;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Routes[N] extends { query: z.ZodObject }
    ? z.output<Routes[N]['query']>
    : Record<string, never>;
  readonly body: Routes[N] extends { request: infer B } ? Parsed<B> : undefined;
  readonly idempotencyKey: string;
  readonly ifMatch: string | null;
  /** Tells the trail of events what is written, in the same batch. */
  readonly record: Recorder;
}

export type Handler<N extends RouteName> = (
  input: Input<N>,
) => Promise<Reply<Sent<Routes[N]['response']>>>;
export type Handlers = { readonly [N in RouteName]: Handler<N> };

export const handlers: Handlers = {
  ...serviceHandlers,
  ...associationHandlers,
  ...institutionHandlers,
  ...consentHandlers,
  ...policyHandlers,
  ...peerGroupHandlers,
  ...invitationHandlers,
  ...acceptanceHandlers,
  ...membershipHandlers,
  ...eventHandlers,
  ...templateHandlers,
  ...ruleSetHandlers,
  ...roundHandlers,
  ...closingHandlers,
  ...extensionHandlers,
  ...workbookHandlers,
  ...ownWorkbookHandlers,
  ...referenceHandlers,
  ...validationHandlers,
  ...submitHandlers,
  ...submissionHandlers,
  ...approvalHandlers,
  ...withdrawalHandlers,
  ...decisionHandlers,
  ...previewHandlers,
  ...releaseHandlers,
  ...benchmarkHandlers,
  ...releaseWorkbookHandlers,
  ...lookupHandlers,
  ...figureHandlers,
  ...historyHandlers,
  ...publicFigureHandlers,
  ...followUpHandlers,
};
