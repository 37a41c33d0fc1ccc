// Submitting: a report comes as JSON or as the filled workbook.
import type { Handlers } from '../handlers.ts';
import { readReport } from './readReport.ts';
import { beginSending } from './sending.ts';
import { takeReport } from './takeReport.ts';

export const submitHandlers: Pick<Handlers, 'putSubmission'> = {
  async putSubmission(input) {
    const sending = await beginSending(input);
    return takeReport(sending, await readReport(sending, input.body));
  },
};
