// What the sensitivity of an indicator asks for on top of the policy.
import type { Sensitivity } from '../template/indicator.ts';
import type { PeerGroupKind } from './peerGroup.ts';
import type { DisclosurePolicy } from './policy.ts';

/** Absent in a template: B. */
export const usualSensitivity: Sensitivity = 'B';

/**
 * The policy for indicators of a class. For prices and salaries (C) anything at all needs as many answers as quartiles do: a few
 * competitors could otherwise read each other's terms off a median.
 */
export function policyFor(policy: DisclosurePolicy, sensitivity: Sensitivity): DisclosurePolicy {
  if (sensitivity !== 'C') return policy;
  return { ...policy, medianFrom: Math.max(policy.medianFrom, policy.quartilesFrom) };
}

/** Kinds of groups wide enough for prices and salaries. */
const widestKinds: readonly PeerGroupKind[] = ['all', 'region'];

/** Whether figures of a class are told of groups of a kind at all. */
export function isTold(kind: PeerGroupKind, sensitivity: Sensitivity): boolean {
  return sensitivity !== 'C' || widestKinds.includes(kind);
}
