// Why the report can't go yet: the first errors as links, and how many answers are missing.
import { Link } from '@fluentui/react-components';
import { type Finding, type Place, wordsOf } from '@peerbook/shared';
import { FindingCard } from '../components/FindingCard.tsx';
import { Icon } from '../components/Icon.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { countFindings, findingKey, isBlank } from '../validation/countFindings.ts';
import { count, usePaneWords } from '../words/words.ts';

const shown = 5;

export function Blocked(props: {
  report: Report;
  findings: readonly Finding[];
  onGoTo: (place: Place) => void;
  onShowCheck: () => void;
}) {
  const words = usePaneWords();
  const { report, findings, onGoTo, onShowCheck } = props;
  const errors = findings.filter((finding) => finding.severity === 'error' && !isBlank(finding));
  const { blank } = countFindings(findings);
  return (
    <section className="group blocked">
      <h2>{words.submit.blocked}</h2>
      <p>{words.submit.blockedText}</p>
      <ul className="findings">
        {errors.slice(0, shown).map((finding) => (
          <FindingCard
            finding={finding}
            key={findingKey(finding)}
            onGoTo={onGoTo}
            severities={wordsOf(report.language).severities}
          />
        ))}
        {blank > 0 && (
          <li className="finding needed">
            <Icon name="blank" /> {count(blank, words.check.stillNeeded)}
          </li>
        )}
      </ul>
      <Link as="button" onClick={onShowCheck}>
        {words.submit.allFindings}
      </Link>
    </section>
  );
}
