// When the pane learns what the checks read beside the report: once somebody who may see it is signed in, and whenever
// it is asked to.
import type { Identity, Reference } from '@peerbook/shared';
import { useCallback, useEffect, useRef } from 'react';
import { useServices } from '../services.ts';
import { membershipFor } from '../submission/membership.ts';
import type { SignedIn } from '../useSession.ts';
import { type Report, reportKey } from './checkWorkbook.ts';
import { learnReference } from './learnReference.ts';

/** Answers what asks again. */
export function useReference(
  report: Report | undefined,
  { state, me }: SignedIn,
  keep: (identity: Identity, reference: Reference) => void,
): () => void {
  const { client, workbook } = useServices();
  const shown = useRef(report);
  useEffect(() => {
    shown.current = report;
  }, [report]);
  const mayAsk =
    report !== undefined &&
    state === 'signedIn' &&
    me !== undefined &&
    membershipFor(me, report.identity).kind !== 'stranger';
  const asked = mayAsk ? reportKey(report.identity) : undefined;

  const learn = useCallback(() => {
    if (asked === undefined || !shown.current) return;
    void learnReference({ client, workbook }, shown.current, keep);
  }, [asked, client, workbook, keep]);

  useEffect(learn, [learn]);
  return learn;
}
