// A section: indicators that belong together, and the sheet that they stand on.
import { z } from 'zod';
import { plainCodeSchema } from './code.ts';
import { indicatorSchema } from './indicator.ts';

export const sectionSchema = z.strictObject({
  code: plainCodeSchema,
  sheet: plainCodeSchema,
  /** Number of the MIX social performance category (1-11), where there is one. */
  mixCategory: z.int().min(1).max(11).optional(),
  /** Dimension or standard of the Universal Standards (2022), where there is one. */
  standard: z.string().max(4).optional(),
  indicators: z.array(indicatorSchema).min(1),
});
export type Section = z.output<typeof sectionSchema>;
export type SectionInput = z.input<typeof sectionSchema>;
