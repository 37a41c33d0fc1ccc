// What every flow in the browser stands on: a service with members, a browser, and visits that end with the tests.
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../support/browser.ts';
import { type Visit, visit } from './visit.ts';
import { roundParams, startWorld, type World } from './world.ts';

type Member = World['institutions'][number];

export interface Stage {
  /** There once the tests run. */
  readonly world: World;
  /** A member by its number, counted from 0. */
  readonly nameOf: (n: number) => Member;
  /** Of its report in the round. */
  readonly paramsOf: (n: number) => typeof roundParams & { readonly institution: string };
  /** Its finance officer, as the sign-in page names them. */
  readonly person: (n: number) => RegExp;
  readonly visit: (workbook: Uint8Array, given?: Parameters<typeof visit>[3]) => Promise<Visit>;
}

/** @param prepare what else has to stand before the tests */
export function aStage(members: number, prepare?: (world: World) => Promise<void>): Stage {
  let world: World | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    world = await startWorld(members);
    await prepare?.(world);
    browser = await startBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  const there = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('the stage stands once the tests run');
    return what;
  };
  const nameOf = (n: number) => there(there(world).institutions[n]);
  return {
    get world() {
      return there(world);
    },
    nameOf,
    paramsOf: (n) => ({ ...roundParams, institution: nameOf(n).institution }),
    person: (n) => new RegExp(`Finance officer, ${nameOf(n).name}`),
    visit: (workbook, given) => visit(there(browser), there(world), workbook, given),
  };
}
