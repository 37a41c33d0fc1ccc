// Looking benchmarks up. Only rows of a frozen release are read here, never an answer of a peer.
import { benchmarkTable, indicatorsOf, type Language, type Template } from '@peerbook/shared';
import { findRound } from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import { findRelease, listRows, listStored, type Release } from '../release/documents.ts';
import { figuresOf } from '../release/frozenMembers.ts';
import type { Store } from '../store/store.ts';
import { findSubmission, findWorkbook, type Revision } from '../submission/documents.ts';
import { findTemplate } from '../template/documents.ts';
import { type BenchmarkSheet, writeBenchmarkSheet } from '../workbook/benchmarkSheet.ts';
import { issueWorkbook } from '../workbook/issueWorkbook.ts';
import { answersAsPrefill } from '../workbook/prefill.ts';
import { prepareIssue } from '../workbook/workbooks.ts';

export const benchmarkHandlers: Pick<Handlers, 'getBenchmarks' | 'getReleaseWorkbook'> = {
  async getBenchmarks({ services, params, query }) {
    const association = params['association'] as string;
    const release = await findRelease(services.store, association, params['release'] as string);
    const { store } = services;
    const stored = await listStored(store, association, release.release, query.indicator);
    const isAsked = ({ group }: { readonly group: string }) =>
      query.group === undefined || group === query.group;
    return {
      body: {
        release,
        rows: stored.flatMap(({ rows }) => rows).filter(isAsked),
        movements: stored.flatMap(({ movements = [] }) => movements).filter(isAsked),
      },
    };
  },

  async getReleaseWorkbook({ services, params, query }) {
    const association = params['association'] as string;
    const { store } = services;
    const release = await findRelease(store, association, params['release'] as string);
    const { body: round } = await findRound(store, association, release.round);
    const { template } = await findTemplate(store, association, round.template, round.version);
    const { head, revision } = await findSubmission(
      store,
      [association, query.institution],
      release.round,
    );
    const group = query.group ?? 'all';
    const issue = await prepareIssue(services, {
      association,
      round: release.round,
      institution: query.institution,
      language: query.language,
    });
    const kept = await findWorkbook(
      store,
      [association, query.institution],
      release.round,
      head.body.revision,
    );
    // Sent as JSON, or too large to keep: the sheet goes into a fresh workbook with the same answers.
    const workbook =
      kept ??
      (await issueWorkbook({
        ...issue,
        prefill: answersAsPrefill(template, issue.language, revision.values),
      }));
    const sheet = await benchmarkSheetOf(store, {
      association,
      release,
      template,
      revision,
      group,
      language: issue.language,
    });
    const bytes = await writeBenchmarkSheet(workbook, sheet);
    return { body: bytes, filename: `${release.round}-${query.institution}-benchmarks.xlsx` };
  },
};

/** What the benchmark sheet of an institution says: published rows beside the figures of its own revision. */
export async function benchmarkSheetOf(
  store: Store,
  about: {
    readonly association: string;
    readonly release: Release;
    readonly template: Template;
    readonly revision: Revision;
    readonly group: string;
    readonly language: Language;
  },
): Promise<BenchmarkSheet> {
  const { association, release, template, revision, group, language } = about;
  const rows = await listRows(store, association, release.release);
  const own = ownFigures(template, revision);
  const table = benchmarkTable({ template, language, own, rows, group });
  return { table, template, language, group, release };
}

function ownFigures(
  template: Parameters<typeof indicatorsOf>[0] & { ratios: readonly { code: string }[] },
  revision: Revision,
): Record<string, number | null> {
  const figures = figuresOf(revision);
  const codes = [...indicatorsOf(template), ...template.ratios].map((one) => one.code);
  return Object.fromEntries(codes.map((code) => [code, figures.get(code) ?? null]));
}
