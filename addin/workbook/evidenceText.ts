// Evidence as the workbook's column holds it: a document and, where it has pages, the page. One text, so that whoever types
// it into the cell by hand says the same.

export interface Evidence {
  readonly document: string;
  readonly page: string;
}

/** How a page is written behind a document, in any of the languages. */
const paged = /^(.*\S)\s*,\s*(?:p\.|pp\.|pág\.|págs\.|с\.|стр\.)\s*(\S.*)$/iu;

/** @param mark how a page is written in the workbook's language: `p.` */
export function evidenceText({ document, page }: Evidence, mark: string): string {
  const [name, number] = [document.trim(), page.trim()];
  if (number === '') return name;
  return name === '' ? `${mark} ${number}` : `${name}, ${mark} ${number}`;
}

/** Document and page of a text; all of it is the document where no page is told. */
export function readEvidence(text: string): Evidence {
  const [, document, page] = paged.exec(text.trim()) ?? [];
  return document === undefined || page === undefined
    ? { document: text.trim(), page: '' }
    : { document, page: page.trim() };
}
