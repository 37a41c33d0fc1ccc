// Submitting: a report comes as JSON, as the filled workbook, or as changes to the one that stands.
import { Problem } from '@peerbook/shared';
import type { Handlers } from '../handlers.ts';
import { changedMeanwhile } from './changedMeanwhile.ts';
import { findHead, findRevision } from './documents.ts';
import { mergeChanges } from './mergeChanges.ts';
import { readReport, readValues } from './readReport.ts';
import { beginSending } from './sending.ts';
import { takeReport } from './takeReport.ts';

export const submitHandlers: Pick<Handlers, 'putSubmission' | 'patchSubmission'> = {
  async putSubmission(input) {
    const sending = await beginSending(input);
    return takeReport(sending, await readReport(sending, input.body));
  },

  async patchSubmission(input) {
    const sending = await beginSending(input);
    const { services, partition, wanted } = sending;
    const { body } = input;
    const base = await findRevision(services.store, partition, wanted.round, body.base);
    if (!base) {
      const head = await findHead(services.store, partition, wanted.round);
      throw head ? changedMeanwhile(head.body) : new Problem('not_found');
    }
    const report = await readValues(sending, body.identity, (template) =>
      mergeChanges(template, base, body),
    );
    return takeReport(sending, report, base);
  },
};
