// SP Core's sums, balances and roll-forwards. Part of the peer written by hand.
import type { Ratios } from './ratios.ts';
import { isBlank, type Report } from './report.ts';
import { rule, type Say } from './ruleHead.ts';
import { atLeast, atMost, either, equal, known } from './tolerance.ts';

const wages = rule('bal_wages', 'error', 'staff_wages', 'portfolio_operating_expense');
const writtenOff = rule(
  'bal_writeoff',
  'error',
  'portfolio_written_off',
  'portfolio_glp_start',
  'portfolio_loans_disbursed_value',
);
const rollPortfolio = rule(
  'roll_glp',
  'warning',
  'portfolio_glp',
  'portfolio_glp_start',
  'portfolio_loans_disbursed_value',
  'portfolio_written_off',
);
const jobs = rule('logic_jobs_enterprises', 'info', 'enterprise_jobs_total', 'enterprise_micro');
const location = rule(
  'sum_location',
  'error',
  'outreach_borrowers_rural',
  'outreach_borrowers_urban',
  'outreach_borrowers',
);
const methodology = rule(
  'sum_methodology',
  'warning',
  'outreach_meth_individual',
  'outreach_meth_solidarity',
  'outreach_meth_village',
  'outreach_borrowers',
);
const officersAndManagers = rule(
  'sum_loan_officers_managers',
  'warning',
  'staff_loan_officers',
  'staff_managers',
  'staff_total',
);
const loans = rule('logic_loans_ge_borrowers', 'warning', 'outreach_loans', 'outreach_borrowers');
const accounts = rule(
  'logic_accounts_ge_depositors',
  'warning',
  'outreach_deposit_accounts',
  'outreach_depositors',
);
const rollBorrowers = rule(
  'roll_borrowers',
  'error',
  'retention_borrowers_start',
  'outreach_borrowers_new',
  'retention_rejoined',
  'outreach_borrowers',
);
const rollExits = rule(
  'roll_borrowers_exits',
  'warning',
  'retention_borrowers_start',
  'outreach_borrowers_new',
  'retention_rejoined',
  'retention_exits',
  'outreach_borrowers',
);
const rollStaff = rule(
  'roll_staff',
  'error',
  'staff_start_total',
  'staff_joined',
  'staff_left',
  'staff_total',
);
const equity = rule('bal_equity', 'error', 'portfolio_equity', 'portfolio_assets');
const deposits = rule(
  'bal_deposits',
  'error',
  'portfolio_deposits',
  'portfolio_equity',
  'portfolio_assets',
);
const retention = rule(
  'ret_reconcile',
  'warning',
  'retention_reported_rate',
  'outreach_borrowers',
  'retention_borrowers_start',
  'outreach_borrowers_new',
  'retention_rejoined',
);

export function checkArithmetic(report: Report, ratios: Ratios, say: Say): void {
  const { figures } = report;
  const { outreach_borrowers: borrowers, portfolio_assets: assets, staff_total: staff } = figures;
  const { portfolio_glp_start: opening, portfolio_loans_disbursed_value: lent } = figures;
  const offBooks = figures.portfolio_written_off;
  say(wages, atMost(figures.staff_wages, figures.portfolio_operating_expense, 1));
  say(writtenOff, atMost(offBooks, opening + lent, 1.5));
  say(rollPortfolio, atMost(figures.portfolio_glp, opening + lent - offBooks, 2));
  say(jobs, atLeast(figures.enterprise_jobs_total, figures.enterprise_micro, 0.005));
  say(
    location,
    equal(figures.outreach_borrowers_rural + figures.outreach_borrowers_urban, borrowers),
  );
  const byMethod =
    figures.outreach_meth_individual +
    figures.outreach_meth_solidarity +
    figures.outreach_meth_village;
  say(methodology, atMost(Math.abs(byMethod - borrowers), 0.01 * borrowers));
  say(officersAndManagers, atMost(figures.staff_loan_officers + figures.staff_managers, staff));
  say(loans, atLeast(figures.outreach_loans, borrowers));
  say(accounts, atLeast(figures.outreach_deposit_accounts, figures.outreach_depositors));
  const rejoined = isBlank(report, 'retention_rejoined') ? 0 : figures.retention_rejoined;
  const served = figures.retention_borrowers_start + figures.outreach_borrowers_new + rejoined;
  say(rollBorrowers, atLeast(served, borrowers));
  say(rollExits, atMost(Math.abs(served - figures.retention_exits - borrowers), 0.05 * borrowers));
  say(
    rollStaff,
    equal(figures.staff_start_total + figures.staff_joined - figures.staff_left, staff),
  );
  say(equity, atMost(figures.portfolio_equity, assets, 1));
  const hasDeposits = !isBlank(report, 'portfolio_deposits');
  say(
    deposits,
    atMost(
      (hasDeposits ? figures.portfolio_deposits : 0) + figures.portfolio_equity,
      1.005 * assets,
      (hasDeposits ? 0.5 : 0) + 0.5 + 1.005 * 0.5,
    ),
  );
  const difference = Math.abs(figures.retention_reported_rate - ratios.ratio_retention);
  say(
    retention,
    either(known(isBlank(report, 'retention_reported_rate')), atMost(difference, 5, 0.005)),
  );
}
