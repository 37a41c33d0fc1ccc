// The containers that the store needs, as data that a deployment makes them from, and where an account differs from them.
// An account makes no containers for a managed identity, and what stands is not changed by asking for it again: so it is
// compared.
import wanted from '../../../infra/cosmos-containers.json' with { type: 'json' };

export const cosmosContainers = wanted;

/** A container as the server describes it, of which only what is wanted is looked at. */
export interface FoundContainer {
  readonly partitionKey?: { readonly paths?: readonly string[]; readonly kind?: string };
  readonly indexingPolicy?: {
    readonly indexingMode?: string;
    readonly includedPaths?: readonly { readonly path: string }[];
    readonly excludedPaths?: readonly { readonly path: string }[];
    readonly compositeIndexes?: readonly (readonly {
      readonly path: string;
      readonly order?: string;
    }[])[];
  };
  readonly defaultTtl?: number;
}

/** The server adds this one by itself. */
const addedPath = '/"_etag"/?';

/** One sentence for each difference; none where the container is as it should be. */
export function differencesOf(
  { id, partitionKey, indexingPolicy }: (typeof wanted)['containers'][number],
  found: FoundContainer | undefined,
): readonly string[] {
  if (!found) return [`The container ${id} is missing.`];
  const policy = found.indexingPolicy;
  const compared: [string, unknown, unknown][] = [
    ['partition key', partitionKey.paths, found.partitionKey?.paths],
    ['kind of partition key', partitionKey.kind, found.partitionKey?.kind],
    ['indexing mode', indexingPolicy.indexingMode, policy?.indexingMode?.toLowerCase()],
    ['indexed paths', pathsOf(indexingPolicy.includedPaths), pathsOf(policy?.includedPaths)],
    [
      'paths that are not indexed',
      pathsOf(indexingPolicy.excludedPaths),
      pathsOf(policy?.excludedPaths),
    ],
    [
      'composite indexes',
      ordersOf(indexingPolicy.compositeIndexes),
      ordersOf(policy?.compositeIndexes),
    ],
    // Documents that vanish by themselves would be lost.
    ['time to live', undefined, found.defaultTtl],
  ];
  return compared
    .map(([what, ours, theirs]) => [what, JSON.stringify(ours), JSON.stringify(theirs)] as const)
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(
      ([what, ours, theirs]) =>
        `The container ${id} has as ${what} ${theirs ?? 'nothing'}; it should be ${ours ?? 'nothing'}.`,
    );
}

function pathsOf(paths: readonly { readonly path: string }[] = []): readonly string[] {
  return paths
    .map(({ path }) => path)
    .filter((path) => path !== addedPath)
    .sort();
}

function ordersOf(
  indexes: readonly (readonly { readonly path: string; readonly order?: string }[])[] = [],
): readonly string[] {
  return indexes
    .map((index) => index.map(({ path, order }) => `${path} ${order ?? 'ascending'}`).join(', '))
    .sort();
}
