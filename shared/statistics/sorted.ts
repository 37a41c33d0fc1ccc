// The one way in which statistics put numbers in order: a copy, smallest first.

/** A copy in ascending order; what was given stays as it is. */
export function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((first, second) => first - second);
}
