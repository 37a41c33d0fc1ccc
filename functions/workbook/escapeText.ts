// Texts as they are stored in cells.

/**
 * A text that Excel would take for an escaped character (`_x0041_` is A; ECMA-376 part 1, 22.9.2.19) is escaped itself. In
 * small letters, since the writer takes the capital form for an escape of its own and drops it.
 */
export function escapeText(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005f_');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** A text between tags. Characters that XML can't hold become U+FFFD, as the writer of blanks has it. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"'\t\n\r]/g, (letter) => entities[letter] ?? letter);
}
