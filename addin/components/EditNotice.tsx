// What the pane last changed in the workbook, with the way back; or why nothing was changed.
import { Link } from '@fluentui/react-components';
import { usePaneWords } from '../words/words.ts';
import type { CellEdits } from '../workbook/useCellEdits.ts';
import { Icon } from './Icon.tsx';
import { ProblemBar } from './ProblemBar.tsx';

export function EditNotice({ edits }: { edits: CellEdits }) {
  const words = usePaneWords();
  const { state } = edits;
  // The live region stays in place, so that a screen reader tells what comes into it.
  return (
    <div className={`edit-notice ${state.kind === 'none' ? '' : 'shown'}`}>
      <div role="status">
        {state.kind === 'done' && (
          <p className="written">
            <Icon name="done" />
            <span>{state.words}</span>
            <Link as="button" onClick={edits.undo}>
              {words.edit.undo}
            </Link>
          </p>
        )}
        {state.kind === 'undone' && (
          <p className="written">
            <Icon name="info" />
            <span>{state.left > 0 ? words.edit.changedSince : words.edit.undone}</span>
          </p>
        )}
      </div>
      {state.kind === 'refused' && (
        <ProblemBar intent="warning">{words.edit[state.reason]}</ProblemBar>
      )}
    </div>
  );
}
