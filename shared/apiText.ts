// Texts, dates and instants as the bodies of the contract have them.
import { z } from 'zod';
import { canonicalText, isStorableText } from './template/plainText.ts';

/** Written by people and shown in workbooks and panes: in one form, and of letters that a workbook can hold. */
export const written = (longest: number) =>
  z
    .string()
    .overwrite(canonicalText)
    .max(longest)
    .refine(isStorableText, 'it has a character that no workbook can hold');
export const printed = written(200);
export const name = printed.min(1);
export const isoDate = z.iso.date();
export const instant = z.iso.datetime();
