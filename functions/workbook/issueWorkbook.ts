// Issues the workbook of one institution for one round: template in, .xlsx out.
import { type BlankWorkbook, writeBlank } from './blankWorkbook.ts';
import type { Blank, Issue } from './issue.ts';
import { personalise } from './personalise.ts';

/** Blank workbooks kept, of about two megabytes each: rounds of that many templates and languages go on at a time. */
const keptLimit = 8;

type Kept = Blank & { readonly written: Promise<BlankWorkbook> };
/** The one used last comes last. */
let kept: readonly Kept[] = [];

/**
 * Gives the workbook of an institution. The first of a template and language takes a second, all others a fraction of it.
 * @throws Error where the template has no words in the language
 */
export async function issueWorkbook(issue: Issue): Promise<Uint8Array> {
  return personalise(await blankOf(issue), issue);
}

/** A template never changes once it is parsed, so the same one is known by identity. */
function blankOf({ template, language }: Blank): Promise<BlankWorkbook> {
  const isSame = (one: Blank) => one.template === template && one.language === language;
  const known = kept.find(isSame) ?? {
    template,
    language,
    written: writeBlank({ template, language }),
  };
  kept = [...kept.filter((one) => !isSame(one)), known].slice(-keptLimit);
  // What failed is not kept; whoever waits for it is told.
  known.written.catch(() => {
    kept = kept.filter((one) => one !== known);
  });
  return known.written;
}
