// How often one caller may ask: a bucket of tokens for each, refilled with time, in the memory of this instance. It keeps a
// script that runs wild from the others' share; it is no defence against many machines, which is the platform's.

/** How many requests at once, and how many in a minute in the long run. */
export interface RateLimit {
  readonly burst: number;
  readonly perMinute: number;
}

export interface RateLimits {
  readonly reads: RateLimit;
  readonly writes: RateLimit;
}

export interface RateLimiter {
  /** Takes one request off a caller's share. @returns 0, or the whole seconds after which there is one again */
  take(caller: string, kind: keyof RateLimits): number;
}

/** A pane with custom functions asks some hundred times a minute at most, and a person writes a few times. */
export const usualLimits: RateLimits = {
  reads: { burst: 600, perMinute: 600 },
  writes: { burst: 120, perMinute: 60 },
};

/** Callers that are remembered; beyond it those who asked least lately are forgotten, which gives them a full bucket. */
const mostCallers = 10_000;

export function createRateLimiter(limits: RateLimits, now: () => Date): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(caller, kind) {
      const { burst, perMinute } = limits[kind];
      const key = `${kind}:${caller}`;
      const at = now().getTime();
      const standing = buckets.get(key) ?? { tokens: burst, at };
      // A clock that was set back refills nothing and takes nothing away.
      const refill = (Math.max(0, at - standing.at) / 60_000) * perMinute;
      const tokens = Math.min(burst, standing.tokens + refill);
      const isFree = tokens >= 1;
      // Put at the end: the map's order is that of the last requests.
      buckets.delete(key);
      buckets.set(key, { tokens: isFree ? tokens - 1 : tokens, at });
      if (buckets.size > mostCallers) buckets.delete(buckets.keys().next().value as string);
      return isFree ? 0 : Math.max(1, Math.ceil(((1 - tokens) / perMinute) * 60));
    },
  };
}
