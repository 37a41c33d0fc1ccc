// The disclosure policy: what has to hold before a figure about peers is published. An association may only make it stricter.
import { z } from 'zod';

export const disclosurePolicySchema = z
  .strictObject({
    /** Named in each release, so that a reader knows which policy it was made under. */
    version: z.string().min(1).max(20),
    /** Answers needed for a median: at least five members then stand on either side of it. */
    medianFrom: z.int().min(7),
    /** Answers needed for quartiles: at least five members then stand beyond each of them. */
    quartilesFrom: z.int().min(7),
    /** Members averaged into a figure, at least: no member then weighs more than a fifth. */
    windowMinimum: z.int().min(2),
    /** A window holds one part in so many of the answers: a large group is averaged more widely; fewer parts, wider windows. */
    windowPart: z.int().min(2),
    /** Significant digits of a figure: each further digit would let members be solved for from several figures. */
    digits: z.int().min(1).max(2),
    /** Two groups differ by none or at least so many answering members: their figures can't be subtracted to show a few. */
    difference: z.int().min(1),
    /** p% rule: the members of a window but its two largest hold so many per cent of the largest; else the second could estimate it. */
    rest: z.int().min(0),
    /** A window whose range is within so many per cent of its figure is coarsened: the figure would tell everybody's. */
    homogeneous: z.int().min(0),
    /** An indicator with fewer possible answers gets class shares: whoever knows the ranking would read answers off a median. */
    discreteBelow: z.int().min(2),
    /** Members of each class that is shown: a rare answer points at the ones who gave it. */
    classFrom: z.int().min(1),
    /** A class with so many per cent of the members is not shown: it would tell what nearly each of them answered. */
    classBelow: z.int().min(1).max(100),
    /** Where the bands begin that the number of answers is shown in: an exact number tells who joined or did not answer. */
    bands: z.array(z.int().min(1)).min(1).readonly(),
    /** Contributors that must have changed before a figure is issued anew: the difference of two editions would show fewer. */
    sticky: z.int().min(1),
  })
  .refine(
    (policy) => policy.bands.every((from, i, all) => i === 0 || from > (all[i - 1] as number)),
    {
      message: 'bands begin in ascending order',
      path: ['bands'],
    },
  )
  .refine(
    (policy) => (policy.bands[0] as number) <= Math.min(policy.medianFrom, policy.quartilesFrom),
    {
      message: 'the first band begins where medians do, or earlier',
      path: ['bands'],
    },
  );
export type DisclosurePolicy = z.output<typeof disclosurePolicySchema>;

/** The default, and the least strict that is allowed. Measured against simulated attacks and on MIX Market's public data. */
export const defaultPolicy: DisclosurePolicy = {
  version: '1.0.0',
  medianFrom: 10,
  quartilesFrom: 20,
  windowMinimum: 5,
  windowPart: 4,
  digits: 2,
  difference: 5,
  rest: 25,
  homogeneous: 10,
  discreteBelow: 10,
  classFrom: 3,
  classBelow: 90,
  bands: [10, 15, 20, 30, 50, 100],
  sticky: 3,
};

/** For each number of the policy, which way is stricter. */
const stricter: Readonly<
  Record<Exclude<keyof DisclosurePolicy, 'version' | 'bands'>, 'more' | 'less'>
> = {
  medianFrom: 'more',
  quartilesFrom: 'more',
  windowMinimum: 'more',
  windowPart: 'less',
  digits: 'less',
  difference: 'more',
  rest: 'more',
  homogeneous: 'more',
  discreteBelow: 'more',
  classFrom: 'more',
  classBelow: 'less',
  sticky: 'more',
};

/**
 * Whether a policy is at least as strict as another in every parameter: equal ones are. Bands are stricter where they are
 * fewer and begin at the same numbers.
 */
export function isStricter(policy: DisclosurePolicy, than: DisclosurePolicy): boolean {
  return laxParameter(policy, than) === undefined;
}

/** The first parameter in which a policy is less strict than another; undefined where there is none. */
export function laxParameter(
  policy: DisclosurePolicy,
  than: DisclosurePolicy,
): keyof typeof stricter | 'bands' | undefined {
  const names = Object.keys(stricter) as (keyof typeof stricter)[];
  const lax = names.find((name) =>
    stricter[name] === 'more' ? policy[name] < than[name] : policy[name] > than[name],
  );
  if (lax) return lax;
  return policy.bands.every((from) => than.bands.includes(from)) ? undefined : 'bands';
}

/** Whether two policies publish alike, whatever their versions are called. */
export function isSamePolicy(first: DisclosurePolicy, second: DisclosurePolicy): boolean {
  return isStricter(first, second) && isStricter(second, first);
}

/**
 * The band that a number of answers is shown in: "10-14", "100+".
 * @throws Error below the first band: so few are never published, and a withheld row has no band of its own
 */
export function bandOf(policy: Pick<DisclosurePolicy, 'bands'>, n: number): string {
  const at = policy.bands.findLastIndex((from) => from <= n);
  if (at < 0) throw new Error('no band for fewer answers than the first band begins with');
  const next = policy.bands[at + 1];
  return next === undefined ? `${policy.bands[at]}+` : `${policy.bands[at]}-${next - 1}`;
}
