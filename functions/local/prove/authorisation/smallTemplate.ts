// A template of three questions, so that two associations full of reports are made in a second: two figures that are compared, a
// text, an error and a warning.
import type { TemplateInput } from '@peerbook/shared';

export const errorRule = 'women_of_all';
export const warningRule = 'women_of_half';

/** @param title is told to all who see the template */
export function smallTemplate(code: string, version: string, title: string): TemplateInput {
  const figure = { kind: 'integer', measures: 'stock', tier: 'core', owner: 'finance' } as const;
  const benchmark = { better: 'neutral' } as const;
  return {
    code,
    version,
    sheets: ['main'],
    sections: [
      {
        code: 'people',
        sheet: 'main',
        indicators: [
          { ...figure, code: 'people_total', benchmark },
          { ...figure, code: 'people_women', benchmark },
          { ...figure, code: 'people_contact', kind: 'text', measures: 'nothing' },
        ],
      },
    ],
    ratios: [],
    rules: [
      {
        code: errorRule,
        severity: 'error',
        category: 'subset',
        formula: 'people_women<=people_total',
      },
      {
        code: warningRule,
        severity: 'warning',
        category: 'plausibility',
        formula: 'people_women*2<=people_total',
      },
    ],
    words: {
      en: {
        title,
        sheets: { main: 'Main' },
        sections: { people: { label: 'People', description: 'Who is reached' } },
        indicators: { people_total: 'All', people_women: 'Women', people_contact: 'Contact' },
        notes: {},
        options: {},
        units: {},
        ratios: {},
        rules: {
          [errorRule]: 'Women cannot be more than all.',
          [warningRule]: 'Women are seldom more than half.',
        },
      },
    },
  };
}
