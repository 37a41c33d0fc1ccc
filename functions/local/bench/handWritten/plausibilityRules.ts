// SP Core's dates, rates and magnitudes that are possible but unlikely. Part of the peer written by hand.
import { shiftMonths } from '@peerbook/shared';
import { percentages } from './families.ts';
import type { Ratios } from './ratios.ts';
import { dayOf, optionOf, priorFigure, type Report, yearOf } from './report.ts';
import { rule, ruleForEach, type Say } from './ruleHead.ts';
import {
  atLeast,
  atMost,
  below,
  either,
  is,
  not,
  quotient,
  quotientRoom,
  within,
} from './tolerance.ts';

const dateOrder = rule('date_order', 'error', 'profile_period_start', 'profile_period_end');
const dateLength = rule('date_length', 'warning', 'profile_period_end', 'profile_period_start');
const dateFuture = rule('date_future', 'error', 'profile_period_end');
const dateAge = rule('date_age', 'error', 'profile_start_year', 'profile_period_end');
const dateAssessment = rule(
  'date_assessment',
  'warning',
  'mission_external_assessment_date',
  'profile_period_end',
);
const rateAtEnd = rule('fx_plausible', 'warning', 'profile_fx_end');
const averageRate = rule('fx_avg', 'warning', 'profile_fx_avg', 'profile_fx_end');
const depth = rule(
  'mag_depth',
  'warning',
  'portfolio_glp',
  'profile_scale_factor',
  'profile_fx_end',
  'outreach_borrowers',
  'portfolio_gni_per_capita_usd',
);
const averageLoan = rule(
  'mag_avg_disbursed',
  'warning',
  'portfolio_loans_disbursed_value',
  'portfolio_loans_disbursed_number',
  'portfolio_glp',
  'outreach_loans',
);
const yieldOf = rule(
  'mag_yield',
  'warning',
  'portfolio_loan_revenue',
  'portfolio_glp_start',
  'portfolio_glp',
);
const selfSufficiency = rule(
  'mag_oss',
  'warning',
  'portfolio_operating_revenue',
  'portfolio_financial_expense',
  'portfolio_impairment_expense',
  'portfolio_operating_expense',
);
const rateAndYield = rule(
  'mag_apr_yield',
  'warning',
  'pricing_apr',
  'portfolio_loan_revenue',
  'portfolio_glp_start',
  'portfolio_glp',
);
const rateAndNominal = rule('mag_apr_nominal', 'error', 'pricing_apr', 'pricing_nominal_rate');
const flatRate = rule(
  'mag_flat_apr',
  'warning',
  'pricing_rate_method',
  'pricing_apr',
  'pricing_nominal_rate',
);
const caseload = rule('mag_caseload', 'warning', 'outreach_borrowers', 'staff_loan_officers');
const scales = ruleForEach('mag_percent_scale', 'warning', percentages);
const noRisk = rule('mag_par_zero', 'info', 'portfolio_glp', 'portfolio_par30');

export function checkPlausibility(report: Report, ratios: Ratios, say: Say): void {
  const { figures } = report;
  const { pricing_apr: apr, pricing_nominal_rate: nominal } = figures;
  checkDates(report, say);
  const deviation = Math.abs(
    quotient(figures.profile_fx_end, report.reference.rates.end ?? Number.NaN) - 1,
  );
  say(rateAtEnd, atMost(deviation, 0.05));
  say(averageRate, within(quotient(figures.profile_fx_avg, figures.profile_fx_end), 0.5, 2));
  say(depth, within(ratios.ratio_depth, 1, 400));
  checkLoanSize(report, say);
  say(yieldOf, within(ratios.ratio_yield, 5, 120));
  say(selfSufficiency, within(ratios.ratio_oss, 30, 250));
  say(rateAndYield, atLeast(apr, 0.6 * ratios.ratio_yield, 0.005));
  say(rateAndNominal, atLeast(apr, nominal * 0.95, 0.005 + 0.005 * 0.95));
  say(
    flatRate,
    either(
      not(is(optionOf(report, 'pricing_rate_method'), 'flat')),
      atLeast(apr, 1.4 * nominal, 0.005 + 1.4 * 0.005),
    ),
  );
  say(caseload, within(ratios.ratio_borrowers_per_lo, 50, 800));
  for (const head of scales) {
    const now = figures[head.about];
    const isElsewhere = either(atMost(now, 0, 0.005), atLeast(now, 1, 0.005));
    say(head, either(isElsewhere, atMost(priorFigure(report, head.about), 5, 0.005)));
  }
  say(
    noRisk,
    either(atMost(figures.portfolio_glp, 0, 0.5), atLeast(figures.portfolio_par30, 1, 0.5)),
  );
}

function checkDates(report: Report, say: Say): void {
  const start = dayOf(report, 'profile_period_start');
  const end = dayOf(report, 'profile_period_end');
  say(dateOrder, below(start, end));
  say(dateLength, within(end - start + 1, 360, 371));
  say(dateFuture, atMost(end, report.today));
  say(dateAge, atMost(report.figures.profile_start_year, yearOf(report, 'profile_period_end')));
  say(
    dateAssessment,
    atLeast(dayOf(report, 'mission_external_assessment_date'), shiftMonths(end, -24)),
  );
}

/** Loans disbursed beside loans outstanding: how large they are on average. */
function checkLoanSize({ figures }: Report, say: Say): void {
  const { portfolio_loans_disbursed_value: lent, portfolio_loans_disbursed_number: times } =
    figures;
  const { portfolio_glp: portfolio, outreach_loans: loans } = figures;
  const size = quotient(lent, times);
  const outstanding = quotient(portfolio, loans);
  const sizeRoom = quotientRoom(lent, 0.5, times, 0);
  const outstandingRoom = quotientRoom(portfolio, 0.5, loans, 0);
  say(
    averageLoan,
    within(
      quotient(size, outstanding, outstandingRoom),
      0.2,
      8,
      quotientRoom(size, sizeRoom, outstanding, outstandingRoom),
    ),
  );
}
