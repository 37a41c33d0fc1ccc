// Computing that comes to no end, and an association that asks for more groups than can be computed.
import { characteristicKinds } from '@peerbook/shared';
import { computerHere } from '../../../functions/release/releaseComputer.ts';
import { type Answer, aService, type TestService } from '../../support/service.ts';
import { done, lake } from './network.ts';

const endless = () => new Promise<never>(() => {});

function withEndless({ store, clock }: TestService): TestService {
  const computer = { ...computerHere, patience: 0, compute: endless };
  return aService({ store, now: clock.now.toISOString(), computer });
}

/** A release that is begun and answered before anything of it is there. */
export function stuckRelease(service: TestService, round: string): Promise<Answer> {
  return withEndless(service).call('postRelease', 'manager', { params: lake, body: { round } });
}

/** A preview that is at its first indicator for ever. */
export function stuckPreview({ store, clock }: TestService, round: string): Promise<Answer> {
  const computer = { ...computerHere, patience: 60_000, compute: endless };
  const stuck = aService({ store, now: clock.now.toISOString(), computer });
  return stuck.call('postPeerGroupPreview', 'officer', { params: { ...lake, round }, body: {} });
}

/** As many bands and pairs as a catalogue can have. */
export const everyPeerGroup = {
  kinds: characteristicKinds.map((kind) => {
    if (kind === 'size' || kind === 'scale') return { kind, bounds: [1e4, 1e5, 1e6, 1e7] };
    return kind === 'age' || kind === 'market' ? { kind, bounds: [5, 10, 20, 40] } : { kind };
  }),
  pairs: [
    ['size', 'scale'],
    ['size', 'age'],
    ['size', 'market'],
  ],
};

/** So many institutions more. */
export async function registered(service: TestService, howMany: number): Promise<void> {
  for (let i = 0; i < howMany; i += 1) {
    const params = { ...lake, institution: `more-${i}` };
    const body = { name: `More ${i}`, country: 'pe', currency: 'pen' };
    await done(service, 'putInstitution', 'manager', { params, body });
  }
}
