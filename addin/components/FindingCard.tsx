// One finding: how grave it is by icon and word, what to look at, and the cells as links.
import type { Finding, Place, Severity } from '@peerbook/shared';
import { Icon } from './Icon.tsx';
import { PlaceLinks } from './PlaceLinks.tsx';

export function FindingCard(props: {
  finding: Finding;
  severities: Readonly<Record<Severity, string>>;
  onGoTo: (place: Place) => void;
}) {
  const { finding, severities, onGoTo } = props;
  return (
    <li className={`finding ${finding.severity}`}>
      <div className="finding-head">
        <Icon name={finding.severity} />
        <span className="severity">{severities[finding.severity]}</span>
        <PlaceLinks onGoTo={onGoTo} places={finding.places} />
      </div>
      <p>{finding.sentence}</p>
    </li>
  );
}
