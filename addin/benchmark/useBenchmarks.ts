// The figures of a release for one peer group beside the own values, and how they get into the workbook.
import { type BenchmarkRow, type BenchmarkTableRow, benchmarkTable } from '@peerbook/shared';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { describeFailure } from '../failure.ts';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { usePaneWords } from '../words/words.ts';
import { comparisonOf } from './comparisonOf.ts';
import { ownValues } from './ownValues.ts';
import { type Release, useReleases } from './useReleases.ts';
import { useWriting, type Writing } from './useWriting.ts';

export interface BenchmarkState {
  /** Newest first; undefined until they are known. */
  readonly releases: readonly Release[] | undefined;
  readonly release: Release | undefined;
  readonly group: string;
  /** Undefined until it is fetched. */
  readonly table: readonly BenchmarkTableRow[] | undefined;
  readonly failure: string | undefined;
  readonly writing: Writing;
  readonly chooseRelease: (release: number) => void;
  readonly chooseGroup: (group: string) => void;
  readonly write: () => void;
  readonly reload: () => void;
}

/** @param report undefined as long as nothing may be asked */
export function useBenchmarks(report: Report | undefined): BenchmarkState {
  const { client } = useServices();
  const words = usePaneWords();
  const association = report?.identity.association;
  const { releases, failure: listFailure, reload } = useReleases(association);
  const [chosen, setChosen] = useState<number>();
  const [wantedGroup, setGroup] = useState('all');
  const [fetched, setFetched] = useState<{ key: string; rows: readonly BenchmarkRow[] }>();
  const [failure, setFailure] = useState<string>();
  const { writing, write, forget } = useWriting();

  const release = releases?.find((one) => one.release === chosen) ?? releases?.[0];
  const number = release?.release;
  const group = release?.groups.includes(wantedGroup) ? wantedGroup : 'all';
  const key = `${association} ${number} ${group}`;

  useEffect(() => {
    if (association === undefined || number === undefined) return;
    let isCurrent = true;
    setFailure(undefined);
    forget();
    client('getBenchmarks', {
      params: { association, release: String(number) },
      query: { group },
    }).then(
      ({ body }) => isCurrent && setFetched({ key, rows: body.rows }),
      (error: unknown) => isCurrent && setFailure(describeFailure(error, words)),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, words, association, number, group, key, forget]);

  const rows = fetched?.key === key ? fetched.rows : undefined;
  const table = useMemo(() => {
    if (!report || !rows) return undefined;
    const { template, language } = report;
    return benchmarkTable({ template, language, own: ownValues(report), rows, group });
  }, [report, rows, group]);

  const writeNow = useCallback(() => {
    if (!report || !releases || !release) return;
    write((asked) => comparisonOf(asked, { report, releases, release, group }));
  }, [report, releases, release, group, write]);

  return {
    releases,
    release,
    group,
    table,
    failure: listFailure ?? failure,
    writing,
    chooseRelease: setChosen,
    chooseGroup: setGroup,
    write: writeNow,
    reload,
  };
}
