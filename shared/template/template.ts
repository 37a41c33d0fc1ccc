// A template: a versioned set of sections, indicators, ratios and rules. Data, no code; immutable once published.
import { z } from 'zod';
import { checkTemplate } from './checkTemplate.ts';
import { plainCodeSchema } from './code.ts';
import type { Indicator } from './indicator.ts';
import { ratioSchema } from './ratio.ts';
import { ruleSchema } from './rule.ts';
import { sectionSchema } from './section.ts';
import { languageSchema, templateWordsSchema } from './words.ts';

export const templateVersionSchema = z
  .string()
  .regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$/, 'a version reads 1.0.0');

export const templateShape = z.strictObject({
  code: plainCodeSchema,
  version: templateVersionSchema,
  /** Sheets in the order of the workbook. */
  sheets: z.array(plainCodeSchema).min(1).max(20),
  sections: z.array(sectionSchema).min(1).max(60),
  ratios: z.array(ratioSchema).max(200),
  rules: z.array(ruleSchema).max(500),
  words: z.partialRecord(languageSchema, templateWordsSchema),
});
export type Template = z.output<typeof templateShape>;
export type TemplateInput = z.input<typeof templateShape>;

/** The schema of a whole template: its shape, and that all it names exists and each formula is sound. */
export const templateSchema = templateShape.superRefine((template, context) => {
  for (const fault of checkTemplate(template)) {
    context.addIssue({ code: 'custom', path: [...fault.path], message: fault.sentence });
  }
});

/**
 * Reads a template from data.
 * @throws ZodError naming each fault with its path: an unknown name, a cycle, a missing word, a formula out of place
 */
export function parseTemplate(input: TemplateInput): Template {
  return templateSchema.parse(input);
}

/** All indicators in the order of the template. */
export function indicatorsOf(template: Pick<Template, 'sections'>): readonly Indicator[] {
  return template.sections.flatMap((section) => section.indicators);
}
