// Published versions of templates: the built-in one, and those that an association published.
import { Problem, parseTemplate, spCore, type Template } from '@peerbook/shared';
import { institutionsPartition } from '../association/documents.ts';
import { contentHash } from '../canonical.ts';
import type { Store } from '../store/store.ts';

export interface PublishedTemplate {
  readonly template: Template;
  readonly contentHash: string;
  readonly published: string;
}

export function templateId(code: string, version: string): string {
  return `template:${code}:${version}`;
}

/** Templates parsed once for each store; a published version never changes. */
const parsedOf = new WeakMap<Store, Map<string, PublishedTemplate>>();

const builtIn: PublishedTemplate = {
  template: spCore,
  contentHash: contentHash(spCore),
  published: '2026-11-23T00:00:00.000Z',
};

/**
 * The version that the address of a request names. One that is not there is answered as whatever else is not, without a word
 * about it.
 * @throws Problem not_found
 */
export async function findTemplateAt(
  store: Store,
  params: Readonly<Record<string, string>>,
): Promise<PublishedTemplate> {
  const { association, template, version } = params as {
    association: string;
    template: string;
    version: string;
  };
  try {
    return await findTemplate(store, association, template, version);
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    throw new Problem('not_found', {}, { cause });
  }
}

/**
 * A published version, ready to be used. SP Core is there for every association.
 * @throws Problem template_version_unknown
 */
export async function findTemplate(
  store: Store,
  association: string,
  code: string,
  version: string,
): Promise<PublishedTemplate> {
  if (code === spCore.code && version === spCore.version) return builtIn;
  const key = `${association}/${templateId(code, version)}`;
  const parsed = parsedOf.get(store) ?? new Map<string, PublishedTemplate>();
  parsedOf.set(store, parsed);
  const known = parsed.get(key);
  if (known) return known;
  const wellFormed = /^[a-z0-9_]{1,60}$/.test(code) && /^[\d.]{1,11}$/.test(version);
  const document = wellFormed
    ? await store.get<PublishedTemplate>(
        institutionsPartition(association),
        templateId(code, version),
      )
    : undefined;
  if (!document) throw new Problem('template_version_unknown', { template: code, version });
  const found = { ...document.body, template: parseTemplate(document.body.template) };
  parsed.set(key, found);
  return found;
}
