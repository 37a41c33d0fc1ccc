// Whole releases for functions that spill: the rows of a peer group, and the template that says what their indicators are.
import {
  apiBodies,
  type BenchmarkRow,
  type Movement,
  spCore,
  type Template,
} from '@peerbook/shared';
import { z } from 'zod';
import type { AskService } from './askService.ts';
import type { KeptFigures } from './keptFigures.ts';

type Release = z.output<typeof apiBodies.release>;

export interface PublishedTables {
  /** The rows of a peer group; rejects with a Refusal. */
  readonly rows: (
    association: string,
    release: number,
    group: string,
  ) => Promise<readonly BenchmarkRow[]>;
  /** What moved them since the release before, as far as that is told; rejects with a Refusal. */
  readonly movements: (
    association: string,
    release: number,
    group: string,
  ) => Promise<readonly Movement[]>;
  /** The template of the round that was released; rejects with a Refusal. */
  readonly template: (association: string, release: Release) => Promise<Template>;
  readonly forget: () => void;
}

const tableSchema = apiBodies.benchmarks.pick({ rows: true, movements: true });
const versionSchema = z.strictObject({ template: z.string(), version: z.string() });

/** Neither a release nor a published template ever changes: both are asked for once. */
export function createPublishedTables(ask: AskService, kept: KeptFigures): PublishedTables {
  let known = new Map<string, Promise<unknown>>();
  const once = <S extends z.ZodType>(
    name: string,
    schema: S,
    fetch: () => Promise<z.output<S>>,
  ): Promise<z.output<S>> => {
    const found = known.get(name);
    // What stands under a name was put there by this very function.
    if (found) return found as Promise<z.output<S>>;
    const held = known;
    const here = kept.get(name, schema);
    const made =
      here !== undefined
        ? Promise.resolve(here)
        : fetch().then((value) => {
            if (held === known) kept.set(name, value);
            return value;
          });
    known.set(name, made);
    made.catch(() => held.delete(name));
    return made;
  };
  const fetchTemplate = async (params: {
    association: string;
    template: string;
    version: string;
  }) => (await ask('getTemplateVersion', { params })).template;
  const tableOf = (association: string, release: number, group: string) =>
    once(`rows.${association}.${release}.${group}`, tableSchema, async () => {
      const params = { association, release: String(release) };
      const { rows, movements } = await ask('getBenchmarks', { params, query: { group } });
      return { rows, movements };
    });
  return {
    rows: async (...place) => (await tableOf(...place)).rows,
    movements: async (...place) => (await tableOf(...place)).movements,
    async template(association, { round }) {
      const of = await once(`round.${association}.${round}`, versionSchema, async () => {
        const { template, version } = await ask('getRound', { params: { association, round } });
        return { template, version };
      });
      if (of.template === spCore.code && of.version === spCore.version) return spCore;
      const name = `template.${association}.${of.template}.${of.version}`;
      return once(name, apiBodies.templateVersion.shape.template, () =>
        fetchTemplate({ association, ...of }),
      );
    },
    forget() {
      known = new Map();
    },
  };
}
