// Rules of SP Core: comparisons with earlier periods; they wait for the institution's verified history.
// A rule that cannot run yet says what it waits for; it is listed, never dropped.
import type { RuleInput } from '../../rule.ts';

export const historyRules: readonly RuleInput[] = [
  { code: 'prior_borrowers', severity: 'error', category: 'prior_period', waitsFor: 'history' },
  { code: 'prior_glp', severity: 'error', category: 'prior_period', waitsFor: 'history' },
  { code: 'prior_staff', severity: 'warning', category: 'prior_period', waitsFor: 'history' },
  { code: 'prior_swing', severity: 'warning', category: 'prior_period', waitsFor: 'history' },
  { code: 'prior_share_jump', severity: 'warning', category: 'prior_period', waitsFor: 'history' },
  {
    code: 'prior_practice_reversal',
    severity: 'info',
    category: 'prior_period',
    waitsFor: 'history',
  },
  { code: 'prior_copy', severity: 'warning', category: 'prior_period', waitsFor: 'history' },
  { code: 'drift_balance', severity: 'info', category: 'mission_drift', waitsFor: 'history' },
  { code: 'drift_growth', severity: 'info', category: 'mission_drift', waitsFor: 'history' },
  { code: 'drift_retention', severity: 'info', category: 'mission_drift', waitsFor: 'history' },
];
