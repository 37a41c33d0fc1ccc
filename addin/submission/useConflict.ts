// Somebody else has sent this report since the workbook last heard of it: what each of the two says, cell by cell, until the
// person has chosen. Nothing is overwritten unseen.
import { indicatorsOf, type MergePlace, mergeReports, reportContent } from '@peerbook/shared';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CellInput } from '../excel/writeCells.ts';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { takeTheirs } from './takeTheirs.ts';
import type { Submission } from './useStanding.ts';

/** Whose word stands in one place. */
export type Choice = 'mine' | 'theirs';

export interface Conflict {
  readonly submission: Submission;
  readonly places: readonly MergePlace[];
  /** Whether the revision that both began with is known, so that it can be told who changed what. */
  readonly hasBase: boolean;
  /** Takes over what is theirs, and goes on from their revision; false where a cell could not be written. */
  readonly settle: (choiceOf: (place: MergePlace) => Choice) => Promise<boolean>;
}

export interface ConflictState {
  readonly conflict: Conflict | undefined;
  /** The base is being fetched. */
  readonly isLoading: boolean;
}

/**
 * @param known the revision that the workbook last heard of, by its receipts; undefined where it never sent anything
 * @param write writes cells and reads the workbook again
 */
export function useConflict(
  report: Report,
  submission: Submission | undefined,
  known: number | undefined,
  write: (inputs: readonly CellInput[] | undefined) => Promise<boolean>,
): ConflictState {
  const { client } = useServices();
  const [settled, setSettled] = useState<number>();
  const [base, setBase] = useState<{ revision: number; submission: Submission | undefined }>();
  const since = Math.max(known ?? 0, settled ?? 0);
  const isNewer = submission !== undefined && submission.revision > since;
  const { association, round, institution } = report.identity;

  useEffect(() => {
    if (!isNewer || since === 0 || base?.revision === since) return;
    let isCurrent = true;
    const params = { association, round, institution };
    client('getSubmission', { params, query: { revision: String(since) } }).then(
      ({ body }) => isCurrent && setBase({ revision: since, submission: body }),
      // Without it the two are compared all the same, only not by who changed what.
      () => isCurrent && setBase({ revision: since, submission: undefined }),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, isNewer, since, base, association, round, institution]);

  const began = since > 0 ? base?.submission : undefined;
  const isLoading = isNewer && since > 0 && base?.revision !== since;
  const places = useMemo(() => {
    if (!isNewer || isLoading || !submission) return [];
    const codes = indicatorsOf(report.template).map(({ code }) => code);
    return mergeReports(codes, began, reportContent(report.readings), submission);
  }, [isNewer, isLoading, submission, began, report]);

  const settle = useCallback(
    async (choiceOf: (place: MergePlace) => Choice) => {
      if (!submission) return false;
      const taken = places.filter((place) => choiceOf(place) === 'theirs');
      const isDone = taken.length === 0 || (await write(takeTheirs(report, taken)));
      if (isDone) setSettled(submission.revision);
      return isDone;
    },
    [submission, places, report, write],
  );
  return {
    conflict:
      submission && places.length > 0
        ? { submission, places, hasBase: began !== undefined, settle }
        : undefined,
    isLoading,
  };
}
