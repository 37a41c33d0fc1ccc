// What ought to become of a typed text, written down apart from the code that does it.

/** A text as it is kept, or the code of the finding; blank is kept as no text. */
export type Expected = { readonly text: string; readonly kind?: 'blank' } | string;

const limit = 2000;

/** An answer in words: only spaces and no-break spaces are blank, as the workbook's formulas have it. */
export function expectedText(typed: string): Expected {
  if (/^[ \u00a0]*$/.test(typed)) return { text: '', kind: 'blank' };
  const text = kept(typed);
  return text === '' ? 'not_text' : checked(text);
}

/** Evidence and comments: white space of any kind is none. */
export function expectedNote(typed: string): Expected {
  const text = kept(typed);
  return text === '' ? { text: '' } : checked(text);
}

function kept(typed: string): string {
  return typed.split('\r\n').join('\n').trim().normalize('NFC');
}

function checked(text: string): Expected {
  if ([...text].some(isForbidden)) return 'forbidden_character';
  return text.length > limit ? 'text_too_long' : { text };
}

/** No workbook can hold it, or no text can: controls but tab and line feed, halves of pairs, noncharacters. */
function isForbidden(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x20) return code !== 9 && code !== 10;
  if (code >= 0x7f && code <= 0x9f) return true;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xffff) >= 0xfffe;
}
