// Rules of SP Core: dates, rates and magnitudes that are possible but unlikely.
import type { RuleInput } from '../../rule.ts';

export const plausibilityRules: readonly RuleInput[] = [
  {
    code: 'date_order',
    severity: 'error',
    category: 'date',
    formula: 'profile_period_start<profile_period_end',
  },
  {
    code: 'date_length',
    severity: 'warning',
    category: 'date',
    formula:
      'AND(profile_period_end-profile_period_start+1>=360,profile_period_end-profile_period_start+1<=371)',
  },
  {
    code: 'date_future',
    severity: 'error',
    category: 'date',
    formula: 'profile_period_end<=TODAY()',
  },
  {
    code: 'date_age',
    severity: 'error',
    category: 'date',
    formula: 'profile_start_year<=YEAR(profile_period_end)',
  },
  {
    code: 'date_assessment',
    severity: 'warning',
    category: 'date',
    formula: 'mission_external_assessment_date>=EDATE(profile_period_end,-24)',
  },
  {
    code: 'fx_plausible',
    severity: 'warning',
    category: 'fx',
    formula: 'ABS(profile_fx_end/reference_rate_end-1)<=0.05',
  },
  {
    code: 'fx_avg',
    severity: 'warning',
    category: 'fx',
    formula: 'AND(profile_fx_avg/profile_fx_end>=0.5,profile_fx_avg/profile_fx_end<=2)',
  },
  {
    code: 'mag_depth',
    severity: 'warning',
    category: 'magnitude',
    formula: 'AND(ratio_depth>=1,ratio_depth<=400)',
  },
  {
    code: 'mag_avg_disbursed',
    severity: 'warning',
    category: 'magnitude',
    formula:
      'AND((portfolio_loans_disbursed_value/portfolio_loans_disbursed_number)/(portfolio_glp/outreach_loans)>=0.2,(portfolio_loans_disbursed_value/portfolio_loans_disbursed_number)/(portfolio_glp/outreach_loans)<=8)',
  },
  {
    code: 'mag_yield',
    severity: 'warning',
    category: 'magnitude',
    formula: 'AND(ratio_yield>=5,ratio_yield<=120)',
  },
  {
    code: 'mag_oss',
    severity: 'warning',
    category: 'magnitude',
    formula: 'AND(ratio_oss>=30,ratio_oss<=250)',
  },
  {
    code: 'mag_apr_yield',
    severity: 'warning',
    category: 'magnitude',
    formula: 'pricing_apr>=0.6*ratio_yield',
  },
  {
    code: 'mag_apr_nominal',
    severity: 'error',
    category: 'magnitude',
    formula: 'pricing_apr>=pricing_nominal_rate*0.95',
  },
  {
    code: 'mag_flat_apr',
    severity: 'warning',
    category: 'magnitude',
    formula: 'OR(pricing_rate_method<>"flat",pricing_apr>=1.4*pricing_nominal_rate)',
  },
  {
    code: 'mag_caseload',
    severity: 'warning',
    category: 'magnitude',
    formula: 'AND(ratio_borrowers_per_lo>=50,ratio_borrowers_per_lo<=800)',
  },
  {
    code: 'mag_percent_scale',
    severity: 'warning',
    category: 'magnitude',
    forEach: { kinds: ['percent'] },
    formula: 'NOT(AND(each_indicator>0,each_indicator<1,prior_each_indicator>5))',
  },
  {
    code: 'mag_par_zero',
    severity: 'info',
    category: 'magnitude',
    formula: 'OR(portfolio_glp<=0,portfolio_par30>=1)',
  },
];
