// Explanations: warnings that an officer has accepted as no mistake. One document for each institution and template, which
// changes with a decision and in the same batch.
import {
  answerFromData,
  type apiBodies,
  bandAround,
  type CompiledInstance,
  compileTemplate,
  type Explanation,
  isWithin,
  Problem,
  type Template,
} from '@peerbook/shared';
import type { z } from 'zod';
import { jsonBytes, storedLimit } from '../canonical.ts';
import type { PartitionKey, Store, StoredDocument, StoreOperation } from '../store/store.ts';
import type { Revision } from '../submission/documents.ts';

interface StoredExplanations {
  readonly explanations: readonly Explanation[];
}

type Decision = Pick<z.output<typeof apiBodies.decisionInput>, 'explanations' | 'ended'>;

/** As many as the contract lets a reference hold. */
const mostExplanations = 2000;

export const explanationsId = (template: string) => `explanations:${template}`;

function findDocument(
  store: Store,
  partition: PartitionKey,
  template: string,
): Promise<StoredDocument<StoredExplanations> | undefined> {
  return store.get<StoredExplanations>(partition, explanationsId(template));
}

/** Explanations of an institution that are in force, for every version of a template. */
export async function findExplanations(
  store: Store,
  partition: PartitionKey,
  template: string,
): Promise<readonly Explanation[]> {
  return (await findDocument(store, partition, template))?.body.explanations ?? [];
}

/** What a decision makes of the explanations: those then in force, and the operation that stores them, if any changed. */
export async function changeExplanations(
  store: Store,
  partition: PartitionKey,
  template: string,
  { accepted, ended }: { accepted: readonly Explanation[]; ended: Decision['ended'] },
): Promise<{ explanations: readonly Explanation[]; operation?: StoreOperation }> {
  const standing = await findDocument(store, partition, template);
  const before = standing?.body.explanations ?? [];
  const kept = new Map(before.map((one) => [keyOf(one), one]));
  for (const one of ended) kept.delete(keyOf(one));
  for (const one of accepted) kept.set(keyOf(one), one);
  if (accepted.length === 0 && kept.size === before.length) return { explanations: before };
  const explanations = [...kept.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const body: StoredExplanations = { explanations };
  if (explanations.length > mostExplanations || jsonBytes(body) > storedLimit)
    throw new Problem('too_large', { limit: storedLimit });
  const document = { id: explanationsId(template), kind: 'explanations', body };
  const operation: StoreOperation = standing
    ? { type: 'replace', ...document, etag: standing.etag }
    : { type: 'create', ...document };
  return { explanations, operation };
}

function keyOf({ rule, indicator }: { rule: string; indicator: string }): string {
  return `${rule}:${indicator}`;
}

/**
 * Explanations as an officer accepts them: of warnings and notes of this revision, by the comments that stand in it.
 * @throws Problem explanation_without_warning, explanation_without_comment, or request_invalid for a band without the value
 */
export function acceptExplanations(
  template: Template,
  revision: Revision,
  round: string,
  wanted: Decision['explanations'],
): readonly Explanation[] {
  const { indicators, instances } = compileTemplate(template);
  return wanted.map(({ rule, indicator: code, band }): Explanation => {
    const indicator = indicators.get(code);
    const instance = instances.find((one) => one.rule.code === rule && concerns(one, code));
    if (!indicator || !instance || !hasWarning(revision, instance))
      throw new Problem('explanation_without_warning', { rule, indicator: code });
    const comment = revision.notes[code]?.comment?.trim();
    if (!comment) throw new Problem('explanation_without_comment', { rule, indicator: code });
    const data = revision.values[code] ?? null;
    if (band && !isWithin(answerFromData(indicator, data).answer, band))
      throw new Problem('request_invalid', {
        reason: `explanations.${rule}.${code}: the reported value lies outside the band`,
      });
    return {
      rule,
      indicator: code,
      band: band ?? bandAround(data, indicator.kind),
      comment,
      round,
    };
  });
}

/** A rule about each of many is explained for the one it failed for; any other at any of the indicators that it reads. */
function concerns({ indicator, indicators }: CompiledInstance, code: string): boolean {
  return indicator === undefined ? indicators.includes(code) : indicator === code;
}

/** Whether a check failed in a revision, and not as an error, which is corrected instead. */
function hasWarning({ findings }: Revision, { rule, indicator }: CompiledInstance): boolean {
  return findings.some(
    (finding) =>
      finding.code === 'rule_failed' &&
      finding.rule === rule.code &&
      finding.severity !== 'error' &&
      (indicator === undefined || finding.indicators[0] === indicator),
  );
}
