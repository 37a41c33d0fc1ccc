// Asks the person to sign in, or to sign in again, and says why an attempt came to nothing.
import { Button, Spinner } from '@fluentui/react-components';
import type { SignedIn } from '../useSession.ts';
import { usePaneWords } from '../words/words.ts';
import { ProblemBar } from './ProblemBar.tsx';

export function SignInCard({ session, why }: { session: SignedIn; why: string }) {
  const words = usePaneWords();
  const isExpired = session.state === 'expired';
  return (
    <section className="card">
      {session.failure !== undefined && <ProblemBar>{session.failure}</ProblemBar>}
      <p>{isExpired ? words.session.expired : why}</p>
      {session.state === 'signingIn' ? (
        <Spinner label={words.session.signingIn} labelPosition="after" size="tiny" />
      ) : (
        <Button appearance="primary" onClick={session.signIn}>
          {isExpired ? words.session.signInAgain : words.session.signIn}
        </Button>
      )}
    </section>
  );
}
