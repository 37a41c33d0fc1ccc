// Indicators found by words: the label as a link to the cell, the section it belongs to, what stands there now.
import { Link } from '@fluentui/react-components';
import { fill, type Indicator, labelOf, type Place } from '@peerbook/shared';
import type { Report } from '../validation/checkWorkbook.ts';
import { count, usePaneWords } from '../words/words.ts';
import { answerText } from './answerText.ts';
import { searchIndicators } from './searchIndicators.ts';

export function SearchResults(props: {
  report: Report;
  query: string;
  onGoTo: (place: Place) => void;
}) {
  const words = usePaneWords();
  const { report, query, onGoTo } = props;
  const { template, language, readings } = report;
  const found = searchIndicators(template, language, query);
  const sectionOf = ({ code }: Indicator) => {
    const section = template.sections.find((one) =>
      one.indicators.some((indicator) => indicator.code === code),
    );
    return section && (template.words[language]?.sections[section.code]?.label ?? section.code);
  };
  return (
    <>
      <p className={found.length === 0 ? '' : 'quiet'} role="status">
        {found.length === 0 ? words.check.searchNone : count(found.length, words.check.searchFound)}
      </p>
      <ul className="found">
        {found.map((indicator) => {
          const reading = readings.find((one) => one.indicator === indicator.code);
          const place = reading?.place;
          const label = labelOf(template, language, indicator.code);
          return (
            <li key={indicator.code}>
              {place ? (
                <Link
                  aria-label={`${label}. ${fill(words.check.goTo, { ...place })}`}
                  as="button"
                  onClick={() => onGoTo(place)}
                >
                  {label}
                </Link>
              ) : (
                label
              )}
              <span className="quiet">
                {sectionOf(indicator)} · {place?.cell} ·{' '}
                {reading && reading.answer.kind !== 'blank'
                  ? answerText(report, indicator, reading.answer)
                  : words.edit.blank}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
