// A hash over many documents that tells whether two stores hold the same: a Merkle tree of SHA-256 as in RFC 6962, built
// as the documents pass, in memory that grows with the logarithm of their number.
import { createHash } from 'node:crypto';

export interface HashTree {
  /** The next leaf. */
  add(leaf: string | Uint8Array): void;
  /** The root over all leaves so far, as 64 hexadecimal digits. */
  root(): string;
}

// The prefixes keep a leaf from ever passing for a node (RFC 6962, section 2.1).
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

export function createHashTree(): HashTree {
  /** Roots of full subtrees, each of half the leaves of the one before or fewer. */
  const subtrees: { readonly leaves: number; readonly hash: Uint8Array }[] = [];
  return {
    add(leaf) {
      let last = { leaves: 1, hash: hashOf(leafPrefix, leaf) };
      for (let before = subtrees.at(-1); before?.leaves === last.leaves; before = subtrees.at(-1)) {
        subtrees.pop();
        last = { leaves: last.leaves * 2, hash: hashOf(nodePrefix, before.hash, last.hash) };
      }
      subtrees.push(last);
    },
    root() {
      const hash = subtrees
        .map((subtree) => subtree.hash)
        .reduceRight<Uint8Array | undefined>(
          (right, left) => (right ? hashOf(nodePrefix, left, right) : left),
          undefined,
        );
      return Buffer.from(hash ?? hashOf()).toString('hex');
    },
  };
}

function hashOf(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
