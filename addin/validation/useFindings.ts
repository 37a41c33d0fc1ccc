// The findings shown: the pane's own and, where the service refused a report, those that it made beyond them, until
// something in the workbook changes.
import type { Finding } from '@peerbook/shared';
import { useCallback, useMemo, useState } from 'react';
import type { Report } from './checkWorkbook.ts';
import { mergeFindings, type ServerFinding } from './mergeFindings.ts';

export function useFindings(report: Report): {
  readonly findings: readonly Finding[];
  readonly addServerFindings: (findings: readonly ServerFinding[]) => void;
} {
  const [refused, setRefused] = useState<{ report: Report; findings: readonly ServerFinding[] }>();
  const findings = useMemo(() => {
    const server = refused?.report === report ? refused.findings : [];
    return mergeFindings(report.validation.findings, server, report.readings);
  }, [report, refused]);
  const addServerFindings = useCallback(
    (added: readonly ServerFinding[]) => setRefused({ report, findings: added }),
    [report],
  );
  return { findings, addServerFindings };
}
