// One finding: how grave it is by icon and word, what to look at, the cells as links, and what answers it already.
import type { Finding, Place, Severity } from '@peerbook/shared';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { PlaceLinks } from './PlaceLinks.tsx';

export function FindingCard(props: {
  finding: Finding;
  severities: Readonly<Record<Severity, string>>;
  onGoTo: (place: Place) => void;
  /** The sentence that says which comment answers a warning. */
  answer?: string | undefined;
  /** What is offered about it. */
  children?: ReactNode;
}) {
  const { finding, severities, onGoTo, answer, children } = props;
  return (
    <li className={`finding ${finding.severity}`}>
      <div className="finding-head">
        <Icon name={finding.severity} />
        <span className="severity">{severities[finding.severity]}</span>
        <PlaceLinks onGoTo={onGoTo} places={finding.places} />
      </div>
      <p>{finding.sentence}</p>
      {answer !== undefined && (
        <p className="answer">
          <Icon name="done" /> {answer}
        </p>
      )}
      {children}
    </li>
  );
}
