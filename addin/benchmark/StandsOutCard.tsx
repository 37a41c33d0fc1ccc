// The comparison read out: the few indicators that stand out, in words, better and worse apart from those of which neither
// can be said.
import {
  type BenchmarkTableRow,
  fill,
  type Language,
  type Position,
  wordsOf,
} from '@peerbook/shared';
import { count, usePaneWords } from '../words/words.ts';
import { figureOrWithheld, ownText } from './figures.ts';
import { type StandsOut, standsOut } from './standsOut.ts';

/** More than a person reads at a glance is counted. */
const most = 3;

/** Where both quartiles must be known for it to be said. */
const middle: ReadonlySet<Position> = new Set(['lower_to_median', 'median_to_upper']);

export function StandsOutCard(props: { table: readonly BenchmarkTableRow[]; language: Language }) {
  const words = usePaneWords();
  const found = standsOut(props.table);
  const middling = props.table.filter(({ position }) => middle.has(position)).length;
  if (middling + found.length === 0) return null;
  const parts = [
    { title: words.standsOut.better, rows: found.filter(({ tone }) => tone === 'better') },
    { title: words.standsOut.worse, rows: found.filter(({ tone }) => tone === 'worse') },
    { title: words.standsOut.neutral, rows: found.filter(({ tone }) => tone === 'neutral') },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <section className="card stands-out">
      <h2>{words.standsOut.title}</h2>
      {parts.length === 0 && <p>{count(middling, words.standsOut.nothing)}</p>}
      {parts.map(({ title, rows }) => (
        <Part key={title} language={props.language} rows={rows} title={title} />
      ))}
    </section>
  );
}

function Part(props: { title: string; rows: readonly StandsOut[]; language: Language }) {
  const words = usePaneWords();
  const { title, rows, language } = props;
  const further = rows.length - most;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {rows.slice(0, most).map(({ row }) => (
          <li key={row.code}>
            {fill(words.standsOut.row, {
              label: row.label,
              position: wordsOf(language).positions[row.position] ?? '',
              own: row.own === null ? '–' : ownText(row.own, language),
              median: figureOrWithheld(row.median, language),
            })}
          </li>
        ))}
      </ul>
      {further > 0 && <p className="quiet">{count(further, words.standsOut.more)}</p>}
    </>
  );
}
