// Answers from another workbook of Peerbook's: what may be copied, what is ticked, and how it gets into the cells.
import { useState } from 'react';
import type { Report } from '../validation/checkWorkbook.ts';
import { linkWordsOf } from '../words/links/linkWords.ts';
import { count } from '../words/words.ts';
import { inputsOfAnswer } from '../workbook/cellInputs.ts';
import type { CellEdits } from '../workbook/useCellEdits.ts';
import { type CopiedAnswer, type CopyPlan, copyPlan } from './copyPlan.ts';
import { type ChosenFile, openFile, type Refusal } from './openBook.ts';
import { allInputs } from './taking.ts';

export interface Copying {
  readonly name: string | undefined;
  readonly plan: CopyPlan | undefined;
  /** Why the file was not opened. */
  readonly refusal: Refusal | undefined;
  readonly open: (file: ChosenFile) => void;
  readonly isTicked: (copied: CopiedAnswer) => boolean;
  readonly tick: (answers: readonly CopiedAnswer[], isTicked: boolean) => void;
  readonly take: () => void;
}

export function useCopy(report: Report, edits: CellEdits): Copying {
  const [opened, setOpened] = useState<Awaited<ReturnType<typeof openFile>>>();
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  // Planned anew with each reading of the report, so that what was copied is no longer offered.
  const plan = opened?.kind === 'open' ? copyPlan(opened.content, report) : undefined;
  const all = plan?.kind === 'ready' ? [...plan.filling, ...plan.replacing] : [];
  const isSameRound = plan?.kind === 'ready' && plan.identity.round === report.identity.round;
  // What is there already, or was said of another period, is copied only where the person says so.
  const isTicked = ({ indicator, before }: CopiedAnswer) =>
    ticks.get(indicator.code) ?? (isSameRound && before.kind === 'blank');
  const take = async () => {
    const ticked = all.filter(isTicked);
    const inputs = allInputs(
      ticked.map(({ indicator, after }) => inputsOfAnswer(report, indicator.code, after)),
    );
    const words = count(ticked.length, linkWordsOf(report.language).copied);
    if (await edits.write(inputs, words)) setTicks(new Map());
  };
  return {
    name: opened?.name,
    plan,
    refusal: opened?.kind === 'refused' ? opened.reason : undefined,
    open: (file) => {
      setTicks(new Map());
      void openFile(file).then(setOpened);
    },
    isTicked,
    tick: (answers, is) =>
      setTicks(
        (now) => new Map([...now, ...answers.map((one) => [one.indicator.code, is] as const)]),
      ),
    take: () => void take(),
  };
}
