// MIX Market's columns as public history: which of our indicators or ratios each one is, and how its figure converts.
// Source: the World Bank Data Catalog's "MIX Market" (CC BY 4.0), 1999 to 2019: the data sets "financial performance in USD" and
// "social performance" in MIX's own field names, and an extract of both in short names, which README describes.
// MIX states ratios as fractions and money in USD; Peerbook states shares in percent.

/** One column: the code under which its figures are kept, and the factor that turns them into our unit. */
export interface HistoryColumn {
  /** Its short name; absent where only the published data sets have it. */
  readonly column?: string;
  /** MIX's own field name; absent where only the extract has it. */
  readonly field?: string;
  readonly code: string;
  readonly factor: 1 | 100;
  /** What the figure must be to be possible. Outside, it is kept as it was published and reported as doubtful. */
  readonly least?: number;
  readonly most?: number;
  readonly note?: string;
}

const share = { factor: 100, least: 0, most: 1 } as const;
const count = { factor: 1, least: 0 } as const;
const rate = { factor: 100 } as const;

export const historyColumns: readonly HistoryColumn[] = [
  {
    column: 'gross_loan_portfolio',
    field: 'Gross Loan Portfolio',
    code: 'portfolio_glp',
    ...count,
  },
  { column: 'assets', field: 'Assets', code: 'portfolio_assets', ...count },
  {
    column: 'equity',
    field: 'Equity',
    code: 'portfolio_equity',
    factor: 1,
    note: 'may be negative',
  },
  {
    column: 'active_borrowers',
    field: 'Number of active borrowers',
    code: 'outreach_borrowers',
    ...count,
  },
  {
    column: 'active_borrowers_female',
    field: 'Number of active borrowers > Gender > Female',
    code: 'outreach_borrowers_women',
    ...count,
  },
  {
    column: 'active_borrowers_rural',
    field: 'Number of active borrowers > Location > Rural',
    code: 'outreach_borrowers_rural',
    ...count,
  },
  {
    column: 'active_borrowers_urban',
    field: 'Number of active borrowers > Location > Urban',
    code: 'outreach_borrowers_urban',
    ...count,
  },
  {
    column: 'new_borrowers',
    field: 'Number of new borrowers',
    code: 'outreach_borrowers_new',
    ...count,
  },
  {
    column: 'loans_outstanding',
    field: 'Number of loans outstanding',
    code: 'outreach_loans',
    ...count,
  },
  { column: 'personnel', field: 'Personnel', code: 'staff_total', ...count },
  { column: 'loan_officers', field: 'Loan officers', code: 'staff_loan_officers', ...count },
  { column: 'offices', field: 'Offices', code: 'profile_offices', ...count },
  {
    column: 'pct_female_borrowers',
    field: 'Percent of female borrowers',
    code: 'ratio_women_share',
    ...share,
  },
  {
    column: 'avg_loan_balance',
    field: 'Average loan balance per borrower',
    code: 'ratio_avg_balance',
    ...count,
    note: 'USD',
  },
  {
    column: 'avg_loan_balance_to_gni',
    field: 'Average loan balance per borrower / GNI per capita',
    code: 'ratio_depth',
    ...rate,
    least: 0,
  },
  {
    column: 'borrower_retention_rate',
    field: 'Borrower retention rate',
    code: 'ratio_retention',
    ...share,
    note: "MIX's own formula",
  },
  {
    column: 'pct_female_staff',
    field: 'Percent of female staff',
    code: 'ratio_women_staff',
    ...share,
  },
  {
    column: 'pct_female_board',
    field: 'Percent of female board members',
    code: 'ratio_women_board',
    ...share,
  },
  {
    column: 'pct_female_managers',
    field: 'Percent of female managers',
    code: 'ratio_women_managers',
    ...share,
  },
  {
    column: 'staff_turnover_rate',
    field: 'Staff turnover rate',
    code: 'ratio_staff_turnover',
    ...rate,
    least: 0,
    most: 2,
  },
  {
    column: 'borrowers_per_loan_officer',
    field: 'Borrowers per loan officer',
    code: 'ratio_borrowers_per_lo',
    ...count,
  },
  {
    column: 'cost_per_borrower',
    field: 'Cost per borrower',
    code: 'ratio_cost_per_borrower',
    ...count,
    note: 'USD',
  },
  {
    column: 'opex_to_portfolio',
    field: 'Operating expense / loan portfolio',
    code: 'ratio_opex_ratio',
    ...rate,
    least: 0,
    note: 'on average portfolio',
  },
  { column: 'oss', field: 'Operational self sufficiency', code: 'ratio_oss', ...rate, least: 0 },
  {
    column: 'yield_nominal',
    field: 'Yield on gross portfolio (nominal)',
    code: 'ratio_yield',
    ...rate,
    least: 0,
    note: 'on average portfolio',
  },
  { column: 'par30', field: 'Portfolio at risk > 30 days', code: 'ratio_par30_ratio', ...share },
  { column: 'par90', field: 'Portfolio at risk > 90 days', code: 'ratio_par90_ratio', ...share },
  {
    column: 'write_off_ratio',
    field: 'Write-off ratio',
    code: 'ratio_writeoff_ratio',
    ...rate,
    least: 0,
    most: 1,
  },
  {
    column: 'roa',
    field: 'Return on assets',
    code: 'mix_return_on_assets',
    ...rate,
    least: -1,
    most: 1,
    note: 'no counterpart in SP Core',
  },
  {
    column: 'roe',
    field: 'Return on equity',
    code: 'mix_return_on_equity',
    ...rate,
    note: 'no counterpart in SP Core',
  },
  // Only in the published data sets.
  { field: 'Personnel > Gender > Female', code: 'staff_women', ...count },
  { field: 'Loan officers > Gender > Female', code: 'staff_loan_officers_women', ...count },
  { field: 'Number of managers', code: 'staff_managers', ...count },
  { field: 'Number of managers > Gender > Female', code: 'staff_managers_women', ...count },
  {
    field: 'Number of staff exiting the organization during period',
    code: 'staff_left',
    ...count,
  },
  { field: 'Number of board members', code: 'governance_board_members', ...count },
  { field: 'Number of board members > Gender > Female', code: 'governance_board_women', ...count },
  {
    field: 'Number of loans outstanding > Methodology > Individual',
    code: 'mix_loans_individual',
    ...count,
    note: 'loans, where SP Core counts borrowers',
  },
  {
    field: 'Number of loans outstanding > Methodology > Solidarity Group',
    code: 'mix_loans_solidarity',
    ...count,
  },
  {
    field: 'Number of loans outstanding > Methodology > Village Banking SHG',
    code: 'mix_loans_village',
    ...count,
  },
  {
    field: 'Number of depositors > Products Deposits > Retail Deposits > Voluntary Deposits',
    code: 'outreach_depositors',
    ...count,
  },
  {
    field: 'Number of deposit accounts > Products Deposits > Retail Deposits > Voluntary Deposits',
    code: 'outreach_deposit_accounts',
    ...count,
  },
  { field: 'Deposits', code: 'portfolio_deposits', ...count },
  {
    field: 'Deposits > Products Deposits > Retail Deposits > Voluntary Deposits',
    code: 'portfolio_deposits_voluntary',
    ...count,
  },
  {
    field: 'Loan portfolio disbursed',
    code: 'portfolio_loans_disbursed_value',
    ...count,
  },
  {
    field: 'Number of loans disbursed',
    code: 'portfolio_loans_disbursed_number',
    ...count,
  },
  {
    field: 'Write offs',
    code: 'portfolio_written_off',
    factor: 1,
    note: 'negative where recovered',
  },
  { field: 'Financial revenue from loans', code: 'portfolio_loan_revenue', factor: 1 },
  { field: 'Operating expense', code: 'portfolio_operating_expense', ...count },
  { field: 'Number of start-up enterprises financed', code: 'enterprise_startups', ...count },
  {
    field: 'Number of clients sampled for poverty measurement',
    code: 'poverty_sample_size',
    ...count,
  },
  { field: 'Clients below poverty line', code: 'poverty_below_line', ...share },
];

/** Pairs of columns that contradict each other where the first exceeds the second. */
export const historyOrders: readonly {
  readonly smaller: string;
  readonly larger: string;
  readonly reason: string;
}[] = [
  {
    smaller: 'new_borrowers',
    larger: 'active_borrowers',
    reason: 'new borrowers exceed active borrowers',
  },
  {
    smaller: 'active_borrowers_female',
    larger: 'active_borrowers',
    reason: 'women borrowers exceed active borrowers',
  },
  {
    smaller: 'gross_loan_portfolio',
    larger: 'assets',
    reason: 'the loan portfolio exceeds total assets',
  },
  {
    smaller: 'par90',
    larger: 'par30',
    reason: 'portfolio at risk over 90 days exceeds that over 30 days',
  },
];
