// The catalogue of peer groups of an association: the default, or one of its own. Each change is kept as a version of its own,
// which releases name.
import { type apiBodies, type Catalogue, defaultCatalogue } from '@peerbook/shared';
import type { z } from 'zod';
import type { Store } from '../store/store.ts';

/** A catalogue by the version that releases name it by. */
export type NamedCatalogue = z.output<typeof apiBodies.namedCatalogue>;

export interface StoredCatalogue {
  /** Counted from 1; 0 is the default. */
  readonly number: number;
  readonly catalogue: NamedCatalogue;
  readonly by: string | null;
  readonly at: string | null;
}

const defaultVersion = '1.0.0';
const cataloguePrefix = 'peer-groups:';
export const catalogueDocument = (body: StoredCatalogue) => ({
  id: `${cataloguePrefix}${String(body.number).padStart(5, '0')}`,
  kind: 'peer-groups',
  body,
});

/** Of an association's own: the version of what it began with, and the number of its change. */
export function named(catalogue: Catalogue, number: number): NamedCatalogue {
  return {
    version: number === 0 ? defaultVersion : `${defaultVersion}-${number}`,
    kinds: [...catalogue.kinds],
    pairs: [...catalogue.pairs],
  };
}

const unchanged: StoredCatalogue = {
  number: 0,
  catalogue: named(defaultCatalogue, 0),
  by: null,
  at: null,
};

/** The catalogue that stands. */
export async function findCatalogue(store: Store, association: string): Promise<StoredCatalogue> {
  const query = { association, institution: '', idPrefix: cataloguePrefix };
  return (await store.list<StoredCatalogue>(query)).at(-1)?.body ?? unchanged;
}
