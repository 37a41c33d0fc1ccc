// What will be sent, for which institution and round, and what was sent before.
import { type Finding, fill, reportContent } from '@peerbook/shared';
import { dateText, timeText } from '../components/dates.ts';
import { Facts } from '../components/Facts.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { countFindings } from '../validation/countFindings.ts';
import { count, usePaneWords } from '../words/words.ts';
import type { Standing } from './useStanding.ts';

export function SubmissionFacts(props: {
  report: Report;
  findings: readonly Finding[];
  standing: Standing;
  /** Whether the workbook holds just what was sent, so that there is nothing to send. */
  isSame: boolean;
}) {
  const words = usePaneWords();
  const { report, findings, standing, isSame } = props;
  const { values, notes } = reportContent(report.readings);
  const { warning } = countFindings(findings);
  const noted = Object.keys(notes).length;
  const sends = [
    count(Object.keys(values).length, words.submit.answers),
    ...(noted > 0 ? [count(noted, words.submit.notes)] : []),
    count(warning, words.check.warnings),
  ];
  const { submission } = standing;
  return (
    <section className="card">
      <Facts
        rows={[
          { term: words.submit.round, fact: <RoundFact report={report} round={standing.round} /> },
          ...(isSame
            ? []
            : [
                {
                  term: words.submit.sends,
                  fact: (
                    <>
                      {sends.join(', ')}
                      {warning > 0 && <div className="quiet">{words.submit.warningsStay}</div>}
                    </>
                  ),
                },
              ]),
          ...(submission
            ? [
                {
                  term: words.submit.before,
                  fact: (
                    <>
                      {fill(words.submit.revision, {
                        revision: submission.revision,
                        date: timeText(submission.receivedAt, report.language),
                        person: submission.submittedBy,
                      })}
                      <div className="quiet">{words.submit.statuses[submission.status]}</div>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function RoundFact({ round, report }: { round: Standing['round']; report: Report }) {
  const words = usePaneWords();
  const { language } = report;
  const times = {
    open: fill(words.submit.closes, { date: timeText(round.closes, language) }),
    announced: fill(words.submit.opens, { date: timeText(round.opens, language) }),
    closed: words.submit.closed,
  };
  return (
    <>
      {dateText(round.periodStart, language)} – {dateText(round.periodEnd, language)}
      <div>{times[round.status]}</div>
    </>
  );
}
