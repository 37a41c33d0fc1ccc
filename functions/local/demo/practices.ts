// Profile, strategy, services and environment of a demo institution: the answers that are not counts of clients or money.
import type { AnswerData } from '@peerbook/shared';
import type { DemoInstitution } from './institutions.ts';
import type { Random } from './random.ts';

type Answers = Readonly<Record<string, AnswerData>>;

export function profileAnswers(
  random: Random,
  institution: DemoInstitution,
  period: { start: string; end: string },
  borrowers: number,
): Answers {
  const rate = institution.exchangeRate;
  return {
    profile_legal_name: institution.name,
    profile_country: institution.country,
    profile_legal_form: institution.legalForm,
    profile_profit_status: institution.profitStatus,
    profile_regulated: institution.legalForm !== 'ngo',
    profile_start_year: institution.startYear,
    profile_period_start: period.start,
    profile_period_end: period.end,
    profile_currency: institution.currency,
    profile_scale_factor: 'units',
    profile_fx_end: rate,
    profile_fx_avg: rate === 1 ? 1 : Number((rate * (1 + random.normal(0, 0.01))).toFixed(4)),
    profile_offices: Math.max(1, Math.round(borrowers / 2500)),
    profile_contact_email: `finance@${institution.institution}.example`,
  };
}

const practice = (random: Random) =>
  random.pick(['yes', 'yes', 'yes', 'partially', 'partially', 'no'] as const);

function some(random: Random, options: readonly string[], probability: number): readonly string[] {
  const chosen = options.filter(() => random.chance(probability));
  return chosen.length > 0 ? chosen : options.slice(0, 1);
}

export function practiceAnswers(
  random: Random,
  institution: DemoInstitution,
  borrowers: number,
): Answers {
  const board = random.whole(5, 11);
  const meetings = random.whole(6, 12);
  const assessment = random.pick(['none', 'none', 'self_assessment', 'spi_audit', 'alinus']);
  const complaints = random.whole(Math.ceil(borrowers * 0.002), Math.ceil(borrowers * 0.02));
  const nominal = 18 + random.next() * 25;
  const usesGreen = random.chance(0.35);
  return {
    mission_statement_has_social_goal: true,
    mission_strategy_documented: practice(random),
    mission_target_groups: some(
      random,
      ['women', 'rural', 'low_income', 'micro_entrepreneurs', 'smallholders'],
      0.5,
    ),
    mission_development_goals: some(
      random,
      ['financial_access', 'business_growth', 'gender_equality', 'poverty_reduction'],
      0.6,
    ),
    mission_measures_goals: random.chance(0.6),
    mission_data_segmented: practice(random),
    mission_external_assessment: assessment,
    governance_board_members: board,
    governance_board_women: random.whole(1, Math.ceil(board / 2)),
    governance_board_meetings: meetings,
    governance_board_sp_agenda: random.whole(1, meetings),
    governance_board_sp_committee: practice(random),
    governance_board_sp_trained: random.whole(0, board),
    governance_ceo_evaluated_social: practice(random),
    governance_risk_includes_social: practice(random),
    products_credit_types: some(
      random,
      ['microenterprise', 'agriculture', 'consumption', 'housing', 'education'],
      0.6,
    ),
    products_savings_offered: institution.takesSavings,
    products_compulsory_savings: random.chance(0.2),
    products_non_financial: random.chance(0.3)
      ? ['none']
      : some(
          random,
          ['financial_education', 'business_training', 'womens_empowerment', 'health'],
          0.5,
        ),
    products_satisfaction_survey: random.chance(0.7),
    protection_policy: practice(random),
    protection_cp_pathway: random.pick(['not_joined', 'committed', 'committed', 'improving']),
    protection_product_suitability: practice(random),
    protection_repayment_capacity: practice(random),
    protection_disclosure: practice(random),
    protection_fair_treatment: practice(random),
    protection_privacy: practice(random),
    protection_complaint_system: random.pick(['yes', 'yes', 'partially']),
    protection_complaints_received: complaints,
    protection_complaints_resolved: Math.round(complaints * (0.6 + 0.4 * random.next())),
    protection_complaint_days: Math.round((4 + random.next() * 24) * 10) / 10,
    pricing_rate_method: 'declining_balance',
    pricing_nominal_rate: Math.round(nominal * 100) / 100,
    pricing_apr: Math.round((nominal + 3 + random.next() * 14) * 100) / 100,
    pricing_rate_convention: 'apr',
    staff_hr_policies: some(
      random,
      [
        'non_discrimination',
        'harassment',
        'safety',
        'grievance',
        'social_protection',
        'parental_leave',
      ],
      0.7,
    ),
    staff_grievance_system: practice(random),
    staff_incentives_social: some(
      random,
      ['portfolio_quality', 'client_retention', 'service_quality'],
      0.5,
    ),
    environment_policy: practice(random),
    environment_exclusion_list: random.chance(0.6),
    environment_risk_screening: practice(random),
    environment_green_products: usesGreen
      ? some(random, ['renewable_energy', 'energy_efficiency', 'climate_smart_agriculture'], 0.6)
      : ['none'],
  };
}
