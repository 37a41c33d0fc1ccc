// Files damaged byte by byte, as by a bad disk, a cut transfer or somebody who plays with them.
import type { Random } from '../../demo/random.ts';

type Damage = (random: Random, file: Uint8Array) => Uint8Array;

/** Each way to damage a file. What is left must be refused, told of or read as it was. */
export const byteMutants: Readonly<Record<string, Damage>> = {
  'one bit flipped': (random, file) => flipped(random, file, 1),
  'some bits flipped': (random, file) => flipped(random, file, random.whole(2, 40)),
  'a byte replaced': (random, file) => {
    const copy = file.slice();
    copy[random.whole(0, file.length - 1)] = random.pick([0, 255, 0x50, random.whole(0, 255)]);
    return copy;
  },
  'the end cut off': (random, file) => file.slice(0, random.whole(0, file.length - 1)),
  'the begin cut off': (random, file) => file.slice(random.whole(1, file.length - 1)),
  'a range taken out': (random, file) => {
    const [from, to] = range(random, file);
    return join(file.subarray(0, from), file.subarray(to));
  },
  'a range put in twice': (random, file) => {
    const [from, to] = range(random, file);
    return join(file.subarray(0, to), file.subarray(from));
  },
  'a range of zeros': (random, file) => {
    const [from, to] = range(random, file);
    return file.slice().fill(0, from, to);
  },
  'bytes put in': (random, file) => {
    const at = random.whole(0, file.length);
    const noise = Uint8Array.from({ length: random.whole(1, 64) }, () => random.whole(0, 255));
    return join(file.subarray(0, at), noise, file.subarray(at));
  },
  'two ranges exchanged': (random, file) => {
    const length = random.whole(1, 200);
    const at = random.whole(0, file.length - 2 * length);
    const [one, other] = [
      file.subarray(at, at + length),
      file.subarray(at + length, at + 2 * length),
    ];
    return join(file.subarray(0, at), other, one, file.subarray(at + 2 * length));
  },
  'a bit flipped in the table of contents': (random, file) => {
    const copy = file.slice();
    const at = file.length - random.whole(1, 22 + 26 * 60);
    copy[at] = (copy[at] as number) ^ (1 << random.whole(0, 7));
    return copy;
  },
};

function flipped(random: Random, file: Uint8Array, count: number): Uint8Array {
  const copy = file.slice();
  for (let i = 0; i < count; i += 1) {
    const at = random.whole(0, file.length - 1);
    copy[at] = (copy[at] as number) ^ (1 << random.whole(0, 7));
  }
  return copy;
}

function range(random: Random, file: Uint8Array): readonly [number, number] {
  const from = random.whole(0, file.length - 1);
  return [from, Math.min(file.length, from + random.pick([1, 4, 30, 500, 20_000]))];
}

function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
