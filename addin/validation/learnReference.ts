// Learns from the service what the checks read beside a report: the period before, usual ranges, the rules in force,
// explanations. The pane checks with it at once; the workbook gets it for when there is no connection.
import { type Client, type Identity, type Reference, referenceRows } from '@peerbook/shared';
import type { Workbook } from '../excel/workbook.ts';
import type { Report } from './checkWorkbook.ts';

/**
 * Asks, hands the answer on, and writes it into the workbook. Nothing is told of a failure: the checks go on with what
 * the workbook carries, and the service checks anew whatever is sent.
 */
export async function learnReference(
  given: { readonly client: Client; readonly workbook: Pick<Workbook, 'writeReference'> },
  { identity, template }: Pick<Report, 'identity' | 'template'>,
  keep: (identity: Identity, reference: Reference) => void,
): Promise<void> {
  const { association, round, institution } = identity;
  const answer = await given
    .client('getReference', { params: { association, round }, query: { institution } })
    .catch(() => undefined);
  if (!answer) return;
  const { reference } = answer.body;
  keep(identity, reference);
  await given.workbook
    .writeReference(referenceRows(template, identity.language, reference))
    .catch(() => undefined);
}
