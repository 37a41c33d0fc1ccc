// Labels and headings of books name their year: next period the same ones name a later one.

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Whether any of the texts names a year. */
export function namesYear(texts: readonly string[]): boolean {
  return texts.some((text) => text.search(year) >= 0);
}

/**
 * By how many years texts moved on, the size of letters aside: 0 where they are the same, null where they are and name no year, undefined where they
 * differ by anything else, by several numbers of years, or backwards.
 *
 * | kept          | found         |           |
 * |---------------|---------------|-----------|
 * | loans 2024    | loans 2025    | 1         |
 * | loans         | loans         | null      |
 * | loans 2024    | loans 2023    | undefined |
 * | 2024 and 2023 | 2025 and 2023 | undefined |
 */
export function yearsForward(
  kept: readonly string[],
  found: readonly string[],
): number | null | undefined {
  if (kept.length !== found.length) return undefined;
  const masked = (texts: readonly string[]) =>
    JSON.stringify(texts.map((text) => text.toLowerCase().replaceAll(year, '\0')));
  if (masked(kept) !== masked(found)) return undefined;
  const yearsIn = (texts: readonly string[]) => texts.flatMap((text) => text.match(year) ?? []);
  const later = yearsIn(found);
  const [first, ...others] = yearsIn(kept).map((one, i) => Number(later[i]) - Number(one));
  if (first === undefined) return null;
  return first >= 0 && others.every((one) => one === first) ? first : undefined;
}
