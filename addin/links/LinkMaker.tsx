// Asks where the figure for an indicator stands: by a click into a sheet of one's own, or among the cells of a book with
// words of the question beside them. Shows what would be taken before it is.
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { fill, type Indicator, labelOf, type Place } from '@peerbook/shared';
import { Facts } from '../components/Facts.tsx';
import { ProblemBar } from '../components/ProblemBar.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { linkWordsOf } from '../words/links/linkWords.ts';
import { answerText } from '../workbook/answerText.ts';
import { FileButton } from './FileButton.tsx';
import type { Book } from './openBook.ts';
import { cellText, placeText } from './placeText.ts';
import { cellIn } from './refreshLink.ts';
import type { Books } from './useBooks.ts';
import { type LinkMaker as Maker, useLinkMaker } from './useLinkMaker.ts';
import type { Figure } from './useLinks.ts';

export interface LinkMakerProps {
  readonly report: Report;
  readonly indicator: Indicator;
  readonly books: Books;
  /** The cell that the person has come to in Excel. */
  readonly selected: Place | undefined;
  readonly onTake: (book: Book, place: Place, figure: Figure) => void;
  readonly onCancel: () => void;
}

export function LinkMaker(props: LinkMakerProps) {
  const { report, indicator, books, selected, onTake, onCancel } = props;
  const words = linkWordsOf(report.language);
  const maker = useLinkMaker(report, indicator, books, selected);
  const { book, chosen, factor } = maker;
  const value = chosen?.reading.answer;
  const take = () => {
    if (book && chosen && value?.kind === 'number')
      onTake(book, chosen.place, { indicator: indicator.code, factor, value: value.value });
  };
  return (
    <section className="card">
      <h2>
        {fill(words.maker.title, {
          label: labelOf(report.template, report.language, indicator.code),
        })}
      </h2>
      <Source books={books} maker={maker} report={report} />
      {(book?.sheets.length ?? 0) > 0 && <Suggestions maker={maker} report={report} />}
      {book && chosen && <Chosen {...props} book={book} maker={maker} />}
      <div className="actions">
        <Button appearance="primary" disabledFocusable={value?.kind !== 'number'} onClick={take}>
          {words.maker.take}
        </Button>
        <Button onClick={onCancel}>{words.maker.cancel}</Button>
      </div>
    </section>
  );
}

function Source({ books, maker, report }: { books: Books; maker: Maker; report: Report }) {
  const words = linkWordsOf(report.language).maker;
  const hasOwn = (books.own?.sheets.length ?? 0) > 0;
  const files = [...new Set([...books.files.values()].flatMap(({ name }) => name ?? []))];
  const tooLarge = maker.book?.tooLarge ?? [];
  return (
    <>
      {files.length > 0 && (
        <Field label={words.source}>
          <Select
            onChange={(_, { value }) => maker.lookIn(value === '' ? null : value)}
            value={maker.book?.name ?? ''}
          >
            {hasOwn && <option value="">{words.own}</option>}
            {files.map((name) => (
              <option key={name} value={name}>
                {fill(words.chosenFile, { name })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {books.own && <p>{hasOwn ? words.otherBooks : words.noOwn}</p>}
      <FileButton
        label={linkWordsOf(report.language).files.choose}
        onFile={async (file) => {
          const book = await books.open(file);
          if (book) maker.lookIn(book.name);
        }}
      />
      {tooLarge.map((sheet) => (
        <ProblemBar intent="warning" key={sheet}>
          {fill(words.tooLarge, { sheet })}
        </ProblemBar>
      ))}
    </>
  );
}

function Suggestions({ maker, report }: { maker: Maker; report: Report }) {
  const words = linkWordsOf(report.language).maker;
  const { suggestions, chosen } = maker;
  const isChosen = (place: Place) =>
    place.sheet === chosen?.place.sheet && place.cell === chosen.place.cell;
  return (
    <>
      <p>{maker.book?.name === null ? words.click : words.choose}</p>
      <ul aria-live="polite" className="suggestions">
        {suggestions.map(({ place, value, label, heading }) => (
          <li key={`${place.sheet}!${place.cell}`}>
            <button
              aria-pressed={isChosen(place)}
              onClick={() => maker.choose(place)}
              type="button"
            >
              <span className="suggestion-text">
                {label[0]}
                <span className="quiet">{[heading[0], placeText(place, null)].join(' · ')}</span>
              </span>
              <span className="figure">{cellText(value, report.language)}</span>
            </button>
          </li>
        ))}
        {suggestions.length === 0 && <li className="quiet">{words.noneFound}</li>}
      </ul>
      <Field label={words.search}>
        <Input onChange={(_, { value }) => maker.search(value)} value={maker.query} />
      </Field>
    </>
  );
}

const factors = { one: 1, thousands: 1000, millions: 1_000_000, shares: 100 } as const;

function Chosen({
  report,
  indicator,
  book,
  maker,
}: Pick<LinkMakerProps, 'report' | 'indicator'> & { book: Book; maker: Maker }) {
  const words = linkWordsOf(report.language).maker;
  const { chosen, factor } = maker;
  if (!chosen) return null;
  const { place, around, reading } = chosen;
  const offered = (Object.keys(factors) as (keyof typeof factors)[]).filter(
    (name) => (name === 'shares') === (indicator.kind === 'percent') || name === 'one',
  );
  const seen = cellText(cellIn(book, place), report.language);
  const rows = [
    { term: words.place, fact: placeText(place, book.name) },
    { term: words.label, fact: around.label.join(' · ') || words.nothing },
    { term: words.heading, fact: around.heading.join(' · ') || words.nothing },
    { term: words.cell, fact: seen || words.blank },
    { term: words.value, fact: <strong>{answerText(report, indicator, reading.answer)}</strong> },
  ];
  return (
    <>
      <Field label={words.factor}>
        <Select onChange={(_, { value }) => maker.multiplyBy(Number(value))} value={String(factor)}>
          {offered.map((name) => (
            <option key={name} value={factors[name]}>
              {words.factors[name]}
            </option>
          ))}
        </Select>
      </Field>
      <Facts rows={rows} />
      {reading.sentence !== undefined && (
        <ProblemBar intent="warning">{reading.sentence}</ProblemBar>
      )}
      {around.alone === 'nowhere' && <p className="quiet">{words.willAsk}</p>}
    </>
  );
}
