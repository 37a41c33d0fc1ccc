// The pane: the report of the open workbook through its stages Check, Submit and Compare. What a stage has begun is
// kept while another one is shown.
import { Spinner } from '@fluentui/react-components';
import type { Language } from '@peerbook/shared';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useBenchmarks } from './benchmark/useBenchmarks.ts';
import { AccountLine } from './components/AccountLine.tsx';
import { Icon } from './components/Icon.tsx';
import { LanguageSelect } from './components/LanguageSelect.tsx';
import { Loading } from './components/Loading.tsx';
import { ProblemBar } from './components/ProblemBar.tsx';
import { SignInCard } from './components/SignInCard.tsx';
import { StageBar } from './components/StageBar.tsx';
import { useKeptFocus } from './components/useKeptFocus.ts';
import { answerMarks } from './submission/answerMarks.ts';
import { membershipFor } from './submission/membership.ts';
import { useMarks } from './submission/useMarks.ts';
import { useStanding } from './submission/useStanding.ts';
import { useSubmission } from './submission/useSubmission.ts';
import { useLanguage } from './useLanguage.ts';
import { type SignedIn, useSession } from './useSession.ts';
import type { Report } from './validation/checkWorkbook.ts';
import { StoppedPanel } from './validation/StoppedPanel.tsx';
import { useFindings } from './validation/useFindings.ts';
import { useValidation, type ValidationState } from './validation/useValidation.ts';
import { ValidationPanel } from './validation/ValidationPanel.tsx';
import { paneWordsOf, usePaneWords, WordsContext } from './words/words.ts';
import { SelectedCell } from './workbook/SelectedCell.tsx';
import { useCellEdits } from './workbook/useCellEdits.ts';
import { indicatorAt, useSelected } from './workbook/useSelected.ts';

const stages = ['check', 'submit', 'compare'] as const;
type Stage = (typeof stages)[number];
/** What is shown: a stage, or the person's own books, which belong to filling in and hence to Check. */
type View = Stage | 'books';

// Opening the pane shows Check; the other stages are fetched when they are first chosen.
const SubmissionPanel = lazy(async () => ({
  default: (await import('./submission/SubmissionPanel.tsx')).SubmissionPanel,
}));
const LinksPanel = lazy(async () => ({
  default: (await import('./links/LinksPanel.tsx')).LinksPanel,
}));
const BenchmarkPanel = lazy(async () => ({
  default: (await import('./benchmark/BenchmarkPanel.tsx')).BenchmarkPanel,
}));

export function App() {
  const { wanted, choose } = useLanguage();
  const [workbooks, setWorkbooks] = useState<Language>();
  // Of the four languages, Excel's own may be none; then the workbook's serves.
  const language = wanted ?? workbooks ?? 'en';
  // By it screen readers choose their voice, and browsers where to break words.
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useKeptFocus();
  return (
    <WordsContext value={paneWordsOf(language)}>
      <Pane
        language={language}
        onLanguage={choose}
        onWorkbookLanguage={setWorkbooks}
        wanted={wanted}
      />
    </WordsContext>
  );
}

function Pane(props: {
  language: Language;
  wanted: Language | undefined;
  onLanguage: (language: Language) => void;
  onWorkbookLanguage: (language: Language) => void;
}) {
  const words = usePaneWords();
  const { language, wanted, onLanguage, onWorkbookLanguage } = props;
  const session = useSession();
  const validation = useValidation(session, wanted);
  const { check } = validation;
  const readAgain = () => void validation.checkNow().catch(() => undefined);
  const known = check.status === 'ready' ? check.report.identity.language : undefined;
  useEffect(() => {
    if (known !== undefined) onWorkbookLanguage(known);
  }, [known, onWorkbookLanguage]);
  switch (check.status) {
    case 'reading':
      return (
        <main>
          <Spinner className="reading" label={words.pane.reading} labelPosition="below" />
        </main>
      );
    case 'stopped':
      return <StoppedPanel onReadAgain={readAgain} reason={check.reason} session={session} />;
    case 'needs_template':
      return (
        <main className="stage stopped">
          <h1>{words.stopped.needs_template.title}</h1>
          {validation.failure !== undefined && <ProblemBar>{validation.failure}</ProblemBar>}
          {session.state === 'signedIn' ? (
            <>
              <AccountLine membership={undefined} session={session} />
              {validation.failure === undefined && <Loading />}
            </>
          ) : (
            <SignInCard session={session} why={words.stopped.needs_template.text} />
          )}
        </main>
      );
    case 'ready':
      return (
        <Stages
          language={language}
          onLanguage={onLanguage}
          report={check.report}
          session={session}
          validation={validation}
        />
      );
  }
}

function Stages(props: {
  report: Report;
  session: SignedIn;
  validation: ValidationState;
  language: Language;
  onLanguage: (language: Language) => void;
}) {
  const words = usePaneWords();
  const { report, session, validation } = props;
  const [view, setView] = useState<View>('check');
  const stage: Stage = view === 'books' ? 'check' : view;
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
  const before = standing.standing?.submission;
  const marks = useMemo(
    () =>
      standing.standing &&
      answerMarks(before, findings, report.validation.findings, words.returned.unsaid),
    [standing.standing, before, findings, report, words],
  );
  useMarks(marks);
  const { checkNow } = validation;
  const edits = useCellEdits(useCallback(() => void checkNow().catch(() => undefined), [checkNow]));
  const selected = useSelected();
  const select = (next: Stage) => {
    setView(next);
    // The association may have decided or asked meanwhile.
    if (next === 'submit') void standing.reload();
  };
  return (
    <>
      <header className="bar">
        <StageBar
          label={words.pane.stagesLabel}
          names={words.stages}
          onSelect={select}
          selected={stage}
          stages={stages}
        />
        <LanguageSelect language={props.language} onSelect={props.onLanguage} />
      </header>
      <main>
        <div aria-labelledby={`tab-${stage}`} id="stage" role="tabpanel" tabIndex={-1}>
          <h1 className="said">{view === 'books' ? words.pane.books : words.stages[stage]}</h1>
          <Suspense fallback={<Loading className="reading" />}>
            {view === 'books' && (
              <>
                <button className="back" onClick={() => setView('check')} type="button">
                  <Icon name="fold" /> {words.pane.backToCheck}
                </button>
                <LinksPanel edits={edits} report={report} selected={selected} />
              </>
            )}
            {view === 'check' && (
              <ValidationPanel
                edits={edits}
                findings={findings}
                isGone={validation.isGone}
                onBooks={() => setView('books')}
                onGoTo={validation.goTo}
                peers={benchmarks.table}
                report={report}
              />
            )}
            {stage === 'submit' && (
              <SubmissionPanel
                edits={edits}
                findings={findings}
                onGoTo={validation.goTo}
                onShowCheck={() => setView('check')}
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
        </div>
      </main>
      {view === 'check' && (
        <SelectedCell edits={edits} indicator={indicatorAt(report, selected)} report={report} />
      )}
    </>
  );
}
