// Which language the pane speaks: the one the person chose, else that of Excel, where Peerbook has it.
import { type Language, languages } from '@peerbook/shared';

/** Where the choice is kept on this machine. */
const choiceKey = 'peerbook.language';

/**
 * The language of a tag such as es-PE or fr; undefined where Peerbook does not speak it, and then the workbook's own serves.
 */
export function languageOfTag(tag: string): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return languages.find((language) => language === primary);
}

/** The choice kept on this machine, where there is one. */
export function chosenLanguage(storage: Pick<Storage, 'getItem'>): Language | undefined {
  return languageOfTag(storage.getItem(choiceKey) ?? '');
}

export function keepLanguage(storage: Pick<Storage, 'setItem'>, language: Language): void {
  storage.setItem(choiceKey, language);
}

/** Languages as their speakers call them. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
};
