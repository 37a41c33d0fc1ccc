// What stands out and was explained in an earlier round: folded, with the explanation, and nothing to do about it.
import { type Finding, fill, type Place } from '@peerbook/shared';
import { Icon } from '../components/Icon.tsx';
import { PlaceLinks } from '../components/PlaceLinks.tsx';
import { count, usePaneWords } from '../words/words.ts';
import { findingKey, isExplained } from './groupFindings.ts';

export function ExplainedFindings(props: {
  findings: readonly Finding[];
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const explained = props.findings.filter(isExplained);
  if (explained.length === 0) return null;
  return (
    <details className="folded">
      <summary>
        <Icon name="done" />
        <span>{count(explained.length, words.check.explained)}</span>
        <Icon className="fold" name="fold" />
      </summary>
      <ul>
        {explained.map((finding) => (
          <li key={findingKey(finding)}>
            <p>{finding.sentence}</p>
            <p className="quiet">{fill(words.check.explainedIn, finding.explained)}</p>
            <PlaceLinks isSheetKnown={false} onGoTo={props.onGoTo} places={finding.places} />
          </li>
        ))}
      </ul>
    </details>
  );
}
