// The language that the pane is to speak, and the choice of another one.
import type { Language } from '@peerbook/shared';
import { useCallback, useState } from 'react';
import { chosenLanguage, keepLanguage, languageOfTag } from './language.ts';
import { useServices } from './services.ts';

/** `wanted` is undefined where nobody chose and Excel speaks none of ours. */
export function useLanguage(): {
  readonly wanted: Language | undefined;
  readonly choose: (language: Language) => void;
} {
  const { displayLanguage, storage } = useServices();
  const [wanted, setWanted] = useState(
    () => chosenLanguage(storage) ?? languageOfTag(displayLanguage),
  );
  const choose = useCallback(
    (language: Language) => {
      setWanted(language);
      keepLanguage(storage, language);
    },
    [storage],
  );
  return { wanted, choose };
}
