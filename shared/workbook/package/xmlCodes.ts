// A document as character codes, which are quicker to go through than its text; and which of them may stand in names.

/** The characters of a document by code, at the places they have in its text: quicker to go through than the text. */
export type Codes = Uint8Array | Uint16Array;

/** The code at a place; 0, which no document holds, past its end. */
export function codeAt(codes: Codes, at: number): number {
  return codes[at] ?? 0;
}

/** From here on there are characters that no document holds (U+FFFE, U+FFFF). */
export const lastCharacters = 0xfffe;
/** 1: may begin a name, 2: may go on in one (section 2.3), by character code. */
const nameCharacters = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[A-Za-z_:]/.test(letter) ? 1 : /[-.0-9]/.test(letter) ? 2 : 0;
});

/** Whether a name may begin with a character, or go on with one: letters beyond ASCII may do both. */
export function isNameCode(code: number, isFirst: boolean): boolean {
  if (code >= 128) return code < lastCharacters;
  const may = nameCharacters[code] as number;
  return isFirst ? may === 1 : may > 0;
}
