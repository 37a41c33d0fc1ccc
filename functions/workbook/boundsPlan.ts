// Bounds of answers as checks of their own: possible values are an error beyond, usual ones a warning.
import type { Indicator } from '@peerbook/shared';

export interface BoundsRow {
  readonly row: number;
  readonly key: string;
  readonly indicator: Indicator;
  readonly severity: 'error' | 'warning';
  readonly min?: number;
  readonly max?: number;
}

type Bounds = Omit<BoundsRow, 'row' | 'indicator'>;

/** The bounds of an indicator, the possible ones first; usual ones without the ends that the possible ones have already. */
export function boundsOf({ code, bounds }: Indicator): readonly Bounds[] {
  const between = (
    key: string,
    severity: Bounds['severity'],
    min: number | undefined,
    max: number | undefined,
  ): Bounds[] =>
    min === undefined && max === undefined
      ? []
      : [
          {
            key: `${key}:${code}`,
            severity,
            ...(min !== undefined && { min }),
            ...(max !== undefined && { max }),
          },
        ];
  return [
    ...between('possible', 'error', bounds?.min, bounds?.max),
    ...between('usual', 'warning', bounds?.softMin, bounds?.softMax),
  ];
}
