// One line of the log for each request: codes, ids and times. What anybody reported, a token or a name is never in it.
import { type Caller, grantId } from './access/caller.ts';
import { contentHash } from './canonical.ts';

export interface RequestLine {
  readonly time: string;
  readonly request: string;
  readonly route: string;
  readonly status: number;
  /** Code of the problem, where there was one. */
  readonly problem?: string;
  readonly milliseconds: number;
  /** The same for all requests of a person; it tells nobody who that is. */
  readonly caller?: string;
}

export function requestLine(line: Omit<RequestLine, 'caller'>, caller: Caller | undefined): string {
  const written: RequestLine = {
    ...line,
    ...(caller?.subject && {
      caller: contentHash(grantId(caller.issuer, caller.subject)).slice(0, 16),
    }),
  };
  return JSON.stringify(written);
}

/**
 * What the log is told of a bug: the kind of each error and where it happened. Their messages stay out, since one may quote
 * a value.
 */
export function bugLine(route: string, request: string, error: unknown): string {
  const kinds: string[] = [];
  let frames: readonly string[] = [];
  for (let one = error; one !== undefined && kinds.length < 5; one = (one as Error).cause) {
    if (!(one instanceof Error)) {
      kinds.push(typeof one);
      break;
    }
    kinds.push(one.name);
    frames = framesOf(one);
  }
  return JSON.stringify({ bug: route, request, kinds, frames });
}

function framesOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 12);
}
