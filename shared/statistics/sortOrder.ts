// The order of numbers, found by their bits: a radix sort, which for thousands of numbers is several times as quick as comparing them.

/** Bits of one pass, and passes over the upper 33 bits of a number: figures that agree in so many are compared. */
const bits = 11;
const passes = 3;
const buckets = 1 << bits;

/** Room for sorting up to so many numbers, made once and used again. */
export interface SortRoom {
  readonly order: Uint32Array;
  readonly other: Uint32Array;
  readonly keys: Uint32Array;
  readonly counts: Uint32Array;
}

export function sortRoom(most: number): SortRoom {
  return {
    order: new Uint32Array(most),
    other: new Uint32Array(most),
    keys: new Uint32Array(most),
    counts: new Uint32Array(buckets * passes),
  };
}

/**
 * The indices of all numbers that are none of NaN, in ascending order of the numbers; equal ones stay in their order, 0 and -0 being equal.
 * The array that is given back is the room's, and holds until the next call.
 */
export function sortOrder(values: Float64Array, room: SortRoom): Uint32Array {
  const { keys, counts } = room;
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  let { order, other } = room;
  let n = 0;
  counts.fill(0);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    // biome-ignore lint/suspicious/noSelfCompare: quicker than asking isNaN, and just that
    if (value !== value) continue;
    // Negative numbers have all their bits turned, the others the sign: then they are in order as unsigned ones are.
    const upper = value === 0 ? 0 : (words[2 * i + 1] as number);
    const key = upper >>> 31 === 1 ? ~upper >>> 0 : (upper | 0x80000000) >>> 0;
    keys[i] = key;
    order[n] = i;
    n += 1;
    const [low, middle, high] = [
      key & 2047,
      buckets + ((key >>> 11) & 2047),
      2 * buckets + (key >>> 22),
    ];
    counts[low] = (counts[low] as number) + 1;
    counts[middle] = (counts[middle] as number) + 1;
    counts[high] = (counts[high] as number) + 1;
  }
  for (let pass = 0; pass < passes; pass += 1) {
    const start = pass * buckets;
    const shift = pass * bits;
    // A digit that all have in common needs no pass: figures of one size share some of them.
    if (n === 0 || counts[start + digit(keys[order[0] as number] as number, shift)] === n) continue;
    let sum = 0;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const count = counts[start + bucket] as number;
      counts[start + bucket] = sum;
      sum += count;
    }
    for (let i = 0; i < n; i += 1) {
      const index = order[i] as number;
      const at = start + digit(keys[index] as number, shift);
      other[counts[at] as number] = index;
      counts[at] = (counts[at] as number) + 1;
    }
    [order, other] = [other, order];
  }
  settle(values, order, n);
  return order.subarray(0, n);
}

function digit(key: number, shift: number): number {
  return (key >>> shift) & 2047;
}

/** Numbers that agree in their upper bits lie together by now, in whatever order: each moves at most past those. */
function settle(values: Float64Array, order: Uint32Array, n: number): void {
  for (let i = 1; i < n; i += 1) {
    const index = order[i] as number;
    const value = values[index] as number;
    let at = i;
    while (at > 0 && (values[order[at - 1] as number] as number) > value) {
      order[at] = order[at - 1] as number;
      at -= 1;
    }
    order[at] = index;
  }
}
