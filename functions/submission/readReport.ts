// What was sent, read and checked: as a filled workbook or as JSON, by the template that its identity names, under the rules in
// force now and against the institution's own history.
import {
  type Finding,
  type Identity,
  Problem,
  type ReportContent,
  reportContent,
  type Template,
  validate,
} from '@peerbook/shared';
import type { StoredRound } from '../association/documents.ts';
import type { Input } from '../handlers.ts';
import { findTemplate, type PublishedTemplate } from '../template/documents.ts';
import { type FoundReference, referenceOf } from '../validation/reference.ts';
import { validateValues } from '../validation/validateValues.ts';
import { checkIdentity, readUpload, verifyIdentity } from './readUpload.ts';
import type { Sending } from './sending.ts';

export interface Report extends ReportContent {
  readonly published: PublishedTemplate;
  readonly ratios: Readonly<Record<string, number | null>>;
  readonly findings: readonly Finding[];
  /** What the report was compared with. */
  readonly found: FoundReference;
  readonly workbook?: Uint8Array;
}

/** Throws the problems of a file or an identity that can't be taken; what is wrong in the report itself are findings. */
export function readReport(
  sending: Sending,
  body: Input<'putSubmission'>['body'],
): Promise<Report> {
  return 'workbook' in body
    ? readFilled(sending, body.workbook)
    : readValues(sending, body.identity, () => body);
}

async function readFilled(sending: Sending, workbook: Uint8Array): Promise<Report> {
  const { services, wanted } = sending;
  let published: PublishedTemplate | undefined;
  const upload = await readUpload(workbook, services, wanted, async (identity) => {
    published = await findPublished(sending, identity);
    return published.template;
  });
  if (!published) throw new Error('an upload was read without its template');
  const found = await compareWith(sending, published.template);
  const { findings, ratios } = validate(published.template, upload.readings, {
    language: upload.identity.language,
    today: services.now().toISOString().slice(0, 10),
    reference: found.reference,
    earlier: upload.findings,
  });
  const { values, notes } = upload;
  return { published, values, notes, ratios, findings, found, workbook };
}

/**
 * Reads values as JSON carries them, bound by an identity token.
 * @param contentFor the values, once the template is known that they are of
 */
export async function readValues(
  sending: Sending,
  token: string,
  contentFor: (template: Template) => ReportContent,
): Promise<Report> {
  const { services, wanted } = sending;
  const identity = await verifyIdentity(services.signer, token);
  checkIdentity(identity, wanted);
  const published = await findPublished(sending, identity);
  const { values, notes } = contentFor(published.template);
  const found = await compareWith(sending, published.template);
  const { readings, validation } = validateValues(published.template, values, notes, {
    language: identity.language,
    today: services.now(),
    reference: found.reference,
  });
  // As they were read, not as they were sent: the same answers are the same content, whichever way they come.
  return {
    published,
    ...reportContent(readings),
    ratios: validation.ratios,
    findings: validation.findings,
    found,
  };
}

function compareWith(
  { services, wanted: { association }, round, institution }: Sending,
  template: Template,
): Promise<FoundReference> {
  return referenceOf(services.store, { association, round, institution, template });
}

/** Throws workbook_of_other_version for a template that a round does not take: its own version, and older ones as it says. */
export function checkTaken(
  { template, version, alsoAccepts, round }: StoredRound,
  given: Pick<Template, 'code' | 'version'>,
): void {
  const taken = [version, ...(alsoAccepts ?? [])];
  if (given.code === template && taken.includes(given.version)) return;
  throw new Problem('workbook_of_other_version', {
    template: given.code,
    version: given.version,
    round,
  });
}

/** The template that a workbook was issued from, if it is one of the round's. Throws workbook_of_other_version. */
async function findPublished(
  { services: { store }, round }: Sending,
  identity: Identity,
): Promise<PublishedTemplate> {
  const { association, template, version, round: id } = identity;
  const refusal = (cause?: unknown) =>
    new Problem('workbook_of_other_version', { template, version, round: id }, { cause });
  checkTaken(round, { code: template, version });
  const published = await findTemplate(store, association, template, version).catch((cause) => {
    throw cause instanceof Problem ? refusal(cause) : cause;
  });
  // The same version with other content is not the one that this service published.
  if (identity.contentHash !== published.contentHash) throw refusal();
  return published;
}
