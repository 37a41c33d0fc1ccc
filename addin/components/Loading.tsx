// Something is on its way; a spinner has no words of its own for those who do not see it.
import { Spinner } from '@fluentui/react-components';
import { usePaneWords } from '../words/words.ts';

export function Loading({ className }: { className?: string }) {
  const words = usePaneWords();
  return <Spinner aria-label={words.pane.loading} className={className} size="tiny" />;
}
