// From what Excel holds to what the pane says: which report this is, its readings, and what is doubtful about them.
import {
  availableLanguages,
  type CellFinder,
  decodeIdentity,
  type Finding,
  findCells,
  type Grid,
  type Identity,
  type Language,
  layoutOf,
  makeFinding,
  openReport,
  type Reading,
  type Reference,
  type RequiredAnswer,
  readReference,
  readWorkbook,
  spCore,
  type Template,
  type Validation,
} from '@peerbook/shared';
import type { WorkbookContent } from '../excel/workbook.ts';

/** A report as it stands in the open workbook. */
export interface Report {
  readonly identityToken: string;
  readonly identity: Identity;
  readonly template: Template;
  /** What the person is spoken to in; the workbook's own language is that of the identity. */
  readonly language: Language;
  readonly readings: readonly Reading[];
  readonly validation: Validation;
  /** The required answers that apply, in the order of the template. */
  readonly required: readonly RequiredAnswer[];
  /** Where answers, evidence and comments stand. */
  readonly cells: CellFinder;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
  /** What the checks read beside the report. */
  readonly reference: Reference;
  /** Names of the sheets with answers, in the workbook's order. */
  readonly sheets: readonly string[];
}

export type Check =
  | { readonly status: 'stopped'; readonly reason: 'no_identity' | 'mixed_identity' | 'language' }
  /** The template is the association's own; it can be fetched once somebody is signed in. */
  | { readonly status: 'needs_template'; readonly identity: Identity }
  | { readonly status: 'ready'; readonly report: Report };

/** What the service said since the pane was opened. */
export interface Learned {
  /** Templates of associations, by templateKey. */
  readonly templates: ReadonlyMap<string, Template>;
  /** What the checks read beside a report, by reportKey. */
  readonly references: ReadonlyMap<string, Reference>;
}

/**
 * Checks the open workbook, with what it carries itself where the service has not said anything newer. The identity is
 * taken as it says: the server verifies its signature.
 * @param wanted the language that findings are told in, where the template has it
 */
export function checkWorkbook(
  content: WorkbookContent,
  learned: Learned,
  today: string,
  wanted?: Language,
): Check {
  const copies = content.identityTokens.flatMap((token) => {
    const identity = decodeIdentity(token);
    return identity ? [{ token, identity }] : [];
  });
  const [first, ...others] = copies;
  if (!first) return { status: 'stopped', reason: 'no_identity' };
  const { token, identity } = first;
  // Copies that disagree mean that the file was put together from two.
  const isSame = (other: Identity) => JSON.stringify(other) === JSON.stringify(identity);
  if (!others.every((other) => isSame(other.identity)))
    return { status: 'stopped', reason: 'mixed_identity' };
  const template = isSpCore(identity) ? spCore : learned.templates.get(templateKey(identity));
  if (!template) return { status: 'needs_template', identity };
  if (!speaks(template, identity.language)) return { status: 'stopped', reason: 'language' };
  const known = { identityToken: token, identity, template };
  const language = wanted && speaks(template, wanted) ? wanted : identity.language;
  const own = learned.references.get(reportKey(identity));
  return { status: 'ready', report: readReport(content.grid, known, { language, today, own }) };
}

function readReport(
  grid: Grid,
  known: Pick<Report, 'identityToken' | 'identity' | 'template'>,
  given: { language: Language; today: string; own: Reference | undefined },
): Report {
  const { identity, template } = known;
  const { language, today, own } = given;
  const { readings, findings } = readWorkbook(grid, template, identity.language, identity.locale);
  const reference = own ?? readReference(grid, template, identity.language);
  const open = openReport(template, readings, { language, today, reference });
  return {
    ...known,
    language,
    readings,
    validation: open.validation(toldIn(language, template, findings)),
    required: open.required(),
    cells: findCells(grid, template, identity.language, () => undefined),
    date1904: grid.date1904,
    reference,
    sheets: layoutOf(template, identity.language).sheets.map((sheet) => sheet.name),
  };
}

function speaks(template: Template, language: Language): boolean {
  return availableLanguages.includes(language) && template.words[language] !== undefined;
}

/** What the reader found, in another language than that of the workbook. */
function toldIn(
  language: Language,
  template: Template,
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.map(({ code, indicators: [indicator = ''], places, details }) =>
    makeFinding(template, language, { code, indicator, places, details }),
  );
}

/** What tells one published template from all others. */
export function templateKey({ association, template, version }: Identity): string {
  return [association, template, version].join(' ');
}

/** What tells one report from all others, whichever copy of its workbook is open. */
export function reportKey(identity: Identity): string {
  return [templateKey(identity), identity.institution, identity.round].join(' ');
}

function isSpCore({ template, version }: Identity): boolean {
  return template === spCore.code && version === spCore.version;
}
