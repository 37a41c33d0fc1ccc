// The pane: the report of the open workbook through its stages Check, Submit and Compare. What a stage has begun is
// kept while another one is shown.
import { Spinner } from '@fluentui/react-components';
import type { Language } from '@peerbook/shared';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useBenchmarks } from './benchmark/useBenchmarks.ts';
import { AccountLine } from './components/AccountLine.tsx';
import { ProblemBar } from './components/ProblemBar.tsx';
import { SignInCard } from './components/SignInCard.tsx';
import { StageBar } from './components/StageBar.tsx';
import { membershipFor } from './submission/membership.ts';
import { useStanding } from './submission/useStanding.ts';
import { useSubmission } from './submission/useSubmission.ts';
import { type SignedIn, useSession } from './useSession.ts';
import type { Report } from './validation/checkWorkbook.ts';
import { StoppedPanel } from './validation/StoppedPanel.tsx';
import { useFindings } from './validation/useFindings.ts';
import { useValidation, type ValidationState } from './validation/useValidation.ts';
import { ValidationPanel } from './validation/ValidationPanel.tsx';
import { paneWordsOf, usePaneWords, WordsContext } from './words/words.ts';

const stages = ['check', 'submit', 'compare'] as const;
type Stage = (typeof stages)[number];

// Opening the pane shows Check; the other stages are fetched when they are first chosen.
const SubmissionPanel = lazy(async () => ({
  default: (await import('./submission/SubmissionPanel.tsx')).SubmissionPanel,
}));
const BenchmarkPanel = lazy(async () => ({
  default: (await import('./benchmark/BenchmarkPanel.tsx')).BenchmarkPanel,
}));

export function App() {
  const [language, setLanguage] = useState<Language>('en');
  return (
    <WordsContext value={paneWordsOf(language)}>
      <Pane onLanguage={setLanguage} />
    </WordsContext>
  );
}

function Pane({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const words = usePaneWords();
  const session = useSession();
  const validation = useValidation(session);
  const { check } = validation;
  const readAgain = () => void validation.checkNow().catch(() => undefined);
  useEffect(() => {
    if (check.status === 'ready') onLanguage(check.report.language);
  }, [check, onLanguage]);
  switch (check.status) {
    case 'reading':
      return <Spinner className="reading" label={words.pane.reading} labelPosition="below" />;
    case 'stopped':
      return <StoppedPanel onReadAgain={readAgain} reason={check.reason} />;
    case 'needs_template':
      return (
        <div className="stage stopped">
          <h1>{words.stopped.needs_template.title}</h1>
          {validation.failure !== undefined && <ProblemBar>{validation.failure}</ProblemBar>}
          {session.state === 'signedIn' ? (
            <>
              <AccountLine membership={undefined} session={session} />
              {validation.failure === undefined && <Spinner size="tiny" />}
            </>
          ) : (
            <SignInCard session={session} why={words.stopped.needs_template.text} />
          )}
        </div>
      );
    case 'ready':
      return <Stages report={check.report} session={session} validation={validation} />;
  }
}

function Stages(props: { report: Report; session: SignedIn; validation: ValidationState }) {
  const words = usePaneWords();
  const { report, session, validation } = props;
  const [stage, setStage] = useState<Stage>('check');
  const { findings, addServerFindings } = useFindings(report);
  const isSignedIn = session.state === 'signedIn';
  const standpoint = session.me && membershipFor(session.me, report.identity);
  // What was fetched stays while a sign-in is being renewed.
  const standing = useStanding(standpoint?.kind === 'submitter' ? report.identity : undefined);
  const submission = useSubmission({
    report,
    standing,
    checkNow: validation.checkNow,
    onServerFindings: addServerFindings,
    onAnswered: validation.learnReference,
  });
  const benchmarks = useBenchmarks(session.me ? report : undefined);
  const select = (next: Stage) => {
    setStage(next);
    // The association may have decided or asked meanwhile.
    if (next === 'submit') void standing.reload();
  };
  return (
    <>
      <StageBar
        label={words.pane.stagesLabel}
        names={words.stages}
        onSelect={select}
        selected={stage}
        stages={stages}
      />
      <main aria-labelledby={`tab-${stage}`} id="stage" role="tabpanel">
        <Suspense fallback={<Spinner className="reading" />}>
          {stage === 'check' && (
            <ValidationPanel
              findings={findings}
              isGone={validation.isGone}
              onGoTo={validation.goTo}
              report={report}
            />
          )}
          {stage === 'submit' && (
            <SubmissionPanel
              findings={findings}
              onGoTo={validation.goTo}
              onShowCheck={() => setStage('check')}
              report={report}
              session={session}
              standing={standing}
              standpoint={isSignedIn ? standpoint : undefined}
              submission={submission}
            />
          )}
          {stage === 'compare' && (
            <BenchmarkPanel benchmarks={benchmarks} report={report} session={session} />
          )}
        </Suspense>
      </main>
    </>
  );
}
