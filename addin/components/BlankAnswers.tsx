// Required answers that are still blank, folded into one line for each sheet: at first they are nearly all of them.
import { Link } from '@fluentui/react-components';
import { type Finding, fill, type Place } from '@peerbook/shared';
import { count, usePaneWords } from '../words/words.ts';
import { Icon } from './Icon.tsx';

export function BlankAnswers(props: {
  findings: readonly Finding[];
  label: (indicator: string) => string;
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const { findings, label, onGoTo } = props;
  return (
    <details className="blanks">
      <summary>
        <Icon name="blank" />
        <span>{count(findings.length, words.check.stillNeeded)}</span>
        <Icon className="fold" name="fold" />
      </summary>
      <ul>
        {findings.map((finding) => {
          const [indicator = ''] = finding.indicators;
          const [place] = finding.places;
          return (
            <li key={indicator}>
              {place ? (
                <Link
                  aria-label={`${label(indicator)}. ${fill(words.check.goTo, { ...place })}`}
                  as="button"
                  onClick={() => onGoTo(place)}
                >
                  {label(indicator)}
                </Link>
              ) : (
                label(indicator)
              )}
              {place && <span className="quiet">{place.cell}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
