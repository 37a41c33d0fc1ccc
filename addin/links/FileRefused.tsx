// Why a chosen file was not opened, and what to do about it.
import { fill, type Language } from '@peerbook/shared';
import { ProblemBar } from '../components/ProblemBar.tsx';
import { linkWordsOf } from '../words/links/linkWords.ts';
import { fileLimit, type Refusal } from './openBook.ts';

export function FileRefused(props: { language: Language; name: string; reason: Refusal }) {
  const { language, name, reason } = props;
  return (
    <ProblemBar>{fill(linkWordsOf(language).files[reason], { name, limit: fileLimit })}</ProblemBar>
  );
}
