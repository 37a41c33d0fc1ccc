// A value that arrives with the next sync.
import type { Batch } from './batch.ts';
import { OfficeError } from './officeError.ts';

/** Notes a reading; `value` throws ValueNotLoaded until it was done. */
export function clientResult<T>(
  batch: Batch,
  location: string,
  read: () => T,
): OfficeExtension.ClientResult<T> {
  let result: { readonly value: T } | undefined;
  batch.read(location, () => {
    result = { value: read() };
  });
  return {
    get value(): T {
      if (result) return result.value;
      throw new OfficeError(
        'ValueNotLoaded',
        'The value of the result object has not been loaded yet. Before reading the value property, call "context.sync()" on the associated request context.',
        location,
      );
    },
  };
}
