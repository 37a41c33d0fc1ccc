// Restatements: opening balances of a report that differ from what the accepted report of the period before closed with.
// They are kept beside the report that states them; the earlier report is never changed.
import type { apiBodies } from '@peerbook/shared';
import type { z } from 'zod';
import { comparableOpenings, statedIn } from '../validation/openings.ts';
import type { FoundReference } from '../validation/reference.ts';
import type { Values } from '../validation/validateValues.ts';

export type Restatement = z.output<typeof apiBodies.restatement>;

/** Queried figures are none to compare with, and amounts are compared only in the same currency and scale. */
export function restatementsIn(
  values: Values,
  { prior, reference }: FoundReference,
): readonly Restatement[] {
  if (!prior) return [];
  const stated = {
    currency: values[statedIn.currency] ?? null,
    scale: values[statedIn.scale] ?? null,
  };
  return comparableOpenings(reference.prior, stated).flatMap(({ opening, closing }) => {
    const [verified, restated] = [reference.prior[closing], values[opening]];
    if (typeof verified !== 'number' || typeof restated !== 'number') return [];
    if (verified === restated) return [];
    return [{ indicator: opening, verified, restated, round: prior.round }];
  });
}
