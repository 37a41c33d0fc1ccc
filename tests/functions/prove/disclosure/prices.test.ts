// What a sum can't exceed, proved by prices: beside the greatest sum that a solver of others finds.
import { expect, test } from '@jest/globals';
import { seededRandom } from '@peerbook/functions/local/demo/random.ts';
import { bruteForceSolver } from '@peerbook/functions/local/prove/disclosure/bruteForce.ts';
import { addRow, findFeasible, gapProgram, provedMost, sumFromEnd } from '@peerbook/shared';

const seed = 20_261_130;
const [lowest, highest] = [0, 10];

test(`is never below the greatest sum, and meets it, over two sorted lists (seed ${seed})`, async () => {
  const highs = await bruteForceSolver();
  const random = seededRandom(seed);
  let met = 0;
  for (let run = 0; run < 200; run += 1) {
    const [first, second] = [random.whole(3, 12), random.whole(3, 12)];
    const n = first + second;
    const program = gapProgram(
      n,
      [
        { from: 0, lowest },
        { from: first, lowest },
      ],
      12,
    );
    const model = highs.createModel();
    model.options.set({ output_flag: false, presolve: 'off' });
    const sorted = (count: number) =>
      Array.from({ length: count }, () => 10 * random.next()).sort((a, b) => a - b);
    const truth = [...sorted(first), ...sorted(second)];
    for (let i = 0; i < n; i += 1) model.addVar(lowest, highest);
    for (let i = 1; i < n; i += 1)
      if (i !== first) model.addRow(0, highs.infinity, { indices: [i - 1, i], values: [-1, 1] });
    for (const end of [first - 1, n - 1]) addRow(program, [[end, 1]], -Infinity, highest);
    for (let row = 0; row < 6; row += 1) {
      const from = random.whole(0, n - 3);
      const weights = [0, 1, 2].map((i): [number, number] => [
        from + i,
        random.pick([0.25, 0.5, 1]),
      ]);
      const sum = weights.reduce((total, [i, weight]) => total + weight * (truth[i] as number), 0);
      const [low, high] = [
        sum - random.next(),
        random.chance(0.3) ? Infinity : sum + random.next(),
      ];
      addRow(program, weights, low, high);
      model.addRow(low, high === Infinity ? highs.infinity : high, {
        indices: weights.map(([i]) => i),
        values: weights.map(([, weight]) => weight),
      });
    }
    expect(findFeasible(program)).toBe(true);
    const target = random.whole(0, n - 1);
    model.changeColCost(target, -1);
    model.run();
    const greatest = -model.getObjectiveValue();
    model.dispose();
    const costs = new Float64Array(n);
    costs[target] = 1;
    sumFromEnd(program, costs);
    const proved = lowest + provedMost(program, costs, highest - lowest);
    expect(proved).toBeGreaterThan(greatest - 1e-9);
    if (proved < greatest + 1e-6) met += 1;
    // True of whatever prices: those of other sums prove something too, though less.
    costs[random.whole(0, n - 1)] = 3;
    expect(provedMost(program, costs, highest - lowest)).toBeGreaterThan(
      costs.reduce((sum, cost, i) => sum + cost * gapOf(truth, i, first), 0) - 1e-9,
    );
  }
  expect(met).toBe(200);
});

/** Above the value before in its list. */
function gapOf(values: readonly number[], i: number, second: number): number {
  return (values[i] as number) - (i === 0 || i === second ? lowest : (values[i - 1] as number));
}
