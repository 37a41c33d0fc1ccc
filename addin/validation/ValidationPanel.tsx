// The stage Check: how far the report is, and what is doubtful about it, section by section; for one department alone where
// that is wished, and a way to any indicator by its words.
import { Field, Input, Select } from '@fluentui/react-components';
import { type Finding, fill, type Place } from '@peerbook/shared';
import { useState } from 'react';
import { EditNotice } from '../components/EditNotice.tsx';
import { Icon } from '../components/Icon.tsx';
import { ProblemBar } from '../components/ProblemBar.tsx';
import { count, usePaneWords } from '../words/words.ts';
import { SearchResults } from '../workbook/SearchResults.tsx';
import type { CellEdits } from '../workbook/useCellEdits.ts';
import type { Report } from './checkWorkbook.ts';
import { countFindings } from './countFindings.ts';
import { ExplainedFindings } from './ExplainedFindings.tsx';
import { FixOffer } from './FixOffer.tsx';
import { fixesFor } from './fixesFor.ts';
import { SectionCard } from './SectionCard.tsx';
import { type Owner, ownersIn, type SectionFindings, sectionFindings } from './sectionFindings.ts';
import { useFixes } from './useFixes.ts';
import { WithdrawnRules } from './WithdrawnRules.tsx';

export function ValidationPanel(props: {
  report: Report;
  /** The pane's findings with those of the service, where it refused the report. */
  findings: readonly Finding[];
  isGone: boolean;
  onGoTo: (place: Place) => void;
  edits: CellEdits;
}) {
  const words = usePaneWords();
  const { report, findings, isGone, onGoTo, edits } = props;
  const [query, setQuery] = useState('');
  const [owner, setOwner] = useState<Owner>();
  const fixes = useFixes(report);
  const sections = sectionFindings(report, findings, owner);
  const required = sections.reduce((sum, one) => sum + one.required, 0);
  const answered = sections.reduce((sum, one) => sum + one.answered, 0);
  const open = sections.filter((one) => one.blanks.length + one.others.length > 0);
  const below = (finding: Finding) =>
    fixesFor(finding, fixes).map((fix) => (
      <FixOffer edits={edits} fix={fix} key={fix.sentence} report={report} />
    ));
  return (
    <div className="stage">
      <section className="progress">
        <div className="progress-text">{fill(words.check.progress, { answered, required })}</div>
        <progress
          aria-label={fill(words.check.progress, { answered, required })}
          max={Math.max(required, 1)}
          value={answered}
        />
        <Counts findings={sections.flatMap(({ others, blanks }) => [...others, ...blanks])} />
      </section>
      <div className="choices">
        <Field label={words.check.search}>
          <Input
            contentBefore={<Icon name="search" />}
            onChange={(_, { value }) => setQuery(value)}
            type="search"
            value={query}
          />
        </Field>
        <Field label={words.check.owner}>
          <Select
            onChange={(_, { value }) => setOwner(value === '' ? undefined : (value as Owner))}
            value={owner ?? ''}
          >
            <option value="">{words.check.everybody}</option>
            {ownersIn(report).map((one) => (
              <option key={one} value={one}>
                {words.owners[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <EditNotice edits={edits} />
      {isGone && <ProblemBar intent="warning">{words.check.gone}</ProblemBar>}
      {query.trim() === '' ? (
        <>
          {open.length === 0 && (
            <p className="all-well">
              <Icon name="done" /> {words.check.allWell}
            </p>
          )}
          <Sections below={below} onGoTo={onGoTo} report={report} sections={sections} />
          <ExplainedFindings findings={findings} onGoTo={onGoTo} />
          <WithdrawnRules report={report} />
        </>
      ) : (
        <SearchResults onGoTo={onGoTo} query={query} report={report} />
      )}
    </div>
  );
}

/** All sections; of those with something to do the first is unfolded, until the person chooses. */
function Sections(props: {
  sections: readonly SectionFindings[];
  report: Report;
  onGoTo: (place: Place) => void;
  below: (finding: Finding) => React.ReactNode;
}) {
  const { sections, report, onGoTo, below } = props;
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  const keyOf = ({ section }: SectionFindings) => section?.code ?? '';
  const isOpen = (one: SectionFindings) =>
    toggled[keyOf(one)] ?? one.others.some(({ severity }) => severity === 'error');
  return (
    <div className="sections">
      {sections.map((one) => (
        <SectionCard
          below={below}
          isOpen={isOpen(one)}
          key={keyOf(one)}
          onGoTo={onGoTo}
          onToggle={(next) => setToggled((all) => ({ ...all, [keyOf(one)]: next }))}
          report={report}
          state={one}
        />
      ))}
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
