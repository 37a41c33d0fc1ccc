// Which release a question is about: the service and the custom functions choose alike.

/** What is asked for; with nothing, the newest. */
export interface WantedRelease {
  readonly release?: number | undefined;
  /** A year, or the last day of a period as an ISO date. */
  readonly period?: string | undefined;
}

/** The release asked for by number, else the newest of a period, else the newest; undefined where there is none such. */
export function chooseRelease<R extends { readonly release: number; readonly periodEnd: string }>(
  releases: readonly R[],
  { release, period }: WantedRelease,
): R | undefined {
  if (release !== undefined) return releases.find((one) => one.release === release);
  return releases
    .filter((one) => period === undefined || isOfPeriod(one.periodEnd, period))
    .reduce<R | undefined>(
      (newest, one) => (newest && newest.release > one.release ? newest : one),
      undefined,
    );
}

/** Whether a period that ends on that day is the one meant. */
export function isOfPeriod(periodEnd: string, period: string): boolean {
  return periodEnd === period || periodEnd.slice(0, 4) === period;
}
