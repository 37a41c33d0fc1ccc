// Own values beside the published figures, section by section; what is not shown is counted, not repeated.
import {
  type BenchmarkTableRow,
  bandLabel,
  type Figure,
  fill,
  type Language,
  middleOf,
  sharesText,
  toneOf,
  wordsOf,
} from '@peerbook/shared';
import { QuartileStrip } from '../components/QuartileStrip.tsx';
import { count, usePaneWords } from '../words/words.ts';
import { figureOrWithheld, ownText } from './figures.ts';

export function BenchmarkTable({
  table,
  language,
  answersText,
}: {
  table: readonly BenchmarkTableRow[];
  language: Language;
  /** How the number of answers is said where it is no band: "{n} institutions". */
  answersText?: string;
}) {
  const words = usePaneWords();
  const shown = table.filter((row) => row.status !== 'withheld');
  const withheld = table.filter((row) => row.status === 'withheld');
  const sections = [...new Set(shown.map((row) => row.section))];
  return (
    <>
      {shown.length === 0 ? <p>{words.compare.noRows}</p> : <Legend />}
      {sections.map((section) => {
        const rows = shown.filter((row) => row.section === section);
        return (
          <section className="group" key={section}>
            <h2>{rows[0]?.sectionLabel}</h2>
            {rows.map((row) => (
              <Row
                answers={
                  answersText === undefined
                    ? fill(words.compare.answers, { band: bandLabel(language, row.nBand) })
                    : fill(answersText, { n: row.nBand })
                }
                key={row.code}
                language={language}
                row={row}
              />
            ))}
          </section>
        );
      })}
      {withheld.length > 0 && (
        <details className="withheld">
          <summary>{count(withheld.length, words.compare.withheldRows)}</summary>
          <p className="quiet">{words.compare.notShown}</p>
          <ul>
            {withheld.map((row) => (
              <li key={row.code}>{row.label}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** How to read the strips; their figures stand above each, so it is for the eye only. */
function Legend() {
  const words = usePaneWords();
  return (
    <div aria-hidden="true" className="legend quiet">
      <span>
        <i className="own" /> {words.compare.you}
      </span>
      <span>
        <i className="median" /> {words.compare.median}
      </span>
      <span>
        <i className="half" /> {words.compare.half}
      </span>
    </div>
  );
}

function Row(props: { row: BenchmarkTableRow; language: Language; answers: string }) {
  const words = usePaneWords();
  const { row, language, answers } = props;
  const tone = toneOf(row);
  const own = row.own === null ? '–' : ownText(row.own, language);
  const inWords = (figure: Figure | null) => figureOrWithheld(figure, language);
  const figures = [
    { name: words.compare.lower, figure: row.lower },
    { name: words.compare.median, figure: row.median },
    { name: words.compare.upper, figure: row.upper },
  ];
  const [lower, median, upper] = figures.map(({ figure }) => inWords(figure));
  return (
    <article className="compared">
      <h3>
        {row.label}
        {row.unit !== '' && <span className="quiet"> {row.unit}</span>}
      </h3>
      {row.status === 'shares' ? (
        <p>
          {words.compare.shares}: {sharesText(row.shares)}
        </p>
      ) : (
        <>
          <dl className="figures">
            <div className="own">
              <dt>{words.compare.you}</dt>
              <dd>{own}</dd>
            </div>
            {figures.map(({ name, figure }) => (
              <div className={figure ? '' : 'not-shown'} key={name}>
                <dt>{name}</dt>
                <dd>{inWords(figure)}</dd>
              </div>
            ))}
          </dl>
          <QuartileStrip
            label={fill(words.compare.stripLabel, {
              own,
              lower: lower ?? '',
              median: median ?? '',
              upper: upper ?? '',
            })}
            lower={row.lower && middleOf(row.lower)}
            median={row.median && middleOf(row.median)}
            own={row.own}
            tone={tone}
            upper={row.upper && middleOf(row.upper)}
          />
        </>
      )}
      <div className="below quiet">
        <span>
          {wordsOf(language).positions[row.position]}
          {tone !== 'neutral' && ` · ${words.compare.tones[tone]}`}
        </span>
        <span>{answers}</span>
      </div>
    </article>
  );
}
