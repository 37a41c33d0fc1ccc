// Where submissions and templates of workbooks are asked for: a service, or the store that stands beside this program.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type apiBodies,
  type CallResult,
  type Client,
  type Identity,
  Problem,
  parseTemplate,
  ServiceProblem,
  type Template,
} from '@peerbook/shared';
import type { z } from 'zod';
import { openSqliteStore } from '../../store/sqliteStore.ts';
import { findSubmission, shownSubmission } from '../../submission/documents.ts';
import { findTemplate } from '../../template/documents.ts';
import { UsageError } from '../commands/arguments.ts';
import { runningService } from '../commands/runningService.ts';
import { clientAt } from '../commands/serviceClient.ts';

export type ShownSubmission = z.output<typeof apiBodies.submission>;

export interface SubmissionSource {
  /** The current submission; undefined where there is none, or none that may be seen. */
  readonly submission: (identity: Identity) => Promise<ShownSubmission | undefined>;
  readonly template: (identity: Identity) => Promise<Template | undefined>;
  readonly close: () => Promise<void>;
}

/** The service at an address. Throws UsageError as clientAt does. */
export function sourceAt(service: string, token: string): SubmissionSource {
  return sourceOf(clientAt(service, token), service);
}

/**
 * What runs on this machine, or the store that an earlier run left in the folder; undefined where there is neither.
 * @param first the port that the pages stand at, as `npm start -- --port` has it
 */
export async function localSource(
  first: number,
  folder: string,
): Promise<SubmissionSource | undefined> {
  const client = await runningService(first).catch((cause: unknown) => {
    throw new UsageError(`The service on this machine can't be asked: ${wordsOf(cause)}`);
  });
  if (client) return sourceOf(client, 'this machine');
  const file = join(folder, 'store.sqlite');
  if (!existsSync(file)) return undefined;
  const store = await openSqliteStore({ file }).catch((cause: unknown) => {
    throw new UsageError(wordsOf(cause));
  });
  return {
    submission: ({ association, institution, round }) =>
      orUndefined('not_found', async () => {
        const found = await findSubmission(store, [association, institution], round);
        // Neither the name, the order of changes nor what was explained is compared.
        return shownSubmission(
          { ...found, head: found.head.body },
          { institutionName: '', codes: [], explanations: [] },
        );
      }),
    template: ({ association, template, version }) =>
      orUndefined(
        'template_version_unknown',
        async () => (await findTemplate(store, association, template, version)).template,
      ),
    close: () => store.close(),
  };
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function sourceOf(client: Client, name: string): SubmissionSource {
  const ask = async <T>(call: () => Promise<CallResult<T>>): Promise<T | undefined> => {
    try {
      return (await call()).body;
    } catch (cause) {
      if (cause instanceof ServiceProblem) {
        if (cause.status === 404) return undefined;
        throw cause;
      }
      // No answer, or one that the contract does not know.
      throw new UsageError(`There is no Peerbook service that answers at ${name}.`);
    }
  };
  return {
    submission: ({ association, institution, round }) =>
      ask(() => client('getSubmission', { params: { association, institution, round } })),
    template: async ({ association, template, version }) => {
      const params = { association, template, version };
      const found = await ask(() => client('getTemplateVersion', { params }));
      return found && parseTemplate(found.template);
    },
    close: async () => {},
  };
}

async function orUndefined<T>(
  code: 'not_found' | 'template_version_unknown',
  find: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await find();
  } catch (cause) {
    if (cause instanceof Problem && cause.code === code) return undefined;
    throw cause;
  }
}
