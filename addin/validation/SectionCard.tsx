// One section: how far it is, and unfolded what is doubtful in it and what is still blank.
import { labelOf, type Place, wordsOf } from '@peerbook/shared';
import type { ReactNode } from 'react';
import { BlankAnswers } from '../components/BlankAnswers.tsx';
import { FindingCard } from '../components/FindingCard.tsx';
import { Icon } from '../components/Icon.tsx';
import { ProgressRing } from '../components/ProgressRing.tsx';
import { count, usePaneWords } from '../words/words.ts';
import { commentAnswering } from './answers.ts';
import type { Report } from './checkWorkbook.ts';
import { countFindings, findingKey } from './countFindings.ts';
import type { SectionFindings } from './sectionFindings.ts';

export function SectionCard(props: {
  state: SectionFindings;
  report: Report;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onGoTo: (place: Place) => void;
  /** What is offered below a finding. */
  below: (finding: SectionFindings['others'][number]) => ReactNode;
}) {
  const words = usePaneWords();
  const { state, report, isOpen, onToggle, onGoTo, below } = props;
  const { section, required, answered, blanks, others } = state;
  const { severities } = wordsOf(report.language);
  const label = (indicator: string) => labelOf(report.template, report.language, indicator);
  const name = section
    ? (report.template.words[report.language]?.sections[section.code]?.label ?? section.code)
    : words.check.elsewhere;
  const isDone = blanks.length === 0 && others.length === 0;
  return (
    <details
      className="section"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onToggle(currentTarget.open);
      }}
      open={isOpen}
    >
      <summary>
        {section ? (
          <ProgressRing
            answered={answered}
            isSound={!others.some(({ severity }) => severity === 'error')}
            required={required}
          />
        ) : (
          <Icon name="info" />
        )}
        <span className="section-name">{name}</span>
        <SectionCounts state={state} />
        <Icon className="fold" name="fold" />
      </summary>
      {isDone ? (
        <p className="quiet">{count(answered, words.check.allAnswered)}</p>
      ) : (
        <ul className="findings">
          {others.map((finding) => (
            <FindingCard
              answer={commentAnswering(finding, report, words.check.answeredBy)}
              finding={finding}
              key={findingKey(finding)}
              onGoTo={onGoTo}
              severities={severities}
            >
              {below(finding)}
            </FindingCard>
          ))}
          {blanks.length > 0 && (
            <li>
              <BlankAnswers findings={blanks} label={label} onGoTo={onGoTo} />
            </li>
          )}
        </ul>
      )}
    </details>
  );
}

/** Errors, warnings, blanks: each with its icon, number and, for screen readers, its word. */
function SectionCounts({ state }: { state: SectionFindings }) {
  const words = usePaneWords();
  const { error, warning } = countFindings(state.others);
  const blank = state.blanks.length;
  const parts = [
    { icon: 'error', n: error, said: count(error, words.check.errors) },
    { icon: 'warning', n: warning, said: count(warning, words.check.warnings) },
    { icon: 'blank', n: blank, said: count(blank, words.check.stillNeeded) },
  ] as const;
  return (
    <span className="section-counts">
      {parts
        .filter(({ n }) => n > 0)
        .map(({ icon, n, said }) => (
          <span className={icon} key={icon} title={said}>
            <Icon name={icon} />
            <span aria-hidden="true">{n}</span>
            <span className="said">{said}</span>
          </span>
        ))}
    </span>
  );
}
