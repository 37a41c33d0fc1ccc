// Which proposals would clear a finding.
import type { Finding, Fix } from '@peerbook/shared';

/** Most that are offered for one finding: more would be guessing. */
const most = 2;

/** The proposals that clear a finding, best first. */
export function fixesFor(
  { code, rule, indicators }: Finding,
  fixes: readonly Fix[],
): readonly Fix[] {
  const check = rule ?? code;
  const keys = new Set([...indicators.map((indicator) => `${check}:${indicator}`)]);
  if (rule !== undefined) keys.add(rule);
  return fixes.filter(({ clears }) => clears.some((key) => keys.has(key))).slice(0, most);
}
