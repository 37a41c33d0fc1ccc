// Plausible answers of a demo institution for one period. Sizes and rates lie beside the quartiles that MIX Market
// published for Latin America in 2013 (borrowers 4,000 / 13,000 / 48,000; average loan 500 / 1,000 / 2,200 USD; women
// 46 / 60 / 77 %; PAR30 2.8 / 4.6 / 7.2 %; yield 22 / 30 / 45 %; staff turnover 13 / 20 / 35 %).
import { type AnswerData, indicatorsOf, spCore } from '@peerbook/shared';
import type { DemoInstitution } from './institutions.ts';
import { practiceAnswers, profileAnswers } from './practices.ts';
import type { Random } from './random.ts';

export type DemoAnswers = Readonly<Record<string, AnswerData>>;

/** What carries over to the next period. */
export interface DemoYear {
  readonly answers: DemoAnswers;
  readonly borrowers: number;
  readonly portfolio: number;
  readonly staff: number;
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, value));
const lognormal = (random: Random, median: number, spread: number) =>
  median * Math.exp(random.normal(0, spread));
const percent = (value: number) => Math.round(value * 10000) / 100;

/** A year's answers; `before` is the year before, without it one is imagined. */
export function demoAnswers(
  random: Random,
  institution: DemoInstitution,
  period: { start: string; end: string },
  before?: DemoYear,
): DemoYear {
  const opening = before ?? imagineBefore(random, institution);
  const growth = clamp(random.normal(0.08, 0.09), -0.15, 0.35);
  const borrowers = Math.round(opening.borrowers * (1 + growth));
  const retention = clamp(random.normal(0.79, 0.08), 0.55, 0.95);
  const gained = Math.max(0, Math.round(borrowers / retention - opening.borrowers));
  const left = opening.borrowers + gained - borrowers;
  const portfolio = Math.round(
    opening.portfolio * (1 + growth + clamp(random.normal(0.04, 0.05), -0.08, 0.15)),
  );
  const staff = Math.max(12, Math.round(borrowers / clamp(lognormal(random, 105, 0.25), 60, 190)));
  const answers = {
    ...profileAnswers(random, institution, period, borrowers),
    ...practiceAnswers(random, institution, borrowers),
    ...clientAnswers(random, institution, { opening: opening.borrowers, borrowers, gained, left }),
    ...staffAnswers(random, opening.staff, staff),
    ...financeAnswers(random, institution, {
      opening: opening.portfolio,
      portfolio,
      borrowers,
      gained,
      staff,
    }),
  };
  const known = new Set(indicatorsOf(spCore).map((indicator) => indicator.code));
  for (const code of Object.keys(answers))
    if (!known.has(code)) throw new Error(`the demo answers ${code}, which SP Core does not ask`);
  return { answers, borrowers, portfolio, staff };
}

function imagineBefore(random: Random, institution: DemoInstitution): Omit<DemoYear, 'answers'> {
  const borrowers = Math.round(clamp(lognormal(random, 13000, 1.1), 900, 220000));
  const averageLoan = clamp(
    lognormal(random, institution.legalForm === 'ngo' ? 600 : 1200, 0.6),
    180,
    6000,
  );
  return {
    borrowers,
    portfolio: Math.round(borrowers * averageLoan * institution.exchangeRate),
    staff: Math.max(11, Math.round(borrowers / 108)),
  };
}

function clientAnswers(
  random: Random,
  institution: DemoInstitution,
  flow: { opening: number; borrowers: number; gained: number; left: number },
): DemoAnswers {
  const { opening, borrowers, gained, left } = flow;
  const women = Math.round(
    borrowers *
      clamp(random.normal(institution.legalForm === 'ngo' ? 0.72 : 0.55, 0.13), 0.3, 0.97),
  );
  const rural = Math.round(borrowers * clamp(random.normal(0.42, 0.2), 0.05, 0.95));
  const individual = Math.round(
    borrowers *
      (institution.legalForm === 'ngo' ? 0.3 : 0.8) *
      clamp(random.normal(1, 0.1), 0.7, 1.2),
  );
  const solidarity = Math.round((borrowers - individual) * 0.6);
  const depositors = institution.takesSavings
    ? Math.round(borrowers * clamp(random.normal(1.6, 0.4), 0.8, 3))
    : 0;
  const clients = Math.round(
    Math.max(borrowers, depositors) * clamp(random.normal(1.12, 0.05), 1.02, 1.3),
  );
  const assessed = random.chance(0.45);
  return {
    outreach_clients_total: clients,
    outreach_borrowers: borrowers,
    outreach_borrowers_women: women,
    outreach_borrowers_rural: rural,
    outreach_borrowers_urban: borrowers - rural,
    outreach_borrowers_youth: Math.round(borrowers * clamp(random.normal(0.22, 0.06), 0.05, 0.45)),
    outreach_borrowers_new: Math.min(gained, borrowers),
    outreach_meth_individual: individual,
    outreach_meth_solidarity: solidarity,
    outreach_meth_village: borrowers - individual - solidarity,
    outreach_loans: Math.round(borrowers * clamp(random.normal(1.06, 0.04), 1, 1.25)),
    ...(institution.takesSavings && {
      outreach_depositors: depositors,
      outreach_deposit_accounts: Math.round(depositors * 1.2),
      outreach_deposit_accounts_active: Math.round(
        depositors * 1.2 * clamp(random.normal(0.6, 0.12), 0.25, 0.95),
      ),
    }),
    enterprise_micro: Math.round(borrowers * clamp(random.normal(0.7, 0.1), 0.4, 0.95)),
    enterprise_sme: Math.round(borrowers * 0.02),
    enterprise_jobs_tracked: random.chance(0.3),
    retention_borrowers_start: opening,
    retention_exits: left - Math.max(0, gained - borrowers),
    retention_resting_days: random.pick([60, 90, 180]),
    retention_rejoined: Math.max(0, gained - borrowers),
    retention_exit_survey: random.chance(0.6),
    poverty_assessed: assessed,
    ...(assessed && {
      poverty_tool: random.pick(['ppi', 'own_scorecard', 'national_scorecard']),
      poverty_line: 'national',
      poverty_method: 'random_sample',
      poverty_sample_size: Math.min(clients, random.whole(320, 900)),
      poverty_below_line: percent(clamp(random.normal(0.31, 0.12), 0.05, 0.7)),
    }),
  };
}

function staffAnswers(random: Random, opening: number, staff: number): DemoAnswers {
  const turnover = clamp(lognormal(random, 0.2, 0.45), 0.03, 0.7);
  const left = Math.min(Math.round(turnover * ((opening + staff) / 2)), opening);
  const joined = staff - opening + left;
  const shift = joined < 0 ? -joined : 0;
  const officers = Math.max(1, Math.round(staff * clamp(random.normal(0.44, 0.06), 0.25, 0.6)));
  const managers = Math.max(1, Math.round(staff * 0.08));
  return {
    staff_total: staff,
    staff_women: Math.round(staff * clamp(random.normal(0.52, 0.09), 0.25, 0.85)),
    staff_loan_officers: officers,
    staff_loan_officers_women: Math.round(officers * clamp(random.normal(0.44, 0.12), 0.1, 0.9)),
    staff_managers: managers,
    staff_managers_women: Math.round(managers * clamp(random.normal(0.4, 0.2), 0, 1)),
    staff_start_total: opening,
    staff_joined: joined + shift,
    staff_left: left + shift,
    staff_sp_trained: Math.round(staff * clamp(random.normal(0.5, 0.25), 0, 1)),
  };
}

function financeAnswers(
  random: Random,
  institution: DemoInstitution,
  flow: { opening: number; portfolio: number; borrowers: number; gained: number; staff: number },
): DemoAnswers {
  const { opening, portfolio, borrowers } = flow;
  const average = (opening + portfolio) / 2;
  const par30 = portfolio * clamp(lognormal(random, 0.046, 0.55), 0.002, 0.3);
  const written = average * clamp(lognormal(random, 0.015, 0.7), 0.0005, 0.12);
  const revenue = average * clamp(lognormal(random, 0.3, 0.4), 0.12, 0.85);
  const turns = random.pick([0.9, 1.1, 1.3, 1.6]);
  const disbursed = portfolio - opening + written + average * turns;
  const assets = portfolio * clamp(random.normal(1.22, 0.08), 1.05, 1.5);
  const deposits = institution.takesSavings
    ? assets * clamp(random.normal(0.45, 0.12), 0.1, 0.65)
    : 0;
  const operating = revenue * clamp(random.normal(0.58, 0.09), 0.3, 0.85);
  const money = Object.entries({
    portfolio_glp: portfolio,
    portfolio_glp_start: opening,
    portfolio_par30: par30,
    portfolio_par90: par30 * clamp(random.normal(0.62, 0.08), 0.3, 0.9),
    portfolio_written_off: written,
    portfolio_loans_disbursed_value: disbursed,
    ...(institution.takesSavings && {
      portfolio_deposits: deposits,
      portfolio_deposits_voluntary: deposits * 0.9,
    }),
    portfolio_assets: assets,
    portfolio_equity: (assets - deposits) * clamp(random.normal(0.35, 0.1), 0.1, 0.8),
    portfolio_loan_revenue: revenue,
    portfolio_operating_revenue: revenue * clamp(random.normal(1.06, 0.03), 1.01, 1.2),
    portfolio_financial_expense: revenue * clamp(random.normal(0.16, 0.06), 0.02, 0.35),
    portfolio_impairment_expense: written * clamp(random.normal(1.1, 0.3), 0.3, 2),
    portfolio_operating_expense: operating,
  }).map(([code, amount]) => [code, Math.round(amount as number)] as const);
  return {
    ...Object.fromEntries(money),
    portfolio_loans_disbursed_number: Math.max(
      1,
      Math.round(disbursed / (average / borrowers) / clamp(random.normal(1.15, 0.1), 0.8, 1.6)),
    ),
    portfolio_gni_per_capita_usd: institution.incomePerHead,
  };
}
