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
import type { Store } from '../store/store.ts';
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
export async function readReport(
  { services, wanted, round, institution }: Sending,
  body: Input<'putSubmission'>['body'],
): Promise<Report> {
  const { association } = wanted;
  const today = services.now();
  const find = (identity: Identity) => findPublished(services.store, round, identity);
  const compare = (template: Template) =>
    referenceOf(services.store, { association, round, institution, template });
  if ('workbook' in body) {
    let published: PublishedTemplate | undefined;
    const upload = await readUpload(body.workbook, services, wanted, async (identity) => {
      published = await find(identity);
      return published.template;
    });
    if (!published) throw new Error('an upload was read without its template');
    const found = await compare(published.template);
    const { findings, ratios } = validate(published.template, upload.readings, {
      language: upload.identity.language,
      today: today.toISOString().slice(0, 10),
      reference: found.reference,
      earlier: upload.findings,
    });
    const { values, notes } = upload;
    return { published, values, notes, ratios, findings, found, workbook: body.workbook };
  }
  const identity = await verifyIdentity(services.signer, body.identity);
  checkIdentity(identity, wanted);
  const published = await find(identity);
  const found = await compare(published.template);
  const { readings, validation } = validateValues(published.template, body.values, body.notes, {
    language: identity.language,
    today,
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

/** The template that a workbook was issued from, if it is one of the round's. Throws workbook_of_other_version. */
async function findPublished(
  store: Store,
  round: StoredRound,
  identity: Identity,
): Promise<PublishedTemplate> {
  const { association, template, version, round: id } = identity;
  const refusal = (cause?: unknown) =>
    new Problem('workbook_of_other_version', { template, version, round: id }, { cause });
  if (template !== round.template) throw refusal();
  const published = await findTemplate(store, association, template, version).catch((cause) => {
    throw cause instanceof Problem ? refusal(cause) : cause;
  });
  // The same version with other content is not the one that this service published.
  if (identity.contentHash !== published.contentHash) throw refusal();
  return published;
}
