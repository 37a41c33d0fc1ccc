// Tells Excel of the functions as soon as the page is there. What answers them is fetched with the first formula that asks.
import type { Formulas } from './formulas.ts';
import { functionIds } from './functionIds.ts';

/** Only in an Excel that has functions of add-ins. */
export function registerFunctions(load: () => Promise<Formulas>): void {
  const answering = functionIds.map((id) => [
    id,
    async (...given: unknown[]) => (await load()).answer(id, given),
  ]);
  CustomFunctions.associate(Object.fromEntries(answering));
}
