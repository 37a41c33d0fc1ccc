// The heart of the runtime: objects whose properties can be read only after load() and sync(), as in Excel,
// and which name whatever they do not have instead of answering undefined.
import { hasExcelApi } from '../simulation.ts';
import { neededLevel } from './apiLevels.ts';
import type { Batch } from './batch.ts';
import { loadPaths } from './loadPaths.ts';
import { apiNotFound, notImplemented, propertyNotLoaded } from './officeError.ts';

/** A property that must be loaded. `read` and `write` run at their turn in the queue. */
export type Property<T> = { readonly read: () => T; readonly write?: (value: T) => void };

/** Properties of an Office.js type that this runtime has. */
export type Properties<T> = { readonly [K in keyof T]?: Property<T[K]> };

/** What makes up an object. Members are methods and the objects below it; getters among them run once. */
export type Shape<T> = {
  readonly kind: string;
  readonly batch: Batch;
  readonly properties?: Properties<T>;
  readonly members?: Partial<T>;
  /** For an object that may be null: whether it is there. */
  readonly exists?: () => boolean;
  /** For a collection: its objects. */
  readonly items?: () => readonly object[];
};

const internals = Symbol('internals');
type Internals = { readonly loadNow: (paths: readonly string[] | undefined) => void };
// Names that promises, consoles and frameworks ask any object for.
const alwaysAbsent = new Set<string | symbol>([
  'then',
  '$$typeof',
  'nodeType',
  '@@iterator',
  'constructor',
]);

/** Makes an object of an Office.js type, of which it has the members given and no others. */
export function clientObject<T extends object>(shape: Shape<T>): T {
  const { kind, batch, exists, items } = shape;
  const properties = (shape.properties ?? {}) as Record<string, Property<unknown>>;
  const members = memoized((shape.members ?? {}) as Record<string, unknown>);
  const loaded = new Map<string, unknown>();
  let isNull: boolean | undefined;

  // Office.js itself has every member; that the Excel behind it is too old shows at the next sync.
  function isTooNew(name: string): boolean {
    const level = neededLevel(kind, name);
    return level !== undefined && !hasExcelApi(batch.host.simulation(), level);
  }

  function loadNow(paths: readonly string[] | undefined): void {
    if (exists) isNull = !exists();
    if (isNull) return;
    if (items) loadItems(paths);
    const all = Object.keys(properties).filter((name) => !isTooNew(name));
    const wanted = paths ?? (items ? [] : all);
    for (const path of wanted) {
      const [head = '', ...rest] = path.split('/');
      if (isTooNew(head)) throw apiNotFound(kind, head);
      const property = properties[head];
      const member = property ? undefined : members.get(head);
      if (property) {
        const value = property.read();
        batch.payload.receiving(value);
        loaded.set(head, value);
      } else if (isClientObject(member))
        member[internals].loadNow(rest.length > 0 ? [rest.join('/')] : undefined);
      else if (!items && head !== 'isNullObject') throw notImplemented(kind, head);
    }
  }

  function loadItems(paths: readonly string[] | undefined): void {
    const found = items!();
    loaded.set('items', found);
    const ofItems = paths
      ?.filter((path) => !(path in properties))
      .map((path) => path.replace(/^items(\/|$)/, ''));
    const all = ofItems === undefined || ofItems.includes('');
    const wanted = all ? undefined : ofItems;
    if (wanted?.length === 0) return;
    for (const item of found) (item as { [internals]: Internals })[internals].loadNow(wanted);
  }

  const object: T = new Proxy({} as T, {
    get(_, name) {
      if (name === internals) return { loadNow } satisfies Internals;
      if (typeof name === 'symbol' || alwaysAbsent.has(name)) return undefined;
      if (name === 'load') return load;
      if (name === 'set') return setAll;
      if (name === 'context') return batch.context.current;
      if (name === 'toJSON') return () => Object.fromEntries(loaded);
      if (name === 'isNullObject' && isNull !== undefined) return isNull;
      if (name === 'isNullObject' && !exists) return false;
      if (loaded.has(name)) return loaded.get(name);
      if (name in properties || (items && name === 'items') || name === 'isNullObject') {
        if (isNull) return undefined;
        throw propertyNotLoaded(kind, name);
      }
      if (isTooNew(name)) {
        batch.write(`${kind}.${name}`, () => {
          throw apiNotFound(kind, name);
        });
      }
      if (members.has(name)) return members.get(name);
      throw notImplemented(kind, name);
    },
    set(_, name, value) {
      const write = properties[String(name)]?.write;
      if (!write) throw notImplemented(kind, `${String(name)} (as something to set)`);
      loaded.set(String(name), value);
      batch.payload.sending(value);
      batch.write(`${kind}.${String(name)}`, () => {
        if (isTooNew(String(name))) throw apiNotFound(kind, String(name));
        write(value);
      });
      return true;
    },
    has: (_, name) => name in properties || members.has(String(name)),
  });

  function load(option?: unknown): T {
    const paths = loadPaths(option);
    batch.read(`${kind}.load`, () => loadNow(paths));
    return object;
  }

  function setAll(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) {
      const member = members.get(name);
      if (isClientObject(member))
        (member as unknown as { set: typeof setAll }).set(value as typeof values);
      else (object as Record<string, unknown>)[name] = value;
    }
  }

  if (exists) {
    batch.write(`${kind}.isNullObject`, () => {
      isNull = !exists();
    });
  }
  return object;
}

/** Wraps a plain object so that members it does not have are named in an error. */
export function strict<T extends object>(kind: string, object: Partial<T>): T {
  return new Proxy(object as T, {
    get(target, name) {
      if (name in target || typeof name === 'symbol') return Reflect.get(target, name);
      if (alwaysAbsent.has(name) || name === 'toJSON') return undefined;
      throw notImplemented(kind, name);
    },
  });
}

function isClientObject(value: unknown): value is { readonly [internals]: Internals } {
  return typeof value === 'object' && value !== null && Reflect.get(value, internals) !== undefined;
}

function memoized(members: Readonly<Record<string, unknown>>) {
  const made = new Map<string, unknown>();
  return {
    has: (name: string) => Object.hasOwn(members, name),
    get(name: string) {
      if (!Object.hasOwn(members, name)) return undefined;
      if (!made.has(name)) made.set(name, members[name]);
      return made.get(name);
    },
  };
}
