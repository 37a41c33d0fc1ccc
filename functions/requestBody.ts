// Reads a request's body as its route wants it, with the limit counted before anything is parsed.
import type { HttpRequest } from '@azure/functions';
import { Problem, type Route, submissionInput, workbookMediaType } from '@peerbook/shared';
import type { z } from 'zod';
import { issueReason } from './issueReason.ts';

/** Bytes of a body: Excel for the web itself stops at 5 MB a request. */
export const bodyLimit = 5_000_000;

/** Members of one object. A template that fills what may be stored has some 10,000 indicators, each with its words. */
const mostMembers = 20_000;

/** A filled workbook as it came in. */
export interface UploadedWorkbook {
  readonly workbook: Uint8Array;
}

export async function readBody(route: Route, request: HttpRequest): Promise<unknown> {
  if (!route.request) return undefined;
  const bytes = await readBytes(request);
  if (route.request === 'csv') return decodeText(bytes);
  if (route.request === 'workbook') return { workbook: bytes };
  if (route.request !== 'json_or_workbook') return parseJson(route.request, bytes);
  const mediaType = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType === 'application/json') return parseJson(submissionInput, bytes);
  if (mediaType === workbookMediaType) return { workbook: bytes };
  throw new Problem('request_invalid', {
    reason: `the content type must be application/json or ${workbookMediaType}`,
  });
}

/** Counted while it comes: a length that is not announced, or announced wrong, makes no difference. */
async function readBytes(request: HttpRequest): Promise<Uint8Array> {
  const tooLarge = () => new Problem('too_large', { limit: bodyLimit });
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let step = await reader?.read(); step?.value !== undefined; step = await reader?.read()) {
    bytes += step.value.length;
    if (bytes > bodyLimit) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(step.value);
  }
  return Buffer.concat(chunks);
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Problem('request_invalid', { reason: 'the text is not UTF-8' }, { cause });
  }
}

function parseJson(schema: z.ZodType, bytes: Uint8Array): unknown {
  let data: unknown;
  try {
    data = JSON.parse(decodeText(bytes));
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const reason = cause instanceof Error ? cause.message.slice(0, 120) : 'it could not be parsed';
    throw new Problem('body_not_json', { reason }, { cause });
  }
  checkMembers(data);
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new Problem('request_invalid', { reason: issueReason(parsed.error.issues, 'body') });
}

/**
 * What schemas would not see, or see too late. A record's would pass over a key __proto__ without a word, where all else that
 * is unknown is refused; and each takes its time for every member that is too many.
 */
function checkMembers(data: unknown): void {
  const waiting = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, '__proto__'))
      throw new Problem('request_invalid', { reason: 'no member may be called __proto__' });
    const members = Object.values(value);
    if (!Array.isArray(value) && members.length > mostMembers)
      throw new Problem('request_invalid', {
        reason: `an object has at most ${mostMembers} members, this one has ${members.length}`,
      });
    // One by one: a long list spread into arguments would not fit on the stack.
    for (const member of members) waiting.push(member);
  }
}
