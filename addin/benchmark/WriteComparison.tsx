// The button that writes benchmark sheets into the workbook, and what came of it.
import { Button } from '@fluentui/react-components';
import { fill } from '@peerbook/shared';
import { Icon } from '../components/Icon.tsx';
import { ProblemBar } from '../components/ProblemBar.tsx';
import { usePaneWords } from '../words/words.ts';
import type { Writing } from './useWriting.ts';

export interface WriteComparisonProps {
  readonly writing: Writing;
  /** Whether there is anything to write yet. */
  readonly isReady: boolean;
  readonly onWrite: () => void;
}

export function WriteComparison({ writing, isReady, onWrite }: WriteComparisonProps) {
  const { compare } = usePaneWords();
  return (
    <>
      <div className="actions">
        <Button
          appearance="primary"
          disabledFocusable={!isReady || writing.kind === 'writing'}
          onClick={onWrite}
        >
          {writing.kind === 'writing' ? compare.writing : compare.write}
        </Button>
      </div>
      <div className="written-notice" role="status">
        {writing.kind === 'written' && (
          <p className="written">
            <Icon name="done" /> {fill(compare.written, { sheet: writing.sheet })}
          </p>
        )}
      </div>
      {writing.kind === 'failed' && <ProblemBar>{compare.notWritten}</ProblemBar>}
    </>
  );
}
