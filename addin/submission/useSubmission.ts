// Sends the report by way of the outbox: checks it once more, hands it over, keeps the receipt in the workbook, and says
// what came of it.
import { blocks, reportContent, ServiceProblem } from '@peerbook/shared';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Receipt } from '../excel/workbook.ts';
import { describeFailure } from '../failure.ts';
import { useServices } from '../services.ts';
import type { Check, Report } from '../validation/checkWorkbook.ts';
import type { ServerFinding } from '../validation/mergeFindings.ts';
import { usePaneWords } from '../words/words.ts';
import type { NewReport } from './outbox.ts';
import type { StandingState } from './useStanding.ts';
import { isOfSameInstitutionAndRound, isOpen, type WaitingReport } from './waitingReport.ts';

export type SendingState =
  | { readonly kind: 'idle' }
  /** The workbook is read once more. */
  | { readonly kind: 'checking' }
  /** On its way; `failure` says why the last attempt came to nothing. */
  | {
      readonly kind: 'waiting';
      readonly report: WaitingReport;
      readonly failure: string | undefined;
      readonly nextAttempt: number | undefined;
      /** False where this machine keeps nothing. */
      readonly isKept: boolean;
    }
  | { readonly kind: 'refused'; readonly sentence: string; readonly isConflict: boolean };

export interface SubmissionState {
  readonly sending: SendingState;
  /** Reports of other workbooks that wait on this machine. */
  readonly others: number;
  /** The last receipt of this report. */
  readonly receipt: Receipt | undefined;
  /** The receipt came just now; else it was found in the workbook. */
  readonly isReceiptFresh: boolean;
  /** The receipt could not be put into the workbook. */
  readonly isReceiptLost: boolean;
  /** Reads and checks the workbook, then sends what is given of it; by default the whole. */
  readonly submit: (choose?: (report: Report) => Partial<NewReport>) => void;
  /** Tries again what waits. */
  readonly tryNow: () => void;
  /** Takes back what waits. It may have arrived all the same. */
  readonly withdraw: (key: string) => void;
}

export function useSubmission(given: {
  report: Report;
  standing: StandingState;
  checkNow: () => Promise<Check>;
  onServerFindings: (findings: readonly ServerFinding[]) => void;
  /** Called once the service has taken or refused a report: it may have said other things meanwhile, too. */
  onAnswered: () => void;
}): SubmissionState {
  const { standing, checkNow, onServerFindings, onAnswered, report } = given;
  const { workbook, outbox } = useServices();
  const words = usePaneWords();
  const kept = useSyncExternalStore(outbox.subscribe, outbox.list);
  const [isChecking, setIsChecking] = useState(false);
  const [refusal, setRefusal] = useState<{ sentence: string; isConflict: boolean }>();
  const [receipt, setReceipt] = useState<Receipt | undefined>(() =>
    workbook.receipts().findLast((one) => isOfSameInstitutionAndRound(one, report.identity)),
  );
  const [isReceiptFresh, setIsReceiptFresh] = useState(false);
  const [isReceiptLost, setIsReceiptLost] = useState(false);

  const own = kept.filter((one) => isOfSameInstitutionAndRound(one.identity, report.identity));
  const answered = own.find((one) => !isOpen(one));
  const waiting = own.filter(isOpen).at(-1);
  const { reload } = standing;

  useEffect(() => {
    if (!answered) return;
    const { key, receipt: received, refusal: refused } = answered;
    if (received) {
      setReceipt(received);
      setIsReceiptFresh(true);
      setRefusal(undefined);
      // Only what stands in the workbook is taken out of the outbox: the proof is in one of them at any time.
      void workbook.writeReceipt(received).then(
        () => {
          setIsReceiptLost(false);
          outbox.remove(key);
        },
        () => {
          setIsReceiptLost(true);
          outbox.remove(key);
        },
      );
    } else if (refused) {
      const problem = new ServiceProblem(refused.status, refused.answer);
      if (problem.code === 'submission_has_errors')
        onServerFindings((problem.answer['findings'] ?? []) as readonly ServerFinding[]);
      const isConflict =
        problem.code === 'precondition_failed' || problem.code === 'precondition_missing';
      setRefusal({ sentence: describeFailure(problem, words), isConflict });
      outbox.remove(key);
    }
    void reload();
    onAnswered();
  }, [answered, workbook, outbox, words, reload, onAnswered, onServerFindings]);

  // A refusal is about what was sent; once the workbook says something else it is old news. The same report may be checked anew
  // meanwhile, with what was just learnt of it.
  const said = JSON.stringify(reportContent(report.readings));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the workbook says is what it must be told of
  useEffect(() => {
    setRefusal((now) => (now?.isConflict ? now : undefined));
  }, [said]);

  const etag = standing.standing?.etag;
  const submit = useCallback(
    async (choose?: (report: Report) => Partial<NewReport>) => {
      setIsChecking(true);
      setRefusal(undefined);
      try {
        // Excel for the web may have kept a pick from a list to itself: what is sent is read now.
        const check = await checkNow();
        if (check.status !== 'ready' || blocks(check.report.validation.findings)) return;
        const { identity, identityToken, readings } = check.report;
        const { association, institution, round } = identity;
        outbox.put({
          identity: { association, institution, round },
          identityToken,
          ...reportContent(readings),
          ...(etag !== undefined && { ifMatch: etag }),
          ...choose?.(check.report),
        });
      } catch (error) {
        setRefusal({ sentence: describeFailure(error, words), isConflict: false });
      } finally {
        setIsChecking(false);
      }
    },
    [checkNow, outbox, etag, words],
  );

  const failure = waiting && outbox.failure(waiting.key);
  const sending: SendingState = isChecking
    ? { kind: 'checking' }
    : waiting
      ? {
          kind: 'waiting',
          report: waiting,
          failure: failure === undefined ? undefined : describeFailure(failure, words),
          nextAttempt: outbox.nextAttempt(),
          isKept: outbox.isKept(),
        }
      : refusal
        ? { kind: 'refused', ...refusal }
        : { kind: 'idle' };
  return {
    sending,
    others: kept.filter(
      (one) => isOpen(one) && !isOfSameInstitutionAndRound(one.identity, report.identity),
    ).length,
    receipt,
    isReceiptFresh,
    isReceiptLost,
    submit: (choose) => void submit(choose),
    tryNow: () => void outbox.wake(),
    withdraw: outbox.remove,
  };
}
