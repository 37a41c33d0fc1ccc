// The documents of the stand-in for Cosmos DB: hierarchical partitions, batches that are atomic, conditions on patches, an
// order of changes. As Microsoft's documentation has them, for the requests that the store makes, and no others.

export type Item = Record<string, unknown> & { id: string };
export interface Standing {
  readonly item: Item;
  readonly sequence: number;
}
export interface BatchRequest {
  readonly operationType: string;
  readonly id?: string;
  readonly resourceBody?: Item & {
    operations?: { op: string; path: string; value: unknown }[];
    condition?: string;
  };
}

/** Bytes of a batch: Cosmos DB's documented limit. */
const longestBatch = 2 * 1024 * 1024;

export function cosmosDocuments() {
  let all = new Map<string, Standing>();
  let sequence = 0;
  const placeOf = (key: readonly unknown[], id: string) => JSON.stringify([...key, id]);

  function doOne(
    key: readonly unknown[],
    { operationType, id, resourceBody }: BatchRequest,
  ): number {
    const place = placeOf(key, id ?? String(resourceBody?.id));
    const standing = all.get(place);
    switch (operationType) {
      case 'Create':
        if (standing) return 409;
        write(place, resourceBody as Item);
        return 201;
      case 'Patch': {
        if (!standing) return 404;
        if (
          !satisfies(
            standing.item,
            String(resourceBody?.condition).replace('FROM c WHERE ', ''),
            {},
          )
        )
          return 412;
        const changed = { ...standing.item };
        for (const { op, path, value } of resourceBody?.operations ?? []) {
          if (op !== 'set') return 400;
          changed[path.slice(1)] = value;
        }
        write(place, changed);
        return 200;
      }
      case 'Delete':
        return all.delete(place) ? 204 : 404;
      default:
        return 400;
    }
  }
  const write = (place: string, item: Item) => {
    sequence += 1;
    // A copy, with what the server adds.
    all.set(place, {
      item: { ...structuredClone(item), _etag: `"${sequence}"`, _ts: 1 },
      sequence,
    });
  };

  return {
    get: (key: readonly unknown[], id: string) => all.get(placeOf(key, id))?.item,
    doOne,
    /** All or nothing; those that did not fail themselves bear 424 where another did. */
    doBatch(key: readonly unknown[], requests: readonly BatchRequest[]): number[] {
      if (JSON.stringify(requests).length > longestBatch) return [413];
      const before = new Map(all);
      const statuses: number[] = [];
      for (const request of requests) {
        const status = doOne(key, request);
        if (status >= 400) {
          all = before;
          return requests.map((_, i) => (i === statuses.length ? status : 424));
        }
        statuses.push(status);
      }
      return statuses;
    },
    /** The items of a query with our kind of conditions, in our order. */
    find(
      where: string,
      parameters: Record<string, string>,
      key: readonly unknown[] | undefined,
    ): Item[] {
      return [...all.entries()]
        .filter(([place]) => !key || place.startsWith(JSON.stringify(key).slice(0, -1)))
        .map(([, { item }]) => item)
        .filter((item) => satisfies(item, where, parameters))
        .sort(
          (one, other) =>
            compare(one['institution'], other['institution']) || compare(one.id, other.id),
        );
    },
    changes: (after: number, limit: number): Standing[] =>
      [...all.values()]
        .filter((standing) => standing.sequence > after)
        .sort((one, other) => one.sequence - other.sequence)
        .slice(0, limit),
    sequence: () => sequence,
  };
}

/** The condition as JavaScript would say it: comparisons of names with parameters and literals, AND, OR, STARTSWITH. */
function satisfies(item: Item, condition: string, parameters: Record<string, string>): boolean {
  const script = condition
    .replaceAll(/STARTSWITH\((.+?), (.+?)\)/g, '$1.startsWith($2)')
    .replaceAll(/ = /g, ' === ')
    .replaceAll(' AND ', ' && ')
    .replaceAll(' OR ', ' || ')
    .replaceAll(/@(\w+)/g, 'parameters.$1');
  return new Function('c', 'parameters', `return ${script};`)(item, parameters) === true;
}

function compare(one: unknown, other: unknown): number {
  return String(one) < String(other) ? -1 : one === other ? 0 : 1;
}
