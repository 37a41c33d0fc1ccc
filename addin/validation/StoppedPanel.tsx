// What the pane says where there is no report to work on: why, and what to do next.
import { Button } from '@fluentui/react-components';
import { usePaneWords } from '../words/words.ts';
import type { CheckState } from './useValidation.ts';

export function StoppedPanel(props: {
  reason: (CheckState & { status: 'stopped' })['reason'];
  onReadAgain: () => void;
}) {
  const words = usePaneWords();
  const { title, text } = words.stopped[props.reason];
  return (
    <main className="stage stopped">
      <h1>{title}</h1>
      <p>{text}</p>
      <Button onClick={props.onReadAgain}>{words.readAgain}</Button>
    </main>
  );
}
