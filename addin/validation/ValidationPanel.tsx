// The stage Check: how far the report is, and what is doubtful about it, section by section; for one department alone where
// that is wished, and a way to any indicator by its words.
import { Field, Input, Link, Select } from '@fluentui/react-components';
import {
  type BenchmarkTableRow,
  type Finding,
  fill,
  type Place,
  type Severity,
} from '@peerbook/shared';
import { useEffect, useRef, useState } from 'react';
import { FarOffFigures } from '../benchmark/FarOffFigures.tsx';
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
  /** Shows where figures may be taken from the person's own books. */
  onBooks: () => void;
  edits: CellEdits;
  /** Peers' figures of the last release; undefined as long as they are not known. */
  peers: readonly BenchmarkTableRow[] | undefined;
}) {
  const words = usePaneWords();
  const { report, findings, isGone, onGoTo, onBooks, edits, peers } = props;
  const [query, setQuery] = useState('');
  const [owner, setOwner] = useState<Owner>();
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef<Severity>(undefined);
  // Once the sections with such findings are unfolded, the first of them is brought into view.
  useEffect(() => {
    if (shown.current === undefined) return;
    list.current?.querySelector(`.finding.${shown.current}`)?.scrollIntoView({ block: 'center' });
    shown.current = undefined;
  });
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
        <Counts
          findings={sections.flatMap(({ others, blanks }) => [...others, ...blanks])}
          onShow={(severity) => {
            setQuery('');
            shown.current = severity;
            setToggled((all) => ({
              ...all,
              ...Object.fromEntries(
                sections
                  .filter(({ others }) => others.some((one) => one.severity === severity))
                  .map((one) => [keyOf(one), true]),
              ),
            }));
          }}
        />
      </section>
      <div className="choices side-by-side">
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
      <Link as="button" className="books" onClick={onBooks}>
        {words.pane.books}
      </Link>
      <EditNotice edits={edits} />
      {isGone && <ProblemBar intent="warning">{words.check.gone}</ProblemBar>}
      {query.trim() === '' ? (
        <>
          {open.length === 0 && (
            <p className="all-well">
              <Icon name="done" />{' '}
              {owner === undefined ? words.check.allWell : words.check.allWellOfOwner}
            </p>
          )}
          <div className="sections" ref={list}>
            {sections.map((one) => (
              <SectionCard
                below={below}
                isOpen={
                  toggled[keyOf(one)] ?? one.others.some(({ severity }) => severity === 'error')
                }
                key={keyOf(one)}
                onGoTo={onGoTo}
                onToggle={(next) => setToggled((all) => ({ ...all, [keyOf(one)]: next }))}
                report={report}
                state={one}
              />
            ))}
          </div>
          <FarOffFigures onGoTo={onGoTo} peers={peers} report={report} />
          <ExplainedFindings findings={findings} onGoTo={onGoTo} />
          <WithdrawnRules report={report} />
        </>
      ) : (
        <SearchResults onGoTo={onGoTo} query={query} report={report} />
      )}
    </div>
  );
}

const keyOf = ({ section }: SectionFindings) => section?.code ?? '';

/** How many findings there are; each number leads to the first of them. */
function Counts(props: { findings: readonly Finding[]; onShow: (severity: Severity) => void }) {
  const words = usePaneWords();
  const counts = countFindings(props.findings);
  const rows = [
    { severity: 'error', forms: words.check.errors },
    { severity: 'warning', forms: words.check.warnings },
    { severity: 'info', forms: words.check.infos },
  ] as const;
  return (
    <ul aria-live="polite" className="counts">
      {rows
        .filter(({ severity }) => severity !== 'info' || counts.info > 0)
        .map(({ severity, forms }) => {
          const n = counts[severity];
          return (
            <li className={n > 0 ? severity : 'none'} key={severity}>
              <Icon name={n > 0 ? severity : 'done'} />
              {n > 0 ? (
                <button onClick={() => props.onShow(severity)} type="button">
                  {count(n, forms)}
                </button>
              ) : (
                count(n, forms)
              )}
            </li>
          );
        })}
    </ul>
  );
}
