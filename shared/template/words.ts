// The words of a template in one language: labels, notes, options, units, messages of its rules.
import { z } from 'zod';
import { isStorableText } from './plainText.ts';

/** Languages a workbook may be issued in. */
export const languages = ['en', 'es', 'fr', 'ru'] as const;
export type Language = (typeof languages)[number];
export const languageSchema = z.enum(languages);

/** Printed in workbooks as it is. */
const printed = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine(isStorableText, 'it has a character that no workbook can hold');

const dictionary = z.record(z.string().max(140), printed(600));

export const templateWordsSchema = z.strictObject({
  title: printed(120),
  sheets: dictionary,
  sections: z.record(
    z.string().max(60),
    z.strictObject({ label: printed(120), description: printed(600) }),
  ),
  indicators: dictionary,
  notes: dictionary,
  options: dictionary,
  units: dictionary,
  ratios: dictionary,
  rules: dictionary,
});
export type TemplateWords = z.output<typeof templateWordsSchema>;
