// The stage Compare: which release and peer group, how one stands, and the way into the workbook.
import { Field, Select, Spinner } from '@fluentui/react-components';
import { fill, groupLabel } from '@peerbook/shared';
import { useState } from 'react';
import { dateText } from '../components/dates.ts';
import { Icon } from '../components/Icon.tsx';
import { ProblemBar } from '../components/ProblemBar.tsx';
import { SignInCard } from '../components/SignInCard.tsx';
import type { SignedIn } from '../useSession.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { usePaneWords } from '../words/words.ts';
import { BenchmarkTable } from './BenchmarkTable.tsx';
import { ConsentCard } from './ConsentCard.tsx';
import { GiveAndGet } from './GiveAndGet.tsx';
import { otherRound } from './otherRound.ts';
import { PublicFigures } from './PublicFigures.tsx';
import { StandsOutCard } from './StandsOutCard.tsx';
import type { BenchmarkState } from './useBenchmarks.ts';
import { WriteComparison } from './WriteComparison.tsx';

export interface BenchmarkPanelProps {
  readonly report: Report;
  readonly session: SignedIn;
  readonly benchmarks: BenchmarkState;
}

export function BenchmarkPanel(props: BenchmarkPanelProps) {
  const words = usePaneWords();
  const { session, benchmarks } = props;
  const { failure, reload, releases } = benchmarks;
  const isSignedIn = session.state === 'signedIn';
  return (
    <div className="stage">
      {!isSignedIn && <SignInCard session={session} why={words.session.toCompare} />}
      {isSignedIn && failure !== undefined && (
        <ProblemBar action={{ label: words.submit.tryAgain, onClick: reload }}>
          {failure}
        </ProblemBar>
      )}
      {isSignedIn && failure === undefined && !releases && (
        <Spinner label={words.compare.loading} labelPosition="after" size="tiny" />
      )}
      {releases?.length === 0 && (
        <>
          <p>{words.compare.none}</p>
          <PublicFigures isWritable report={props.report} />
          <GiveAndGet release={undefined} report={props.report} />
          <ConsentCard report={props.report} session={session} />
        </>
      )}
      {releases && releases.length > 0 && <Compared {...props} />}
    </div>
  );
}

function Compared({ report, session, benchmarks }: BenchmarkPanelProps) {
  const words = usePaneWords();
  const { language, template } = report;
  const { releases = [], release, group, table, writing } = benchmarks;
  const [showsPublic, setShowsPublic] = useState(false);
  const other = release && otherRound(report.identity.round, release.round, language);
  return (
    <>
      <div className="choices">
        <Field label={words.compare.release}>
          <Select
            onChange={(_, { value }) => benchmarks.chooseRelease(Number(value))}
            value={String(release?.release)}
          >
            {releases.map((one) => (
              <option key={one.release} value={one.release}>
                {fill(words.compare.releaseOption, {
                  release: one.release,
                  date: dateText(one.periodEnd, language),
                })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.compare.group}>
          <Select onChange={(_, { value }) => benchmarks.chooseGroup(value)} value={group}>
            {(release?.groups ?? []).map((one) => (
              <option key={one} value={one}>
                {groupLabel(template, language, one)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {other !== undefined && (
        <p className="written">
          <Icon name="info" /> {other}
        </p>
      )}
      <WriteComparison isReady={table !== undefined} onWrite={benchmarks.write} writing={writing} />
      {table && <StandsOutCard language={language} table={table} />}
      <GiveAndGet release={release} report={report} />
      <ConsentCard report={report} session={session} />
      {table ? (
        <BenchmarkTable language={language} table={table} />
      ) : (
        benchmarks.failure === undefined && (
          <Spinner label={words.compare.loading} labelPosition="after" size="tiny" />
        )
      )}
      {release && (
        <p className="quiet">
          {fill(words.compare.asOf, { date: dateText(release.periodEnd, language) })}
        </p>
      )}
      <details
        className="withheld"
        onToggle={({ currentTarget }) => setShowsPublic(currentTarget.open)}
      >
        <summary>{words.publicFigures.title}</summary>
        {showsPublic && <PublicFigures report={report} />}
      </details>
    </>
  );
}
