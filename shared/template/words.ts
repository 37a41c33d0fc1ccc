// The words of a template in one language: labels, notes, options, units, messages of its rules.
import { z } from 'zod';

/** Languages a workbook may be issued in. */
export const languages = ['en', 'es', 'fr', 'ru'] as const;
export type Language = (typeof languages)[number];
export const languageSchema = z.enum(languages);

const dictionary = z.record(z.string().max(140), z.string().min(1).max(600));

export const templateWordsSchema = z.strictObject({
  title: z.string().min(1).max(120),
  sheets: dictionary,
  sections: z.record(
    z.string().max(60),
    z.strictObject({ label: z.string().min(1).max(120), description: z.string().min(1).max(600) }),
  ),
  indicators: dictionary,
  notes: dictionary,
  options: dictionary,
  units: dictionary,
  ratios: dictionary,
  rules: dictionary,
});
export type TemplateWords = z.output<typeof templateWordsSchema>;
