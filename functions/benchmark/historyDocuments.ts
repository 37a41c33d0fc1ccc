// What is stored of public history: a document for each institution and year of each published data set, and one for each place.
import type { HistoryPlace, HistoryReading, HistoryRecord } from '@peerbook/shared';
import type { Store } from '../store/store.ts';

export const recordPrefix = 'history:';
export const placePrefix = 'history-place:';

export const placeId = (institution: string) => `${placePrefix}${institution}`;

/** Of each layout its own: a data set that is imported again replaces itself and no other. */
export function recordId(
  { institution, periodEnd }: HistoryRecord,
  layout: HistoryReading['layout'],
): string {
  const id = `${recordPrefix}${institution}:${periodEnd}`;
  return layout === 'extract' ? id : `${id}:${layout}`;
}

/**
 * All that was imported, one record for each institution and period. Where two data sets have a figure, the extract's counts before
 * the financial one, and that before the social one. Places are completed from the list of institutions.
 */
export async function listHistory(
  store: Store,
  association: string,
): Promise<readonly HistoryRecord[]> {
  const list = <T>(idPrefix: string) => store.list<T>({ association, institution: '', idPrefix });
  const [documents, placed] = await Promise.all([
    list<HistoryRecord>(recordPrefix),
    list<HistoryPlace>(placePrefix),
  ]);
  const places = new Map(placed.map(({ body }) => [body.institution, body]));
  const merged = new Map<string, HistoryRecord>();
  // By id, so the extract comes first, then the others by name.
  for (const { body } of documents) {
    const key = `${body.institution} ${body.periodEnd}`;
    const first = merged.get(key) ?? { ...places.get(body.institution), ...body, values: {} };
    merged.set(key, { ...body, ...first, values: { ...body.values, ...first.values } });
  }
  return [...merged.values()];
}
