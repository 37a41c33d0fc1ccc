// Warnings that nobody has explained yet: a comment beside the figure spares the question later. They hold nothing back.
import { type Finding, fill, type Place } from '@peerbook/shared';
import { FoldedCard } from '../components/FoldedCard.tsx';
import { PlaceLinks } from '../components/PlaceLinks.tsx';
import { commentPlace, lapsedExplanation, unanswered } from '../validation/answers.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { findingKey } from '../validation/countFindings.ts';
import { count, usePaneWords } from '../words/words.ts';

/** The links lead to the cells for the comments. */
export function Unexplained(props: {
  report: Report;
  findings: readonly Finding[];
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const { report, findings, onGoTo } = props;
  const warnings = unanswered(findings, report.readings);
  if (warnings.length === 0) return null;
  return (
    <FoldedCard
      icon="warning"
      kind="unexplained"
      title={count(warnings.length, words.submit.explain)}
    >
      <p className="quiet">{words.submit.explainText}</p>
      <ul>
        {warnings.map((finding) => {
          const lapsed = lapsedExplanation(finding, report);
          return (
            <li key={findingKey(finding)}>
              <p>{finding.sentence}</p>
              {lapsed && (
                <p className="quiet">
                  {fill(words.submit.explainedBefore, {
                    round: lapsed.round,
                    comment: lapsed.comment,
                  })}
                </p>
              )}
              <PlaceLinks
                isSheetKnown={false}
                onGoTo={onGoTo}
                places={finding.places.map(commentPlace)}
              />
            </li>
          );
        })}
      </ul>
    </FoldedCard>
  );
}
