// The order of codes and ids in a release: by code units, the same on every machine and in every language.

/** Below 0, 0 or above 0, as `first` comes before, with or after `second`. */
export function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
