// Answers that SP Core requires, and the bounds of its figures. Part of the peer written by hand.
import { type Finding, makeFinding, spCore } from '@peerbook/shared';
import type { Figure } from './figures.ts';
import { isBlank, type Report } from './report.ts';

interface Bounds {
  readonly code: Figure;
  readonly min?: number;
  readonly max?: number;
  readonly softMin?: number;
  readonly softMax?: number;
}

const required = [
  'profile_legal_name',
  'profile_country',
  'profile_legal_form',
  'profile_profit_status',
  'profile_regulated',
  'profile_start_year',
  'profile_period_start',
  'profile_period_end',
  'profile_currency',
  'profile_scale_factor',
  'profile_fx_end',
  'profile_fx_avg',
  'profile_offices',
  'profile_contact_email',
  'mission_statement_has_social_goal',
  'mission_strategy_documented',
  'mission_target_groups',
  'mission_development_goals',
  'mission_measures_goals',
  'mission_data_segmented',
  'mission_external_assessment',
  'governance_board_members',
  'governance_board_women',
  'governance_board_meetings',
  'governance_board_sp_agenda',
  'governance_board_sp_committee',
  'governance_board_sp_trained',
  'products_credit_types',
  'products_savings_offered',
  'products_compulsory_savings',
  'products_non_financial',
  'products_satisfaction_survey',
  'protection_policy',
  'protection_cp_pathway',
  'protection_product_suitability',
  'protection_repayment_capacity',
  'protection_disclosure',
  'protection_fair_treatment',
  'protection_privacy',
  'protection_complaint_system',
  'protection_complaints_received',
  'protection_complaints_resolved',
  'pricing_rate_method',
  'pricing_nominal_rate',
  'pricing_apr',
  'pricing_rate_convention',
  'staff_total',
  'staff_women',
  'staff_loan_officers',
  'staff_managers',
  'staff_managers_women',
  'staff_start_total',
  'staff_joined',
  'staff_left',
  'staff_sp_trained',
  'staff_hr_policies',
  'staff_grievance_system',
  'staff_incentives_social',
  'environment_policy',
  'environment_exclusion_list',
  'environment_risk_screening',
  'poverty_assessed',
  'outreach_clients_total',
  'outreach_borrowers',
  'outreach_borrowers_women',
  'outreach_borrowers_rural',
  'outreach_borrowers_urban',
  'outreach_borrowers_new',
  'outreach_meth_individual',
  'outreach_meth_solidarity',
  'outreach_meth_village',
  'outreach_loans',
  'enterprise_micro',
  'enterprise_jobs_tracked',
  'retention_borrowers_start',
  'retention_exit_survey',
  'portfolio_glp',
  'portfolio_glp_start',
  'portfolio_par30',
  'portfolio_par90',
  'portfolio_written_off',
  'portfolio_loans_disbursed_value',
  'portfolio_loans_disbursed_number',
  'portfolio_assets',
  'portfolio_equity',
  'portfolio_loan_revenue',
  'portfolio_operating_revenue',
  'portfolio_financial_expense',
  'portfolio_impairment_expense',
  'portfolio_operating_expense',
  'portfolio_gni_per_capita_usd',
] as const;

const bounds: readonly Bounds[] = [
  { code: 'profile_start_year', min: 1900, max: 2100 },
  { code: 'profile_fx_end', min: 0.000001 },
  { code: 'profile_fx_avg', min: 0.000001 },
  { code: 'profile_offices', min: 1 },
  { code: 'mission_external_assessment_score', min: 0, max: 100 },
  { code: 'governance_board_members', min: 1, softMin: 3, softMax: 21 },
  { code: 'governance_board_women', min: 0 },
  { code: 'governance_board_independent', min: 0 },
  { code: 'governance_board_meetings', min: 0, softMin: 4, softMax: 24 },
  { code: 'governance_board_sp_agenda', min: 0 },
  { code: 'governance_board_sp_trained', min: 0 },
  { code: 'governance_sp_staff_fte', min: 0, softMax: 50 },
  { code: 'products_nonfin_clients', min: 0 },
  { code: 'products_digital_clients', min: 0 },
  { code: 'products_nps', min: -100, max: 100 },
  { code: 'protection_credit_bureau_share', min: 0, max: 100 },
  { code: 'protection_complaints_received', min: 0 },
  { code: 'protection_complaints_resolved', min: 0 },
  { code: 'protection_complaint_days', min: 0, softMax: 90 },
  { code: 'protection_rescheduled_share', min: 0, max: 100, softMax: 15 },
  { code: 'pricing_nominal_rate', min: 0, max: 400, softMax: 120 },
  { code: 'pricing_apr', min: 0, max: 1000, softMax: 180 },
  { code: 'pricing_fees_share', min: 0, max: 100, softMax: 10 },
  { code: 'pricing_compulsory_deposit_share', min: 0, max: 100, softMax: 30 },
  { code: 'staff_total', min: 1 },
  { code: 'staff_women', min: 0 },
  { code: 'staff_loan_officers', min: 1 },
  { code: 'staff_loan_officers_women', min: 0 },
  { code: 'staff_managers', min: 1 },
  { code: 'staff_managers_women', min: 0 },
  { code: 'staff_start_total', min: 0 },
  { code: 'staff_joined', min: 0 },
  { code: 'staff_left', min: 0 },
  { code: 'staff_left_voluntary', min: 0 },
  { code: 'staff_training_hours', min: 0 },
  { code: 'staff_sp_trained', min: 0 },
  { code: 'staff_gender_pay_ratio', min: 0, max: 5, softMin: 0.5, softMax: 1.5 },
  { code: 'staff_wages', min: 0 },
  { code: 'environment_green_portfolio', min: 0 },
  { code: 'environment_green_borrowers', min: 0 },
  { code: 'poverty_sample_size', min: 1 },
  { code: 'poverty_below_line', min: 0, max: 100 },
  { code: 'poverty_below_extreme', min: 0, max: 100 },
  { code: 'poverty_exited_poverty', min: 0, max: 100 },
  { code: 'outreach_clients_total', min: 0 },
  { code: 'outreach_borrowers', min: 1 },
  { code: 'outreach_borrowers_women', min: 0 },
  { code: 'outreach_borrowers_rural', min: 0 },
  { code: 'outreach_borrowers_urban', min: 0 },
  { code: 'outreach_borrowers_youth', min: 0 },
  { code: 'outreach_borrowers_disability', min: 0 },
  { code: 'outreach_borrowers_new', min: 0 },
  { code: 'outreach_meth_individual', min: 0 },
  { code: 'outreach_meth_solidarity', min: 0 },
  { code: 'outreach_meth_village', min: 0 },
  { code: 'outreach_loans', min: 1 },
  { code: 'outreach_depositors', min: 0 },
  { code: 'outreach_deposit_accounts', min: 0 },
  { code: 'outreach_deposit_accounts_active', min: 0 },
  { code: 'outreach_insured', min: 0 },
  { code: 'enterprise_micro', min: 0 },
  { code: 'enterprise_sme', min: 0 },
  { code: 'enterprise_startups', min: 0 },
  { code: 'enterprise_jobs_total', min: 0 },
  { code: 'retention_borrowers_start', min: 0 },
  { code: 'retention_exits', min: 0 },
  { code: 'retention_resting_days', min: 0, max: 720, softMin: 30, softMax: 365 },
  { code: 'retention_rejoined', min: 0 },
  { code: 'retention_reported_rate', min: 0, max: 100 },
  { code: 'portfolio_glp', min: 0 },
  { code: 'portfolio_glp_start', min: 0 },
  { code: 'portfolio_par30', min: 0 },
  { code: 'portfolio_par90', min: 0 },
  { code: 'portfolio_written_off', min: 0 },
  { code: 'portfolio_loans_disbursed_value', min: 0 },
  { code: 'portfolio_loans_disbursed_number', min: 0 },
  { code: 'portfolio_deposits', min: 0 },
  { code: 'portfolio_deposits_voluntary', min: 0 },
  { code: 'portfolio_assets', min: 0 },
  { code: 'portfolio_loan_revenue', min: 0 },
  { code: 'portfolio_operating_revenue', min: 0 },
  { code: 'portfolio_financial_expense', min: 0 },
  { code: 'portfolio_operating_expense', min: 0 },
  { code: 'portfolio_gni_per_capita_usd', min: 50, max: 150000 },
];

/** How many of the required answers are there. */
export function progressOf({ readings }: Report): { required: number; answered: number } {
  let answered = 0;
  for (const code of required) {
    const kind = readings.get(code)?.answer.kind;
    if (kind !== undefined && kind !== 'blank' && kind !== 'unreadable') answered += 1;
  }
  return { required: required.length, answered };
}

/** What is missing though required, or out of bounds. */
export function answerFindings(report: Report, language: 'en'): readonly Finding[] {
  const found: Finding[] = [];
  for (const code of required)
    if (isBlank(report, code)) found.push(aboutAnswer(report, language, 'required_blank', code));
  for (const { code, min, max, softMin, softMax } of bounds) {
    const seen = report.figures[code];
    const say = (fault: string, limit: number) =>
      found.push(aboutAnswer(report, language, fault, code, { seen, limit }));
    if (min !== undefined && seen < min) say('below_minimum', min);
    else if (softMin !== undefined && seen < softMin) say('below_usual', softMin);
    if (max !== undefined && seen > max) say('above_maximum', max);
    else if (softMax !== undefined && seen > softMax) say('above_usual', softMax);
  }
  return found;
}

function aboutAnswer(
  { readings }: Report,
  language: 'en',
  code: string,
  indicator: string,
  details: Readonly<Record<string, number>> = {},
): Finding {
  const place = readings.get(indicator)?.place;
  return makeFinding(spCore, language, { code, indicator, places: place ? [place] : [], details });
}
