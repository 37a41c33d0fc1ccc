// The language of the pane. Each is named as its speakers call it, and told by two letters where the choice is closed.
import { type Language, languages } from '@peerbook/shared';
import { languageNames } from '../language.ts';
import { usePaneWords } from '../words/words.ts';
import { Icon } from './Icon.tsx';

export function LanguageSelect(props: {
  language: Language;
  onSelect: (language: Language) => void;
}) {
  const words = usePaneWords();
  return (
    <label className="language">
      <span aria-hidden="true">{props.language.toUpperCase()}</span>
      <Icon className="fold" name="fold" />
      <select
        aria-label={words.pane.language}
        onChange={({ target }) => props.onSelect(target.value as Language)}
        title={words.pane.language}
        value={props.language}
      >
        {languages.map((language) => (
          <option key={language} lang={language} value={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
