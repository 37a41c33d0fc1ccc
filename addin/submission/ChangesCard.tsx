// What is sent anew of a report that was sent before: each figure with what stood there and what stands there now. Of a
// returned report the figures that were asked about go alone, unless the person wants the others sent too.
import { Checkbox } from '@fluentui/react-components';
import { type Change, fill, labelOf, type Place } from '@peerbook/shared';
import { FoldedCard } from '../components/FoldedCard.tsx';
import { PlaceLinks } from '../components/PlaceLinks.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { count, usePaneWords } from '../words/words.ts';
import { partPlace, partText } from '../workbook/partText.ts';

export function ChangesCard(props: {
  report: Report;
  revision: number;
  changes: readonly Change[];
  /** Changes that nobody asked for, and whether they are sent too; undefined where all are sent. */
  unasked: { readonly changes: readonly Change[]; readonly areSent: boolean } | undefined;
  onSendUnasked: (areSent: boolean) => void;
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const { report, revision, changes, unasked, onSendUnasked, onGoTo } = props;
  if (changes.length === 0 && (unasked?.changes.length ?? 0) === 0) return null;
  return (
    <FoldedCard
      kind="changes"
      isOpen={changes.length <= 5}
      title={fill(count(changes.length, words.changes.title), { revision })}
    >
      <ChangeList changes={changes} onGoTo={onGoTo} report={report} />
      {unasked && unasked.changes.length > 0 && (
        <>
          <Checkbox
            checked={unasked.areSent}
            label={count(unasked.changes.length, words.changes.unasked)}
            onChange={(_, { checked }) => onSendUnasked(checked === true)}
          />
          {!unasked.areSent && (
            <ChangeList changes={unasked.changes} onGoTo={onGoTo} report={report} />
          )}
        </>
      )}
    </FoldedCard>
  );
}

export function ChangeList(props: {
  report: Report;
  changes: readonly Change[];
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const { report, changes, onGoTo } = props;
  return (
    <ul className="change-list">
      {changes.map(({ indicator, what, from, to }) => {
        const place = partPlace(report, indicator, what);
        return (
          <li key={`${indicator} ${what}`}>
            <p>
              {labelOf(report.template, report.language, indicator)}
              {what !== 'value' && ` – ${words.changes.parts[what]}`}
            </p>
            <p className="change">
              <del>{partText(report, indicator, what, from) ?? words.edit.blank}</del>
              <span aria-hidden="true">→</span>
              <ins>{partText(report, indicator, what, to) ?? words.edit.blank}</ins>
            </p>
            <PlaceLinks isSheetKnown={false} onGoTo={onGoTo} places={place ? [place] : []} />
          </li>
        );
      })}
    </ul>
  );
}
