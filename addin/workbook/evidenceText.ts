// Evidence as the workbook's column holds it: a document and, where it has pages, the page. One text, so that whoever types
// it into the cell by hand says the same.

export interface Evidence {
  readonly document: string;
  readonly page: string;
  /** How the page is written where somebody wrote it already: `pp.` stays `pp.`. */
  readonly mark?: string;
}

/** A page behind a document, as it is written in any of the languages; and a page alone, which must begin with a digit. */
const paged = /^(.*\S), (pp?\.|págs?\.|с\.|стр\.) (\S.*)$/iu;
const pageAlone = /^(pp?\.|págs?\.|с\.|стр\.) (\d.*)$/iu;

/** @param mark how a page is written in the workbook's language: `p.` */
export function evidenceText({ document, page, mark: own }: Evidence, mark: string): string {
  const [name, number] = [document.trim(), page.trim()];
  if (number === '') return name;
  const paging = `${own ?? mark} ${number}`;
  return name === '' ? paging : `${name}, ${paging}`;
}

/** Document and page of a text; all of it is the document where no page is told. Put together again it is the same text. */
export function readEvidence(text: string): Evidence {
  const whole = text.trim();
  const [, document = '', behind, page] = paged.exec(whole) ?? [];
  if (page !== undefined && behind !== undefined) return { document, page, mark: behind };
  const [, mark, alone] = pageAlone.exec(whole) ?? [];
  if (alone !== undefined && mark !== undefined) return { document: '', page: alone, mark };
  return { document: whole, page: '' };
}
