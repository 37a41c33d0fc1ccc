// The cell that the person has come to, and the indicator whose row it stands in.
import { type Place, parseAddress } from '@peerbook/shared';
import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';

export function useSelected(): Place | undefined {
  const { workbook } = useServices();
  const [place, setPlace] = useState<Place>();
  useEffect(
    () =>
      workbook.onSelected((next) =>
        setPlace((now) => (now?.sheet === next.sheet && now.cell === next.cell ? now : next)),
      ),
    [workbook],
  );
  return place;
}

/** The indicator in whose row a cell stands; undefined on rows and sheets of something else. */
export function indicatorAt(
  { readings, template, cells }: Pick<Report, 'readings' | 'template' | 'cells'>,
  place: Place | undefined,
): string | undefined {
  const row = place && parseAddress(place.cell)?.row;
  if (!place || row === undefined) return undefined;
  const isHere = (at: Place | undefined) =>
    at?.sheet === place.sheet && parseAddress(at.cell)?.row === row;
  const own = readings.find((reading) => isHere(reading.place));
  if (own) return own.indicator;
  // The options of a multiple choice stand in rows of their own below it.
  for (const section of template.sections)
    for (const { code, kind, options } of section.indicators)
      if (kind === 'multichoice' && Array.isArray(options))
        for (const option of options)
          if (isHere(cells.findQuietly(`${code}__${option}`))) return code;
  return undefined;
}
