// Consent: which classes of indicators an institution lets be compared with its peers'. Each change is kept as a version of its
// own; a release counts by the versions that stood when it was begun.
import { type apiBodies, type Sensitivity, sensitivities } from '@peerbook/shared';
import type { z } from 'zod';
import type { PartitionKey, Store } from '../store/store.ts';

export type Consent = Omit<z.output<typeof apiBodies.consent>, 'institution'>;

const kind = 'consent';
const consentPrefix = 'consent:';
export const consentDocument = (body: Consent) => ({
  id: `${consentPrefix}${String(body.version).padStart(5, '0')}`,
  kind,
  body,
});

/** What holds of an institution that has not said anything: whoever takes part in comparing is compared. */
const unsaid: Consent = { version: 0, classes: [...sensitivities], by: null, at: null };

/** The consent that stands. */
export async function findConsent(
  store: Store,
  [association, institution]: PartitionKey,
): Promise<Consent> {
  const query = { association, institution, idPrefix: consentPrefix };
  return (await store.list<Consent>(query)).at(-1)?.body ?? unsaid;
}

/** The consent that stands of each institution of an association. */
export async function listConsents(
  store: Store,
  association: string,
): Promise<(institution: string) => Consent> {
  const documents = await store.list<Consent>({ association, kind, idPrefix: consentPrefix });
  // In the order of versions, so that the last one stays.
  const standing = new Map(documents.map(({ partition, body }) => [partition[1], body]));
  return (institution) => standing.get(institution) ?? unsaid;
}

/** Whether two consents say the same, whatever the order. */
export function isSameConsent(first: readonly Sensitivity[], second: readonly Sensitivity[]) {
  return sensitivities.every((one) => first.includes(one) === second.includes(one));
}
