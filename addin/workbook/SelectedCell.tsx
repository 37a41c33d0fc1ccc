// What the cell asks for that the person has come to: the question in full, who usually knows, last period's figure, and the
// evidence and comment beside it, which may be written here too.
import { fill, type Indicator, labelOf } from '@peerbook/shared';
import { useState } from 'react';
import { Facts } from '../components/Facts.tsx';
import { Icon } from '../components/Icon.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { usePaneWords } from '../words/words.ts';
import { indicatorNamed } from './cellInputs.ts';
import { NotesForm } from './NotesForm.tsx';
import { priorText } from './priorText.ts';
import type { CellEdits } from './useCellEdits.ts';

export function SelectedCell(props: {
  report: Report;
  /** The indicator in whose row the person is; undefined elsewhere. */
  indicator: string | undefined;
  edits: CellEdits;
}) {
  const words = usePaneWords();
  const [isOpen, setIsOpen] = useState(false);
  const { report, indicator: code, edits } = props;
  const indicator = code === undefined ? undefined : indicatorNamed(report.template, code);
  return (
    <aside aria-label={words.cell.title} className="selected">
      {indicator ? (
        <button
          aria-expanded={isOpen}
          className="selected-head"
          onClick={() => setIsOpen((was) => !was)}
          type="button"
        >
          <Icon name="info" />
          <span className="selected-name">
            {labelOf(report.template, report.language, indicator.code)}
          </span>
          <Icon className="fold" name="fold" />
        </button>
      ) : (
        <p className="selected-head">
          <Icon name="info" />
          <span className="selected-name">{words.cell.nothing}</span>
        </p>
      )}
      {isOpen && indicator && (
        <div className="selected-body">
          <Definition indicator={indicator} report={report} />
          <NotesForm edits={edits} indicator={indicator} key={indicator.code} report={report} />
        </div>
      )}
    </aside>
  );
}

function Definition({ indicator, report }: { indicator: Indicator; report: Report }) {
  const words = usePaneWords();
  const { template, language, reference } = report;
  const { code, unit, tier, owner } = indicator;
  const known = template.words[language];
  const note = known?.notes[code];
  const before = priorText(report, indicator, reference.prior[code]);
  const { min, max } = indicator.bounds ?? {};
  const rows = [
    {
      term: words.cell.answer,
      fact: [
        words.cell.kinds[indicator.kind],
        ...(unit === undefined ? [] : [known?.units[unit] ?? unit]),
        words.cell.tiers[tier],
      ].join(', '),
    },
    ...(min === undefined && max === undefined
      ? []
      : [{ term: words.cell.bounds, fact: boundsText(min, max, words.cell) }]),
    { term: words.cell.owner, fact: words.owners[owner] },
    ...(before === undefined ? [] : [{ term: words.cell.before, fact: before }]),
  ];
  return (
    <>
      {note !== undefined && <p>{note}</p>}
      <Facts rows={rows} />
    </>
  );
}

function boundsText(
  min: number | undefined,
  max: number | undefined,
  words: { readonly from: string; readonly upTo: string; readonly between: string },
): string {
  if (min === undefined) return fill(words.upTo, { max: max ?? '' });
  return max === undefined ? fill(words.from, { min }) : fill(words.between, { min, max });
}
