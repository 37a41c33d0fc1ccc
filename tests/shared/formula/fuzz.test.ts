// Any text sent as a formula is a formula or is refused by name. `npm run prove -- formulas` does the same at length.
import { expect, test } from '@jest/globals';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import { fuzzFormulas } from '../../../functions/local/prove/formulaFuzz.ts';
import { galleryTemplate } from '../../../functions/local/prove/parity/gallery.ts';

test('4,000 texts, sound, broken and hostile, throw nothing but the named error (seed 41)', () => {
  const { sound, faults } = fuzzFormulas(seededRandom(41), 4000, galleryTemplate());
  expect(faults).toEqual([]);
  expect(sound).toBeGreaterThan(800);
});
