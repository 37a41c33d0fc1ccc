// The server's findings beside the pane's own: the same one is shown once, with the cell that the pane knows.
import type { Finding, Reading } from '@peerbook/shared';

/** A finding as the service sends it; its code may be newer than this pane. */
export type ServerFinding = Omit<Finding, 'code'> & { readonly code: string };

/** The pane's findings, then those that only the server made. A server finding gets the cells of its indicators. */
export function mergeFindings(
  own: readonly Finding[],
  server: readonly ServerFinding[],
  readings: readonly Reading[],
): readonly Finding[] {
  const known = new Set(own.map(keyOf));
  const places = new Map(readings.map((reading) => [reading.indicator, reading.place]));
  const added = server
    .filter((finding) => !known.has(keyOf(finding)))
    .map((finding) => ({
      ...finding,
      // A code that this pane does not know is shown like any other: its sentence came with it.
      code: finding.code as Finding['code'],
      places: finding.indicators.flatMap((indicator) => places.get(indicator) ?? []),
    }));
  return [...own, ...added];
}

function keyOf(finding: ServerFinding): string {
  return [finding.code, finding.rule ?? '', finding.indicators[0] ?? ''].join(' ');
}
