// What of an institution's figures may be compared: its own people say it here, and take it back.
import { Button, Checkbox, Spinner } from '@fluentui/react-components';
import { fill, type Sensitivity, sensitivities } from '@peerbook/shared';
import { useState } from 'react';
import { dateText } from '../components/dates.ts';
import { FoldedCard } from '../components/FoldedCard.tsx';
import { ProblemBar } from '../components/ProblemBar.tsx';
import { membershipFor } from '../submission/membership.ts';
import type { SignedIn } from '../useSession.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { consentWordsOf } from '../words/consent/consentWords.ts';
import { usePaneWords } from '../words/words.ts';
import { useConsent } from './useConsent.ts';

export function ConsentCard({ report, session }: { report: Report; session: SignedIn }) {
  const [isOpen, setIsOpen] = useState(false);
  const state = useConsent(report, isOpen);
  const { language } = report;
  const paneWords = usePaneWords();
  const words = consentWordsOf(language);
  const { me } = session;
  // Observers and people of other institutions are told nothing of it.
  const standpoint = me && membershipFor(me, report.identity);
  if (!standpoint || standpoint.kind === 'stranger' || standpoint.membership.role === 'observer')
    return null;
  const { consent, failure, isBusy, save } = state;
  return (
    <FoldedCard kind="consent" onFold={setIsOpen} title={words.title}>
      <p>{words.about}</p>
      {failure !== undefined && <ProblemBar>{failure}</ProblemBar>}
      {!consent && failure === undefined && (
        <Spinner label={paneWords.compare.loading} labelPosition="after" size="tiny" />
      )}
      {consent && (
        <Choice
          // Anew with each version: what was saved is what is chosen.
          key={consent.version}
          isOwn={standpoint.kind === 'submitter'}
          isBusy={isBusy}
          onSave={save}
          standing={consent.classes}
          words={words}
        />
      )}
      <p className="quiet" role="status">
        {consent && toldBy(consent, words, language)}
      </p>
    </FoldedCard>
  );
}

type Words = ReturnType<typeof consentWordsOf>;

function Choice(props: {
  standing: readonly Sensitivity[];
  isOwn: boolean;
  isBusy: boolean;
  onSave: (classes: readonly Sensitivity[]) => Promise<void>;
  words: Words;
}) {
  const { standing, isOwn, isBusy, onSave, words } = props;
  const [chosen, setChosen] = useState<ReadonlySet<Sensitivity>>(new Set(standing));
  const choose = (one: Sensitivity, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(one);
    else next.delete(one);
    setChosen(next);
  };
  return (
    <>
      {sensitivities.map((one) => (
        <Checkbox
          key={one}
          checked={chosen.has(one)}
          disabled={!isOwn}
          label={words.classes[one]}
          onChange={(_, { checked }) => choose(one, checked === true)}
        />
      ))}
      {chosen.size === 0 && <ProblemBar intent="warning">{words.none}</ProblemBar>}
      {isOwn ? (
        <div className="actions">
          <Button
            disabledFocusable={isBusy}
            onClick={() => void onSave(sensitivities.filter((one) => chosen.has(one)))}
          >
            {words.save}
          </Button>
        </div>
      ) : (
        <p className="quiet">{words.onlyOwn}</p>
      )}
    </>
  );
}

function toldBy(
  { at, by }: { readonly at: string | null; readonly by: string | null },
  words: Words,
  language: Report['language'],
): string {
  if (at === null) return words.unsaid;
  return fill(words.saved, { date: dateText(at.slice(0, 10), language), who: by ?? '' });
}
