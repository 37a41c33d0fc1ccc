// What a benchmark tells: our figure beside those of peers, measured in the same run on the same machine.

export interface BenchPeer {
  readonly name: string;
  readonly value: number;
  /** The peer's value over ours; above 1 we are quicker. */
  readonly ratio: number;
}

export interface BenchResult {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peers: readonly BenchPeer[];
  readonly goal: string;
  readonly met: boolean;
}

export interface Benchmark {
  readonly results: readonly BenchResult[];
  /** What is to be known beside the figures, such as a peer that could not be had. */
  readonly notes?: readonly string[];
}

/** Peers by their value, each with its ratio. */
export function besides(
  ours: number,
  values: Readonly<Record<string, number>>,
): readonly BenchPeer[] {
  return Object.entries(values).map(([name, value]) => ({ name, value, ratio: value / ours }));
}
