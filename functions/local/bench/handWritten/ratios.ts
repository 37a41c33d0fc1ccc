// The 26 ratios of SP Core. Part of the peer written by hand.
import { optionOf, type Report } from './report.ts';
import { quotient } from './tolerance.ts';

export type Ratios = ReturnType<typeof ratiosOf>;

/** Ratios; NaN where one can't be calculated. */
export function ratiosOf(report: Report) {
  const { figures } = report;
  const {
    outreach_borrowers: borrowers,
    retention_borrowers_start: opening,
    outreach_clients_total: clients,
    staff_total: staff,
    portfolio_glp: portfolio,
    portfolio_glp_start: portfolioStart,
    protection_complaints_received: complaints,
    portfolio_operating_expense: expense,
  } = figures;
  const rejoined = report.readings.get('retention_rejoined')?.answer.kind ?? 'blank';
  const toRetain =
    opening +
    figures.outreach_borrowers_new +
    (rejoined === 'blank' ? 0 : figures.retention_rejoined);
  const ratio_retention = quotient(100 * borrowers, toRetain);
  const averagePortfolio = (portfolioStart + portfolio) / 2;
  const scale = scaleOf(report);
  const ratio_avg_balance = quotient(
    quotient(portfolio * scale, figures.profile_fx_end),
    borrowers,
  );
  return {
    ratio_women_share: quotient(100 * figures.outreach_borrowers_women, borrowers),
    ratio_rural_share: quotient(100 * figures.outreach_borrowers_rural, borrowers),
    ratio_retention,
    ratio_dropout: 100 - ratio_retention,
    ratio_staff_turnover: quotient(
      100 * figures.staff_left,
      (figures.staff_start_total + staff) / 2,
    ),
    ratio_women_staff: quotient(100 * figures.staff_women, staff),
    ratio_women_managers: quotient(100 * figures.staff_managers_women, figures.staff_managers),
    ratio_women_board: quotient(
      100 * figures.governance_board_women,
      figures.governance_board_members,
    ),
    ratio_borrowers_per_lo: quotient(borrowers, figures.staff_loan_officers),
    ratio_complaint_rate: quotient(1000 * complaints, clients),
    ratio_complaints_on_time: quotient(100 * figures.protection_complaints_resolved, complaints),
    ratio_avg_balance,
    ratio_depth: quotient(100 * ratio_avg_balance, figures.portfolio_gni_per_capita_usd, 0.005),
    ratio_par30_ratio: quotient(100 * figures.portfolio_par30, portfolio, 0.5),
    ratio_par90_ratio: quotient(100 * figures.portfolio_par90, portfolio, 0.5),
    ratio_writeoff_ratio: quotient(100 * figures.portfolio_written_off, averagePortfolio, 0.5),
    ratio_yield: quotient(100 * figures.portfolio_loan_revenue, averagePortfolio, 0.5),
    ratio_oss: quotient(
      100 * figures.portfolio_operating_revenue,
      figures.portfolio_financial_expense + figures.portfolio_impairment_expense + expense,
      1.5,
    ),
    ratio_opex_ratio: quotient(100 * expense, averagePortfolio, 0.5),
    ratio_cost_per_borrower: quotient(
      quotient(expense * scale, figures.profile_fx_avg),
      (opening + borrowers) / 2,
    ),
    ratio_portfolio_growth: 100 * (quotient(portfolio, portfolioStart, 0.5) - 1),
    ratio_borrower_growth: 100 * (quotient(borrowers, opening) - 1),
    ratio_active_savers_share: quotient(
      100 * figures.outreach_deposit_accounts_active,
      figures.outreach_deposit_accounts,
    ),
    ratio_green_share: quotient(100 * figures.environment_green_portfolio, portfolio, 0.5),
    ratio_protection_score: practiceScore(report, protectionPractices),
    ratio_governance_score: practiceScore(report, governancePractices),
  };
}

function scaleOf(report: Report): number {
  const scale = optionOf(report, 'profile_scale_factor');
  if (scale === undefined) return Number.NaN;
  return scale === 'units' ? 1 : scale === 'thousands' ? 1000 : 1_000_000;
}

const protectionPractices = [
  'protection_policy',
  'protection_product_suitability',
  'protection_repayment_capacity',
  'protection_disclosure',
  'protection_fair_treatment',
  'protection_privacy',
  'protection_complaint_system',
];
const governancePractices = [
  'governance_board_sp_committee',
  'governance_ceo_evaluated_social',
  'governance_risk_includes_social',
];

/** Yes counts 1, partially one half, no 0; what does not apply is left out. NaN where an answer is missing. */
function practiceScore(report: Report, practices: readonly string[]): number {
  let points = 0;
  let counted = 0;
  for (const code of practices) {
    const option = optionOf(report, code);
    if (option === undefined) return Number.NaN;
    if (option === 'yes') points += 1;
    else if (option === 'partially') points += 0.5;
    if (option !== 'not_applicable') counted += 1;
  }
  return quotient(100 * points, counted);
}
