// Codes: the permanent names of sections, indicators, ratios and rules.
import { z } from 'zod';

/**
 * The code of an indicator or ratio. Always an underscore, never two in a row: so no code can be a cell reference
 * (PAR30 is one), each is a valid defined name in Excel and LibreOffice, and `code__option` can't be mistaken for one.
 */
export const indicatorCodeSchema = z
  .string()
  .max(60)
  .regex(
    /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/,
    'a code has small letters, digits and single underscores',
  );

/** The code of a section, sheet, option or unit: as an indicator's, but one word may do. */
export const plainCodeSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, 'a code has small letters, digits and single underscores');

/** The name under which one option of a multi-choice indicator is answered: `mission_target_groups__women`. */
export function optionName(indicator: string, option: string): string {
  return `${indicator}__${option}`;
}

/** Splits an option name; undefined where it is an ordinary code. */
export function splitOptionName(name: string): { indicator: string; option: string } | undefined {
  const at = name.indexOf('__');
  return at < 1 ? undefined : { indicator: name.slice(0, at), option: name.slice(at + 2) };
}
