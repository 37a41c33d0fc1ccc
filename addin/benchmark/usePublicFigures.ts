// The public figures of the past that the association has imported, beside own values.
import { type BenchmarkTableRow, benchmarkTable } from '@peerbook/shared';
import { useEffect, useMemo, useState } from 'react';
import type { Answer } from '../apiClient.ts';
import { describeFailure } from '../failure.ts';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { usePaneWords } from '../words/words.ts';
import { ownValues } from './ownValues.ts';

type PublicFigures = Answer<'getPublicFigures'>;

export interface PublicFigureState {
  /** Undefined until they are fetched. */
  readonly figures: PublicFigures | undefined;
  readonly failure: string | undefined;
  readonly group: string;
  readonly chooseGroup: (group: string) => void;
  readonly table: readonly BenchmarkTableRow[];
}

export function usePublicFigures(report: Report): PublicFigureState {
  const { client } = useServices();
  const words = usePaneWords();
  const [figures, setFigures] = useState<PublicFigures>();
  const [failure, setFailure] = useState<string>();
  const [group, setGroup] = useState('world');
  const { association } = report.identity;

  useEffect(() => {
    let isCurrent = true;
    client('getPublicFigures', { params: { association } }).then(
      ({ body }) => isCurrent && setFigures(body),
      (error: unknown) => isCurrent && setFailure(describeFailure(error, words)),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, words, association]);

  const table = useMemo(() => {
    const { template, language } = report;
    const rows = figures?.rows ?? [];
    const all = benchmarkTable({ template, language, own: ownValues(report), rows, group });
    return all.filter(({ status }) => status !== 'withheld');
  }, [report, figures, group]);
  return { figures, failure, group, chooseGroup: setGroup, table };
}
