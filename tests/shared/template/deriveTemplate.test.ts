// A smaller template from a larger one: what is kept is whole, and nothing is kept that can't be read any more.
import { describe, expect, test } from '@jest/globals';
import {
  checkFormula,
  checkTemplate,
  deriveTemplate,
  indicatorsOf,
  mixIndicators,
  nameTypesOf,
  spCore,
} from '@peerbook/shared';
import fc from 'fast-check';
import { aTemplate } from '../../support/builders.ts';

const plan = (keep: readonly string[], core: readonly string[] = []) => ({
  code: 'smaller',
  version: '2.0.0',
  title: 'A smaller report',
  keep,
  core,
});
const codes = (list: readonly { readonly code: string }[]) => list.map((one) => one.code);

describe('deriveTemplate', () => {
  test('keeps the indicators that were asked for, in their old order, and their title', () => {
    const derived = deriveTemplate(
      aTemplate(),
      plan(['people_total', 'people_name'], ['people_name']),
    );
    expect(codes(indicatorsOf(derived))).toEqual(['people_name', 'people_total']);
    expect(indicatorsOf(derived).map((one) => one.tier)).toEqual(['core', 'extended']);
    expect(derived).toMatchObject({ code: 'smaller', version: '2.0.0' });
    expect(derived.words.en?.title).toBe('A smaller report');
  });

  test('keeps a ratio only with all that it is made of, through other ratios too', () => {
    expect(
      codes(deriveTemplate(aTemplate(), plan(['people_total', 'people_women'])).ratios),
    ).toEqual(['ratio_women', 'ratio_men']);
    expect(deriveTemplate(aTemplate(), plan(['people_total'])).ratios).toEqual([]);
  });

  test('keeps a rule only with all that it reads, and every rule that waits', () => {
    expect(
      codes(deriveTemplate(aTemplate(), plan(['people_total', 'people_women'])).rules),
    ).toEqual(['women_within', 'grown']);
    expect(codes(deriveTemplate(aTemplate(), plan(['people_total'])).rules)).toEqual(['grown']);
  });

  test('drops being part of, and being relevant by, what is left out', () => {
    const [women, reason] = indicatorsOf(
      deriveTemplate(aTemplate(), plan(['people_women', 'people_reason'])),
    );
    expect(women).not.toHaveProperty('partOf');
    expect(reason).not.toHaveProperty('relevantIf');
    const both = indicatorsOf(deriveTemplate(aTemplate(), plan(['people_open', 'people_reason'])));
    expect(both[1]).toHaveProperty('relevantIf', 'people_open');
  });

  test('drops sections and sheets that are empty', () => {
    const derived = deriveTemplate(spCore, plan(['staff_total', 'staff_women']));
    expect(codes(derived.sections)).toEqual(['staff']);
    expect(derived.sheets).toEqual(['people']);
  });

  test('says so where a code is not one of the template', () => {
    expect(() => deriveTemplate(aTemplate(), plan(['people_total', 'people_men']))).toThrow(
      'there is no indicator people_men to keep',
    );
    expect(() => deriveTemplate(aTemplate(), plan(['people_total'], ['people_name']))).toThrow(
      'people_name cannot be required, it is not kept',
    );
  });

  test('makes of SP Core what MIX Market can answer, sound as a whole', () => {
    const derived = deriveTemplate(spCore, plan(mixIndicators));
    expect(checkTemplate(derived)).toEqual([]);
    expect(indicatorsOf(derived)).toHaveLength(mixIndicators.length);
    expect(derived.ratios.length).toBeGreaterThan(8);
  });

  test('never keeps a formula that reads what is left out, whatever is kept (seed 21)', () => {
    const all = codes(indicatorsOf(spCore));
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (keep) => {
        const derived = deriveTemplate(spCore, plan(keep));
        const types = nameTypesOf(derived);
        for (const ratio of derived.ratios) checkFormula(ratio.formula, types);
        expect(checkTemplate(derived)).toEqual([]);
        expect(codes(indicatorsOf(derived)).toSorted()).toEqual(keep.toSorted());
      }),
      { seed: 21, numRuns: 15 },
    );
  });
});
