// The association's questions, and what only the service found, beside the cells they are about; taken away once they are
// answered. The workbook's own checks mark the rest.
import type { AnswerMark } from '@peerbook/shared';
import { useEffect, useRef } from 'react';
import { useServices } from '../services.ts';
import { isSameMarks } from './answerMarks.ts';

/** @param marks undefined as long as it is not known what is asked: then the workbook keeps what it shows */
export function useMarks(marks: readonly AnswerMark[] | undefined): void {
  const { workbook } = useServices();
  const shown = useRef<readonly AnswerMark[]>(undefined);
  useEffect(() => {
    if (!marks || (shown.current && isSameMarks(shown.current, marks))) return;
    shown.current = marks;
    // A workbook that can't be written shows no marks; the pane has them all the same.
    workbook.writeMarks(marks).catch(() => {
      shown.current = undefined;
    });
  }, [marks, workbook]);
}
