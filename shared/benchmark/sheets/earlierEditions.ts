// Which earlier releases stand beside one: the same choice wherever the sheet is made.

/** Medians that are shown beside each other: more columns than this can't be read on paper. */
const most = 5;

/** The newest release of each period that ended before, the latest of them, oldest first. */
export function earlierEditions<R extends { readonly release: number; readonly periodEnd: string }>(
  releases: readonly R[],
  { periodEnd }: R,
): readonly R[] {
  const newest = new Map<string, R>();
  for (const one of releases) {
    if (one.periodEnd >= periodEnd) continue;
    const known = newest.get(one.periodEnd);
    if (!known || known.release < one.release) newest.set(one.periodEnd, one);
  }
  return [...newest.values()].sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1)).slice(1 - most);
}

/** A year where the period is one, else its last day. */
export function periodText(periodEnd: string): string {
  return periodEnd.endsWith('-12-31') ? periodEnd.slice(0, 4) : periodEnd;
}
