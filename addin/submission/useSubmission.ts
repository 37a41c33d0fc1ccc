// Sends the report: checks it once more, sends it under one key, keeps the receipt, and says what came of it.
import { blocks, ServiceProblem } from '@peerbook/shared';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Unreachable } from '../apiClient.ts';
import type { Receipt } from '../excel/workbook.ts';
import { describeFailure } from '../failure.ts';
import { useServices } from '../services.ts';
import type { Check, Report } from '../validation/checkWorkbook.ts';
import type { ServerFinding } from '../validation/mergeFindings.ts';
import { usePaneWords } from '../words/words.ts';
import { reportBody } from './reportBody.ts';
import { sendReport } from './sendReport.ts';
import { createSubmissionKeys } from './submissionKeys.ts';
import type { StandingState } from './useStanding.ts';

export type SendingState =
  | { readonly kind: 'idle' }
  /** `attempt` counts the attempts after the first. */
  | { readonly kind: 'sending'; readonly attempt: number }
  | { readonly kind: 'failed'; readonly sentence: string; readonly advice?: string };

export interface SubmissionState {
  readonly sending: SendingState;
  readonly receipt: Receipt | undefined;
  /** The receipt came just now; else it was found in the workbook. */
  readonly isReceiptFresh: boolean;
  /** The receipt could not be put into the workbook. */
  readonly isReceiptLost: boolean;
  readonly submit: () => void;
}

export function useSubmission(given: {
  report: Report;
  standing: StandingState;
  checkNow: () => Promise<Check>;
  onServerFindings: (findings: readonly ServerFinding[]) => void;
  /** Called once the service has taken or refused a report: it may have said other things meanwhile, too. */
  onAnswered: () => void;
}): SubmissionState {
  const { standing, checkNow, onServerFindings, onAnswered } = given;
  const { workbook, client, newKey, pause } = useServices();
  const words = usePaneWords();
  const keys = useMemo(() => createSubmissionKeys(newKey), [newKey]);
  const [sending, setSending] = useState<SendingState>({ kind: 'idle' });
  const [receipt, setReceipt] = useState<Receipt | undefined>(() => workbook.lastReceipt());
  const [isReceiptFresh, setIsReceiptFresh] = useState(false);
  const [isReceiptLost, setIsReceiptLost] = useState(false);

  const keep = useCallback(
    async (received: Receipt) => {
      setReceipt(received);
      setIsReceiptFresh(true);
      setSending({ kind: 'idle' });
      const isLost = await workbook.writeReceipt(received).then(
        () => false,
        () => true,
      );
      setIsReceiptLost(isLost);
    },
    [workbook],
  );

  const explain = useCallback(
    (error: unknown): SendingState => {
      const sentence = describeFailure(error, words);
      if (error instanceof Unreachable)
        return { kind: 'failed', sentence, advice: words.submit.unsure };
      if (!(error instanceof ServiceProblem)) return { kind: 'failed', sentence };
      if (error.code === 'submission_has_errors')
        onServerFindings((error.answer['findings'] ?? []) as readonly ServerFinding[]);
      const isChanged =
        error.code === 'precondition_failed' || error.code === 'precondition_missing';
      return {
        kind: 'failed',
        sentence,
        ...(isChanged && { advice: words.submit.changedMeanwhile }),
      };
    },
    [words, onServerFindings],
  );

  // A refusal is about what was sent; once the workbook says something else it is old news. Doubt about an attempt stays.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the report is what it must be told of
  useEffect(() => {
    setSending((now) =>
      now.kind === 'failed' && now.advice === undefined ? { kind: 'idle' } : now,
    );
  }, [given.report]);

  const { reload } = standing;
  const etag = standing.standing?.etag;
  const submit = useCallback(async () => {
    setSending({ kind: 'sending', attempt: 0 });
    try {
      // Excel for the web may have kept a pick from a list to itself: what is sent is read now.
      const check = await checkNow();
      if (check.status !== 'ready' || blocks(check.report.validation.findings)) {
        setSending({ kind: 'idle' });
        return;
      }
      const { identity, identityToken, readings } = check.report;
      const onRetry = (attempt: number) => setSending({ kind: 'sending', attempt });
      await keep(
        await sendReport({
          client,
          keys,
          identity,
          identityToken,
          report: reportBody(readings),
          ifMatch: etag,
          pause,
          onRetry,
        }),
      );
      await reload();
      onAnswered();
    } catch (error) {
      setSending(explain(error));
      if (!(error instanceof ServiceProblem) || error.status === 401) return;
      await reload();
      onAnswered();
    }
  }, [checkNow, client, keys, etag, pause, keep, reload, explain, onAnswered]);

  return { sending, receipt, isReceiptFresh, isReceiptLost, submit: () => void submit() };
}
