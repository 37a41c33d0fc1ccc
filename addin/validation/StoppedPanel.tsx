// What the pane says where there is no report to work on: why, and what to do next.
import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Loading } from '../components/Loading.tsx';
import type { SignedIn } from '../useSession.ts';
import { usePaneWords } from '../words/words.ts';
import type { CheckState } from './useValidation.ts';

// Only a workbook that is none of the association's needs it.
const FormulasCard = lazy(async () => ({
  default: (await import('../customFunctions/FormulasCard.tsx')).FormulasCard,
}));

export function StoppedPanel(props: {
  session: SignedIn;
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
      {props.reason === 'no_identity' && (
        <Suspense fallback={<Loading />}>
          <FormulasCard session={props.session} />
        </Suspense>
      )}
    </main>
  );
}
