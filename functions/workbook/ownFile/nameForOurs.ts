// The name that a sheet of ours gets in a user's file: that of an older one of ours, else one that is free.
import type { Grid } from '@peerbook/shared';

/**
 * @param wanted "Benchmarks"; where the user has a sheet of that name, ours gets a number: "Benchmarks (2)"
 * @param marker what stands in cell A1 of a sheet of ours
 * @param beside names of other sheets of ours that are put in as well
 */
export function nameForOurs(
  grid: Grid,
  wanted: string,
  marker: string,
  beside: readonly string[] = [],
): string {
  const taken = new Set(beside.map((name) => name.toLowerCase()));
  for (const { name, cells } of grid.sheets) {
    const first = cells.get('A1');
    const isOurs = first?.kind === 'text' && first.value === marker;
    if (isOurs && isNamedAs(name, wanted)) return name;
    taken.add(name.toLowerCase());
  }
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? wanted : `${wanted} (${i})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** "Benchmarks", or "Benchmarks (2)". */
function isNamedAs(name: string, wanted: string): boolean {
  const [folded, start] = [name.toLowerCase(), wanted.toLowerCase()];
  return folded.startsWith(start) && /^( \(\d+\))?$/.test(folded.slice(start.length));
}
