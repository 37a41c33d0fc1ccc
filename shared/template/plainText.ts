// Texts that people write: brought to one form, and of letters that can be kept.

/** Control characters but tab and line feed, lone surrogates and noncharacters: most of them no workbook can hold. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Whether all letters of a text can be stored, written to a workbook and read again. */
export function isStorableText(text: string): boolean {
  return !forbidden.test(text);
}

/** The one form of a text: trimmed, in Unicode form NFC, lines ended by a line feed. */
export function canonicalText(text: string): string {
  return text.replaceAll('\r\n', '\n').trim().normalize('NFC');
}

/** The text with a question mark for each letter that can't be stored. */
export function shownText(text: string): string {
  return text.replaceAll(new RegExp(forbidden, 'gu'), '?');
}
