// Whether what stands in the workbook is what was sent: two reports held against each other.

/** A report made here, or as the service sends it back. */
interface AnyReport {
  readonly values: object;
  readonly notes: object;
}

/** Whether two reports say the same, whatever the order of their members. */
export function isSameReport(one: AnyReport, other: AnyReport): boolean {
  return canonical(one) === canonical(other);
}

function canonical({ values, notes }: AnyReport): string {
  return JSON.stringify([
    sorted(values),
    sorted(notes).map(([code, note]) => [code, sorted(note as object)]),
  ]);
}

function sorted(members: object): [string, unknown][] {
  return Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1));
}
