// Proposals for what fails, looked for in a quiet moment after each check: the search may take a twentieth of a second.
import { type Fix, proposeFixes } from '@peerbook/shared';
import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';
import type { Report } from './checkWorkbook.ts';

/** Milliseconds after a check in which nothing else happened. */
const quiet = 250;
const most = 20;
const none: readonly Fix[] = [];

/** Proposals for this very report; none until they are found. */
export function useFixes(report: Report): readonly Fix[] {
  const { today } = useServices();
  const [found, setFound] = useState<{ report: Report; fixes: readonly Fix[] }>();
  useEffect(() => {
    const { template, readings, language, reference } = report;
    const handle = setTimeout(() => {
      const options = { language, today: today(), reference };
      setFound({ report, fixes: proposeFixes(template, readings, options, most) });
    }, quiet);
    return () => clearTimeout(handle);
  }, [report, today]);
  return found?.report === report ? found.fixes : none;
}
