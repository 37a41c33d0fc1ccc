// For each rule of SP Core that is no plain part of a whole: answers that break it in the plausible report.
import { type AnswerData, selected, spCore } from '@peerbook/shared';
import { plausibleReport } from './plausibleReport.ts';

type Answers = Readonly<Record<string, AnswerData>>;

const practices = selected(spCore, { options: 'practice' }).map((one) => one.code);

/** For each of the other rules, answers that break it. */
export const breaking: Readonly<Record<string, readonly Answers[]>> = {
  sub_enterprise_startups: [
    { enterprise_startups: 7201 },
    { enterprise_startups: 7001, enterprise_sme: null },
  ],
  sub_staff_sp_trained: [{ staff_sp_trained: 131 }],
  bal_writeoff: [{ portfolio_written_off: 95_000_002 }],
  roll_glp: [{ portfolio_loans_disbursed_value: 5_000_000 }],
  logic_jobs_enterprises: [{ enterprise_jobs_total: 6999 }],
  sum_location: [{ outreach_borrowers_urban: 5501 }, { outreach_borrowers_urban: 5499 }],
  sum_methodology: [{ outreach_meth_village: 1101 }, { outreach_meth_village: 899 }],
  sum_loan_officers_managers: [{ staff_managers: 61 }],
  logic_loans_ge_borrowers: [{ outreach_loans: 9999 }],
  logic_accounts_ge_depositors: [{ outreach_deposit_accounts: 11_999 }],
  roll_borrowers: [
    { retention_borrowers_start: 6899 },
    { retention_borrowers_start: 6999, retention_rejoined: null },
  ],
  roll_borrowers_exits: [{ retention_exits: 2601 }, { retention_exits: 1599 }],
  roll_staff: [{ staff_left: 21 }, { staff_left: 19 }],
  bal_deposits: [
    { portfolio_deposits: 38_300_000 },
    { portfolio_deposits: null, portfolio_equity: 48_300_000 },
  ],
  ret_reconcile: [{ retention_reported_rate: 77.5 }, { retention_reported_rate: 87.8 }],
  cond_exited_poverty: [{ poverty_tool: null }],
  cond_poverty: [
    { poverty_tool: null },
    { poverty_line: null },
    { poverty_sample_size: null },
    { poverty_below_line: null },
  ],
  cond_poverty_empty: [
    { poverty_assessed: false },
    { poverty_assessed: false, poverty_sample_size: null },
  ],
  cond_poverty_sample: [{ poverty_sample_size: 299 }],
  cond_mission_poverty: [{ poverty_assessed: false }],
  cond_mission_women: [{ outreach_borrowers_women: 4999 }],
  cond_mission_rural: [{ outreach_borrowers_rural: 3999 }],
  cond_savings: [
    { outreach_depositors: null },
    { outreach_deposit_accounts: null },
    { portfolio_deposits_voluntary: null },
  ],
  cond_savings_none: [
    { products_savings_offered: false },
    { products_savings_offered: false, outreach_depositors: 0 },
  ],
  cond_complaints: [{ protection_complaints_received: 0 }],
  cond_complaints_no_system: [
    { protection_complaint_system: 'no' },
    { protection_complaint_system: 'not_applicable' },
  ],
  cond_certified: [{ mission_external_assessment: 'none' }],
  date_order: [{ profile_period_end: '2024-01-01' }, { profile_period_end: '2023-12-31' }],
  date_length: [{ profile_period_end: '2024-12-24' }, { profile_period_end: '2025-01-06' }],
  date_future: [{ profile_period_end: '2025-07-01' }],
  date_age: [{ profile_start_year: 2025 }],
  date_assessment: [{ mission_external_assessment_date: '2022-12-30' }],
  fx_avg: [{ profile_fx_avg: 1.99 }, { profile_fx_avg: 8.01 }],
  mag_depth: [{ portfolio_gni_per_capita_usd: 101_000 }, { portfolio_gni_per_capita_usd: 249 }],
  mag_avg_disbursed: [
    { portfolio_loans_disbursed_number: 79_000 },
    { portfolio_loans_disbursed_number: 1960 },
  ],
  mag_yield: [{ portfolio_loan_revenue: 1_800_000 }, { portfolio_loan_revenue: 45_100_000 }],
  mag_oss: [
    { portfolio_operating_revenue: 2_600_000 },
    { portfolio_operating_revenue: 22_600_000 },
  ],
  mag_apr_yield: [{ pricing_apr: 19.1 }],
  mag_apr_nominal: [{ pricing_apr: 18.98 }],
  mag_flat_apr: [{ pricing_apr: 27.98 }],
  mag_caseload: [{ staff_loan_officers: 201 }, { staff_loan_officers: 12 }],
  mag_par_zero: [{ portfolio_par30: 0 }],
  mag_percent_scale: [{ poverty_below_line: 0.3 }, { pricing_apr: 0.36 }],
  fx_plausible: [{ profile_fx_end: 3.89 }, { profile_fx_end: 4.31 }, { profile_fx_end: 0.25 }],
  cond_none_exclusive: [{ products_non_financial: ['none', 'health'] }],
  evid_yes: [{ mission_reports_publicly: true }, { environment_policy: 'yes' }],
  evid_na: [{ environment_policy: 'not_applicable' }],
  evid_all_yes: [
    {
      ...Object.fromEntries(
        Object.keys(plausibleReport).flatMap((code) =>
          practices.includes(code) ? [[code, 'yes']] : [],
        ),
      ),
    },
  ],
  prior_borrowers: [{ retention_borrowers_start: 9001 }],
  prior_glp: [{ portfolio_glp_start: 35_036_000 }, { portfolio_glp_start: 34_964_000 }],
  prior_staff: [{ staff_start_total: 101 }],
  prior_scale: [{ profile_scale_factor: 'thousands' }, { profile_currency: 'usd' }],
  prior_swing: [{ outreach_borrowers: 18_001 }, { staff_total: 49 }],
  prior_share_jump: [{ outreach_borrowers_women: 7400 }, { outreach_borrowers_rural: 3000 }],
  prior_practice_reversal: [{ protection_policy: 'no' }],
  usual_figures: [{ outreach_insured: 10_001 }, { outreach_insured: 2499 }],
  usual_amounts: [{ portfolio_par90: 2_400_001 }, { staff_wages: 749_999 }],
  factor_figures: [{ outreach_insured: 45_000 }, { outreach_insured: 450 }],
  factor_amounts: [{ portfolio_par90: 10_800_000 }, { staff_wages: 1350 }],
  drift_balance: [{ outreach_borrowers_women: 5400, portfolio_glp: 45_000_000 }],
  drift_growth: [{ portfolio_glp: 53_000_000, portfolio_par30: 3_500_000 }],
  drift_retention: [{ retention_borrowers_start: 11_000 }],
};
