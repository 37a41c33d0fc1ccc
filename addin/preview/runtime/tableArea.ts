// The parts of a table's area.
import type { HostTable } from '../host.ts';

/** How many rows stand between header and totals. */
export function dataRowCount({ area, hasHeaders, hasTotals }: HostTable): number {
  return area.rowCount - (hasHeaders ? 1 : 0) - (hasTotals ? 1 : 0);
}
