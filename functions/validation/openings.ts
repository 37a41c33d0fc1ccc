// Opening balances and the closing figures of the period before that they must repeat: what a workbook is filled in with,
// and what a restatement is held against. Templates of others may lack these indicators; then nothing follows.
import type { AnswerData } from '@peerbook/shared';

export interface Opening {
  /** The indicator of the balance that a period opens with. */
  readonly opening: string;
  /** The indicator of the figure that the period before closed with. */
  readonly closing: string;
  /** Amounts are the same only in the same currency and scale. */
  readonly isAmount: boolean;
}

export const openings: readonly Opening[] = [
  { opening: 'retention_borrowers_start', closing: 'outreach_borrowers', isAmount: false },
  { opening: 'staff_start_total', closing: 'staff_total', isAmount: false },
  { opening: 'portfolio_glp_start', closing: 'portfolio_glp', isAmount: true },
];

/** The indicators that say in what amounts are stated. */
export const statedIn = { currency: 'profile_currency', scale: 'profile_scale_factor' } as const;

/** The openings that the period before can be compared with, where amounts are stated now as `stated` says. */
export function comparableOpenings(
  prior: Readonly<Record<string, AnswerData>>,
  stated: { readonly currency: AnswerData; readonly scale: AnswerData },
): readonly Opening[] {
  const scale = prior[statedIn.scale] ?? null;
  const isStatedAlike =
    scale !== null && scale === stated.scale && prior[statedIn.currency] === stated.currency;
  return openings.filter(({ isAmount }) => !isAmount || isStatedAlike);
}
