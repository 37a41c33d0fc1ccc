// A chart that has no place yet: its figures as cells, and how they are drawn.
import type { PlannedCell, PlannedChart } from './plannedSheet.ts';

export interface DrawnChart extends Omit<PlannedChart, 'block' | 'place'> {
  /** Headings, then a row for each category. A blank cell draws nothing. */
  readonly cells: readonly (readonly PlannedCell[])[];
  /** Points. */
  readonly height: number;
}
