// Two requests at once, in every order that matters: the second one runs whole, just before the n-th step of the first.
import type { Store } from '../../../functions/store/store.ts';
import { aService, copyOf, type TestService } from '../../support/service.ts';

/** More steps than any request takes. */
const mostSteps = 1000;

/**
 * Runs `first` on copies of a service; on the n-th copy `meanwhile` comes in before the n-th use of the store, for every n.
 * After each run `hold` is asked whether all is as it should be.
 */
export async function atEveryStep<T, U>(
  given: TestService,
  first: (service: TestService) => Promise<T>,
  meanwhile: (service: TestService) => Promise<U>,
  hold: (service: TestService, results: { first: T; meanwhile: U }) => Promise<void>,
): Promise<number> {
  for (let n = 1; n < mostSteps; n += 1) {
    const inner = await copyOf(given);
    let step = 0;
    let came: { result: U } | undefined;
    const before = async () => {
      step += 1;
      if (step === n) came = { result: await meanwhile(inner) };
    };
    const store = interruptible(inner.store, before);
    const result = await first(
      aService({ store, now: given.clock.now.toISOString(), computer: given.services.computer }),
    );
    if (!came) return n - 1;
    await hold(inner, { first: result, meanwhile: came.result });
  }
  throw new Error('the request has no end');
}

function interruptible(store: Store, before: () => Promise<void>): Store {
  return {
    get: async (...given) => before().then(() => store.get(...given)),
    create: async (...given) => before().then(() => store.create(...given)),
    replaceIf: async (...given) => before().then(() => store.replaceIf(...given)),
    batch: async (...given) => before().then(() => store.batch(...given)),
    list: async (...given) => before().then(() => store.list(...given)),
    changesSince: (...given) => store.changesSince(...given),
    close: () => store.close(),
  };
}
