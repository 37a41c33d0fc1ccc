// The tests of the conformance suite. A store that runs on less than the real thing leaves some out, each with its reason,
// which stands in the title: nothing is passed over in silence.
import { test } from '@jest/globals';

/** Titles, or what they begin with, and why the tests so called can't be run. */
export type LeftOut = Readonly<Record<string, string>>;

type Rule = (title: string, run: () => Promise<void>) => void;

export function rulesExcept(leftOut: LeftOut): Rule {
  return (title, run) => {
    const found = Object.entries(leftOut).find(([beginning]) => title.startsWith(beginning));
    if (found) test.skip(`${title} (left out: ${found[1]})`, run);
    else test(title, run);
  };
}
