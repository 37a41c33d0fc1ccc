// The language that a template's labels are shown in: the person's, where the template has it.
import type { Language, Template } from '@peerbook/shared';

export function spokenIn(template: Template, wanted: Language): Language {
  if (template.words[wanted]) return wanted;
  const [first = wanted] = Object.keys(template.words) as readonly Language[];
  return template.words.en ? 'en' : first;
}
