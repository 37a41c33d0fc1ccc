// From what Excel holds to what the pane says: which report this is, its readings, and what is doubtful about them.
import {
  availableLanguages,
  decodeIdentity,
  type Identity,
  type Language,
  layoutOf,
  type Reading,
  type Reference,
  readReference,
  readWorkbook,
  spCore,
  type Template,
  type Validation,
  validate,
} from '@peerbook/shared';
import type { WorkbookContent } from '../excel/workbook.ts';

/** A report as it stands in the open workbook. */
export interface Report {
  readonly identityToken: string;
  readonly identity: Identity;
  readonly template: Template;
  readonly language: Language;
  readonly readings: readonly Reading[];
  readonly validation: Validation;
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
 */
export function checkWorkbook(content: WorkbookContent, learned: Learned, today: string): Check {
  const known = content.identityTokens.flatMap((token) => {
    const identity = decodeIdentity(token);
    return identity ? [{ token, identity }] : [];
  });
  const [first, ...others] = known;
  if (!first) return { status: 'stopped', reason: 'no_identity' };
  const { token, identity } = first;
  // Copies that disagree mean that the file was put together from two.
  const isSame = (other: Identity) => JSON.stringify(other) === JSON.stringify(identity);
  if (!others.every((other) => isSame(other.identity)))
    return { status: 'stopped', reason: 'mixed_identity' };
  const template = isSpCore(identity) ? spCore : learned.templates.get(templateKey(identity));
  if (!template) return { status: 'needs_template', identity };
  const { language, locale } = identity;
  if (!availableLanguages.includes(language) || !template.words[language])
    return { status: 'stopped', reason: 'language' };
  const { readings, findings } = readWorkbook(content.grid, template, language, locale);
  const reference =
    learned.references.get(reportKey(identity)) ?? readReference(content.grid, template, language);
  return {
    status: 'ready',
    report: {
      identityToken: token,
      identity,
      template,
      language,
      readings,
      validation: validate(template, readings, { language, today, reference, earlier: findings }),
      reference,
      sheets: layoutOf(template, language).sheets.map((sheet) => sheet.name),
    },
  };
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
