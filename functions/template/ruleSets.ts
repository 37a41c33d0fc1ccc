// The rule set of a published version as an association has it: rules withdrawn, made milder, or taken back to what was
// published. Every revision is kept, so that a verdict can be traced to the rules that it was made under.
import {
  isMilder,
  Problem,
  publishedRuleSet,
  type Rule,
  type RuleChange,
  type RuleSet,
} from '@peerbook/shared';
import { anewOnConflict, institutionsPartition } from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import type { Store, StoredDocument, StoreOperation } from '../store/store.ts';
import { findTemplateAt } from './documents.ts';

interface Version {
  readonly code: string;
  readonly version: string;
}

const currentId = ({ code, version }: Version) => `rule-set:${code}:${version}`;
const revisionId = (version: Version, revision: number) =>
  `rule-set-revision:${version.code}:${version.version}:${String(revision).padStart(5, '0')}`;

/** The rule set in force; as published where nothing was changed. */
export async function findRuleSet(
  store: Store,
  association: string,
  version: Version,
): Promise<RuleSet> {
  return (await findCurrent(store, association, version))?.body ?? publishedRuleSet;
}

function findCurrent(
  store: Store,
  association: string,
  version: Version,
): Promise<StoredDocument<RuleSet> | undefined> {
  return store.get<RuleSet>(institutionsPartition(association), currentId(version));
}

export const ruleSetHandlers: Pick<Handlers, 'getRuleSet' | 'putRule'> = {
  async getRuleSet({ services, params }) {
    const { association, template, version } = params as unknown as Address;
    await findTemplateAt(services.store, params);
    return { body: await findRuleSet(services.store, association, { code: template, version }) };
  },

  async putRule({ services, params, body, record }) {
    const { association, template: code, version, rule: ruleCode } = params as unknown as Address;
    const { template } = await findTemplateAt(services.store, params);
    const rule = template.rules.find((one) => one.code === ruleCode);
    if (!rule) throw new Problem('not_found');
    if (body.severity !== null && isMilder(rule.severity, body.severity))
      throw new Problem('rule_made_graver', { rule: rule.code, severity: rule.severity });
    return anewOnConflict(async () => {
      const standing = await findCurrent(services.store, association, template);
      const ruleSet = standing?.body ?? publishedRuleSet;
      const since = services.now().toISOString();
      const next = withChange(ruleSet, rule, { ...body, since });
      if (next !== ruleSet) {
        const event = record('rule_changed', { template: code, version, rule: rule.code });
        await keep(services.store, association, template, next, standing?.etag, event);
      }
      return { body: next };
    });
  },
};

interface Address {
  readonly association: string;
  readonly template: string;
  readonly version: string;
  readonly rule: string;
}

/** The rule set with a change to one rule; the very same where it says so already. */
function withChange(ruleSet: RuleSet, rule: Rule, change: RuleChange): RuleSet {
  const { [rule.code]: standing, ...others } = ruleSet.changes;
  const isAsPublished = change.severity === rule.severity;
  const isKnown = isAsPublished
    ? standing === undefined
    : standing?.severity === change.severity && standing.reason === change.reason;
  if (isKnown) return ruleSet;
  return {
    revision: ruleSet.revision + 1,
    changes: isAsPublished ? others : { ...others, [rule.code]: change },
  };
}

/** Throws StoreConflict where another change was quicker. */
async function keep(
  store: Store,
  association: string,
  version: Version,
  next: RuleSet,
  etag: string | undefined,
  event: StoreOperation,
): Promise<void> {
  const current = { id: currentId(version), kind: 'rule-set', body: next };
  await store.batch(institutionsPartition(association), [
    etag === undefined ? { type: 'create', ...current } : { type: 'replace', ...current, etag },
    {
      type: 'create',
      id: revisionId(version, next.revision),
      kind: 'rule-set-revision',
      body: next,
    },
    event,
  ]);
}
