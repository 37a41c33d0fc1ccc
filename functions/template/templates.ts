// Publishing and reading versions of templates.
import { checkTemplate, Problem, spCore } from '@peerbook/shared';
import { institutionsPartition } from '../association/documents.ts';
import { contentHash, jsonBytes, storedLimit } from '../canonical.ts';
import type { Handlers } from '../handlers.ts';
import { StoreConflict } from '../store/store.ts';
import { findTemplate, findTemplateAt, type PublishedTemplate, templateId } from './documents.ts';

export const templateHandlers: Pick<Handlers, 'putTemplateVersion' | 'getTemplateVersion'> = {
  async putTemplateVersion({ services, params, body, record }) {
    const {
      association,
      template: code,
      version,
    } = params as { association: string; template: string; version: string };
    if (body.code !== code || body.version !== version) {
      throw new Problem('request_invalid', {
        reason: `the body is ${body.code} ${body.version}, the address says ${code} ${version}`,
      });
    }
    if (jsonBytes(body) > storedLimit) throw new Problem('too_large', { limit: storedLimit });
    if (code === spCore.code)
      throw new Problem('template_version_exists', { template: code, version });
    const faults = checkTemplate(body);
    if (faults.length > 0) {
      throw new Problem('request_invalid', {
        reason: faults
          .slice(0, 5)
          .map((fault) => `${fault.path.join('.')}: ${fault.sentence}`)
          .join('; '),
      });
    }
    const published: PublishedTemplate = {
      template: body,
      contentHash: contentHash(body),
      published: services.now().toISOString(),
    };
    try {
      await services.store.batch(institutionsPartition(association), [
        { type: 'create', id: templateId(code, version), kind: 'template', body: published },
        record('template_published', { template: code, version }),
      ]);
    } catch (cause) {
      if (!(cause instanceof StoreConflict)) throw cause;
      const standing = await findTemplate(services.store, association, code, version);
      // The same content again is a retry, not a change.
      if (standing.contentHash === published.contentHash) return { body: standing, status: 200 };
      throw new Problem('template_version_exists', { template: code, version }, { cause });
    }
    return { body: published };
  },

  async getTemplateVersion({ services, params }) {
    return { body: await findTemplateAt(services.store, params) };
  },
};
