// Two people changed the same report: each place with what stood there, what this workbook says and what was sent meanwhile.
// Where only one of them changed it, that change is taken unless the person says otherwise.
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { fill, labelOf, type MergePlace, type Place } from '@peerbook/shared';
import { useState } from 'react';
import { timeText } from '../components/dates.ts';
import { PlaceLinks } from '../components/PlaceLinks.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { count, usePaneWords } from '../words/words.ts';
import { partPlace, partText } from '../workbook/partText.ts';
import type { Choice, Conflict } from './useConflict.ts';

const keyOf = ({ indicator, part }: MergePlace) => `${indicator} ${part}`;

export function ConflictPanel(props: {
  report: Report;
  conflict: Conflict;
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const { report, conflict, onGoTo } = props;
  const { submission, places, hasBase } = conflict;
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const [isBusy, setIsBusy] = useState(false);
  const choiceOf = (place: MergePlace): Choice | undefined =>
    chosen[keyOf(place)] ?? (place.side === 'both' ? undefined : place.side);
  const open = places.filter((place) => choiceOf(place) === undefined).length;
  const chooseAll = (choice: Choice) =>
    setChosen(Object.fromEntries(places.map((place) => [keyOf(place), choice])));
  const settle = () => {
    setIsBusy(true);
    void conflict.settle((place) => choiceOf(place) ?? 'mine').finally(() => setIsBusy(false));
  };
  return (
    <section className="card conflict">
      <h2>{words.conflict.title}</h2>
      <p>
        {fill(words.conflict.who, {
          person: submission.submittedBy,
          revision: submission.revision,
          time: timeText(submission.receivedAt, report.language),
        })}{' '}
        {hasBase ? words.conflict.threeWay : words.conflict.twoWay}
      </p>
      <div className="actions">
        <Button onClick={() => chooseAll('mine')} size="small">
          {words.conflict.allMine}
        </Button>
        <Button onClick={() => chooseAll('theirs')} size="small">
          {words.conflict.allTheirs}
        </Button>
      </div>
      <ul className="merge">
        {places.map((place) => (
          <MergeRow
            choice={choiceOf(place)}
            key={keyOf(place)}
            onChoose={(choice) => setChosen((all) => ({ ...all, [keyOf(place)]: choice }))}
            onGoTo={onGoTo}
            place={place}
            report={report}
          />
        ))}
      </ul>
      <p role="status">{open > 0 && count(open, words.conflict.open)}</p>
      <Button appearance="primary" disabledFocusable={open > 0 || isBusy} onClick={settle}>
        {words.conflict.settle}
      </Button>
    </section>
  );
}

function MergeRow(props: {
  report: Report;
  place: MergePlace;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const { report, place, choice, onChoose, onGoTo } = props;
  const what = place.part === 'answer' ? 'value' : place.part;
  const label = labelOf(report.template, report.language, place.indicator);
  const name = what === 'value' ? label : `${label} – ${words.changes.parts[what]}`;
  const text = (data: MergePlace['mine']) =>
    partText(report, place.indicator, what, data) ?? words.edit.blank;
  const cell = partPlace(report, place.indicator, what);
  const mine = seenInstead(report, place) ?? text(place.mine);
  return (
    <li>
      <p className="merge-name">{name}</p>
      <PlaceLinks isSheetKnown={false} onGoTo={onGoTo} places={cell ? [cell] : []} />
      {place.base !== undefined && (
        <p className="quiet">{fill(words.conflict.before, { value: text(place.base) })}</p>
      )}
      <RadioGroup
        aria-label={name}
        onChange={(_, { value }) => onChoose(value as Choice)}
        value={choice ?? ''}
      >
        <Radio label={fill(words.conflict.mine, { value: mine })} value="mine" />
        <Radio label={fill(words.conflict.theirs, { value: text(place.theirs) })} value="theirs" />
      </RadioGroup>
    </li>
  );
}

/** What stands in the cell where it is no answer: calling it blank would be wrong. */
function seenInstead({ readings }: Report, { indicator, part }: MergePlace): string | undefined {
  const answer = readings.find((reading) => reading.indicator === indicator)?.answer;
  return part === 'answer' && answer?.kind === 'unreadable' ? answer.seen : undefined;
}
