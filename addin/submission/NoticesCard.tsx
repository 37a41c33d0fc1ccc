// What has happened lately, for who was away: folded, and fetched when it is opened.
import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { FoldedCard } from '../components/FoldedCard.tsx';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { noticeWordsOf } from '../words/notices/noticeWords.ts';
import { usePaneWords } from '../words/words.ts';
import { type Notice, noticeLines } from './noticeLines.ts';

export function NoticesCard({ report }: { report: Report }) {
  const { client } = useServices();
  const paneWords = usePaneWords();
  const { language } = report;
  const words = noticeWordsOf(language);
  const { association, institution } = report.identity;
  const [isOpen, setIsOpen] = useState(false);
  const [notices, setNotices] = useState<readonly Notice[] | 'failed'>();
  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    client('listNotices', { params: { association }, query: { institution } }).then(
      ({ body }) => isCurrent && setNotices(body.notices),
      () => isCurrent && setNotices('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, association, institution, isOpen]);
  const lines = Array.isArray(notices) ? noticeLines(notices, language) : [];
  return (
    <FoldedCard kind="notices" onFold={setIsOpen} title={words.title}>
      {notices === undefined && (
        <Spinner label={paneWords.compare.loading} labelPosition="after" size="tiny" />
      )}
      {notices === 'failed' && <p className="quiet">{words.failed}</p>}
      {Array.isArray(notices) && lines.length === 0 && <p className="quiet">{words.none}</p>}
      <ul>
        {lines.map(({ key, when, what }) => (
          <li key={key}>
            {what} <span className="quiet">{when}</span>
          </li>
        ))}
      </ul>
    </FoldedCard>
  );
}
