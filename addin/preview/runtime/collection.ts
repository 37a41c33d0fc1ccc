// What all collections of Office.js have in common: objects by key and by place, their number, and null objects.
import type { Batch } from './batch.ts';
import { clientResult } from './clientResult.ts';
import { invalidArgument, itemNotFound } from './officeError.ts';

/** A collection of things that have keys. `make` makes the object for the thing of a key that is found in time. */
export type Keyed<T, O> = {
  readonly batch: Batch;
  readonly kind: string;
  readonly list: () => readonly T[];
  readonly keyOf: (thing: T) => string;
  readonly make: (key: () => string | undefined, mustExist: boolean) => O;
  /** True where a key is meant that an add-in gave; keys must be equal unless told otherwise. */
  readonly isMeant?: (thing: T, key: string) => boolean;
};

/** The members that collections share. */
export function collection<T, O extends object>(keyed: Keyed<T, O>) {
  const { batch, kind, list, keyOf, make, isMeant = (thing, key) => keyOf(thing) === key } = keyed;
  const byKey = (key: string | number) => () => {
    const found = list().find((each) => isMeant(each, String(key)));
    return found && keyOf(found);
  };
  return {
    items: () => list().map((each) => make(() => keyOf(each), false)),
    members: {
      getCount: () => clientResult(batch, `${kind}.getCount`, () => list().length),
      getItem: (key: string | number) => make(batch.find(`${kind}.getItem`, byKey(key)), true),
      getItemOrNullObject: (key: string | number) =>
        make(batch.find(`${kind}.getItemOrNullObject`, byKey(key)), false),
      getItemAt: (index: number) =>
        make(
          batch.find(`${kind}.getItemAt`, () => {
            const found = list()[index];
            if (!found) throw invalidArgument(`${kind}.getItemAt`);
            return keyOf(found);
          }),
          true,
        ),
    },
  };
}

/** One thing of a collection, found anew for each use since it may have changed; with what a client object asks. */
export function found<T, O>(
  { batch, list, keyOf }: Keyed<T, O>,
  kind: string,
  key: () => string | undefined,
  mustExist: boolean,
) {
  const thing = (): T => {
    const wanted = key();
    const own = list().find((each) => keyOf(each) === wanted);
    if (!own) throw itemNotFound(kind);
    return own;
  };
  if (mustExist) batch.write(kind, () => void thing());
  return { thing, ...(!mustExist && { exists: () => key() !== undefined }) };
}
