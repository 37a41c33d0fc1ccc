// What the association asks about a submission: its note, and the figures it queried, each with the question, what stands
// there now, and room for an answer, which goes into the comment column beside the figure.
import { Button, Field, Textarea } from '@fluentui/react-components';
import { fill, labelOf, type Place, textLimit } from '@peerbook/shared';
import { useEffect, useState } from 'react';
import { Icon } from '../components/Icon.tsx';
import { PlaceLinks } from '../components/PlaceLinks.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { usePaneWords } from '../words/words.ts';
import { answerText } from '../workbook/answerText.ts';
import { indicatorNamed, inputsOfNote } from '../workbook/cellInputs.ts';
import type { CellEdits } from '../workbook/useCellEdits.ts';
import { queriedIn } from './queriedIn.ts';
import type { Submission } from './useStanding.ts';

export function QueriedFigures(props: {
  report: Report;
  submission: Submission;
  /** Indicators about which the workbook says something else than was sent. */
  changed: ReadonlySet<string>;
  edits: CellEdits;
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const { report, submission, changed, edits, onGoTo } = props;
  const queried = queriedIn(submission);
  if (submission.status !== 'returned' && queried.length === 0) return null;
  return (
    <section className="group">
      <h2>{words.submit.asks}</h2>
      {submission.note !== undefined && <p>{submission.note}</p>}
      <ul className="findings">
        {queried.map((indicator) => (
          <Question
            edits={edits}
            indicator={indicator}
            isAnswered={changed.has(indicator)}
            key={indicator}
            onGoTo={onGoTo}
            question={submission.marks[indicator]?.note}
            report={report}
          />
        ))}
      </ul>
    </section>
  );
}

function Question(props: {
  report: Report;
  indicator: string;
  question: string | undefined;
  isAnswered: boolean;
  edits: CellEdits;
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const { report, indicator, question, isAnswered, edits, onGoTo } = props;
  const reading = report.readings.find((one) => one.indicator === indicator);
  const asked = indicatorNamed(report.template, indicator);
  const label = labelOf(report.template, report.language, indicator);
  const { comment = '', place } = reading ?? {};
  const [text, setText] = useState(comment);
  useEffect(() => setText(comment), [comment]);
  const value = reading && asked && answerText(report, asked, reading.answer);
  return (
    <li className="finding warning">
      <div className="finding-head">
        <span className="severity">{label}</span>
        <PlaceLinks onGoTo={onGoTo} places={place ? [place] : []} />
      </div>
      <p>{question ?? words.returned.unsaid}</p>
      <p className="quiet">{fill(words.returned.now, { value: value || words.edit.blank })}</p>
      {isAnswered && (
        <p className="answer">
          <Icon name="done" /> {words.returned.answered}
        </p>
      )}
      <form
        className="notes"
        onSubmit={(event) => {
          event.preventDefault();
          const inputs = inputsOfNote(report, indicator, 'comment', text);
          void edits.write(inputs, fill(words.cell.saved, { label }));
        }}
      >
        <Field label={words.returned.answer}>
          <Textarea
            maxLength={textLimit}
            onChange={(_, { value: typed }) => setText(typed)}
            resize="vertical"
            value={text}
          />
        </Field>
        <Button disabledFocusable={text.trim() === comment} size="small" type="submit">
          {words.cell.save}
        </Button>
      </form>
    </li>
  );
}
