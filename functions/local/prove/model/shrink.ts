// Makes a failing run short: drops as many of its steps as it can while it still fails (delta debugging, Zeller and Hildebrandt 2002).

/** @param fails whether a run of these steps fails */
export async function shrink<T>(
  steps: readonly T[],
  fails: (steps: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let left = steps;
  for (
    let size = Math.ceil(left.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    let isShorter = true;
    while (isShorter) {
      isShorter = false;
      for (let at = 0; at < left.length; at += size) {
        const without = [...left.slice(0, at), ...left.slice(at + size)];
        if (!(await fails(without))) continue;
        left = without;
        isShorter = true;
        break;
      }
    }
  }
  return left;
}
