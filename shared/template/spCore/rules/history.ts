// Rules of SP Core: comparisons with what the institution reported before.
// Amounts are compared only where they are stated in the same currency and scale as then; where not, prior_scale says so.
// What a rule is about stands first in it: that is where a finding leads.
import type { RuleInput } from '../../rule.ts';

const otherScale =
  'profile_scale_factor<>prior_profile_scale_factor,profile_currency<>prior_profile_currency';

/** The greater of this year's figure and last year's, and the lesser. */
const greater = 'MAX(each_indicator,prior_each_indicator)';
const lesser = 'MIN(each_indicator,prior_each_indicator)';
/** Ten, a hundred or a thousand times the other, give or take a twentieth: digits or units, not growth. */
const noFactor = [10, 100, 1000]
  .map((factor) => `ABS(${greater}-${factor}*${lesser})>${factor / 20}*${lesser}`)
  .join(',');
/** Most figures have moved by less than nine times: that is asked first. */
const ordinary = `${greater}<9*${lesser},${lesser}<=0,AND(${noFactor})`;

const withinUsual =
  'AND(each_indicator>=usual_low_each_indicator,each_indicator<=usual_high_each_indicator)';
const measured = ['stock', 'flow'] as const;
const counted = ['integer', 'decimal', 'percent'] as const;
/** Rates of exchange have rules of their own. */
const rates = ['profile_fx_end', 'profile_fx_avg'];

export const historyRules: readonly RuleInput[] = [
  // A restated balance is possible, so these are warnings that a comment explains; what was restated is kept on submission.
  {
    code: 'prior_borrowers',
    severity: 'warning',
    category: 'prior_period',
    formula: 'retention_borrowers_start=prior_outreach_borrowers',
  },
  {
    code: 'prior_glp',
    severity: 'warning',
    category: 'prior_period',
    formula: `OR(ABS(portfolio_glp_start-prior_portfolio_glp)<=0.001*prior_portfolio_glp,${otherScale})`,
  },
  {
    code: 'prior_staff',
    severity: 'warning',
    category: 'prior_period',
    formula: 'staff_start_total=prior_staff_total',
  },
  {
    code: 'prior_scale',
    severity: 'warning',
    category: 'prior_period',
    formula:
      'AND(profile_scale_factor=prior_profile_scale_factor,profile_currency=prior_profile_currency)',
  },
  {
    code: 'prior_swing',
    severity: 'warning',
    category: 'prior_period',
    forEach: {
      indicators: [
        'outreach_borrowers',
        'portfolio_glp',
        'staff_total',
        'portfolio_operating_expense',
      ],
    },
    formula: `OR(AND(each_indicator/prior_each_indicator>=0.5,each_indicator/prior_each_indicator<=2),${otherScale})`,
  },
  {
    code: 'prior_share_jump',
    severity: 'warning',
    category: 'prior_period',
    formula:
      'AND(ABS(ratio_women_share-prior_ratio_women_share)<=15,ABS(ratio_rural_share-prior_ratio_rural_share)<=15)',
  },
  {
    code: 'prior_practice_reversal',
    severity: 'info',
    category: 'prior_period',
    forEach: { options: 'practice' },
    formula: 'NOT(AND(prior_each_indicator="yes",each_indicator="no"))',
  },
  {
    code: 'prior_copy',
    severity: 'warning',
    category: 'prior_period',
    forEach: { kinds: ['integer', 'decimal', 'currency', 'percent'], measures: ['stock'] },
    // Zero on both sides is no copying.
    formula: 'AND(each_indicator>=1,each_indicator=prior_each_indicator)',
    share: { below: 0.5, least: 6 },
  },
  {
    code: 'usual_figures',
    severity: 'warning',
    category: 'history',
    forEach: { kinds: [...counted], measures: [...measured], except: rates },
    formula: withinUsual,
  },
  {
    code: 'usual_amounts',
    severity: 'warning',
    category: 'history',
    forEach: { kinds: ['currency'], measures: [...measured] },
    formula: `OR(${withinUsual},${otherScale})`,
  },
  {
    code: 'factor_figures',
    severity: 'warning',
    category: 'history',
    forEach: { kinds: [...counted], measures: [...measured] },
    formula: `OR(${ordinary})`,
  },
  {
    code: 'factor_amounts',
    severity: 'warning',
    category: 'history',
    forEach: { kinds: ['currency'], measures: [...measured] },
    formula: `OR(${ordinary},${otherScale})`,
  },
  {
    code: 'drift_balance',
    severity: 'info',
    category: 'mission_drift',
    formula: 'OR(ratio_depth<=1.25*prior_ratio_depth,ratio_women_share>=prior_ratio_women_share-3)',
  },
  {
    code: 'drift_growth',
    severity: 'info',
    category: 'mission_drift',
    formula: 'OR(ratio_portfolio_growth<=50,ratio_par30_ratio<=prior_ratio_par30_ratio+2)',
  },
  {
    code: 'drift_retention',
    severity: 'info',
    category: 'mission_drift',
    formula: 'ratio_retention>=prior_ratio_retention-10',
  },
];
