// The linked figures: what was taken last time, what stands there now, and what moved. Ticked ones are taken together.
import { Button } from '@fluentui/react-components';
import { fill } from '@peerbook/shared';
import type { Report } from '../validation/checkWorkbook.ts';
import { linkWordsOf } from '../words/links/linkWords.ts';
import { count } from '../words/words.ts';
import { FileButton } from './FileButton.tsx';
import { LinkRow } from './LinkRow.tsx';
import type { LinkResult } from './refreshLink.ts';
import { isTakeable, saysTheSame } from './taking.ts';
import type { Books } from './useBooks.ts';
import type { Links } from './useLinks.ts';

export interface LinkTableProps {
  readonly report: Report;
  readonly books: Books;
  readonly links: Links;
}

export function LinkTable({ report, books, links }: LinkTableProps) {
  const words = linkWordsOf(report.language).table;
  const { results } = links;
  const names = [...new Set(results.map(({ link }) => link.book))];
  const ticked = results.filter(links.isTicked).length;
  return (
    <section className="group">
      <h2>{words.title}</h2>
      {names.map((name) => (
        <BookGroup
          books={books}
          key={name ?? ''}
          links={links}
          name={name}
          report={report}
          results={results.filter(({ link }) => link.book === name)}
        />
      ))}
      {results.some((one) => isTakeable(one) && !saysTheSame(report, one)) && (
        <div className="actions">
          <Button appearance="primary" disabledFocusable={ticked === 0} onClick={links.take}>
            {count(ticked, words.take)}
          </Button>
        </div>
      )}
    </section>
  );
}

function BookGroup(
  props: LinkTableProps & { name: string | null; results: readonly LinkResult[] },
) {
  const { report, books, links, name, results } = props;
  const words = linkWordsOf(report.language).table;
  const isOwn = name === null;
  const isGone = results.some(({ status }) => status === 'gone');
  const isClosed = results.some(({ status }) => status === 'closed');
  return (
    <div className="linked-book">
      <h3>{name ?? words.this}</h3>
      {isClosed && <p className="quiet">{isOwn ? words.reading : fill(words.closed, { name })}</p>}
      <div className="actions">
        {isOwn && <Button onClick={books.readOwn}>{words.again}</Button>}
        {(!isOwn || isGone) && (
          <FileButton
            label={isOwn ? words.openInstead : words.open}
            onFile={(file) => void books.open(file, name)}
          />
        )}
      </div>
      <ul className="linked">
        {results.map((result) => (
          <LinkRow key={result.link.indicator} links={links} report={report} result={result} />
        ))}
      </ul>
    </div>
  );
}
