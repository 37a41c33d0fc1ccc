// In a workbook of the person's own: what formulas can show there, signing in for it, and whose figures they show.
import { Field, Select } from '@fluentui/react-components';
import { fill } from '@peerbook/shared';
import { AccountLine } from '../components/AccountLine.tsx';
import { Loading } from '../components/Loading.tsx';
import { SignInCard } from '../components/SignInCard.tsx';
import { useServices } from '../services.ts';
import type { SignedIn } from '../useSession.ts';
import { functionWordsOf } from '../words/functions/functionWords.ts';
import { usePaneWords } from '../words/words.ts';
import { useStandpointChoice } from './useStandpointChoice.ts';

const example = '=SP.BENCHMARK("ratio_par30_ratio", "median")';

export function FormulasCard({ session }: { session: SignedIn }) {
  const { language } = usePaneWords();
  const words = functionWordsOf(language).pane;
  const { me, state } = session;
  const { hasFunctions } = useServices();
  const { options, chosen, choose } = useStandpointChoice(me);
  if (!hasFunctions) return <p>{words.notHere}</p>;
  return (
    <>
      <section className="card">
        <h2>{words.title}</h2>
        <p>{fill(words.text, { formula: example })}</p>
        {state === 'signedIn' && <AccountLine membership={undefined} session={session} />}
        {state === 'signedIn' && !me && <Loading />}
        {me && options.length === 0 && <p>{words.noMembership}</p>}
        {options.length > 1 && (
          <Field label={words.choose}>
            <Select onChange={(_, { value }) => choose(value)} value={chosen}>
              {chosen === '' && <option value="">{words.none}</option>}
              {options.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </section>
      {state !== 'signedIn' && <SignInCard session={session} why={words.signIn} />}
    </>
  );
}
