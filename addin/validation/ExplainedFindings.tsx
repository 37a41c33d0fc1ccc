// What stands out and was explained in an earlier round: folded, with the explanation, and nothing to do about it.
import { type Finding, fill, type Place } from '@peerbook/shared';
import { Folded } from '../components/Folded.tsx';
import { PlaceLinks } from '../components/PlaceLinks.tsx';
import { count, usePaneWords } from '../words/words.ts';
import { findingKey, isExplained } from './countFindings.ts';

export function ExplainedFindings(props: {
  findings: readonly Finding[];
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const explained = props.findings.filter(isExplained);
  return (
    <Folded icon="done" summary={count(explained.length, words.check.explained)}>
      {explained.map((finding) => (
        <li key={findingKey(finding)}>
          <p>{finding.sentence}</p>
          <p className="quiet">{fill(words.check.explainedIn, finding.explained)}</p>
          <PlaceLinks isSheetKnown={false} onGoTo={props.onGoTo} places={finding.places} />
        </li>
      ))}
    </Folded>
  );
}
