// What the association asks about a submission: its note, and the figures it queried, each with its cell.
import { labelOf, type Place } from '@peerbook/shared';
import { PlaceLinks } from '../components/PlaceLinks.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { usePaneWords } from '../words/words.ts';
import type { Submission } from './useStanding.ts';

export function QueriedFigures(props: {
  report: Report;
  submission: Submission;
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const { report, submission, onGoTo } = props;
  const queried = Object.entries(submission.marks).filter(([, { mark }]) => mark === 'queried');
  if (submission.status !== 'returned' && queried.length === 0) return null;
  const placeOf = (indicator: string) =>
    report.readings.find((reading) => reading.indicator === indicator)?.place;
  return (
    <section className="group">
      <h2>{words.submit.asks}</h2>
      {submission.note !== undefined && <p>{submission.note}</p>}
      <ul className="findings">
        {queried.map(([indicator, { note }]) => {
          const place = placeOf(indicator);
          return (
            <li className="finding warning" key={indicator}>
              <div className="finding-head">
                <span className="severity">
                  {labelOf(report.template, report.language, indicator)}
                </span>
                <PlaceLinks onGoTo={onGoTo} places={place ? [place] : []} />
              </div>
              {note !== undefined && <p>{note}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
