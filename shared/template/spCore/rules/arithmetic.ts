// Rules of SP Core: sums, balances and roll-forwards that must hold within one report.
import type { RuleInput } from '../../rule.ts';

export const arithmeticRules: readonly RuleInput[] = [
  {
    code: 'bal_wages',
    severity: 'error',
    category: 'balance',
    formula: 'staff_wages<=portfolio_operating_expense',
  },
  {
    code: 'bal_writeoff',
    severity: 'error',
    category: 'balance',
    formula: 'portfolio_written_off<=portfolio_glp_start+portfolio_loans_disbursed_value',
  },
  {
    code: 'roll_glp',
    severity: 'warning',
    category: 'roll_forward',
    formula:
      'portfolio_glp<=portfolio_glp_start+portfolio_loans_disbursed_value-portfolio_written_off',
  },
  {
    code: 'logic_jobs_enterprises',
    severity: 'info',
    category: 'logic',
    formula: 'enterprise_jobs_total>=enterprise_micro',
  },
  {
    code: 'sum_location',
    severity: 'error',
    category: 'sum',
    formula: 'outreach_borrowers_rural+outreach_borrowers_urban=outreach_borrowers',
  },
  {
    code: 'sum_methodology',
    severity: 'warning',
    category: 'sum',
    formula:
      'ABS(outreach_meth_individual+outreach_meth_solidarity+outreach_meth_village-outreach_borrowers)<=0.01*outreach_borrowers',
  },
  {
    code: 'sum_loan_officers_managers',
    severity: 'warning',
    category: 'sum',
    formula: 'staff_loan_officers+staff_managers<=staff_total',
  },
  {
    code: 'logic_loans_ge_borrowers',
    severity: 'warning',
    category: 'logic',
    formula: 'outreach_loans>=outreach_borrowers',
  },
  {
    code: 'logic_accounts_ge_depositors',
    severity: 'warning',
    category: 'logic',
    formula: 'outreach_deposit_accounts>=outreach_depositors',
  },
  {
    code: 'roll_borrowers',
    severity: 'error',
    category: 'roll_forward',
    formula:
      'retention_borrowers_start+outreach_borrowers_new+IF(ISBLANK(retention_rejoined),0,retention_rejoined)>=outreach_borrowers',
  },
  {
    code: 'roll_borrowers_exits',
    severity: 'warning',
    category: 'roll_forward',
    formula:
      'ABS(retention_borrowers_start+outreach_borrowers_new+IF(ISBLANK(retention_rejoined),0,retention_rejoined)-retention_exits-outreach_borrowers)<=0.05*outreach_borrowers',
  },
  {
    code: 'roll_staff',
    severity: 'error',
    category: 'roll_forward',
    formula: 'staff_start_total+staff_joined-staff_left=staff_total',
  },
  {
    code: 'bal_equity',
    severity: 'error',
    category: 'balance',
    formula: 'portfolio_equity<=portfolio_assets',
  },
  {
    code: 'bal_deposits',
    severity: 'error',
    category: 'balance',
    formula:
      'IF(ISBLANK(portfolio_deposits),0,portfolio_deposits)+portfolio_equity<=1.005*portfolio_assets',
  },
  {
    code: 'ret_reconcile',
    severity: 'warning',
    category: 'reconcile',
    formula: 'OR(ISBLANK(retention_reported_rate),ABS(retention_reported_rate-ratio_retention)<=5)',
  },
];
