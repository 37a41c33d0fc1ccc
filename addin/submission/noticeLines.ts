// What has happened to an institution's reports, in sentences with their times.
import { fill, type Language } from '@peerbook/shared';
import type { Answer } from '../apiClient.ts';
import { timeText } from '../components/dates.ts';
import { noticeWordsOf } from '../words/notices/noticeWords.ts';

export type Notice = Answer<'listNotices'>['notices'][number];

export interface NoticeLine {
  readonly key: string;
  readonly when: string;
  readonly what: string;
}

/** In the order that they come in, the newest first; events that people of an institution have no sentence for are passed over. */
export function noticeLines(notices: readonly Notice[], language: Language): readonly NoticeLine[] {
  const sentences: Readonly<Record<string, string>> = noticeWordsOf(language).events;
  return notices.flatMap(({ event, at, about }, i): readonly NoticeLine[] => {
    const sentence = Object.hasOwn(sentences, event) ? sentences[event] : undefined;
    if (sentence === undefined) return [];
    const { round = '', revision = '', release = '', until } = about;
    const filled = {
      round,
      revision,
      release,
      until: until === undefined ? '' : timeText(until, language),
    };
    return [{ key: `${at} ${i}`, when: timeText(at, language), what: fill(sentence, filled) }];
  });
}
