// The stage Check: how far the report is, and what is doubtful about it, sheet by sheet.
import { ProgressBar } from '@fluentui/react-components';
import { type Finding, fill, labelOf, type Place, wordsOf } from '@peerbook/shared';
import { BlankAnswers } from '../components/BlankAnswers.tsx';
import { FindingCard } from '../components/FindingCard.tsx';
import { Icon } from '../components/Icon.tsx';
import { ProblemBar } from '../components/ProblemBar.tsx';
import { count, usePaneWords } from '../words/words.ts';
import { answeredBy } from './answers.ts';
import type { Report } from './checkWorkbook.ts';
import { ExplainedFindings } from './ExplainedFindings.tsx';
import { countFindings, type FindingGroup, findingKey, groupFindings } from './groupFindings.ts';
import { WithdrawnRules } from './WithdrawnRules.tsx';

export function ValidationPanel(props: {
  report: Report;
  /** The pane's findings with those of the service, where it refused the report. */
  findings: readonly Finding[];
  isGone: boolean;
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const { report, findings, isGone, onGoTo } = props;
  const { required, answered } = report.validation.progress;
  const groups = groupFindings(findings, report.sheets);
  return (
    <div className="stage">
      <section className="progress">
        <div className="progress-text">{fill(words.check.progress, { answered, required })}</div>
        <ProgressBar
          aria-label={fill(words.check.progress, { answered, required })}
          max={Math.max(required, 1)}
          thickness="large"
          value={answered}
        />
        <Counts findings={findings} />
      </section>
      {isGone && <ProblemBar intent="warning">{words.check.gone}</ProblemBar>}
      {groups.length === 0 && (
        <p className="all-well">
          <Icon name="done" /> {words.check.allWell}
        </p>
      )}
      {groups.map((group) => (
        <Group group={group} key={group.sheet ?? ''} onGoTo={onGoTo} report={report} />
      ))}
      <ExplainedFindings findings={findings} onGoTo={onGoTo} />
      <WithdrawnRules report={report} />
    </div>
  );
}

function Counts({ findings }: { findings: readonly Finding[] }) {
  const words = usePaneWords();
  const counts = countFindings(findings);
  return (
    <ul aria-live="polite" className="counts">
      <li className={counts.error > 0 ? 'error' : 'none'}>
        <Icon name={counts.error > 0 ? 'error' : 'done'} />{' '}
        {count(counts.error, words.check.errors)}
      </li>
      <li className={counts.warning > 0 ? 'warning' : 'none'}>
        <Icon name={counts.warning > 0 ? 'warning' : 'done'} />{' '}
        {count(counts.warning, words.check.warnings)}
      </li>
      {counts.info > 0 && (
        <li className="info">
          <Icon name="info" /> {count(counts.info, words.check.infos)}
        </li>
      )}
    </ul>
  );
}

function Group(props: { group: FindingGroup; report: Report; onGoTo: (place: Place) => void }) {
  const words = usePaneWords();
  const { group, report, onGoTo } = props;
  const { severities } = wordsOf(report.language);
  const label = (indicator: string) => labelOf(report.template, report.language, indicator);
  const answer = (finding: Finding) => {
    const indicator = answeredBy(finding, report.readings);
    return indicator === undefined
      ? undefined
      : fill(words.check.answeredBy, { label: label(indicator) });
  };
  return (
    <section className="group">
      <h2>{group.sheet ?? words.check.elsewhere}</h2>
      {group.others.length > 0 && (
        <ul className="findings">
          {group.others.map((finding) => (
            <FindingCard
              answer={answer(finding)}
              finding={finding}
              key={findingKey(finding)}
              onGoTo={onGoTo}
              severities={severities}
            />
          ))}
        </ul>
      )}
      {group.blanks.length > 0 && (
        <BlankAnswers findings={group.blanks} label={label} onGoTo={onGoTo} />
      )}
    </section>
  );
}
