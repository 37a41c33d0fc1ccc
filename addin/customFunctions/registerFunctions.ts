// Tells Excel of the functions as soon as the page is there. What answers them is fetched with the first formula that asks.
import type { Formulas } from './formulas.ts';
import { functionIds } from './functionIds.ts';

/** An Excel without custom functions, as on an iPad, has formulas of Peerbook's as #NAME?; the pane is the same. */
export function registerFunctions(load: () => Promise<Formulas>): void {
  if (typeof CustomFunctions === 'undefined') return;
  const answering = functionIds.map((id) => [
    id,
    async (...given: unknown[]) => (await load()).answer(id, given),
  ]);
  CustomFunctions.associate(Object.fromEntries(answering));
}
