// Sends requests at times fixed beforehand, whether or not earlier ones have been answered, and takes each one's time from the
// moment at which it was due: a service that stalls is charged for all that waited meanwhile (no coordinated omission).

export interface Due {
  /** Milliseconds after the beginning. */
  readonly at: number;
  readonly kind: string;
  /** Whether it was answered as it should be. */
  readonly send: () => Promise<boolean>;
}

export interface Driven {
  readonly kind: string;
  readonly milliseconds: number;
  readonly isGood: boolean;
}

/** Resolves when all have been answered, in the order in which they were due. */
export async function drive(due: readonly Due[]): Promise<readonly Driven[]> {
  const began = performance.now();
  const inOrder = [...due].sort((one, other) => one.at - other.at);
  const answers: Promise<Driven>[] = [];
  for (const { at, kind, send } of inOrder) {
    const wait = began + at - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    answers.push(
      send()
        .catch(() => false)
        .then((isGood) => ({ kind, isGood, milliseconds: performance.now() - began - at })),
    );
  }
  return Promise.all(answers);
}

/** The time that a share of the requests did not exceed, in milliseconds. */
export function percentile(driven: readonly Driven[], share: number): number {
  const times = driven.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  return times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)] ?? Number.NaN;
}
