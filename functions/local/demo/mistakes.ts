// Mistakes that finance staff make, put into a demo report: each is caught by a finding of its own kind.
import type { AnswerData } from '@peerbook/shared';

/** A mistake: what was typed instead. Values go into the cells as they are, so a text may stand where a number belongs. */
export interface Mistake {
  readonly about: string;
  readonly change: (
    answers: Readonly<Record<string, AnswerData>>,
  ) => Readonly<Record<string, AnswerData>>;
}

const number = (answers: Readonly<Record<string, AnswerData>>, code: string) =>
  Number(answers[code] ?? 0);

export const mistakes: readonly Mistake[] = [
  {
    about: 'two digits swapped in a part of a sum',
    change: (answers) => ({
      ...answers,
      outreach_borrowers_urban: swapFirstDigits(number(answers, 'outreach_borrowers_urban')),
    }),
  },
  {
    about: 'a part larger than the whole',
    change: (answers) => ({
      ...answers,
      outreach_borrowers_women: number(answers, 'outreach_borrowers') + 57,
    }),
  },
  {
    about: 'words in a cell for a number',
    change: (answers) => ({ ...answers, staff_left: 'n/a' }),
  },
  {
    about: 'a thousands separator typed as text',
    change: (answers) => ({
      ...answers,
      portfolio_equity: number(answers, 'portfolio_equity').toLocaleString('en-US'),
    }),
  },
  {
    about: 'required answers left blank',
    change: (answers) => ({
      ...answers,
      governance_board_women: null,
      protection_privacy: null,
      pricing_apr: null,
    }),
  },
  {
    about: 'portfolio at risk typed in another scale than the portfolio',
    change: (answers) => ({ ...answers, portfolio_par90: number(answers, 'portfolio_par30') * 10 }),
  },
];

/** Mistakes that only the accepted report of the year before shows. */
export const historyMistakes: readonly Mistake[] = [
  {
    about: "the year's opening balance is not the closing balance accepted the year before",
    change: (answers) => ({
      ...answers,
      retention_borrowers_start: number(answers, 'retention_borrowers_start') + 210,
    }),
  },
];

/** 48213 becomes 84213; where both digits are alike, one is added to the figure. */
function swapFirstDigits(figure: number): number {
  const digits = String(figure);
  const swapped = Number(`${digits[1] ?? ''}${digits[0] ?? ''}${digits.slice(2)}`);
  return swapped === figure ? figure + 1 : swapped;
}
