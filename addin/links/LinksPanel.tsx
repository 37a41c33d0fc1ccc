// Enter once: figures from a person's own books, linked to their places, and answers from other workbooks of Peerbook's.
import { Button } from '@fluentui/react-components';
import { fill, type Indicator, labelOf, numericKinds, type Place } from '@peerbook/shared';
import { useState } from 'react';
import { EditNotice } from '../components/EditNotice.tsx';
import { ProblemBar } from '../components/ProblemBar.tsx';
import type { Report } from '../validation/checkWorkbook.ts';
import { linkWordsOf } from '../words/links/linkWords.ts';
import { indicatorNamed } from '../workbook/cellInputs.ts';
import type { CellEdits } from '../workbook/useCellEdits.ts';
import { indicatorAt } from '../workbook/useSelected.ts';
import { CopyAnswers } from './CopyAnswers.tsx';
import { FileRefused } from './FileRefused.tsx';
import { LinkMaker } from './LinkMaker.tsx';
import { LinkTable } from './LinkTable.tsx';
import { placeText } from './placeText.ts';
import { useBooks } from './useBooks.ts';
import { useCopy } from './useCopy.ts';
import { type Links, useLinks } from './useLinks.ts';

export interface LinksPanelProps {
  readonly report: Report;
  readonly edits: CellEdits;
  /** The cell that the person has come to in Excel. */
  readonly selected: Place | undefined;
}

/** Another workbook has links of its own. */
export function LinksPanel(props: LinksPanelProps) {
  return <PanelOfReport key={props.report.identityToken} {...props} />;
}

function PanelOfReport({ report, edits, selected }: LinksPanelProps) {
  const words = linkWordsOf(report.language);
  const books = useBooks(report);
  const links = useLinks(report, books, edits);
  const copying = useCopy(report, edits);
  const [making, setMaking] = useState<Indicator>();
  const here = indicatorAt(report, selected);
  return (
    <div className="stage links">
      <p>{words.intro}</p>
      <EditNotice edits={edits} />
      {books.isUnread && <ProblemBar intent="warning">{words.unread}</ProblemBar>}
      {books.refused && <FileRefused language={report.language} {...books.refused} />}
      {links.isLost && <ProblemBar intent="warning">{words.notKept}</ProblemBar>}
      {making ? (
        <LinkMaker
          books={books}
          indicator={making}
          key={making.code}
          onCancel={() => setMaking(undefined)}
          onTake={async (book, place, figure) => {
            if (await links.add(book, place, figure)) setMaking(undefined);
          }}
          report={report}
          selected={selected}
        />
      ) : (
        <Here
          indicator={here === undefined ? undefined : indicatorNamed(report.template, here)}
          links={links}
          onMake={setMaking}
          report={report}
        />
      )}
      {links.results.length > 0 && <LinkTable books={books} links={links} report={report} />}
      <CopyAnswers copying={copying} report={report} />
      <p className="quiet">{words.local}</p>
    </div>
  );
}

/** The figure whose cell the person is in: where a link begins. */
function Here(props: {
  report: Report;
  indicator: Indicator | undefined;
  links: Links;
  onMake: (indicator: Indicator) => void;
}) {
  const { report, indicator, links, onMake } = props;
  const words = linkWordsOf(report.language).here;
  if (!indicator) return <p className="quiet">{words.none}</p>;
  const label = labelOf(report.template, report.language, indicator.code);
  if (!numericKinds.has(indicator.kind))
    return <p className="quiet">{fill(words.notFigure, { label })}</p>;
  const link = links.results.find((one) => one.link.indicator === indicator.code)?.link;
  return (
    <section className="card">
      <h2>{label}</h2>
      {link && <p className="quiet">{fill(words.linked, { place: placeText(link, link.book) })}</p>}
      <div className="actions">
        <Button appearance="primary" onClick={() => onMake(indicator)}>
          {link ? words.another : words.make}
        </Button>
        {link && <Button onClick={() => links.remove(indicator.code)}>{words.remove}</Button>}
      </div>
    </section>
  );
}
