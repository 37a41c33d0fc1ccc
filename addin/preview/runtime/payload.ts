// How much goes to Excel for the web and comes back with one sync: more than 5 MB is refused, as Microsoft's page
// "Resource limits and performance optimization for Office Add-ins" has it.
import type { PreviewHost } from '../host.ts';
import { OfficeError } from './officeError.ts';

/** The limit of Excel for the web, each way. */
const byteLimit = 5 * 1024 * 1024;

/** The two sums of one batch; `send` and `receive` start anew and fail where the limit was passed. */
export type Payload = {
  readonly sending: (value: unknown) => void;
  readonly receiving: (value: unknown) => void;
  readonly send: () => void;
  readonly receive: () => void;
};

/** Starts counting. Only the web has the limits; elsewhere nothing is counted. */
export function createPayload(host: PreviewHost): Payload {
  let sent = 0;
  let received = 0;
  // The host may come later than the batch is made, so the platform is asked for each time.
  const size = (value: unknown) =>
    Array.isArray(value) && host.simulation().platform === 'web' ? JSON.stringify(value).length : 0;
  return {
    sending(value) {
      sent += size(value);
    },
    receiving(value) {
      received += size(value);
    },
    send() {
      const isTooMuch = sent > byteLimit;
      sent = 0;
      received = 0;
      if (isTooMuch) throw tooMuch('RequestPayloadSizeLimitExceeded', 'request');
    },
    receive() {
      if (received > byteLimit) throw tooMuch('ResponsePayloadSizeLimitExceeded', 'response');
    },
  };
}

function tooMuch(code: string, what: string): OfficeError {
  return new OfficeError(
    code,
    `The ${what} payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".`,
  );
}
